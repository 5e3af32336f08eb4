/// Runs an actor on a thread of its own, for work that blocks, such as SQLite's.
package final class SerialThread: SerialExecutor {
  private let queue = JobQueue()

  package init() { Worker.start(queue) }

  deinit { queue.close(threads: 1) }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.add { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
