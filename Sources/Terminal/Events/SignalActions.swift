internal import CLinux
internal import Glibc

/// What the process does on signals where others would change it.
@MainActor
enum SignalActions {
  /// Runs `body` and puts back what it did to the signals: ncurses catches some, we read them all
  /// from a queue.
  static func kept<Result>(_ body: () -> Result) -> Result {
    let numbers = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH]
    var actions = Array(repeating: Glibc.sigaction(), count: numbers.count)
    for index in numbers.indices { sigaction(numbers[index], nil, &actions[index]) }
    defer {
      for index in numbers.indices { sigaction(numbers[index], &actions[index], nil) }
    }
    return body()
  }

  /// Stops the process group by SIGTSTP and returns when it is continued.
  ///
  /// Unlike SIGSTOP, it is passed over where no shell is left to continue us.
  static func stopGroup() {
    var mask = sigset_t()
    var stop = SignalQueue.set(of: [SIGTSTP])
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, &mask)
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
