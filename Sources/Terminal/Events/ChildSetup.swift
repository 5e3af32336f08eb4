internal import CLinux
internal import Glibc

/// What a child finds when it starts: its descriptors, its session, and default signals.
struct ChildSetup: ~Copyable {
  var startsSession = false
  private var actions = posix_spawn_file_actions_t()
  private var attributes = posix_spawnattr_t()

  init() {
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
  }

  deinit {
    // The C library only frees what these point to; they are not used again.
    var actions = actions
    var attributes = attributes
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }

  mutating func openNull(on descriptors: [Int32]) {
    for descriptor in descriptors {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
  }

  mutating func give(_ descriptor: Int32, as target: Int32) {
    posix_spawn_file_actions_adddup2(&actions, descriptor, target)
  }

  /// Starts `arguments[0]`, found along PATH.
  mutating func start(_ arguments: [String]) throws(ChildProcessError) -> Int32 {
    guard !arguments.isEmpty, !arguments.contains(where: { $0.utf8.contains(0) }) else {
      throw ChildProcessError(step: .arguments, code: EINVAL)
    }
    setSignals()
    var strings: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for string in strings { free(string) } }
    strings.append(nil)
    guard let name = strings[0] else { throw ChildProcessError(step: .arguments, code: ENOMEM) }
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, name, &actions, &attributes, strings, shim_environment())
    guard code == 0 else { throw ChildProcessError(step: .start, code: code) }
    return pid
  }

  /// We block signals and ignore SIGPIPE, and a child would inherit both.
  private mutating func setSignals() {
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    // POSIX_SPAWN_SETSID of <spawn.h>, declared only for GNU sources.
    if startsSession { flags |= 0x80 }
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}
