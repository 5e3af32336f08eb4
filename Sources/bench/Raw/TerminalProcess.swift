import CLinux
import Glibc
import Terminal

/// A program in a pseudo-terminal of its own, watched by when it writes; it ends with this object.
final class TerminalProcess {
  struct Failure: Error { let call: String }

  static let size = Size(columns: 120, rows: 40)

  private let descriptor: Int32
  private var pid: pid_t = 0

  /// Starts `arguments[0]`, a path, with exactly this environment.
  init(_ arguments: [String], environment: [String]) throws {
    var size = winsize(
      ws_row: UInt16(Self.size.rows), ws_col: UInt16(Self.size.columns), ws_xpixel: 0,
      ws_ypixel: 0)
    var (ours, theirs): (Int32, Int32) = (-1, -1)
    guard openpty(&ours, &theirs, nil, nil, &size) == 0, let name = ttyname(theirs) else {
      throw Failure(call: "openpty")
    }
    descriptor = ours
    for end in [ours, theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The first terminal that the leader of a session opens becomes that of the session.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // POSIX_SPAWN_SETSID, declared only for GNU sources.
    posix_spawnattr_setflags(&attributes, 0x80)
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    let code = posix_spawn(&pid, arguments[0], &actions, &attributes, &argv, &envp)
    for string in argv + envp { free(string) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    close(theirs)
    guard code == 0 else { throw Failure(call: "posix_spawn") }
  }

  deinit {
    if pid > 0 {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    close(descriptor)
  }

  func send(_ keys: String) { _ = write(descriptor, keys, keys.utf8.count) }

  /// What shows that a program has answered: so many bytes came, and this text among them.
  struct Answer {
    var least = 1
    /// Text without escape sequences in it, as the program writes it at once.
    var text = ""
    /// Milliseconds of silence after the last byte.
    var quiet: Int32 = 30
    /// Seconds until no answer is expected any longer.
    var limit = 5.0

    /// A whole screen.
    static let screen = Answer(least: 400, quiet: 60)
  }

  /// When the last byte of an answer came; nil where none came in time, or the program ended.
  func settled(_ answer: Answer = Answer()) -> ContinuousClock.Instant? {
    let deadline = ContinuousClock.now + .seconds(answer.limit)
    var last: ContinuousClock.Instant?
    var received: [UInt8] = []
    var hasText = answer.text.isEmpty
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while ContinuousClock.now < deadline {
      let isEnough = hasText && received.count >= answer.least
      let ready = Poll.wait(on: [descriptor], timeout: isEnough ? answer.quiet : 100)
      guard !ready.readable.isEmpty else {
        if isEnough { return last }
        if !ready.gone.isEmpty { return nil }
        continue
      }
      let got = read(descriptor, &buffer, buffer.count)
      guard got > 0 else { return nil }
      last = .now
      received += buffer[..<got]
      hasText = hasText || received.contains(text: answer.text)
    }
    return nil
  }

  /// Presses keys and tells how long the last byte of the answer took, in seconds.
  func time(_ keys: String, _ answer: Answer = Answer()) -> Double? {
    let start = ContinuousClock.now
    send(keys)
    return settled(answer).map { ($0 - start) / .seconds(1) }
  }

  /// Presses keys that are not measured.
  func press(_ keys: String) { _ = time(keys, Answer(limit: 1)) }

  /// The most memory that was resident so far, in kibibytes (proc(5), VmHWM).
  var peakMemory: Double? {
    guard let file = fopen("/proc/\(pid)/status", "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 8_192)
    let count = fread(&buffer, 1, buffer.count, file)
    for line in String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("VmHWM:") {
      return line.split { !$0.isNumber }.first.flatMap { Double($0) }
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func contains(text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}
