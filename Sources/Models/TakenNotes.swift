/// What came of notes that were brought from elsewhere.
package struct TakenNotes: Hashable, Sendable {
  package var new: Int
  /// Those that were here and are later versions now, or have another's text added.
  package var changed: Int
  /// Those that were here, as they are or in a later version.
  package var known: Int
  /// What was no note.
  package var refused = 0

  package init(new: Int = 0, changed: Int = 0, known: Int = 0) {
    self.new = new
    self.changed = changed
    self.known = known
  }
}
