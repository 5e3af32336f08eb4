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
}
