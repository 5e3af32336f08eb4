import CLinux
import Glibc
package import Terminal

/// A pseudo-terminal with a program in it, and the screen that the program draws.
///
/// All waiting is for a condition, with a deadline. The program is killed when this goes away.
package final class PseudoTerminal {
  package private(set) var screen: VirtualScreen
  /// All that was written so far.
  package private(set) var output: [UInt8] = []
  /// 0 until a program is started.
  package private(set) var pid: Int32 = 0
  /// The program's side; -1 once it belongs to the program alone.
  package private(set) var programSide: Int32
  private let mainSide: Int32
  private var end: ChildProcess.End?

  package struct Failure: Error {
    package let call: String
    package let code: Int32
  }

  /// Opens a pair without a program.
  package init(columns: Int = 80, rows: Int = 24) throws {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var (main, program): (Int32, Int32) = (-1, -1)
    guard openpty(&main, &program, nil, nil, &size) == 0 else {
      throw Failure(call: "openpty", code: errno)
    }
    for descriptor in [main, program] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    mainSide = main
    programSide = program
    screen = VirtualScreen(columns: columns, rows: rows)
  }

  deinit {
    if pid > 0, end == nil {
      kill(pid, SIGKILL)
      _ = ChildProcess.wait(for: pid)
    }
    if programSide >= 0 { close(programSide) }
    close(mainSide)
  }

  /// Starts `arguments[0]` (a path, or found along PATH) in a session of its own whose terminal this
  /// is, with exactly this environment.
  package func start(_ arguments: [String], environment: [String: String]) throws {
    // Not ttyname(3), whose one buffer all threads share.
    var path = [CChar](repeating: 0, count: 128)
    let named = ttyname_r(programSide, &path, path.count)
    guard named == 0 else { throw Failure(call: "ttyname_r", code: named) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes the one of its session.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = PseudoTerminal.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for string in argv + envp { free(string) } }
    let code = posix_spawnp(&pid, arguments[0], &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw Failure(call: "posix_spawnp", code: code) }
    close(programSide)
    programSide = -1
  }

  /// A new session, default signals, none blocked.
  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // The last is POSIX_SPAWN_SETSID, declared only for GNU sources.
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | 0x80
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }
}

extension PseudoTerminal {
  /// What a person presses, as the terminal sends it.
  package func send(_ text: String) { send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(mainSide, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Changes the size of the terminal; the kernel tells the program (SIGWINCH).
  package func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    screen.resize(columns: columns, rows: rows)
    _ = ioctl(mainSide, UInt(TIOCSWINSZ), &size)
  }

  package func signal(_ number: Int32) { kill(pid, number) }

  /// Reads until the screen meets `condition`; false where it did not in time.
  @discardableResult
  package func wait(
    seconds: Double = 60, until condition: (VirtualScreen) -> Bool
  ) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if condition(screen) { return true }
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0, read(timeout: Int32(left.rounded(.up))) else { return condition(screen) }
    }
  }

  /// Waits until `text` stands on the screen.
  @discardableResult
  package func wait(for text: String, seconds: Double = 60) -> Bool {
    wait(seconds: seconds) { $0.contains(text) }
  }

  /// Takes what has been written already.
  package func drain() {
    while read(timeout: 0) {}
  }

  /// Reads on until the program ends; nil where it did not in time.
  package func waitForEnd(seconds: Double = 60) -> ChildProcess.End? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while end == nil, ContinuousClock.now < deadline {
      // Hung up means that all programs on it have ended or closed it; then there is only one wait.
      if !read(timeout: 10) { usleep(1000) }
      end = endIfAny()
    }
    drain()
    return end
  }

  private func endIfAny() -> ChildProcess.End? {
    var status: Int32 = 0
    guard pid > 0, waitpid(pid, &status, WNOHANG) == pid else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  /// Whether lines are edited and echoed, as a shell leaves its terminal.
  package var isCooked: Bool {
    var settings = termios()
    tcgetattr(mainSide, &settings)
    return settings.c_lflag & UInt32(ICANON) != 0 && settings.c_lflag & UInt32(ECHO) != 0
  }

  /// Reads once; false where nothing came in time or nothing will come.
  private func read(timeout: Int32) -> Bool {
    guard Poll.wait(on: [mainSide], timeout: timeout).readable.contains(mainSide) else {
      return false
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(mainSide, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    screen.feed(Array(buffer[..<count]))
    return true
  }
}
