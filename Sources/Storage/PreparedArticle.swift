import Models

/// An article within the limits of the store, with all that can be made of it before the store's
/// thread is needed.
struct PreparedArticle: Sendable {
  /// Its HTML and text are in `content` only.
  let article: IncomingArticle
  /// Covers everything that is shown of the article, but not the number of its comments.
  let contentHash: Int64
  /// Title and text as the search index takes them.
  let searchTitle: String
  let searchText: String
  /// The texts as they are kept.
  let content: [UInt8]
  /// The terms as they are kept beside the article.
  let vector: [UInt8]

  init(_ incoming: IncomingArticle, _ packer: borrowing TextPacker) {
    var article = incoming.limited
    contentHash = article.contentHash
    searchTitle = SearchText.indexed(article.title)
    searchText = SearchText.indexed(article.text)
    content = packer.packed(
      PackedTexts(html: article.html, searchTitle: searchTitle, searchText: searchText))
    vector = Connection.vector(of: article.terms)
    // Many wait for the store at once: what is packed need not be there twice.
    article.html = ""
    article.text = ""
    self.article = article
  }
}
