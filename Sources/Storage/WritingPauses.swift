internal import Glibc

/// Lets other writers in between two transactions that follow each other at once.
///
/// SQLite's lock has no queue: a process that waits looks every 0.2 ms (`Connection.waitForLock`),
/// and would nearly always find the next transaction begun.
struct WritingPauses {
  private static let worth: Duration = .milliseconds(4)
  private static let pause: UInt32 = 500

  private var busy: Duration = .zero
  private var began: ContinuousClock.Instant?

  /// Before a transaction begins.
  mutating func begin() {
    if busy > Self.worth {
      usleep(Self.pause)
      busy = .zero
    }
    began = .now
  }

  /// After a transaction ended.
  mutating func end() {
    if let began { busy += began.duration(to: .now) }
  }
}
