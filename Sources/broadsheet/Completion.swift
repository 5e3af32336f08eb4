import Dispatch
import Synchronization

/// Lets the main thread wait for work that ends on another one.
final class Completion: Sendable {
  private let failure = Mutex<(any Error)?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  func finish(_ error: (any Error)?) {
    failure.withLock { $0 = error }
    isDone.signal()
  }

  /// Waits until `finish` was called, and gives what it was called with.
  func wait() -> (any Error)? {
    isDone.wait()
    return failure.withLock { $0 }
  }
}
