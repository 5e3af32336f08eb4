import Models
import Terminal

// Notes of the reader's own.
extension Wording {
  static let notes = "Your notes"
  static let noteLead = "Note: "
  static let noteLeadWithKeys = "Note (^O: new line, ^X: editor): "
  static let noteIsAsBefore = "The note is as it was"
  static func note(isThere: Bool) -> String { isThere ? "Note kept" : "Note taken away" }

  /// What a change of a note did when it was taken back or made again.
  static func noteAgain(isThere: Bool) -> String {
    isThere ? "Note as it was" : "Note taken away again"
  }

  static func noteRemoved(undo: String, glyphs: Glyphs) -> String {
    glyphs.joined(["Note taken away", "\(undo) brings it back"])
  }

  static func noNotes(isNarrowed: Bool) -> [String] {
    [
      isNarrowed
        ? "No note has these words" : "No notes yet: a writes one on an article or a comment"
    ]
  }

  static let noteIsGone = "The note is no longer there"
  static let noCommentToNote = "This is no comment that could have a note"
  static let noNoteSelected = "No note is selected"
  static let noteHasNoArticle = "The article of this note is no longer here"
  static let passageIsGone = "The passage is no longer in the text"
  static let commentIsGone = "The comment of this note is not here"
  static let detached = "article no longer here"
  static let exportNeedsFormat =
    "export-notes needs a format (text, markdown, json, w3c) and a file"

  /// What a note is about, beside its article; empty for the article itself.
  static func subject(of note: Note) -> String {
    switch note.target {
    case .article: ""
    case .passage: "on a passage"
    case .comment(let comment):
      "on a comment by \(SafeText(comment.author ?? anonymous).text)"
    }
  }

  /// Before the text of a note on a passage, under the headline.
  static func passageNoteLead(_ quote: String, isHere: Bool, glyphs: Glyphs) -> String {
    let words = quote.replacingLines(by: " ")
    let opening = words.count > 48 ? words.prefix(47).trimmed + glyphs.ellipsis : words[...]
    return
      "Note on \(glyphs.quoted(String(opening)))\(isHere ? "" : ", which the text no longer has"): "
  }

  /// In place of the lines of a long note that do not stand under the headline.
  static func restOfNote(_ key: String) -> String { "\(key) shows the rest of it" }

  static func commentNotes(_ count: Int, key: String) -> String {
    "\(self.count(count, "note of yours", "notes of yours")) on comments; \(key) shows them"
  }
}
