import Glibc

extension FetchThread {
  /// What a new thread gets to know.
  private final class Start: Sendable {
    let owner: FetchThread
    let predecessor: pthread_t?

    init(owner: FetchThread, predecessor: pthread_t?) {
      self.owner = owner
      self.predecessor = predecessor
    }
  }

  /// A thread that takes no signals: they are the main thread's, and a broken TLS connection would
  /// otherwise end the program by SIGPIPE.
  static func spawn(_ owner: FetchThread, after predecessor: pthread_t?) -> pthread_t? {
    let start = Unmanaged.passRetained(Start(owner: owner, predecessor: predecessor))
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
        start.owner.run(after: start.predecessor)
        return nil
      }, start.toOpaque())
    guard code == 0 else {
      start.release()
      return nil
    }
    return thread
  }
}
