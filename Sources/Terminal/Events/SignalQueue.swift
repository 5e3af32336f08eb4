internal import CLinux
internal import Glibc

/// A signal as the loop cares about it.
package enum Signal: Hashable, Sendable, CaseIterable {
  /// The terminal is gone (SIGHUP).
  case hangUp
  /// The program is to end (SIGTERM, SIGQUIT).
  case terminate
  case interrupt
  /// The terminal changed its size (SIGWINCH).
  case resize
  /// The program is to stop (SIGTSTP).
  case stop
  /// The program was continued (SIGCONT).
  case `continue`

  fileprivate static let numbers = [
    SIGHUP, SIGTERM, SIGQUIT, SIGINT, SIGWINCH, SIGTSTP, SIGCONT,
  ]

  fileprivate init?(number: UInt32) {
    switch Int32(truncatingIfNeeded: number) {
    case SIGHUP: self = .hangUp
    case SIGTERM, SIGQUIT: self = .terminate
    case SIGINT: self = .interrupt
    case SIGWINCH: self = .resize
    case SIGTSTP: self = .stop
    case SIGCONT: self = .continue
    default: return nil
    }
  }
}

/// The signals of the process, read like any other input instead of interrupting it (signalfd(2)).
///
/// Make it first thing in `main`: it blocks the signals for this thread and those started later,
/// and one started earlier would still be interrupted by them. SIGPIPE is ignored from then on, so
/// that writing to something closed is an error and not the end.
package struct SignalQueue: ~Copyable {
  /// Readable while signals wait.
  package let descriptor: Int32

  package init() {
    var set = SignalQueue.set(of: Signal.numbers)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
    descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The signals that have arrived, each once; never waits.
  package func read() -> [Signal] {
    var arrived: [Signal] = []
    var record = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while Glibc.read(descriptor, &record, size) == size {
      if let signal = Signal(number: record.ssi_signo), !arrived.contains(signal) {
        arrived.append(signal)
      }
    }
    return arrived
  }

  static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  /// Forgets what the keyboard has sent to a child that had the terminal and, as the same process
  /// group, to us: setting a signal to be ignored discards it where it waits (POSIX, 2.4.3).
  static func discardKeyboardSignals() {
    for number in [SIGINT, SIGQUIT, SIGTSTP] {
      signal(number, SIG_IGN)
      signal(number, SIG_DFL)
    }
  }
}
