import Models
import Storage

/// Whom a refresh asks, in which order, and whom not.
struct RefreshPlan: Sendable {
  struct Visit: Sendable {
    var feed: Feed.ID
    var title: String
    var state: FetchState
  }

  /// The longest waiting first.
  var visits: [Visit] = []
  var skipped: [FeedSkip] = []
  /// The hosts that are to be left alone, whoever asks.
  var pauses: [String: Timestamp] = [:]
}

extension Archive {
  /// The feeds that a refresh asks, with what is known of each; left out, with the reason, are those
  /// that are gone or unconfirmed, those whose server or host asked for time, and those that were
  /// asked a moment ago where a person asks.
  func plan(_ target: RefreshTarget, at now: Timestamp) throws(DatabaseError) -> RefreshPlan {
    var plan = RefreshPlan(pauses: try reader.hostPauses(at: now))
    for feed in try wanted(target, at: now) {
      guard let state = try reader.fetchState(of: feed.id) else { continue }
      if let reason = Self.reasonToSkip(feed, state, plan.pauses, target, at: now) {
        plan.skipped.append(
          FeedSkip(feed: feed.id, title: WebAddress.shown(feed.title), reason: reason))
      } else {
        plan.visits.append(.init(feed: feed.id, title: feed.title, state: state))
      }
    }
    return plan
  }

  private func wanted(_ target: RefreshTarget, at now: Timestamp) throws(DatabaseError) -> [Feed] {
    let feeds = try reader.feeds()
    switch target {
    case .due:
      let known = Dictionary(feeds.map { ($0.id, $0) }) { first, _ in first }
      return try reader.dueFeeds(at: now).compactMap { known[$0] }
    case .now(let ids), .wanted(let ids):
      let wanted = ids.map { Set($0) }
      return feeds.filter { wanted?.contains($0.id) ?? true }.sorted {
        ($0.lastFetched?.seconds ?? .min, $0.id) < ($1.lastFetched?.seconds ?? .min, $1.id)
      }
    }
  }

  private static func reasonToSkip(
    _ feed: Feed, _ state: FetchState, _ pauses: [String: Timestamp], _ target: RefreshTarget,
    at now: Timestamp
  ) -> FeedSkip.Reason? {
    if !state.isConfirmed {
      let command = FeedOrigin(state.address)?.commandLine
      return .unconfirmed(program: command ?? WebAddress.shown(state.address))
    }
    if feed.health == .gone { return .gone }
    if let host = Feed.host(of: state.address), let until = pauses[host], until > now {
      return .hostPaused(host, until: until)
    }
    if let until = state.pausedUntil, until > now { return .paused(until: until) }
    if case .wanted = target, let asked = state.lastFetched {
      let until = asked.advanced(by: RefreshTarget.floor)
      // A clock that was set back must not lock a feed out.
      if asked <= now, until > now { return .tooSoon(asked: asked, until: until) }
    }
    return nil
  }
}
