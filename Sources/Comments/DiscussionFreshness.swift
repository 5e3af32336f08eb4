package import Models

/// When a thread is asked for again without being told to: the younger the article, the sooner.
package enum DiscussionFreshness {
  /// Seconds that what is here stays fresh, by the article's age in seconds; nil for ever.
  package static func interval(atAge age: Int64) -> Int64? {
    switch age {
    case ..<(6 * 3600): 5 * 60
    case ..<(2 * 86_400): 30 * 60
    case ..<(14 * 86_400): 12 * 3600
    default: nil
    }
  }

  /// Whether opening a thread, or a refresh, asks for it.
  ///
  /// `announced` is what the article's feed counts, as of `asked`: where that is as many as the source
  /// counted, and was said later, there is nothing new.
  package static func isOld(
    _ state: ThreadState, published: Timestamp, announced: Int?, asked: Timestamp?, now: Timestamp
  ) -> Bool {
    guard let fetched = state.fetched else { return true }
    if state.extent == .truncated { return now.seconds(since: fetched) >= interval(atAge: 0) ?? 0 }
    guard let interval = interval(atAge: max(0, now.seconds(since: published))),
      now.seconds(since: fetched) >= interval
    else { return false }
    if let announced, announced == state.reported, let asked, asked > fetched { return false }
    return true
  }

  /// Whether everything is to be asked for, not only what is new: nothing came whole before, or so
  /// many are missing that more than five in a hundred were lost on the way.
  package static func needsAll(_ state: ThreadState, stored: Int) -> Bool {
    guard state.fetched != nil, state.extent != .truncated, state.extent != .absent else {
      return true
    }
    guard state.extent == .all, let reported = state.reported else { return false }
    return abs(reported - stored) * 20 > reported
  }

  /// Seconds before which a source that failed so is not asked again by itself.
  package static func pause(after reason: CommentError.Reason, of source: CommentThread.Source)
    -> Int64?
  {
    switch reason {
    case .tooBusy(let seconds):
      // Reddit shuts whole networks out that come back soon.
      max(Int64(seconds ?? 600), source == .reddit ? 3600 : 1)
    case .blocked: 3600
    case .absent: 7 * 86_400
    case .notFetched, .status, .notUnderstood, .protected, .overBudget: nil
    }
  }
}
