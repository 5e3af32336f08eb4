import Glibc
import Models

/// The clock on the wall, the only place that asks for it.
enum Clock {
  static var now: Timestamp { Timestamp(Int64(time(nil))) }

  /// Milliseconds that only ever grow, for measuring pauses.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Seconds by which clocks here are ahead of UTC at `moment`.
  @Sendable static func utcOffset(at moment: Timestamp) -> Int {
    var seconds = time_t(moment.seconds)
    var fields = tm()
    guard localtime_r(&seconds, &fields) != nil else { return 0 }
    return fields.tm_gmtoff
  }
}
