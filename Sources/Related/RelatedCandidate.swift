package import Models

/// An article as ranking sees it.
package struct RelatedCandidate: Hashable, Sendable {
  package var id: Article.ID
  /// Its strongest terms (`Terms.terms`).
  package var terms: [WeightedTerm]
  package var date: Timestamp?
  /// There is next to no text besides the title: chance words join such items, so more is asked.
  package var titleOnly: Bool
  package var title: String

  package init(
    id: Article.ID, terms: [WeightedTerm], date: Timestamp? = nil, titleOnly: Bool = false,
    title: String
  ) {
    self.id = id
    self.terms = terms
    self.date = date
    self.titleOnly = titleOnly
    self.title = title
  }
}

/// An article that belongs to another one, and why.
package struct RankedArticle: Hashable, Sendable {
  package var id: Article.ID
  /// Cosine similarity, 0 to 1, less the further apart the two are in time.
  package var score: Double
  /// The two or three terms that joined the two, strongest first.
  package var terms: [String]

  package init(id: Article.ID, score: Double, terms: [String]) {
    self.id = id
    self.score = score
    self.terms = terms
  }
}

/// Where a term of the query occurs.
package struct QueryPostings: Hashable, Sendable {
  /// `Ranking.weight` of the term.
  package var weight: Double
  package var entries: [Entry]

  package struct Entry: Hashable, Sendable {
    package var id: Article.ID
    package var weight: UInt8
    package init(id: Article.ID, weight: UInt8) {
      self.id = id
      self.weight = weight
    }
  }

  package init(weight: Double, entries: [Entry]) {
    self.weight = weight
    self.entries = entries
  }
}
