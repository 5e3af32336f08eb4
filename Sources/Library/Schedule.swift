import Models

/// When a feed is asked again, and what it waits for.
///
/// The next fetch is the latest of what the reader set, what the publisher asked for in the feed
/// and what the server's `Cache-Control` allows (RFC 9111, section 4.2), but within a day; a
/// server's `Retry-After` (RFC 9110, section 10.2.3) is kept for up to a week. Hours and days that
/// the publisher excludes are passed over, however long that takes.
struct Schedule: Sendable {
  /// What the reader set, in seconds.
  var interval: Int
  /// From 0 up to 1: feeds that came together go apart by up to a tenth of their wait.
  var spread: @Sendable (Feed.ID, Timestamp) -> Double = Self.spread

  static let day = 86_400
  static let week = 7 * day
  /// What a server gets that says 429 and no time; it doubles, up to a day.
  static let patience = 600
  /// How long to wait where nobody at all could be reached, for the first hour; from then on the
  /// interval counts.
  static let unreachedRetry = 300
  /// After so many times that nobody could be reached, in a row, the feed counts as failing.
  static let unreachedAtMost = 36

  struct Next: Hashable {
    var moment: Timestamp
    var wait: Feed.Wait
  }

  /// What publisher and server say about time; seconds, nil where they do not say.
  struct Hints {
    var publisher: Int?
    var freshness: Int?
    var quiet = QuietTimes()
  }

  /// After a fetch that went well.
  func next(_ feed: Feed.ID, after now: Timestamp, _ hints: Hints) -> Next {
    var wish = interval
    var wait = Feed.Wait.interval
    if let publisher = hints.publisher, publisher > wish { (wish, wait) = (publisher, .publisher) }
    if let fresh = hints.freshness, fresh > wish { (wish, wait) = (fresh, .freshness) }
    let moment = later(feed, now, by: wish, atMost: Self.day)
    return outside(hints.quiet, Next(moment: moment, wait: wait), feed, now)
  }

  /// After the `attempts`th failure in a row. The first may be a hiccup and changes nothing; from
  /// the second on the interval doubles, from four of them up to a day.
  func next(
    _ feed: Feed.ID, after now: Timestamp, attempts: Int, retryAfter: Int?,
    quiet: QuietTimes = QuietTimes()
  ) -> Next {
    let doubled = attempts > 1 ? interval << min(attempts, 7) : interval
    let next = outside(
      quiet,
      Next(moment: later(feed, now, by: doubled, atMost: Self.day), wait: .backoff), feed, now)
    guard let retryAfter else { return next }
    let asked = later(feed, now, by: retryAfter, atMost: Self.week)
    return asked > next.moment ? Next(moment: asked, wait: .retryAfter) : next
  }

  /// After the `times`th time in a row that nobody could be reached.
  func next(after now: Timestamp, unreached times: Int) -> Next {
    let seconds = times <= 3600 / Self.unreachedRetry ? Self.unreachedRetry : interval
    return Next(moment: now.advanced(by: Int64(seconds)), wait: .backoff)
  }

  /// Until when a server that asked for it is left alone.
  func pause(after now: Timestamp, seconds: Int) -> Timestamp {
    now.advanced(by: Int64(min(max(seconds, 0), Self.week)))
  }

  private func later(
    _ feed: Feed.ID, _ now: Timestamp, by seconds: Int, atMost limit: Int
  ) -> Timestamp {
    let wish = min(max(seconds, 0), limit)
    let more = Double(wish) / 10 * spread(feed, now)
    return now.advanced(by: Int64(min(wish + Int(more), limit)))
  }

  /// Moves a moment into the next hour at which the publisher may be asked.
  private func outside(
    _ quiet: QuietTimes, _ next: Next, _ feed: Feed.ID, _ now: Timestamp
  ) -> Next {
    guard let moment = quiet.end(from: next.moment), moment > next.moment else { return next }
    // Not everybody at the stroke of the hour.
    return Next(
      moment: moment.advanced(by: Int64(600 * spread(feed, now))), wait: .quietTimes)
  }

  /// The same for the same feed and moment (SplitMix64).
  static func spread(_ feed: Feed.ID, _ moment: Timestamp) -> Double {
    var mixed = UInt64(bitPattern: feed.rawValue &* 0x9E37_79B9 &+ moment.seconds)
    mixed &+= 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Double(mixed >> 11) / Double(UInt64(1) << 53)
  }
}
