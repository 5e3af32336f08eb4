package import Models

/// Dates as feeds write them, which is in every way there is.
///
/// Read are RFC 822, 1123 and 5322 with all their mistakes, RFC 3339, the W3C profile of ISO 8601,
/// asctime, numbers of seconds or milliseconds since 1970, and months in the languages listed in
/// `DateNames`. A date without a zone is in UTC. Nonsense is nil, never "now".
package enum FeedDate {
  /// Longer texts are no dates.
  static let maximumLength = 120

  package static func parse(_ text: String?) -> Timestamp? {
    guard let text = text?.trimmed, !text.isEmpty, text.utf8.count <= maximumLength else {
      return nil
    }
    if let moment = RFC3339.read(text.utf8) { return moment }
    let bytes = Array(text.lowercased().utf8)
    if bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return number(bytes) }
    if let month = shortMonth(bytes) { return month.timestamp }
    if let fields = ISODate.read(bytes) { return fields.timestamp }
    return WordyDate.read(bytes)?.timestamp
  }

  /// Digits alone: a calendar date without separators, or a time since 1970.
  private static func number(_ digits: [UInt8]) -> Timestamp? {
    func value(_ range: Range<Int>) -> Int {
      digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    switch digits.count {
    case 4: return DateFields(year: value(0..<4)).timestamp
    case 5: return ordinal(year: value(0..<2), day: value(2..<5))
    case 6:
      // `yyyymm` where that is a year of ours, else `yymmdd`.
      if (1900..<2100).contains(value(0..<4)), (1...12).contains(value(4..<6)) {
        return DateFields(year: value(0..<4), month: value(4..<6)).timestamp
      }
      return DateFields(
        year: DateFields.year(value(0..<2), digits: 2), month: value(2..<4), day: value(4..<6)
      ).timestamp
    case 8:
      return DateFields(year: value(0..<4), month: value(4..<6), day: value(6..<8)).timestamp
    case 9, 10: return Timestamp(Int64(value(0..<digits.count)))
    case 12, 13: return Timestamp(Int64(value(0..<digits.count)) / 1000)
    case 14:
      return DateFields(
        year: value(0..<4), month: value(4..<6), day: value(6..<8), hour: value(8..<10),
        minute: value(10..<12), second: value(12..<14)
      ).timestamp
    default: return nil
    }
  }

  private static func ordinal(year: Int, day: Int) -> Timestamp? {
    var fields = DateFields(year: DateFields.year(year, digits: 2))
    return ISODate.setOrdinal(day, &fields) ? fields.timestamp : nil
  }

  /// `-yymm` and `-yy-mm` of ISO 8601:1988.
  private static func shortMonth(_ bytes: [UInt8]) -> DateFields? {
    let digits = bytes.filter { $0 != UInt8(ascii: "-") }
    guard bytes.first == UInt8(ascii: "-"), digits.count == 4, bytes.count <= 6,
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let numbers = digits.map { Int($0 - 0x30) }
    return DateFields(
      year: DateFields.year(numbers[0] * 10 + numbers[1], digits: 2),
      month: numbers[2] * 10 + numbers[3])
  }
}

/// The parts of a date while it is read.
struct DateFields {
  var year: Int
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var isAfternoon: Bool?
  /// Seconds ahead of UTC.
  var offset: Int?

  /// The moment; nil where a part is out of range. 24:00 and :60 carry over.
  ///
  /// The year 1 is refused with all before it: it is how programs write "no date".
  var timestamp: Timestamp? {
    guard (2...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.days(month, of: year), (0...24).contains(hour) else { return nil }
    guard (0...59).contains(minute), (0...60).contains(second) else { return nil }
    var date = CivilDate(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    if let isAfternoon, hour <= 12 { date.hour = hour % 12 + (isAfternoon ? 12 : 0) }
    return date.timestamp(offset: offset ?? 0)
  }

  private static func days(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Years of two digits are 1950 to 2049, years of three count from 1900 (RFC 5322, section 4.3).
  static func year(_ value: Int, digits: Int) -> Int {
    switch digits {
    case 1, 2: value < 50 ? 2000 + value : 1900 + value
    case 3: 1900 + value
    default: value
    }
  }
}

/// A place in the bytes of a date, which are in lower case.
struct DateScanner {
  let bytes: [UInt8]
  var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var next: UInt8? { at < bytes.count ? bytes[at] : nil }
  var isDigit: Bool { next.map { (0x30...0x39).contains($0) } ?? false }
  var isLetter: Bool { next.map { (0x61...0x7A).contains($0) || $0 >= 0x80 } ?? false }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  mutating func skipSpace() {
    while let byte = next, byte <= 0x20 || byte == UInt8(ascii: ",") { at += 1 }
  }

  /// A run of digits; those after the tenth are passed over, and spoil the value.
  mutating func number() -> (value: Int, digits: Int)? {
    let start = at
    var value = 0
    while isDigit, let byte = next {
      if at - start < 10 { value = value * 10 + Int(byte - 0x30) }
      at += 1
    }
    return at > start ? (at - start <= 10 ? value : .max, at - start) : nil
  }

  mutating func word() -> String {
    let start = at
    while isLetter { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// `:mm[:ss[.fraction]]` after an hour.
  mutating func minutes(into fields: inout DateFields) -> Bool {
    guard skip(UInt8(ascii: ":")), let minute = number(), minute.digits <= 2 else { return false }
    fields.minute = minute.value
    guard skip(UInt8(ascii: ":")) else { return true }
    guard let second = number() else { return true }
    guard second.digits <= 2 else { return false }
    fields.second = second.value
    skipFraction()
    return true
  }

  mutating func skipFraction() {
    if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") {
      at += 1
      _ = number()
    }
  }

  /// `+0100`, `-05:30`, `+1` as seconds; nil and no step where there is none.
  mutating func offset() -> Int? {
    let start = at
    guard let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    at += 1
    guard let number = number(), number.digits <= 4 else {
      at = start
      return nil
    }
    var hours = number.value
    var minutes = 0
    if number.digits > 2 {
      hours = number.value / 100
      minutes = number.value % 100
    } else if next == UInt8(ascii: ":") {
      at += 1
      minutes = self.number()?.value ?? 0
    }
    guard hours <= 18, minutes < 60 else { return 0 }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
