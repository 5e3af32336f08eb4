// Selecting a passage.
extension Wording {
  static let noText = "There is no text to select here"

  static func passage(
    _ lines: Int, copy: String, note: String, leave: String, swap: String, glyphs: Glyphs
  ) -> String {
    glyphs.joined([
      "Selected \(count(lines, "line", "lines")); \(copy) copies, \(note) notes, \(leave) leaves it",
      "w b by words, \(swap) the other end",
    ])
  }
}
