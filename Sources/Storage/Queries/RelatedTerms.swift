package import Models

/// The articles that are about one term.
package struct Postings: Hashable, Sendable {
  package var term: String
  /// By rising article number.
  package var entries: [Entry]

  package struct Entry: Hashable, Sendable {
    package var article: Article.ID
    package var weight: UInt8

    package init(article: Article.ID, weight: UInt8) {
      self.article = article
      self.weight = weight
    }
  }
}

extension StoreReader {
  /// The strongest terms of an article, as they came in.
  package func terms(of id: Article.ID) throws(DatabaseError) -> [WeightedTerm] {
    try connection.terms(of: id)
  }

  /// The articles that are about each of these terms: what costs time is the number of stretches of
  /// the store in which a term occurs.
  package func postings(of terms: [String]) throws(DatabaseError) -> [Postings] {
    try connection.read { () throws(DatabaseError) in
      let open = try connection.openParts()
      var found: [Postings] = []
      for term in terms {
        var postings = Postings(term: term, entries: [])
        var parts: [Article.ID] = []
        for span in try connection.counts(of: term) {
          parts.append(IndexPart.first(of: Int64(span.place)))
        }
        for part in parts + open {
          postings.entries += try connection.entries(of: term, in: part).map {
            Postings.Entry(
              article: Article.ID(rawValue: part.rawValue + Int64($0.place)),
              weight: UInt8(truncatingIfNeeded: $0.value))
          }
        }
        found.append(postings)
      }
      return found
    }
  }

  /// How many articles are about each of these terms.
  package func documentFrequency(_ terms: [String]) throws(DatabaseError) -> [String: Int] {
    try connection.read { () throws(DatabaseError) in
      let open = try connection.openParts()
      var frequency: [String: Int] = [:]
      // Neighbours in the order of their bytes lie in the same pages.
      for term in terms.sorted() {
        var count = 0
        for entry in try connection.counts(of: term) {
          count += Int(entry.value)
        }
        for part in open { count += try connection.entries(of: term, in: part).count }
        frequency[term] = count
      }
      return frequency
    }
  }

  package var articleCount: Int {
    get throws(DatabaseError) { try totals().total }
  }
}

extension StoreReader {
  /// Runs several queries on one state of the store.
  package func reading<Result>(
    _ body: () throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    try connection.read { () throws(DatabaseError) in try body() }
  }

  /// What ranking needs to know of those of some articles that lists show, or of others with them, in
  /// the order asked for.
  package func relatedArticles(
    _ ids: [Article.ID], with unshown: Unshown = []
  ) throws(DatabaseError) -> [ComparableArticle] {
    let isWanted = unshown.condition(on: "status").map { " AND " + $0 } ?? ""
    return try connection.read { () throws(DatabaseError) in
      let statement = try connection.prepare(
        """
        SELECT vector.feed_id, identity, published, words, terms FROM vector
          JOIN status ON status.article_id = vector.article_id
          WHERE vector.article_id = ?\(isWanted)
        """)
      var articles: [ComparableArticle] = []
      articles.reserveCapacity(ids.count)
      for id in ids {
        statement.reset()
        try statement.bind(id)
        guard try statement.step() else { continue }
        articles.append(
          ComparableArticle(
            id: id, feed: Feed.ID(rawValue: statement.integer(0)), identity: statement.integer(1),
            published: statement.optionalTimestamp(2), words: statement.int(3),
            terms: PackedTerms(bytes: statement.blob(4))))
      }
      return articles
    }
  }
}
