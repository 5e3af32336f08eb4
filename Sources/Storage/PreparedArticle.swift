import Models

/// An article within the limits of the store, with all that can be made of it before the store's
/// thread is needed.
struct PreparedArticle: Sendable {
  /// Its HTML and text are in `content` only, its terms in `terms` and `vector`.
  let article: IncomingArticle
  /// Covers everything that is shown of the article, but not the number of its comments.
  let contentHash: Int64
  /// Title and text as the search index takes them.
  let searchTitle: String
  let searchText: String
  /// The texts as they are kept.
  let content: [UInt8]
  /// The terms, each once, in the order of their bytes.
  let terms: [PlacedTerm]
  /// The terms as they are kept beside the article, strongest first.
  let vector: PackedTerms
  /// By which copies of the text are found; empty where it is too short.
  let sketch: TextSketch

  init(_ incoming: IncomingArticle, _ packer: borrowing TextPacker) {
    var article = incoming.limited
    contentHash = article.contentHash
    searchTitle = SearchText.indexed(article.title)
    searchText = SearchText.indexed(article.text)
    content = packer.packed(
      PackedTexts(html: article.html, searchTitle: searchTitle, searchText: searchText))
    let terms = PreparedTerms(article.terms)
    (self.terms, vector) = (terms.placed, terms.vector)
    // Many wait for the store at once: what is packed need not be there twice.
    article.html = ""
    article.text = ""
    article.terms = []
    sketch = article.sketch
    article.sketch = TextSketch()
    self.article = article
  }
}

/// An article's terms in the two forms that the store keeps.
struct PreparedTerms: Sendable {
  /// Each once, in the order of their bytes.
  let placed: [PlacedTerm]
  /// As they are kept beside the article, strongest first.
  let vector: PackedTerms

  /// `terms` are within the limits of the store.
  init(_ terms: [WeightedTerm]) {
    var terms = terms
    var (placed, isOnce) = Self.placed(terms)
    if !isOnce {
      var known: Set<[UInt8]> = []
      terms.removeAll { !known.insert(Array($0.term.utf8)).inserted }
      placed = Self.placed(terms).terms
    }
    self.placed = placed
    vector = PackedTerms(terms)
  }

  private static func placed(_ terms: [WeightedTerm]) -> (terms: [PlacedTerm], isOnce: Bool) {
    let placed = terms.map(PlacedTerm.init)
    // Numbers are sorted faster than what owns memory.
    let order = placed.indices.sorted { PlacedTerm.order(placed[$0], placed[$1]) < 0 }
    let isOnce = zip(order, order.dropFirst()).allSatisfy {
      PlacedTerm.order(placed[$0], placed[$1]) != 0
    }
    return (order.map { placed[$0] }, isOnce)
  }
}
