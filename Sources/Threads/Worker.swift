internal import Glibc

/// Starts threads that only ever run what is in a queue.
///
/// They take the place of Dispatch's: once its pool has been used, one of its threads wakes every
/// second for as long as the program runs, and an idle reader must make no system calls at all.
enum Worker {
  /// Starts a thread that ends when the queue is closed.
  ///
  /// It takes no signals: they are the main thread's. It is by `niceness` nicer than the one that
  /// starts it (setpriority(2), which on Linux is a thread's own).
  static func start(_ queue: JobQueue, niceness: Int32 = 0) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let context = Unmanaged.passRetained(Start(queue, niceness: niceness))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
        let thread = Int32(PRIO_PROCESS.rawValue)
        if start.niceness > 0 { setpriority(thread, 0, getpriority(thread, 0) + start.niceness) }
        let queue = start.queue
        while let job = queue.next() { job() }
        return nil
      }, context.toOpaque())
    precondition(code == 0, "no thread could be started")
    pthread_detach(thread)
  }

  /// What a thread is told.
  private final class Start {
    let queue: JobQueue
    let niceness: Int32

    init(_ queue: JobQueue, niceness: Int32) {
      self.queue = queue
      self.niceness = niceness
    }
  }
}
