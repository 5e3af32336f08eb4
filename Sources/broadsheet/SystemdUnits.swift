import Glibc

/// A service and a timer for the user's own systemd, which fetch what is due.
struct SystemdUnits {
  private let command: String

  init(_ context: Context) {
    var words = [Self.program]
    if context.directory != Paths.library { words += ["--store", context.directory] }
    if context.configurationIsRequired { words += ["--config", context.configurationPath] }
    command = (words + ["fetch"]).map(Self.quoted).joined(separator: " ")
  }

  /// What works without any privilege: nothing that needs a namespace of its own.
  var text: String {
    """
    # Two units for systemd that fetch what is due. To install them, write each part below into the
    # file that it names, and then:
    #   systemctl --user daemon-reload
    #   systemctl --user enable --now broadsheet.timer
    # To fetch while you are not logged in: loginctl enable-linger
    # What needs a person is in: journalctl --user -u broadsheet.service

    # ~/.config/systemd/user/broadsheet.service
    [Unit]
    Description=Fetch the feeds of Broadsheet that are due

    [Service]
    Type=oneshot
    ExecStart=\(command)
    # 69: no server answered, which is no failure of this machine's.
    SuccessExitStatus=69
    TimeoutStartSec=30min
    Nice=10
    UMask=0077
    NoNewPrivileges=yes
    LockPersonality=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    SystemCallArchitectures=native
    RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK

    # ~/.config/systemd/user/broadsheet.timer
    [Unit]
    Description=Fetch the feeds of Broadsheet every quarter of an hour

    [Timer]
    OnBootSec=2min
    OnUnitActiveSec=15min
    RandomizedDelaySec=2min

    [Install]
    WantedBy=timers.target

    """
  }

  /// Where this program is.
  private static var program: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return OwnWords.all.first.map(Paths.absolute) ?? "broadsheet" }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// As systemd.service(5) wants words: quoted, with `%`, `$`, `\\` and `"` taken literally.
  static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+=:@,".contains($0))
    }
    guard !isPlain || word.isEmpty else { return word }
    let escaped = word.map { character in
      switch character {
      case "%": "%%"
      case "$": "$$"
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
