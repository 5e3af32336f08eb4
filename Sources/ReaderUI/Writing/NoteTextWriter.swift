import Models
import Terminal

/// Notes as plain text: a line that says of what, the words that were quoted, and the note.
struct NoteTextWriter {
  /// Lines of a heading, of a quote, and of a note: at any usual width more than they have.
  private static let lines = (heading: 4, quote: 200, text: 2_000)
  private static let indent = 2

  let written: WrittenNotes

  var text: String {
    let notes = written.notes.map { lines(of: $0).joined(separator: "\n") + "\n" }
    return notes.joined(separator: "\n")
  }

  private func lines(of note: Note) -> [String] {
    let facts = [
      note.shownTitle, SafeText(note.source.feedTitle ?? "").text, Wording.subject(of: note),
    ].filter { !$0.isEmpty }
    let day = written.day(of: note.changed) + "  "
    let indent = String(repeating: " ", count: Self.indent)
    let heading = wrapped(
      facts.joined(separator: " · "), day, String(repeating: " ", count: day.count),
      limit: Self.lines.heading)
    let quote = (note.quote ?? "").safeLines.split(separator: "\n").flatMap { line in
      wrapped(String(line), indent + "> ", indent + "> ", limit: Self.lines.quote)
    }
    let text = note.safeText.split(separator: "\n", omittingEmptySubsequences: false)
    return heading + quote
      + text.flatMap { line in
        line.isEmpty ? [""] : wrapped(String(line), indent, indent, limit: Self.lines.text)
      }
  }

  /// Lines with what stands before the first one, and before the others.
  private func wrapped(
    _ text: String, _ first: String, _ others: String, limit: Int
  ) -> [String] {
    let lines = PlainWrap.lines(
      text, width: max(10, written.width - others.count), limit: limit,
      glyphs: Glyphs(usesUnicode: true))
    return lines.enumerated().map { SafeText(($0 == 0 ? first : others) + $1).text }
  }
}
