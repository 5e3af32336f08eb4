import Models

// The list of all notes, over everything.
extension AppState {
  /// `:notes WORDS`; without words the key opens and closes the list.
  mutating func toggleNotes() {
    if overlay == .notes {
      overlay = nil
      return
    }
    showNotes("")
  }

  mutating func showNotes(_ words: String) {
    notes = NoteList(words)
    overlay = .notes
    emit(.loadNotes(words, after: nil))
  }

  /// Somebody else may have written notes.
  mutating func lookAtNotes() {
    guard overlay == .notes else { return }
    emit(.loadNotes(notes.words, after: nil))
  }

  mutating func take(_ page: NotePage, _ words: String, after start: NotePage.Key?) {
    guard overlay == .notes, words == notes.words else { return }
    notes.take(page, after: start)
  }

  mutating func selectNote(_ index: Int) {
    notes.select(index)
    if let key = notes.pageToAsk() { emit(.loadNotes(notes.words, after: key)) }
  }

  mutating func changeListedNote() {
    guard let note = notes.selected else { return say(Wording.noNoteSelected) }
    open(NoteDraft(changing: note))
  }

  mutating func removeListedNote() {
    guard let note = notes.selected else { return say(Wording.noNoteSelected) }
    make(
      Change(.annotation(from: note, to: nil), true, note.article.map { [$0] } ?? []))
    say(Wording.noteRemoved(undo: label(.undo), glyphs: glyphs))
  }

  /// Enter: the article at the passage, or the comments at the comment.
  mutating func openListedNote() {
    guard let note = notes.selected else { return }
    guard let id = note.article else { return say(Wording.noteHasNoArticle) }
    overlay = nil
    awaitedNote = note
    if article?.id == id, article?.isWhole == true { return goToAwaitedNote() }
    if article != nil { rememberOpen() }
    ask(for: id, takesFocus: true)
  }

  /// Once the article is there: the passage is scrolled to, the comments are opened.
  mutating func goToAwaitedNote() {
    guard let note = awaitedNote, let article, article.id == note.article, article.isWhole
    else { return }
    switch note.target {
    case .article:
      awaitedNote = nil
      closeComments()
      focus = .article
    case .passage:
      awaitedNote = nil
      closeComments()
      focus = .article
      if self.article?.go(to: note.id) != true { say(Wording.passageIsGone) }
    case .comment(let comment): openComments(at: comment)
    }
  }

  /// `:export-notes FORMAT FILE`
  mutating func exportNotes(_ rest: String) {
    let (name, path) = CommandLine.split(rest)
    guard let format = NoteFormat(rawValue: name), !path.isEmpty else {
      return complain(Wording.exportNeedsFormat)
    }
    emit(.exportNotes(format, path: path))
  }
}
