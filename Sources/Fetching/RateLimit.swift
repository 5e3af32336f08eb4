import Models

/// How many requests a server still takes, and when it takes as many as before again.
///
/// There are three ways to say it: the fields `RateLimit-Remaining` and `RateLimit-Reset` of the
/// early drafts, whose reset is seconds, with some servers a moment; the same with `X-` before them,
/// whose reset is a moment, with some servers seconds, with Mastodon a date; and the one field
/// `RateLimit` of the later drafts (draft-ietf-httpapi-ratelimit-headers), `"name";r=0;t=30`.
package struct RateLimit: Hashable, Sendable {
  /// Requests that are taken until the reset; nil where the server does not say.
  package let remaining: Int?
  /// Seconds until the reset, from now; nil where the server does not say.
  package let reset: Int?

  /// Longer spans than a day are taken for a day: no reader comes back for a thread after it.
  private static let longest = 86_400
  /// Greater numbers of a reset are moments, in seconds since 1970.
  private static let firstMoment: Int64 = 1_000_000_000

  /// Seconds to wait before the next request; nil where there may be one at once.
  package var wait: Int? { remaining ?? 0 <= 0 ? reset : nil }

  /// Nil where the fields say nothing.
  init?(_ head: ResponseHead, now: Timestamp) {
    if let field = head["ratelimit"], let item = Self.tightest(field) {
      (remaining, reset) = (item.remaining, item.reset.map { min($0, Self.longest) })
      return
    }
    let remaining = head["ratelimit-remaining"] ?? head["x-ratelimit-remaining"]
    let reset = head["ratelimit-reset"] ?? head["x-ratelimit-reset"]
    guard remaining != nil || reset != nil else { return nil }
    // Some write a fraction.
    self.remaining = remaining.flatMap { Double($0) }.map { Int(max(0, min($0, 1e6))) }
    self.reset = reset.flatMap { Self.seconds(until: $0, head, now: now) }
  }

  private static func seconds(until text: String, _ head: ResponseHead, now: Timestamp) -> Int? {
    if let number = Double(text), number.isFinite {
      let value = Int64(max(0, min(number.rounded(.up), 1e12)))
      if value < firstMoment { return min(Int(value), longest) }
      return min(Freshness.span(to: Timestamp(value), head, now: now), longest)
    }
    let moment = HTTPDate.timestamp(text) ?? isoDate(text)
    return moment.map { min(Freshness.span(to: $0, head, now: now), longest) }
  }

  /// `2026-11-29T12:00:00.000Z`, always in UTC.
  private static func isoDate(_ text: String) -> Timestamp? {
    let numbers = text.split { !$0.isNumber }.prefix(6).compactMap { Int($0) }
    guard numbers.count == 6, (1970...9999).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2]), numbers[3] < 24, numbers[4] < 60, numbers[5] <= 60
    else { return nil }
    return CivilDate(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4],
      second: numbers[5]
    ).timestamp()
  }

  /// Of the limits that one field lists, the one that ends first.
  private static func tightest(_ field: String) -> (remaining: Int, reset: Int?)? {
    let items = field.split(separator: ",").compactMap { item -> (remaining: Int, reset: Int?)? in
      var values: [Substring: Int] = [:]
      for parameter in item.split(separator: ";").dropFirst() {
        let parts = parameter.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let value = Int(parts[1].trimmed), value >= 0 else { continue }
        values[parts[0].trimmed] = value
      }
      return values["r"].map { ($0, values["t"]) }
    }
    return items.min { $0.remaining < $1.remaining }
  }
}
