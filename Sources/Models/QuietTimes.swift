/// When a publisher does not want to be asked (RSS 2.0, `skipHours` and `skipDays`), in UTC.
package struct QuietTimes: Hashable, Sendable {
  /// Hours of the day from 0 to 23 as bits, the lowest is midnight to one.
  package var hours: UInt32
  /// Days of the week as bits, the lowest is Sunday.
  package var days: UInt8

  package init(hours: UInt32 = 0, days: UInt8 = 0) {
    self.hours = hours & 0xFF_FFFF
    self.days = days & 0x7F
  }

  /// Never quiet; a publisher who is quiet always has made a mistake and is asked all the same.
  package var isEmpty: Bool {
    hours == 0 && days == 0 || hours == 0xFF_FFFF || days == 0x7F
  }

  /// Whether a publisher wants quiet then.
  package func contains(_ moment: Timestamp) -> Bool {
    let hour = Self.hoursSinceEpoch(moment)
    // 1970-01-01 was a Thursday.
    let weekday = (hour.floored(by: 24) + 4).modulo(7)
    return hours >> UInt32(hour.modulo(24)) & 1 == 1 || days >> UInt8(weekday) & 1 == 1
  }

  /// The first moment from `moment` on at which it is not quiet; nil where that never comes.
  package func end(from moment: Timestamp) -> Timestamp? {
    guard !isEmpty, contains(moment) else { return moment }
    let first = Self.hoursSinceEpoch(moment) + 1
    return (first..<first + 7 * 24).lazy.map { Timestamp($0 * 3600) }.first { !contains($0) }
  }

  private static func hoursSinceEpoch(_ moment: Timestamp) -> Int64 {
    moment.seconds.floored(by: 3600)
  }
}

extension Int64 {
  fileprivate func modulo(_ divisor: Int64) -> Int64 {
    (self % divisor + divisor) % divisor
  }

  fileprivate func floored(by divisor: Int64) -> Int64 { (self - modulo(divisor)) / divisor }
}
