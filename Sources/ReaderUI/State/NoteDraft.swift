import Models

/// A note that is being written: what it is about, and how it was before.
struct NoteDraft: Hashable, Sendable {
  var target: Note.Target
  /// Nil for a note whose article is gone.
  var article: Article.ID?
  /// Nil for a new one.
  var before: Note?

  init(_ target: Note.Target, of article: Article.ID?) {
    self.target = target
    self.article = article
  }

  init(changing note: Note) {
    self.init(note.target, of: note.article)
    before = note
  }

  /// The change that makes it a note with this text; nil where that changes nothing. An empty text
  /// takes the note away.
  func change(to text: String, at now: Timestamp) -> Change? {
    guard text != before?.text ?? "" else { return nil }
    var after: Note?
    if !text.isEmpty {
      after =
        before
        ?? Note(
          id: Note.newID(), target: target, article: article, text: text, created: now,
          changed: now)
      after?.text = text
      after?.changed = now
    }
    return Change(.annotation(from: before, to: after), true, article.map { [$0] } ?? [])
  }
}

extension Article {
  /// Takes a change of one of its notes.
  mutating func show(from old: Note?, to new: Note?) {
    guard let id = (new ?? old)?.id else { return }
    let place = notes.firstIndex { $0.id == id }
    switch (new, place) {
    case (let new?, let place?): notes[place] = new
    case (let new?, nil): notes.append(new)
    case (nil, let place?): notes.remove(at: place)
    case (nil, nil): break
    }
  }

  /// Gives the note on the article as a whole another text; an empty one takes it away.
  mutating func show(note text: String) {
    let place = notes.firstIndex { $0.target == .article }
    if let place { notes[place].text = text }
    guard text.isEmpty else {
      if place == nil {
        notes.append(
          Note(
            id: "", target: .article, article: id, text: text, created: headline.date,
            changed: headline.date))
      }
      return
    }
    if let place { notes.remove(at: place) }
  }
}
