import Dispatch
import Synchronization

/// Waits for work that is asynchronous, as what runs inputs is not.
enum Waiting {
  /// What `work` gives; the calling thread, which must not be one of the pool's, stands still
  /// meanwhile.
  static func value<Value: Sendable>(
    of work: @escaping @Sendable () async -> Value
  ) -> Value? {
    let result = Result<Value>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let value = await work()
      result.value.withLock { $0 = value }
      done.signal()
    }
    done.wait()
    return result.value.withLock(\.self)
  }

  private final class Result<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
