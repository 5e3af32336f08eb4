/// How far a refresh has come; posted whenever a feed is done.
package struct RefreshProgress: Hashable, Sendable {
  package var done: Int
  package var total: Int
  package var newArticles: Int
  /// What went wrong so far, one entry a feed.
  package var problems: [FeedProblem]
  package var isFinished: Bool
  package var wasStopped: Bool

  package init(
    done: Int = 0, total: Int, newArticles: Int = 0, problems: [FeedProblem] = [],
    isFinished: Bool = false, wasStopped: Bool = false
  ) {
    self.done = done
    self.total = total
    self.newArticles = newArticles
    self.problems = problems
    self.isFinished = isFinished
    self.wasStopped = wasStopped
  }
}

/// Why a feed could not be refreshed, in one plain line.
package struct FeedProblem: Hashable, Sendable {
  package var feed: Feed.ID
  package var title: String
  package var reason: String

  package init(feed: Feed.ID, title: String, reason: String) {
    self.feed = feed
    self.title = title
    self.reason = reason
  }
}
