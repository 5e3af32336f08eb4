import FeedParsing
import Markup
package import Models
import Storage

extension Library {
  /// Takes in notes that were exported as JSON, one a line; a note that is here is never replaced by
  /// an earlier version of itself.
  package func take(notes lines: String) async throws -> TakenNotes {
    var refused = 0
    var notes: [Note] = []
    for line in lines.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      if let note = JSONReader.read(Array(line)).flatMap(Note.init) {
        notes.append(note)
      } else {
        refused += 1
      }
    }
    // They are written newest first, and those of one moment are listed by their coming.
    let read = Array(notes.reversed())
    var taken = try await storing { () async throws(DatabaseError) in
      try await self.store.take(read)
    }
    taken.refused = refused
    return taken
  }
}

extension LibraryDesk {
  /// A page of all notes that have some words, changed last first.
  package func notes(
    _ words: String = "", after start: NotePage.Key? = nil
  ) throws(LibraryError) -> NotePage {
    try storing { () throws(DatabaseError) in try writer.reader.notes(words, after: start) }
  }

  /// All notes that have some words, changed last first.
  package func allNotes(_ words: String = "") throws(LibraryError) -> [Note] {
    var page = try notes(words)
    var all = page.notes
    while let next = page.next {
      page = try notes(words, after: next)
      all += page.notes
    }
    return all
  }

  /// The notes on an article, its passages and comments on it, in the order of their making.
  package func notes(of id: Article.ID) throws(LibraryError) -> [Note] {
    try storing { () throws(DatabaseError) in try writer.reader.notes(of: id) }
  }

  /// Nil where there is none with this name.
  package func note(named name: Note.ID) throws(LibraryError) -> Note? {
    try storing { () throws(DatabaseError) in try writer.reader.note(named: name) }
  }
}
