internal import Glibc

/// What the environment says about the terminal.
struct TerminalEnvironment {
  /// TERM.
  var type: String
  /// NO_COLOR: colours are unwanted where it is not empty (no-color.org).
  var noColor = ""
  /// Whether tmux stands between us and the terminal.
  var isInTmux = false
  /// For setlocale(3); empty takes what LC_ALL, LC_CTYPE and LANG say.
  var locale = ""

  static func current() -> TerminalEnvironment {
    TerminalEnvironment(
      type: variable("TERM"), noColor: variable("NO_COLOR"), isInTmux: !variable("TMUX").isEmpty)
  }

  /// Sets the character type of the process; true where it is UTF-8.
  ///
  /// A login from another machine often names a locale that this one does not have; where that is a
  /// UTF-8 one, the terminal there shows UTF-8 all the same.
  func setCharacterType() -> Bool {
    if setlocale(LC_CTYPE, locale) == nil {
      let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].map(TerminalEnvironment.variable)
        .first { !$0.isEmpty }
      let name = wanted?.uppercased() ?? ""
      guard name.hasSuffix("UTF-8") || name.hasSuffix("UTF8") else { return false }
      guard setlocale(LC_CTYPE, "C.UTF-8") != nil else { return false }
    }
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
