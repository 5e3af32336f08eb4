/// The sequences that copy a text to the clipboard of the terminal in front of the reader (OSC 52).
enum Clipboard {
  /// Terminals take a sequence of 100,000 bytes; base64 makes four of three.
  static let limit = 74_994
  /// GNU screen passes on no longer string at once.
  private static let screenChunk = 768

  /// What to send, or nil for a text that is too long or a terminal that has no clipboard.
  static func sequences(for text: String, in environment: TerminalEnvironment) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= limit, environment.type != "linux" else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + Base64.text(of: bytes) + [0x07]
    // tmux takes the plain one with `set-clipboard on`.
    return (environment.isInTmux ? plain : []) + passedThrough(plain, in: environment)
  }

  /// A sequence that begins with Escape and holds no other, wrapped so that tmux (with
  /// `allow-passthrough on`) and GNU screen hand it on to the terminal.
  static func passedThrough(_ plain: [UInt8], in environment: TerminalEnvironment) -> [UInt8] {
    if environment.isInTmux {
      // Escapes inside are doubled.
      return Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8)
    }
    guard environment.type.hasPrefix("screen") else { return plain }
    return stride(from: 0, to: plain.count, by: screenChunk).flatMap { start in
      Array("\u{1B}P".utf8) + plain[start..<min(start + screenChunk, plain.count)]
        + Array("\u{1B}\\".utf8)
    }
  }
}
