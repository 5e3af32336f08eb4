import Models

// Notes of the reader's own.
extension Wording {
  static func noNotes(isNarrowed: Bool) -> String {
    isNarrowed ? "no note has these words" : "no notes yet; a in the reader writes one"
  }

  static func noNotes(in path: String) -> String {
    "\(path) has no notes; broadsheet notes --format json writes some"
  }

  static func sentence(for taken: TakenNotes) -> String {
    let parts = [
      "\(count(taken.new, "note")) came", taken.changed > 0 ? "\(taken.changed) changed" : "",
      taken.known > 0 ? "\(taken.known) were here, as they are or newer" : "",
      taken.refused > 0 ? "\(count(taken.refused, "line")) left out that hold none" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  static let noNotesToExport = "There are no notes to export"

  static func noTemporaryFile(_ reason: String) -> String {
    "no file can be made for the editor: \(reason)"
  }

  static func editorFailed(_ editor: String) -> String {
    "\(editor) failed; the note is as it was. VISUAL or EDITOR names another editor"
  }

  static func cannotReadBack(_ path: String) -> String { "\(path) cannot be read any more" }

  static let editorLeftNothing = "the editor left nothing; the note is as it was"

  static func noteIsTooLong(_ most: Int, path: String) -> String {
    "a note may have \(most) characters; what you wrote is in \(path)"
  }
}
