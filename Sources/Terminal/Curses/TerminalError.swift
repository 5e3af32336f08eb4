/// Why the terminal cannot be used.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard output is a file or a pipe, or there is nothing to read keys from.
  case notATerminal
  /// The variable TERM is missing or empty.
  case termUnset
  /// The terminfo database does not know this value of TERM, or there is no database.
  case termUnknown(String)
  /// The terminal of this TERM cannot move its cursor (`dumb`).
  case termTooSimple(String)
  /// The terminal was there, but could not be set up.
  case cannotStart
}
