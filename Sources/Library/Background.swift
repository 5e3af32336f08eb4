import Threads

/// Work beside the main thread.
package enum Background {
  /// Starts work on the program's own threads: nothing of it is bound to the main thread, and
  /// nothing wakes up when all of it is done.
  @discardableResult
  package static func start(_ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    Task.detached(executorPreference: ThreadPool.shared) { await work() }
  }
}
