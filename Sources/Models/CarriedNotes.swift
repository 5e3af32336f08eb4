/// How notes of two libraries become those of one.
package enum CarriedNotes {
  /// When each note was changed last, as one library knew another's.
  package typealias Known = [Note.ID: Timestamp]

  /// What this library's notes of an article become when another one tells its own, `theirs`: the
  /// notes to be written and those to be taken away.
  ///
  /// Notes are the same by their names. One that only one side changed is as that side has it, also
  /// where that means that it is gone; of one that both changed, the later text comes first and the
  /// other follows it. Known is what they said last (`heardBefore`) and what they had from here
  /// (`theyHeard`).
  package static func merged(
    _ own: [Note], with theirs: [Note], heardBefore: Known, theyHeard: Known
  ) -> (kept: [Note], gone: [Note]) {
    let mine = Dictionary(own.map { ($0.id, $0) }) { first, _ in first }
    let names = Set(theirs.map(\.id))
    func isKnown(_ note: Note) -> Bool {
      heardBefore[note.id] == note.changed || theyHeard[note.id] == note.changed
    }
    var kept: [Note] = []
    for note in theirs {
      guard let here = mine[note.id] else {
        if !isKnown(note) { kept.append(note) }
        continue
      }
      guard here.text != note.text, !isKnown(note) else { continue }
      kept.append(isKnown(here) ? here.taking(note) : here.joined(with: note))
    }
    return (kept, own.filter { !names.contains($0.id) && isKnown($0) })
  }
}

extension [Note] {
  /// Those on passages and comments; the one on an article as a whole is carried by its text.
  package var carried: [Note] { filter { $0.target != .article } }

  package var known: CarriedNotes.Known {
    CarriedNotes.Known(map { ($0.id, $0.changed) }) { first, _ in first }
  }
}

extension Note {
  fileprivate func taking(_ other: Note) -> Note {
    var note = self
    note.text = other.text
    note.changed = other.changed
    return note
  }

  /// Both texts, the later one first, unless it has the other's. What both libraries make of it so is
  /// the same, and neither's own version.
  package func joined(with other: Note) -> Note {
    let (later, earlier) = other.changed > changed ? (other, self) : (self, other)
    var note = taking(later)
    guard !later.text.contains(earlier.text) else { return note }
    note.text += "\n\n" + earlier.text
    note.changed = later.changed.advanced(by: 1)
    return note
  }
}
