internal import CLinux
internal import Glibc

/// Why a child could not be started: the step and its errno.
package struct ChildProcessError: Error, Hashable, Sendable {
  package enum Step: Hashable, Sendable { case arguments, input, output, start }
  package let step: Step
  package let code: Int32
}

/// Starts other programs; they get the signals a program expects and none of our descriptors.
package enum ChildProcess {
  package enum End: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// It took longer than it was given and was killed.
    case timedOut
  }

  /// Starts `arguments[0]`, found along PATH, with exactly these arguments: no shell reads them.
  ///
  /// A detached child has a session of its own, with nothing to read or write, and outlives us; it
  /// is waited for, so that it leaves no zombie. For one that is not, the caller waits.
  @discardableResult
  package static func spawn(
    _ arguments: [String], detached: Bool
  ) throws(ChildProcessError) -> Int32 {
    var setup = ChildSetup()
    if detached {
      setup.startsSession = true
      setup.openNull(on: [0, 1, 2])
    }
    let pid = try setup.start(arguments)
    if detached { reapLater(pid) }
    return pid
  }

  /// Waits until the child ends; returns nil each time it was stopped instead.
  package static func wait(for pid: Int32, untilStopped: Bool = false) -> End? {
    var status: Int32 = 0
    while waitpid(pid, &status, untilStopped ? WUNTRACED : 0) < 0 {
      guard errno == EINTR else { return .exited(127) }
    }
    return end(from: status)
  }

  /// How wait(2) packs a status: the macros that unpack it do not come to Swift.
  static func end(from status: Int32) -> End? {
    if status & 0xFF == 0x7F { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  /// A file in memory with `text`, at its beginning: unlike a pipe it needs nobody to fill it.
  static func inputFile(_ text: String) throws(ChildProcessError) -> Int32 {
    let file = shim_memory_file()
    guard file >= 0 else { throw ChildProcessError(step: .input, code: errno) }
    guard Output.write(Array(text.utf8), to: file), lseek(file, 0, SEEK_SET) == 0 else {
      let code = errno
      close(file)
      throw ChildProcessError(step: .input, code: code)
    }
    return file
  }

  /// A thread sleeps until the child ends. It needs no memory of ours: the number is its argument.
  private static func reapLater(_ pid: Int32) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, 64 * 1024)
    var thread = pthread_t()
    pthread_create(
      &thread, &attributes,
      { argument in
        _ = ChildProcess.wait(for: Int32(Int(bitPattern: argument)))
        return nil
      }, UnsafeMutableRawPointer(bitPattern: Int(pid)))
    pthread_attr_destroy(&attributes)
  }
}
