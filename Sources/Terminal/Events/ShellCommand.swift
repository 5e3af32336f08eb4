internal import CLinux
internal import Glibc

/// A command line that the reader typed, run by `/bin/sh` with a text on its standard input.
package struct ShellCommand: Sendable {
  package var line: String
  /// Nil leaves the command what is typed on the terminal.
  package var input: String?
  /// What the line finds as `$1`, `$2` and so on.
  package var arguments: [String]

  package init(_ line: String, input: String?, arguments: [String] = []) {
    self.line = line
    self.input = input
    self.arguments = arguments
  }

  private var words: [String] { ["/bin/sh", "-c", line, "sh"] + arguments }

  /// The terminal, where that is what it reads and there is one.
  private func openInput() throws(ChildProcessError) -> Int32 {
    if let input { return try ChildProcess.inputFile(input) }
    let file = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw ChildProcessError(step: .input, code: errno) }
    return file
  }

  package struct Result: Sendable {
    package var end: ChildProcess.End
    /// Standard output and standard error as they came, up to the limit.
    package var output: [UInt8]
    package var isTruncated: Bool
  }

  /// Runs the command with the terminal as its own; between `CursesScreen.leave()` and `enter()`.
  ///
  /// Where it is stopped from the keyboard, we stop with it, so that the shell gets the terminal.
  package func runInTerminal() throws(ChildProcessError) -> ChildProcess.End {
    let file = try openInput()
    defer { close(file) }
    var setup = ChildSetup()
    setup.give(file, as: 0)
    let before = signal(SIGQUIT, SIG_IGN)
    defer {
      SignalQueue.discardKeyboardSignals()
      signal(SIGQUIT, before)
    }
    let pid = try setup.start(words)
    while true {
      if let end = ChildProcess.wait(for: pid, untilStopped: true) { return end }
      raise(SIGSTOP)
    }
  }

  /// Runs the command away from the terminal, in a session of its own, and takes what it prints.
  ///
  /// It blocks its thread. After `seconds`, or once it has printed more than `limit` bytes, the
  /// command and what it started are killed.
  package func run(limit: Int, seconds: Int) throws(ChildProcessError) -> Result {
    let file = try ChildProcess.inputFile(input ?? "")
    defer { close(file) }
    var ends: [Int32] = [-1, -1]
    guard shim_pipe(&ends) == 0 else { throw ChildProcessError(step: .output, code: errno) }
    defer { close(ends[0]) }
    let pid = try start(input: file, output: ends[1])
    return Capture(pid: pid, pipe: ends[0], limit: limit, seconds: seconds).result()
  }

  private func start(input: Int32, output: Int32) throws(ChildProcessError) -> Int32 {
    defer { close(output) }
    var setup = ChildSetup()
    setup.startsSession = true
    setup.give(input, as: 0)
    setup.give(output, as: 1)
    setup.give(output, as: 2)
    return try setup.start(words)
  }
}

/// Reads what a child prints until it ends.
private struct Capture {
  let pid: Int32
  let pipe: Int32
  let limit: Int
  let seconds: Int

  func result() -> ShellCommand.Result {
    let process = shim_pidfd_open(pid)
    defer { if process >= 0 { close(process) } }
    let end = ContinuousClock.now + .seconds(seconds)
    var output: [UInt8] = []
    var watched = [pipe, process]
    while true {
      let left = max(0, (end - .now) / .milliseconds(1))
      let ready = Poll.wait(on: watched, timeout: Int32(min(left.rounded(.up), 1e9)))
      if ready.isEmpty { return killed(output) }
      if ready.readable.contains(pipe) || ready.gone.contains(pipe) {
        if !readOnce(into: &output) { watched[0] = -1 }
      }
      let hasEnded = ready.readable.contains(process)
      if hasEnded || (watched[0] < 0 && process < 0) || output.count > limit { break }
    }
    if output.count > limit { kill(-pid, SIGKILL) }
    while output.count <= limit, !Poll.wait(on: [watched[0]], timeout: 0).readable.isEmpty,
      readOnce(into: &output)
    {}
    let how = ChildProcess.wait(for: pid) ?? .exited(0)
    return .init(end: how, output: Array(output.prefix(limit)), isTruncated: output.count > limit)
  }

  private func killed(_ output: [UInt8]) -> ShellCommand.Result {
    kill(-pid, SIGKILL)
    _ = ChildProcess.wait(for: pid)
    return .init(
      end: .timedOut, output: Array(output.prefix(limit)), isTruncated: output.count > limit)
  }

  /// Reads at most 64 KB; false at the end.
  private func readOnce(into output: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(pipe, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    output += buffer[..<count]
    return true
  }
}
