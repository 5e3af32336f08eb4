import Glibc

/// Runs one input and holds it against the limits that every input has.
enum Probe {
  /// CPU seconds that one input may take.
  static let seconds = 2.0
  /// Kilobytes by which one input may raise the most memory that was ever in use.
  static let kilobytes = 200 * 1024

  static func run(_ target: FuzzTarget, _ input: [UInt8]) throws(Finding) -> Int {
    let before = (time: cpuSeconds(), memory: peakKilobytes())
    let mark = try target.run(input)
    let time = cpuSeconds() - before.time
    try Finding.unless(time < seconds, "an input takes less than \(seconds) s", "\(time) s")
    let memory = peakKilobytes() - before.memory
    try Finding.unless(
      memory < kilobytes, "an input takes less than \(kilobytes / 1024) MB", "\(memory) KB")
    return mark
  }

  static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func peakKilobytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
