/// What was done so that unread and starred articles can be read without a network.
package struct OfflineReport: Hashable, Sendable {
  /// Something of an article that did not come.
  package struct Missing: Hashable, Sendable {
    package var article: Article.ID
    package var title: String
    package var reason: String

    package init(article: Article.ID, title: String, reason: String) {
      self.article = article
      self.title = title
      self.reason = reason
    }
  }

  /// Articles that were looked at so far, of how many.
  package var done = 0
  package var total = 0
  /// Whole articles, discussions and pictures that came now.
  package var texts = 0
  package var discussions = 0
  package var pictures = 0
  /// Articles of which everything that was wanted is here.
  package var complete = 0
  package var missing: [Missing] = []
  /// Articles for which the budget was too small.
  package var beyondBudget = 0
  /// Bytes that came.
  package var bytes = 0
  package var wasStopped = false

  package init() {}
}

/// What `fetch --offline` brings.
package struct OfflineWishes: Hashable, Sendable {
  /// Bytes that are brought at most.
  package var budget: Int
  package var withPictures: Bool

  package init(budget: Int, withPictures: Bool = false) {
    self.budget = budget
    self.withPictures = withPictures
  }
}
