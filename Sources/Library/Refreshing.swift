import Fetching
package import Models
import Storage

extension Library {
  /// Fetches what `target` names and reports after every feed, then removes what `retention` does
  /// not keep; ends early when the task is cancelled, keeping what has come by then.
  @discardableResult
  package func refresh(
    _ target: RefreshTarget, keeping retention: Retention = Retention(), at now: Timestamp,
    progress: @escaping @Sendable (RefreshProgress) -> Void
  ) async throws -> RefreshProgress {
    let plan = try await storing { () async throws(DatabaseError) in
      try await self.archive.plan(target, at: now)
    }
    fetcher.leaveAlone(plan.pauses.mapValues { $0.seconds(since: now) })
    return try await storing { () async throws(DatabaseError) in
      let store = try self.store
      let budget = CommentBudget()
      var run = Refresh(
        visits(plan, store, budget, at: now), skipped: plan.skipped, report: progress)
      var result = try await run.run()
      if !plan.visits.isEmpty {
        _ = try await store.prune(retention, at: now)
        try await self.gather()
        result.progress.missingDiscussions += await prefetchFollowedDiscussions(
          within: budget, at: now)
        try await store.trimDiscussions(to: manners.commentBudget, at: now)
        try await store.settle()
        try await name(&result)
      }
      return result.progress
    }
  }

  private func visits(
    _ plan: RefreshPlan, _ store: Store, _ budget: CommentBudget, at now: Timestamp
  ) -> [FeedVisit] {
    let loader = loader(at: now)
    let rules = loader.manners.rules
    return plan.visits.map { visit in
      var turn = FeedVisit(
        feed: visit.feed, title: visit.title, state: visit.state, store: store, loader: loader,
        schedule: schedule(for: visit.state.address))
      if rules.settings(for: visit.state.address).prefetchesComments {
        turn.prefetch = { await self.prefetchDiscussions(of: $0, within: budget, at: now) }
      }
      let wish = loader.manners.fullText(of: visit.state.address)
      if wish != .never {
        turn.completes = { await self.fetchFullTexts(of: $0, wish, at: now) }
      }
      return turn
    }
  }

  /// More new articles than this are a first fetch, whose news nobody counts.
  private static let countedNews = 5000

  /// Says what the new articles are called that lists show.
  private func name(_ result: inout Refresh.Result) async throws(DatabaseError) {
    let inserted = result.inserted
    guard !inserted.isEmpty else { return }
    let news = try await archive.news(inserted.suffix(Self.countedNews))
    guard inserted.count <= Self.countedNews else {
      result.progress.newTitles = news.titles
      result.progress.newUnread = inserted.count
      return
    }
    result.progress.feedsWithNews = news.feeds
    result.progress.newTitles = news.titles
    result.progress.newUnread = news.count
  }

  /// Makes the fetcher leave the hosts alone, too, that asked another process for time; a refresh
  /// may be under way that knows of more.
  func heedPauses(at now: Timestamp) async throws(LibraryError) {
    let pauses = try await storing { () async throws(DatabaseError) in
      try await self.archive.hostPauses(at: now)
    }
    fetcher.alsoLeaveAlone(pauses.mapValues { $0.seconds(since: now) })
  }
}

extension Archive {
  /// How many titles a notification has room for.
  private static let namedArticles = 3

  /// How many of these articles are unread in lists, of how many feeds, and the newest titles.
  func news(
    _ articles: [Article.ID]
  ) throws(DatabaseError) -> (count: Int, feeds: Int, titles: [String]) {
    let unread = try reader.unread(of: articles)
    let newest = unread.map(\.key).sorted().prefix(Self.namedArticles).map(\.id)
    let titles = try reader.headlines(newest).map(\.title)
    return (unread.count, Set(unread.map(\.feed)).count, titles)
  }
}

extension Library {
  /// Seconds that a program for news gets.
  private static let notifierDeadline = 10

  /// Runs the reader's own program for news, with the text as its last argument; what it prints and
  /// how it ends is its own matter. Comes back when it has ended, or had to be ended.
  package func runNotifier(_ words: [String], saying text: String) async {
    let run = ProgramRun(
      words + [text], maximumBytes: 64 * 1024, deadline: Self.notifierDeadline)
    _ = try? await run.output()
  }
}
