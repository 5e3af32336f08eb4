extension Timestamp {
  /// The first second of a day in UTC, written `2025-08-01`, or the moment that lies `7d` before
  /// `now`: hours, days, weeks, months or years. Nil where it is neither.
  package init?(queryDate text: String, now: Timestamp) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 3 {
      guard parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
        let year = Self.number(parts[0]), let month = Self.number(parts[1]),
        let day = Self.number(parts[2]), (1...12).contains(month),
        (1...CivilDate.days(inMonth: month, of: year)).contains(day)
      else { return nil }
      self = CivilDate(year: year, month: month, day: day).timestamp()
      return
    }
    guard let unit = text.last, let count = Self.number(text.dropLast()) else { return nil }
    switch unit.lowercased() {
    case "h": self = now.advanced(by: -3_600 * Int64(count))
    case "d": self = now.advanced(by: -86_400 * Int64(count))
    case "w": self = now.advanced(by: -7 * 86_400 * Int64(count))
    case "m": self = now.months(before: count)
    case "y": self = now.months(before: 12 * count)
    default: return nil
    }
  }

  /// At most five digits.
  private static func number(_ digits: Substring) -> Int? {
    guard (1...5).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(digits)
  }

  /// The same day and time so many months ago, or the last day of that month where it is shorter;
  /// not before the year 1.
  private func months(before count: Int) -> Timestamp {
    var date = CivilDate(self)
    let months = max(12, date.year * 12 + date.month - 1 - count)
    date.year = months / 12
    date.month = months % 12 + 1
    date.day = min(date.day, CivilDate.days(inMonth: date.month, of: date.year))
    return date.timestamp()
  }
}

extension CivilDate {
  /// 28 to 31; `month` is 1 to 12.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
