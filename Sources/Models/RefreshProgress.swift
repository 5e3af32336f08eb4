/// How far a refresh has come.
package struct RefreshProgress: Hashable, Sendable {
  package var done: Int
  package var total: Int
  package var newArticles: Int
  /// What went wrong so far, one entry a feed.
  package var problems: [FeedProblem]
  package var isFinished: Bool
  package var wasStopped: Bool
  /// The feeds that were wanted and left alone, one entry each.
  package var skipped: [FeedSkip] = []
  /// How many of `total` were left alone after all, because their host had asked for time meanwhile.
  package var skippedOnTheWay = 0
  /// No server at all could be reached: the problem is this machine's, not the feeds'.
  package var isOffline = false
  /// Of `newArticles`, those that lists show as unread; told when the run is over.
  package var newUnread = 0
  /// The feeds that these are of, and what some of them are called.
  package var feedsWithNews = 0
  package var newTitles: [String] = []
  /// Discussions that were to come with their articles and did not.
  package var missingDiscussions = 0
  /// Whole articles that came with their feeds, and those that were to come and did not.
  package var fullTexts = 0
  package var missingFullTexts = 0

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

  /// The feeds that were really asked.
  package var asked: Int { done - skippedOnTheWay }
}

/// Why a feed could not be refreshed, in one plain line.
package struct FeedProblem: Hashable, Sendable {
  package var feed: Feed.ID
  package var title: String
  package var reason: String
  /// Whether somebody who was told of the failures before learns something: it is the first one,
  /// the reason is another, or it has lasted for three days.
  package var isNews: Bool

  package init(feed: Feed.ID, title: String, reason: String, isNews: Bool = true) {
    self.feed = feed
    self.title = title
    self.reason = reason
    self.isNews = isNews
  }
}
