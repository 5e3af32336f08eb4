import Glibc

/// Where things are kept, after the XDG Base Directory Specification.
enum Paths {
  static var home: String { environment("HOME") ?? "/" }

  /// `$XDG_DATA_HOME/broadsheet`, where the library is.
  static var library: String { dataFolder + "/broadsheet" }

  /// `$XDG_DATA_HOME`.
  static var dataFolder: String { directory("XDG_DATA_HOME", "/.local/share") }

  /// `$XDG_CONFIG_HOME`.
  static var configurationFolder: String { directory("XDG_CONFIG_HOME", "/.config") }

  /// The sample edition lives beside the library, never in it.
  static var sample: String { library + "/sample" }

  /// `$XDG_CONFIG_HOME/broadsheet/config`.
  static var configuration: String { configurationFolder + "/broadsheet/config" }

  /// The reader's locale, as POSIX ranks the variables that name it.
  static var locale: String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
  }

  /// `path` made absolute, with a leading `~/` replaced by the home directory.
  static func absolute(_ path: String) -> String {
    if path == "~" { return home }
    if path.hasPrefix("~/") { return home + path.dropFirst(1) }
    guard !path.hasPrefix("/") else { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    return String(cString: current) + "/" + path
  }

  /// Whether the terminal is another machine's.
  static var isRemote: Bool {
    environment("SSH_CONNECTION") != nil || environment("SSH_TTY") != nil
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The specification asks to ignore a value that is not absolute.
  private static func directory(_ variable: String, _ fallback: String) -> String {
    if let value = environment(variable), value.hasPrefix("/") { return value }
    return home + fallback
  }
}
