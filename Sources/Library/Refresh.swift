package import Models

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
/// is stopped or killed leaves whole articles behind and loses nothing.
enum Refresh {
  /// Feeds that are fetched, edited or waiting for a connection at the same time.
  private static let breadth = 32

  static func run(
    _ visits: [FeedVisit], progress: @escaping @Sendable (RefreshProgress) -> Void
  ) async -> RefreshProgress {
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
        progress(state)
        if let visit = waiting.popFirst(), !Task.isCancelled {
          group.addTask { await visit.run() }
        }
      }
    }
    state.isFinished = true
    state.wasStopped = Task.isCancelled
    progress(state)
    return state
  }
}
