/// What a note of the reader's can be: one text an article, with lines of their own.
package enum Note {
  /// Characters; what is longer is refused or cut where it is typed.
  package static let longest = 4000

  /// `text` with plain line breaks and without white space around it; empty for no note.
  package static func cleaned(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return String(lines.joined(separator: "\n").trimmed)
  }
}
