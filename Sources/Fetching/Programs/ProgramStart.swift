import CLinux
import Glibc

/// How a program is started: a session and a process group of its own, the signals a program
/// expects, three descriptors and no others.
struct ProgramStart {
  /// Negative for nothing to read.
  var input: Int32
  var output: Int32
  var errors: Int32
  /// Beside `PATH`; nil for ours.
  var environment: [String]?

  func start(_ words: [String]) -> Result<pid_t, FetchError> {
    guard !words.isEmpty, !words.contains(where: { $0.utf8.contains(0) }) else {
      return .failure(FetchError(.badAddress, detail: "no program"))
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if input < 0 {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    shim_spawn_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Self.set(&attributes)

    var strings: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for string in strings { free(string) } }
    strings.append(nil)
    let path = getenv("PATH").map { ["PATH=" + String(cString: $0)] } ?? []
    var variables: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) }
    variables += path.map { strdup($0) }
    defer { for variable in variables { free(variable) } }
    variables.append(nil)
    var pid: pid_t = 0
    let code =
      environment == nil
      ? posix_spawnp(&pid, words[0], &actions, &attributes, strings, shim_environment())
      : posix_spawnp(&pid, words[0], &actions, &attributes, strings, variables)
    guard code == 0 else {
      return .failure(FetchError(.cannotStart, detail: String(cString: strerror(code))))
    }
    return .success(pid)
  }

  /// We block signals and ignore SIGPIPE, and a child would inherit both.
  private static func set(_ attributes: inout posix_spawnattr_t) {
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    // 0x80 is POSIX_SPAWN_SETSID of <spawn.h>, declared only for GNU sources.
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | 0x80
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}
