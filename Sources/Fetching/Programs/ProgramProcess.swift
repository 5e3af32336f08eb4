import CLinux
import Glibc
import Models

/// A running program and what it has printed so far. It is waited for exactly once.
struct ProgramProcess: ~Copyable {
  enum End {
    case exited(Int32)
    case signalled(Int32)
    case timedOut, tooLarge, stopped
  }

  /// Of standard error the last of it is kept.
  private static let keptOfErrors = 4096
  private static let longestWords = 160

  private let pid: pid_t
  private let outputEnd: Int32
  private let errorEnd: Int32
  private(set) var output: [UInt8] = []
  private var errors: [UInt8] = []

  init(_ run: ProgramRun) throws(FetchError) {
    let started = try Self.start(run)
    pid = started.pid
    outputEnd = started.output
    errorEnd = started.errors
  }

  private static func start(
    _ run: ProgramRun
  ) throws(FetchError) -> (pid: pid_t, output: Int32, errors: Int32) {
    let file = try run.input.map { bytes throws(FetchError) in try Self.file(with: bytes) } ?? -1
    defer { if file >= 0 { close(file) } }
    var output: [Int32] = [-1, -1]
    guard shim_pipe(&output) == 0 else { throw failure() }
    defer { close(output[1]) }
    var errors: [Int32] = [-1, -1]
    guard shim_pipe(&errors) == 0 else {
      close(output[0])
      throw failure()
    }
    defer { close(errors[1]) }
    do throws(FetchError) {
      let start = ProgramStart(
        input: file, output: output[1], errors: errors[1], environment: run.environment)
      return (try start.start(run.vector).get(), output[0], errors[0])
    } catch {
      close(output[0])
      close(errors[0])
      throw error
    }
  }

  deinit {
    close(outputEnd)
    close(errorEnd)
  }

  /// Reads until the program has ended, or is to end.
  mutating func read(
    maximumBytes: Int, until deadline: ContinuousClock.Instant, stop: borrowing StopSign
  ) -> End {
    let process = shim_pidfd_open(pid)
    defer { if process >= 0 { close(process) } }
    var watched = [outputEnd, errorEnd, stop.descriptor, process].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    while true {
      let left = max(0, (deadline - .now) / .milliseconds(1))
      let count = poll(&watched, 4, Int32(min(left.rounded(.up), 1e9)))
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return kill(.timedOut) }
      if watched[2].revents != 0 { return kill(.stopped) }
      if watched[0].revents != 0, !Self.read(outputEnd, into: &output) { watched[0].fd = -1 }
      if watched[1].revents != 0, !readErrors() { watched[1].fd = -1 }
      if output.count > maximumBytes { return kill(.tooLarge) }
      // What it started may hold the pipes for longer; its own end is what counts.
      let hasEnded = watched[3].revents != 0
      guard hasEnded || (watched[0].fd < 0 && watched[1].fd < 0 && process < 0) else { continue }
      drain(&watched, maximumBytes)
      if output.count > maximumBytes { return kill(.tooLarge) }
      return wait()
    }
  }

  /// Why it failed, and the last line that it wrote for people.
  func words(_ reason: String) -> String {
    let lines = String(decoding: errors, as: UTF8.self).split { $0.isNewline }
    guard let last = lines.last(where: { $0.contains { !$0.isWhitespace } }) else { return reason }
    return "\(reason): " + last.trimmed.prefix(Self.longestWords)
  }

  /// What is in the pipes already when the program has ended.
  private mutating func drain(_ watched: inout [pollfd], _ maximumBytes: Int) {
    while output.count <= maximumBytes, poll(&watched, 2, 0) > 0 {
      let hasOutput = watched[0].fd >= 0 && watched[0].revents != 0
      let hasErrors = watched[1].fd >= 0 && watched[1].revents != 0
      if hasOutput, !Self.read(outputEnd, into: &output) { watched[0].fd = -1 }
      if hasErrors, !readErrors() { watched[1].fd = -1 }
      guard hasOutput || hasErrors else { return }
    }
  }

  private func kill(_ end: End) -> End {
    Glibc.kill(-pid, SIGKILL)
    _ = wait()
    return end
  }

  private func wait() -> End {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return .exited(127) }
    }
    // How wait(2) packs a status: the macros that unpack it do not come to Swift.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  private mutating func readErrors() -> Bool {
    let goesOn = Self.read(errorEnd, into: &errors)
    if errors.count > 2 * Self.keptOfErrors { errors = errors.suffix(Self.keptOfErrors) }
    return goesOn
  }

  /// Reads at most 64 KB; false at the end.
  private static func read(_ pipe: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(pipe, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    bytes += buffer[..<count]
    return true
  }

  /// A file in memory, at its beginning: unlike a pipe it needs nobody to fill it.
  private static func file(with bytes: [UInt8]) throws(FetchError) -> Int32 {
    let file = shim_memory_file()
    guard file >= 0 else { throw failure() }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        throw failure()
      }
      start += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private static func failure() -> FetchError {
    FetchError(.failed, detail: String(cString: strerror(errno)))
  }
}
