package import Models
import Storage

/// Which feeds a refresh asks.
package enum RefreshTarget: Sendable {
  /// The ones whose time has come.
  case due
  /// All, or these, without waiting for their interval; a server's `Retry-After` still counts.
  case now([Feed.ID]?)
}

/// One run over many feeds.
///
/// Several are under way at once; each is written in short transactions of its own, so a run that
/// is stopped or killed leaves whole articles behind and loses nothing. A store that fails, for
/// example because the disk is full, ends the run with its error.
enum Refresh {
  /// Feeds that are fetched, edited or waiting for a connection at the same time.
  private static let breadth = 32

  static func run(
    _ visits: [FeedVisit], progress: @escaping @Sendable (RefreshProgress) -> Void
  ) async throws(DatabaseError) -> RefreshProgress {
    var failure: DatabaseError?
    var state = RefreshProgress(total: visits.count)
    progress(state)
    await withTaskGroup(of: FeedOutcome.self) { group in
      var waiting = visits[...]
      for visit in waiting.prefix(breadth) { group.addTask { await visit.run() } }
      waiting = waiting.dropFirst(breadth)
      while let outcome = await group.next() {
        state.done += 1
        state.newArticles += outcome.newArticles
        if let problem = outcome.problem { state.problems.append(problem) }
        if let storeFailure = outcome.storeFailure {
          failure = failure ?? storeFailure
          group.cancelAll()
          waiting = []
        }
        progress(state)
        if let visit = waiting.popFirst(), !Task.isCancelled {
          group.addTask { await visit.run() }
        }
      }
    }
    state.isFinished = true
    state.wasStopped = Task.isCancelled || failure != nil
    progress(state)
    if let failure { throw failure }
    return state
  }
}
