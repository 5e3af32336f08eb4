/// A moment in whole seconds since 1970-01-01T00:00:00Z, the only kind of time Broadsheet keeps.
///
/// Models never ask what time it is: the moment "now" is always handed in.
package struct Timestamp: Hashable, Comparable, Sendable {
  package let seconds: Int64

  package init(_ seconds: Int64) { self.seconds = seconds }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// The moment `seconds` later; saturates instead of overflowing.
  package func advanced(by seconds: Int64) -> Timestamp {
    let (sum, overflow) = self.seconds.addingReportingOverflow(seconds)
    return Timestamp(overflow ? (seconds > 0 ? .max : .min) : sum)
  }

  /// Seconds from `earlier` to this moment; saturates instead of overflowing.
  package func seconds(since earlier: Timestamp) -> Int64 {
    let (difference, overflow) = seconds.subtractingReportingOverflow(earlier.seconds)
    return overflow ? (seconds > earlier.seconds ? .max : .min) : difference
  }
}
