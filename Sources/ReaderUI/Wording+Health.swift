package import Models

/// How a feed is, in words: how the last attempt went and since when, when it is asked next and why.
package struct FeedHealth {
  var feed: Feed
  var now: Timestamp
  /// A moment that is not today as people write it.
  var date: (Timestamp) -> String

  package init(_ feed: Feed, now: Timestamp, date: @escaping (Timestamp) -> String) {
    self.feed = feed
    self.now = now
    self.date = date
  }

  /// One line, without an end.
  package var sentence: String {
    if !feed.isConfirmed { return unconfirmed }
    if feed.health == .gone { return "gone for good, the server says (410); not asked again" }
    return [last, move, next].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// What sets the next fetch, in a word for programs.
  package var waitName: String {
    switch feed.wait {
    case .interval: "interval"
    case .publisher: "publisher"
    case .freshness: "freshness"
    case .quietTimes: "quiet-times"
    case .retryAfter: "retry-after"
    case .backoff: "backoff"
    }
  }

  private var unconfirmed: String {
    let command = FeedOrigin(feed.address)?.commandLine
    let what = command.map { "runs `\($0)`" } ?? "reads a file of this machine"
    return "waits for confirmation: \(what); broadsheet confirm \(feed.id.rawValue), "
      + "or :confirm in the reader"
  }

  private var last: String {
    switch feed.health {
    case .untried: return "not fetched yet"
    case .ok:
      guard let last = feed.lastFetched else { return "ok" }
      return "ok, \(ago(last))"
    case .failing(let since, let attempts, let reason):
      let times = attempts == 1 ? "once" : "\(Wording.number(attempts)) times"
      return "failing since \(date(since)), \(times): \(reason)"
    case .gone: return ""
    }
  }

  private var move: String {
    guard let move = feed.move else { return "" }
    return "moved to \(WebAddress.shown(move.address)), seen \(move.seen) of "
      + "\(Feed.Move.timesToBelieve) times"
  }

  private var next: String {
    if let until = feed.pausedUntil, until > now {
      return "paused by the server until \(date(until)) (\(Span.text(until.seconds(since: now))))"
    }
    guard let next = feed.nextFetch else { return "" }
    guard next > now else { return "due" }
    let wait = Span.text(next.seconds(since: now))
    switch feed.wait {
    case .interval: return "next in \(wait)"
    case .publisher: return "next in \(wait) (the feed says \(whole(to: next)))"
    case .freshness: return "next in \(wait) (the server says \(whole(to: next)))"
    case .quietTimes: return "next in \(wait) (it skips these hours)"
    case .retryAfter: return "next try in \(wait) (the server asked for time)"
    case .backoff:
      if case .failing = feed.health { return "next try in \(wait)" }
      return "next try in \(wait) (no server could be reached)"
    }
  }

  /// The whole wait, without the part that spreads feeds.
  private func whole(to next: Timestamp) -> String {
    guard let last = feed.lastFetched else { return "so" }
    let seconds = next.seconds(since: last)
    return Span.text(seconds >= 5400 ? seconds / 3600 * 3600 : seconds)
  }

  private func ago(_ moment: Timestamp) -> String {
    let seconds = now.seconds(since: moment)
    if seconds < 60 { return "just now" }
    return seconds < 2 * 86_400 ? "\(Span.text(seconds)) ago" : "on \(date(moment))"
  }
}

extension Wording {
  /// Why wanted feeds were not asked; empty where there is nothing to say.
  static func left(alone skipped: [FeedSkip], now: Timestamp, clock: Clock) -> String {
    guard let first = skipped.first else { return "" }
    if skipped.count == 1 { return sentence(for: first, now: now, clock: clock) }
    let soonest = skipped.compactMap { skip -> Timestamp? in
      if case .tooSoon(_, let until) = skip.reason { until } else { nil }
    }
    let kinds = Set(skipped.map(\.reason.kind))
    let which = count(skipped.count, "feed was", "feeds were")
    guard kinds == [.floor], let next = soonest.min() else {
      return "\(which) left alone: the sources say why"
    }
    let wait = Span.text(next.seconds(since: now))
    return "\(which) asked less than 10 min ago; the next time in \(wait)"
  }

  private static func sentence(for skip: FeedSkip, now: Timestamp, clock: Clock) -> String {
    switch skip.reason {
    case .gone: "Not asked: the server said that this feed is gone for good (410)"
    case .unconfirmed(let program): "Not asked: it would run \(program); add its address to confirm"
    case .paused(let until): "Not asked: the server wants peace for \(wait(until, now))"
    case .hostPaused(let host, let until):
      "Not asked: \(host) asks all visitors to wait for \(wait(until, now))"
    case .tooSoon(let asked, let until):
      "Asked \(ago(asked, clock)); the next time in \(wait(until, now))"
    }
  }

  private static func wait(_ until: Timestamp, _ now: Timestamp) -> String {
    Span.text(until.seconds(since: now))
  }
}

extension FeedSkip.Reason {
  fileprivate enum Kind { case gone, unconfirmed, paused, floor }

  fileprivate var kind: Kind {
    switch self {
    case .gone: .gone
    case .unconfirmed: .unconfirmed
    case .paused, .hostPaused: .paused
    case .tooSoon: .floor
    }
  }
}
