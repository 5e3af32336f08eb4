import Models

extension AppState {
  /// a: a note of one's own under the headline, to be written or changed.
  mutating func openNote() { withCurrentArticle(.note) }

  /// Keeps what was typed; an empty text takes the note away.
  mutating func keepNote(_ text: String, of article: Article) {
    let text = Note.cleaned(text)
    let before = article.note ?? ""
    guard text != before else { return say(Wording.noteIsAsBefore) }
    make(Change(.note(from: before, to: text), true, [article.id]))
    say(Wording.note(isThere: !text.isEmpty))
  }

  /// `:note TEXT`
  mutating func note(_ text: String) { withCurrentArticle(.keepNote(text)) }
}
