import Models

/// A note on a passage, and where the passage stands in the text that is shown.
struct NotedPassage: Hashable, Sendable {
  var note: Note
  var range: Range<Int>
}

extension ArticlePane {
  /// Finds the passages with notes in the text that is shown.
  mutating func placeNotes() {
    let passages = article.notes.compactMap { note -> (Note, TextQuote)? in
      if case .passage(let passage) = note.target { (note, passage) } else { nil }
    }
    guard !passages.isEmpty else {
      noted = []
      return
    }
    let text = document.scalars(in: 0..<document.textLength)
    noted = passages.compactMap { note, passage in
      passage.range(in: text).map { NotedPassage(note: note, range: $0) }
    }
  }

  /// What the selection is as the target of a note; nil where nothing is selected that has words.
  var selectedQuote: TextQuote? {
    guard let range = passage?.range else { return nil }
    let words = passageText
    guard !words.isEmpty else { return nil }
    return TextQuote(words, at: range, of: document.scalars(in: 0..<document.textLength))
  }

  /// The note whose passage has all words of the selection.
  var selectedNote: Note? {
    guard let range = passage?.range else { return nil }
    let text = document.scalars(in: range)
    let start = text.prefix(while: \.properties.isWhitespace).count
    let end = text.reversed().prefix(while: \.properties.isWhitespace).count
    guard start + end < range.count else { return nil }
    let words = (range.lowerBound + start)..<(range.upperBound - end)
    return noted.first { $0.range.clamped(to: words) == words }?.note
  }

  /// Goes to a note's passage; false where it is not in the text.
  mutating func go(to note: Note.ID) -> Bool {
    guard let found = noted.first(where: { $0.note.id == note }) else { return false }
    place = .text(found.range.lowerBound)
    setFor = nil
    return true
  }
}
