import Models

/// Turns what other readers call a source into an address that `FeedOrigin` reads.
enum ListedAddress {
  struct Refused: Error { var reason: FeedList.Refusal.Reason }

  /// `text` is a web address, a `file://` one, `exec:COMMAND` or `filter:COMMAND:ADDRESS`.
  static func address(_ text: String) throws(Refused) -> String {
    guard !text.unicodeScalars.contains(where: { $0.value == 0 }) else {
      throw Refused(reason: .noAddress)
    }
    if text.hasPrefix("exec:") { return try command(text.dropFirst("exec:".count)) }
    if text.hasPrefix("filter:") { return try filter(text.dropFirst("filter:".count)) }
    if text.lowercased().hasPrefix("file://") { return "file://" + text.dropFirst(7) }
    return try web(text)
  }

  static func web(_ text: some StringProtocol) throws(Refused) -> String {
    var text = String(text.trimmed)
    if text.lowercased().hasPrefix("feed:") {
      text = String(text.dropFirst("feed:".count))
      if text.hasPrefix("//") { text = "http:" + text }
    }
    guard let scheme = WebAddress(text).scheme else { throw Refused(reason: .noAddress) }
    guard scheme == "http" || scheme == "https" else { throw Refused(reason: .unknownScheme) }
    guard let address = FeedLink.web(text, base: nil) else { throw Refused(reason: .noAddress) }
    return address
  }

  /// The address of a feed that a shell's command line writes.
  static func command(_ line: some StringProtocol) throws(Refused) -> String {
    guard let words = ShellLine.words(of: String(line.trimmed)) else {
      throw Refused(reason: .noAddress)
    }
    return try checked("exec:" + ArgumentVector.text(of: words))
  }

  /// The command ends at the first colon, whatever it is.
  private static func filter(_ rest: Substring) throws(Refused) -> String {
    guard let colon = rest.firstIndex(of: ":"),
      let words = ShellLine.words(of: String(rest[..<colon].trimmed))
    else { throw Refused(reason: .noAddress) }
    let address = try web(rest[rest.index(after: colon)...])
    return try checked("filter:" + ArgumentVector.text(of: words) + ":" + address)
  }

  private static func checked(_ address: String) throws(Refused) -> String {
    guard FeedOrigin(address) != nil else { throw Refused(reason: .noAddress) }
    return address
  }
}

/// A command line that was written for a shell.
enum ShellLine {
  /// The argument vector that does the same: the line's own words where those are all it has, else
  /// a shell with the line. Nil where it is empty.
  static func words(of line: String) -> [String]? {
    guard !line.isEmpty else { return nil }
    if !needsShell(line), let words = ArgumentVector.words(of: line) { return words }
    return ["sh", "-c", line]
  }

  /// Whether a character in it means something to a shell that an argument vector does not have.
  private static func needsShell(_ line: String) -> Bool {
    if line.prefix(while: { !$0.isWhitespace }).contains("=") { return true }
    return line.contains { "|&;<>()$`\\*?[]{}~#!\n".contains($0) }
  }
}
