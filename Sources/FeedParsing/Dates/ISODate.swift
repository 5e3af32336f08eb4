/// ISO 8601 and what resembles it: year, month and day in this order.
enum ISODate {
  /// The parts of the date; nil where it is written otherwise.
  static func read(_ bytes: [UInt8]) -> DateFields? {
    var scanner = DateScanner(bytes)
    guard let first = scanner.number() else { return nil }
    var fields = DateFields(year: first.value)
    switch first.digits {
    case 4: guard calendar(&scanner, &fields) else { return nil }
    case 2:
      // `yy-mm-dd`; with a year at the end it is written the other way round.
      fields.year = DateFields.year(first.value, digits: 2)
      guard isShort(bytes), calendar(&scanner, &fields) else { return nil }
    case 8:
      fields = DateFields(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    default: return nil
    }
    return time(&scanner, &fields) ? fields : nil
  }

  private static func isShort(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.prefix { !(0x61...0x7A).contains($0) && $0 > 0x20 }
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { $0.count == 2 }
  }

  /// What follows the year: `-mm-dd`, `-mm`, `-ddd`, also with `/` and `.`, and month names.
  private static func calendar(_ scanner: inout DateScanner, _ fields: inout DateFields) -> Bool {
    guard let separator = scanner.next else { return true }
    guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator) else {
      return separator == UInt8(ascii: "t")
    }
    scanner.at += 1
    if scanner.isLetter {
      guard let month = DateNames.months[scanner.word()] else { return false }
      fields.month = month
    } else {
      guard let month = scanner.number() else { return false }
      // Some write months with a zero too many.
      if month.digits == 3, scanner.next != separator {
        // A day of the year carries over from January.
        return setOrdinal(month.value, &fields)
      }
      guard month.digits <= 3 else { return false }
      fields.month = month.value
    }
    if scanner.skip(separator) {
      guard let day = scanner.number(), day.digits <= 2 else { return false }
      fields.day = day.value
      _ = scanner.skip(UInt8(ascii: "."))
    }
    return true
  }

  /// A day of the year, from 1; false where there is no such day.
  static func setOrdinal(_ day: Int, _ fields: inout DateFields) -> Bool {
    guard (1...366).contains(day) else { return false }
    var rest = day
    let isLeap = fields.year % 4 == 0 && (fields.year % 100 != 0 || fields.year % 400 == 0)
    for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      .enumerated()
    {
      if rest <= length {
        fields.month = index + 1
        fields.day = rest
        return true
      }
      rest -= length
    }
    return false
  }

  /// The time of day after `T` or white space, and the zone; a date alone is fine.
  private static func time(_ scanner: inout DateScanner, _ fields: inout DateFields) -> Bool {
    _ = scanner.skip(UInt8(ascii: "t"))
    scanner.skipSpace()
    if !scanner.isDigit, scanner.isLetter {
      let word = scanner.word()
      guard word == "z" || DateNames.readPart(word, &fields) else {
        fields.offset = DateNames.zones[word]
        return fields.offset != nil
      }
      scanner.skipSpace()
    }
    guard let hour = scanner.number() else { return zone(&scanner, &fields) }
    switch hour.digits {
    case 1, 2:
      fields.hour = hour.value
      if scanner.next == UInt8(ascii: ":"), !scanner.minutes(into: &fields) { return false }
    case 4: (fields.hour, fields.minute) = (hour.value / 100, hour.value % 100)
    case 6:
      (fields.hour, fields.minute) = (hour.value / 10_000, hour.value / 100 % 100)
      fields.second = hour.value % 100
    default: return false
    }
    scanner.skipFraction()
    return zone(&scanner, &fields)
  }

  private static func zone(_ scanner: inout DateScanner, _ fields: inout DateFields) -> Bool {
    while scanner.next != nil {
      scanner.skipSpace()
      if let offset = scanner.offset() {
        fields.offset = offset
      } else if scanner.isLetter {
        let word = scanner.word()
        if !DateNames.readPart(word, &fields) {
          fields.offset = fields.offset ?? DateNames.zones[word]
        }
      } else {
        scanner.at += 1
      }
    }
    return true
  }
}
