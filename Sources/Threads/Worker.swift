internal import Glibc

/// Starts threads that only ever run what is in a queue.
///
/// They take the place of Dispatch's: once its pool has been used, one of its threads wakes every
/// second for as long as the program runs, and an idle reader must make no system calls at all.
enum Worker {
  /// Starts a thread that ends when the queue is closed.
  ///
  /// It takes no signals: they are the main thread's.
  static func start(_ queue: JobQueue) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let context = Unmanaged.passRetained(queue)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let queue = Unmanaged<JobQueue>.fromOpaque(context).takeRetainedValue()
        while let job = queue.next() { job() }
        return nil
      }, context.toOpaque())
    precondition(code == 0, "no thread could be started")
    pthread_detach(thread)
  }
}
