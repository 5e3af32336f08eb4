package import Models

extension Store {
  /// Takes in notes from elsewhere: a later version takes the place of an earlier one with its name,
  /// never the other way round; where an article has a note as a whole already, the text is added
  /// to it. Some hundred at a time; after an error, those before it are kept.
  package func take(_ notes: [Note]) throws(DatabaseError) -> TakenNotes {
    var taken = TakenNotes()
    var rest = notes[...]
    while !rest.isEmpty {
      let part = rest.prefix(Limits.stateBatch)
      rest = rest.dropFirst(Limits.stateBatch)
      try write { (connection) throws(DatabaseError) in
        for note in part { try connection.take(note, &taken) }
      }
    }
    return taken
  }
}

extension Connection {
  func take(_ note: Note, _ taken: inout TakenNotes) throws(DatabaseError) {
    guard let stored = try self.note(named: note.id) else { return try takeNew(note, &taken) }
    let isLater = note.changed > stored.changed && note.text != stored.text
    if isLater { _ = try put(note, insteadOf: stored) }
    if isLater { taken.changed += 1 } else { taken.known += 1 }
  }

  private func takeNew(_ note: Note, _ taken: inout TakenNotes) throws(DatabaseError) {
    if try put(note, insteadOf: nil) != nil {
      taken.new += 1
    } else if let id = try article(of: note) {
      let before = try self.note(of: id)
      try join(note, into: id)
      if try self.note(of: id) == before { taken.known += 1 } else { taken.changed += 1 }
    }
  }
}
