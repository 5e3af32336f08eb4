import Models

/// An article within the limits of the store, with all that can be made of it before the store's
/// thread is needed.
struct PreparedArticle: Sendable {
  let article: IncomingArticle
  /// Covers everything that is shown of the article, but not the number of its comments.
  let contentHash: Int64
  /// As the search index takes them.
  let searchTitle: String
  let searchText: String
  /// The terms as they are kept beside the article.
  let vector: [UInt8]

  init(_ incoming: IncomingArticle) {
    article = incoming.limited
    contentHash = article.contentHash
    searchTitle = SearchText.indexed(article.title)
    searchText = SearchText.indexed(article.text)
    vector = Connection.vector(of: article.terms)
  }
}
