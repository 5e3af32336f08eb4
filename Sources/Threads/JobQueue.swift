internal import Dispatch
internal import Synchronization

/// Work waiting for a thread, first in, first out.
final class JobQueue: Sendable {
  typealias Job = @Sendable () -> Void

  private struct State {
    var jobs: [Job] = []
    /// Jobs before this one have been taken.
    var next = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let waiting = DispatchSemaphore(value: 0)

  func add(_ job: @escaping Job) {
    state.withLock { $0.jobs.append(job) }
    waiting.signal()
  }

  /// Lets `threads` threads end once all work is done.
  func close(threads: Int) {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threads { waiting.signal() }
  }

  /// Waits for the next job; nil when there will be none.
  func next() -> Job? {
    waiting.wait()
    return state.withLock { state in
      guard state.next < state.jobs.count else { return nil }
      defer {
        state.next += 1
        if state.next == state.jobs.count {
          state.jobs.removeAll(keepingCapacity: true)
          state.next = 0
        }
      }
      return state.jobs[state.next]
    }
  }
}
