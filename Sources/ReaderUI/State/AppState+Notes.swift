import Models

// Notes of the reader's own: on the article, a selected passage, a comment, or the one that is
// selected in the list of notes.
extension AppState {
  /// a
  mutating func openNote() {
    switch pane {
    case .notes: changeListedNote()
    case .comments: openCommentNote()
    case .headlines, .article, .related, .sources, .help, .links, .themes, .candidates, .catalogue,
      .stories, .copies, .assistants:
      withCurrentArticle(.note)
    }
  }

  mutating func open(_ draft: NoteDraft) {
    var prompt = Prompt(.note, text: draft.before?.text ?? "")
    prompt.note = draft
    open(prompt)
  }

  /// a while a passage is selected: a note on it, or the one that its passage has.
  mutating func notePassage() {
    guard let article, article.isStored else { return say(Wording.notInLibrary) }
    guard article.isWhole else { return complain(Wording.stillReading) }
    guard let quote = article.selectedQuote else { return say(Wording.noText) }
    let known = article.selectedNote
    self.article?.passage = nil
    open(known.map(NoteDraft.init(changing:)) ?? NoteDraft(.passage(quote), of: article.id))
  }

  /// Keeps what was typed; an empty text takes the note away.
  mutating func keepNote(_ text: String, of article: Article) {
    let text = Note.cleaned(text)
    let before = article.note ?? ""
    guard text != before else { return say(Wording.noteIsAsBefore) }
    make(Change(.note(from: before, to: text), true, [article.id]))
    say(Wording.note(isThere: !text.isEmpty))
  }

  /// The same of any note.
  mutating func keepNote(_ text: String, _ draft: NoteDraft) {
    let text = Note.cleaned(text)
    guard let change = draft.change(to: text, at: now) else { return say(Wording.noteIsAsBefore) }
    make(change)
    say(Wording.note(isThere: !text.isEmpty))
  }

  /// `:note TEXT`
  mutating func note(_ text: String) { withCurrentArticle(.keepNote(text)) }

  /// A change of notes shows among the comments, which are arranged anew.
  mutating func lookAtNotedComments(after change: Change) {
    switch change.field {
    case .note, .annotation: rearrangeComments()
    case .read, .starred, .tag, .story: break
    }
  }
}

// MARK: The reader's editor

extension AppState {
  /// ^X in the line: the text goes to the reader's own editor.
  mutating func editNote(_ prompt: Prompt) {
    self.prompt = prompt
    emit(.editText(prompt.editor.text))
  }

  /// What the editor left is the note.
  mutating func take(edited text: String) {
    guard var prompt, prompt.purpose == .note else { return }
    prompt.editor.replace(with: text)
    submit(prompt)
  }

  mutating func editFailed(_ reason: String) {
    guard prompt?.purpose == .note else { return complain(reason) }
    prompt?.complaint = Prompt.Complaint(text: reason)
  }
}
