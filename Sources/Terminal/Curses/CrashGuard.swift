internal import Glibc
internal import Synchronization

/// Gives the terminal back even where the program dies of a trap, so that its last words can be read
/// and the shell used.
enum CrashGuard {
  private struct Terminal {
    var descriptor: Int32
    var settings: termios
    var farewell: [UInt8]
  }

  private static let terminal = Mutex<Terminal?>(nil)
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// The settings that the terminal on `descriptor` has now are the ones that come back, after
  /// `farewell` was written to it.
  static func watch(_ descriptor: Int32, settings: termios, farewell: [UInt8]) {
    terminal.withLock {
      $0 = Terminal(descriptor: descriptor, settings: settings, farewell: farewell)
    }
    for number in signals { signal(number) { CrashGuard.restore(after: $0) } }
  }

  static func end() { terminal.withLock { $0 = nil } }

  /// Calls only what is safe in a signal handler: write(2), tcsetattr(3), signal(2), raise(3).
  private static func restore(after number: Int32) {
    // Were the lock held, this very thread would hold it: then there is nothing to read.
    _ = terminal.withLockIfAvailable { terminal in
      guard let terminal else { return }
      _ = terminal.farewell.withUnsafeBytes {
        write(terminal.descriptor, $0.baseAddress, $0.count)
      }
      withUnsafePointer(to: terminal.settings) {
        _ = tcsetattr(terminal.descriptor, TCSANOW, $0)
      }
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
