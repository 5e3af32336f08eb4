import Glibc
import Models
import Terminal

/// Standard output and standard error; text leaves only through `SafeText`.
struct Console: Sendable {
  /// False where the locale is not UTF-8: what is not ASCII is written as `?`.
  let usesUnicode: Bool

  /// Whether the locale that was set writes UTF-8.
  static var localeIsUTF8: Bool { String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" }

  /// Text goes to files and programs in the order in which it is read; a terminal that orders nothing
  /// gets it as it has to stand on the screen.
  var bidi: Bidi.Mode {
    guard usesUnicode, isatty(STDOUT_FILENO) == 1 else { return .off }
    return Bidi.isDoneByTerminal(Paths.environment) ? .off : .on
  }

  var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// One line of data.
  func line(_ text: String) throws(Failure) {
    try write(SafeText(text, usesUnicode: usesUnicode).text + "\n")
  }

  /// One line of JSON; `JSONText` escapes whatever a terminal must not get.
  func line(_ json: JSONText) throws(Failure) { try write(json.text + "\n") }

  /// One line for people, on standard error.
  func note(_ text: String) {
    let line = SafeText("broadsheet: " + text, usesUnicode: usesUnicode).text + "\n"
    _ = Self.writeAll(Array(line.utf8), to: STDERR_FILENO)
  }

  /// Replaces the current line of the terminal on standard error; an empty text clears it.
  func progress(_ text: String) {
    guard isErrorTerminal else { return }
    let line = "\r\u{1B}[K" + SafeText(text, usesUnicode: usesUnicode).text
    _ = Self.writeAll(Array(line.utf8), to: STDERR_FILENO)
  }

  /// Writes bytes that are already fit to leave, for example OPML or a configuration.
  func write(_ text: String) throws(Failure) {
    guard Self.writeAll(Array(text.utf8), to: STDOUT_FILENO) else {
      // A reader that went away (`| head`) is no failure of ours, but there is nothing left to do.
      if errno == EPIPE { throw Failure(.ok, "") }
      throw Failure(
        .ioError, "cannot write to standard output: \(String(cString: strerror(errno)))")
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      sent += count
    }
    return true
  }
}
