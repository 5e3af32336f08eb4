internal import Glibc

/// Runs tasks on a few threads: give it as a task's executor preference, and its children follow.
package final class ThreadPool: TaskExecutor {
  /// The pool that the program's background work shares; as many threads as there are cores, from
  /// 2 to 8.
  package static let shared = ThreadPool(threads: cores)

  /// For work that waits for others in the end, such as taking feeds in, which the store keeps
  /// waiting: its threads let those of the shared pool, the store and the reader go first.
  package static let patient = ThreadPool(threads: cores, niceness: 10)

  private static var cores: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 2), 8) }

  private let queue = JobQueue()
  private let threads: Int

  init(threads: Int, niceness: Int32 = 0) {
    self.threads = threads
    for _ in 0..<threads { Worker.start(queue, niceness: niceness) }
  }

  deinit { queue.close(threads: threads) }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.add { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
