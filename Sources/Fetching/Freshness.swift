import Models

/// How long an answer may be kept, and how long the server wants peace.
enum Freshness {
  /// Longer spans mean "for ever" (RFC 9111, section 1.2.2).
  private static let longest = 0x7FFF_FFFF

  /// Seconds by `Cache-Control` or else `Expires` (RFC 9111, section 4.2.1); what cannot be read is
  /// stale already, as the same section has it.
  static func maxAge(_ head: ResponseHead, now: Timestamp) -> Int? {
    if let control = head["cache-control"] {
      let directives = directives(control)
      if directives.contains(where: { $0.name == "no-cache" || $0.name == "no-store" }) { return 0 }
      if let age = directives.first(where: { $0.name == "max-age" }) {
        return seconds(age.value) ?? 0
      }
    }
    guard let expires = head["expires"] else { return nil }
    guard let moment = HTTPDate.timestamp(expires) else { return 0 }
    return span(to: moment, head, now: now)
  }

  /// Seconds by `Retry-After`, which is a number or a date (RFC 9110, section 10.2.3).
  static func retryAfter(_ head: ResponseHead, now: Timestamp) -> Int? {
    guard let value = head["retry-after"] else { return nil }
    if let seconds = seconds(value) { return seconds }
    return HTTPDate.timestamp(value).map { span(to: $0, head, now: now) }
  }

  /// From the server's own `Date`, so that it does not matter whose clock is wrong.
  static func span(to moment: Timestamp, _ head: ResponseHead, now: Timestamp) -> Int {
    let start = head["date"].flatMap { HTTPDate.timestamp($0) } ?? now
    return Int(min(max(moment.seconds(since: start), 0), Int64(longest)))
  }

  /// A number of seconds; more digits than a number holds are "for ever" too.
  private static func seconds(_ text: String) -> Int? {
    let digits = text.utf8
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return min(Int(text) ?? longest, longest)
  }

  /// Splits at the commas outside quotes, and at semicolons, which some servers write; names in lower case, quotes of values taken off.
  private static func directives(_ text: String) -> [(name: String, value: String)] {
    var directives: [(name: String, value: String)] = []
    var name = ""
    var value = ""
    var isValue = false
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, ";" where !isQuoted:
        directives.append((name, value))
        (name, value, isValue) = ("", "", false)
      case "=" where !isQuoted && !isValue: isValue = true
      case " ", "\t": continue
      default:
        if isValue {
          value.unicodeScalars.append(scalar)
        } else {
          name.unicodeScalars.append(scalar)
        }
      }
    }
    directives.append((name, value))
    return directives.map { ($0.name.lowercased(), $0.value) }
  }
}
