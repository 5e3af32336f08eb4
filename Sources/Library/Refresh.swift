package import Models
import Storage
import Threads

/// Which feeds a refresh asks.
package enum RefreshTarget: Sendable {
  /// The ones whose time has come.
  case due
  /// All, or these, without waiting for their interval; a server's `Retry-After` still counts.
  case now([Feed.ID]?)
  /// As `now`, but for a person whose finger may rest on the key: a feed that was asked less than
  /// `floor` seconds ago is left alone.
  case wanted([Feed.ID]?)

  /// In seconds.
  package static let floor: Int64 = 600
}

/// One run over many feeds.
///
/// Several are under way at once; each is written in short transactions of its own, so a run that
/// is stopped or killed leaves whole articles behind and loses nothing. A store that fails, for
/// example because the disk is full, ends the run with its error.
struct Refresh {
  /// Feeds that are fetched, edited or waiting for a connection at the same time.
  private static let breadth = 32

  private let visits: [FeedVisit]
  private let report: @Sendable (RefreshProgress) -> Void
  private var state: RefreshProgress
  private var failure: DatabaseError?
  /// Servers that could not be reached, by their visits.
  private var unreached: [(visit: FeedVisit, reason: String)] = []
  private var hasReached = false
  /// What came, feed by feed.
  private var inserted: [Article.ID] = []

  struct Result: Sendable {
    var progress: RefreshProgress
    var inserted: [Article.ID]
  }

  init(
    _ visits: [FeedVisit], skipped: [FeedSkip],
    report: @escaping @Sendable (RefreshProgress) -> Void
  ) {
    self.visits = visits
    self.report = report
    state = RefreshProgress(total: visits.count)
    state.skipped = skipped
  }

  mutating func run() async throws(DatabaseError) -> Result {
    report(state)
    await visitAll()
    if failure == nil { await settleUnreached() }
    state.isFinished = true
    state.wasStopped = Task.isCancelled || failure != nil
    report(state)
    if let failure { throw failure }
    return Result(progress: state, inserted: inserted)
  }

  private mutating func visitAll() async {
    let visits = visits
    await withTaskGroup(of: (Int, FeedOutcome).self) { group in
      var waiting = visits.indices.makeIterator()
      func start(_ index: Int) {
        group.addTask(executorPreference: ThreadPool.patient) { (index, await visits[index].run()) }
      }
      for _ in 0..<Self.breadth { if let index = waiting.next() { start(index) } }
      while let (index, outcome) = await group.next() {
        take(outcome, of: visits[index])
        report(state)
        if failure != nil {
          group.cancelAll()
        } else if !Task.isCancelled, let index = waiting.next() {
          start(index)
        }
      }
    }
  }

  private mutating func take(_ outcome: FeedOutcome, of visit: FeedVisit) {
    state.done += 1
    state.newArticles += outcome.inserted.count
    state.feedsWithNews += outcome.inserted.isEmpty ? 0 : 1
    state.missingDiscussions += outcome.missingDiscussions
    state.fullTexts += outcome.fullTexts.came
    state.missingFullTexts += outcome.fullTexts.missing
    inserted += outcome.inserted
    if let problem = outcome.problem { state.problems.append(problem) }
    if let skip = outcome.skip {
      state.skipped.append(skip)
      state.skippedOnTheWay += 1
    }
    failure = failure ?? outcome.storeFailure
    if let reason = outcome.unreached {
      unreached.append((visit, reason))
    } else if outcome.skip == nil, Feed.host(of: visit.state.address) != nil {
      hasReached = true
    }
  }

  /// Where some servers were reached, the others failed; where none was, it is this machine that
  /// has no network, and no feed is to blame. A run that was stopped tells nothing.
  private mutating func settleUnreached() async {
    guard !unreached.isEmpty, hasReached || !Task.isCancelled else { return }
    state.isOffline = !hasReached
    do throws(DatabaseError) {
      for (visit, reason) in unreached {
        if let problem = try await visit.settle(reason, isOffline: state.isOffline) {
          state.problems.append(problem)
        }
      }
    } catch {
      failure = error
    }
  }
}
