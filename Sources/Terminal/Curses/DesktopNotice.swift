/// The sequence that has a terminal show a notification of the desktop (OSC 9, as iTerm2 has it).
enum DesktopNotice {
  /// More characters than this nobody reads in a notification.
  static let longest = 200

  /// Nil for a terminal that would print the text instead.
  static func sequence(for text: String, in environment: TerminalEnvironment) -> [UInt8]? {
    guard environment.type != "linux" else { return nil }
    // A number and a semicolon at the beginning mean something else (ConEmu's OSC 9;4).
    let safe = SafeText(text).text.prefix(longest).map { $0 == ";" ? "," : $0 }
    let plain = Array("\u{1B}]9;".utf8) + Array(String(safe).utf8) + [0x07]
    return Clipboard.passedThrough(plain, in: environment)
  }
}
