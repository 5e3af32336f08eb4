import Models

/// When a feed is asked again.
///
/// The next fetch is the latest of what the reader set, what the publisher asked for in the feed
/// and what the server's `Cache-Control` allows (RFC 9111, section 4.2), but within a day; a
/// server's `Retry-After` (RFC 9110, section 10.2.3) is kept for up to a week.
struct Schedule {
  /// What the reader set, in seconds.
  var interval: Int

  static let day = 86_400
  static let week = 7 * day

  /// After a fetch that went well. `hints` are seconds: feed's interval, `max-age`.
  func next(after now: Timestamp, hints: [Int?]) -> Timestamp {
    let wish = hints.compactMap { $0 }.reduce(interval, max)
    return now.advanced(by: Int64(min(wish, Self.day)))
  }

  /// After the `attempts`th failure in a row: the interval doubles, up to a day.
  func next(after now: Timestamp, attempts: Int, retryAfter: Int?) -> Timestamp {
    let doubled = interval << min(max(attempts - 1, 0), 6)
    let next = now.advanced(by: Int64(min(doubled, Self.day)))
    return retryAfter.map { max(next, pause(after: now, seconds: $0)) } ?? next
  }

  /// Until when a server that asked for it is left alone.
  func pause(after now: Timestamp, seconds: Int) -> Timestamp {
    now.advanced(by: Int64(min(seconds, Self.week)))
  }
}
