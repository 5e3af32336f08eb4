import FeedParsing
import Models

/// What answers say of comments; a value of another type than was promised counts as absent.
extension JSONValue {
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A string with something in it.
  var words: String? { string.flatMap { $0.trimmed.isEmpty ? nil : $0 } }

  /// Whether something is said to be so; some databases write truth as 0 and 1.
  var isTrue: Bool { self == .bool(true) || self == .number("1") }

  /// A positive whole number as an id, whether it came as a number or as a string.
  var numericID: String? { text.flatMap(\.numericID) }

  /// An id as it was written, a string or a number, of at most 400 bytes that can be seen.
  var opaqueID: String? {
    switch self {
    case .string(let text), .number(let text):
      (1...400).contains(text.utf8.count) && text.isVisible ? text : nil
    case .null, .bool, .array, .object: nil
    }
  }

  /// A moment as a number of seconds since 1970, with a fraction or without, up to the year 9999.
  var moment: Timestamp? {
    guard case .number = self, let seconds = integer else { return nil }
    return (0...253_402_300_799).contains(seconds) ? Timestamp(seconds) : nil
  }

  /// A date in words or digits, in UTC where it names no zone.
  var date: Timestamp? { FeedDate.parse(string) }

  /// A score, which may be negative; cut at a thousand million, so that sums cannot overflow.
  var score: Int? {
    guard case .number = self, let score = integer else { return nil }
    return Int(max(-1_000_000_000, min(score, 1_000_000_000)))
  }

  /// How many there are of something; nil where the number makes no sense.
  var count: Int? { score.flatMap { $0 >= 0 ? $0 : nil } }

  /// An address for people to open.
  var page: String? {
    guard let address = string?.trimmed, address.utf8.count <= 2000, WebAddress(address).isWeb,
      address.isVisible
    else { return nil }
    return String(address)
  }
}

extension StringProtocol {
  /// Whether there are neither blanks in it nor characters that only do something.
  fileprivate var isVisible: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
      default: true
      }
    }
  }
}
