package import Models

/// Where articles are looked up by what they are about: a store, or articles in memory.
package protocol RelatedIndex {
  associatedtype Failure: Error

  /// How many articles there are.
  var articleCount: Int { get throws(Failure) }
  /// How many articles are about each of these terms.
  func frequency(of terms: [String]) throws(Failure) -> [String: Int]
  /// The articles that are about each of these terms, with the weights, in the order asked for.
  func postings(of terms: [String]) throws(Failure) -> [[(article: Article.ID, weight: UInt8)]]
  /// The articles of these numbers that are shown.
  func articles(_ ids: [Article.ID]) throws(Failure) -> [ComparableArticle]
}

/// An article that belongs to another one, and why.
package struct RankedArticle: Hashable, Sendable {
  package var id: Article.ID
  /// How alike the two are, 0 to 1, less the further apart they are in time.
  package var score: Double
  /// The terms that joined the two, strongest first.
  package var terms: [String]

  package init(id: Article.ID, score: Double, terms: [String]) {
    self.id = id
    self.score = score
    self.terms = terms
  }
}
