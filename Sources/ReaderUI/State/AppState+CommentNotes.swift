import Models

// Notes on comments.
extension AppState {
  /// a: the note on the selected comment, a new one where it has none.
  mutating func openCommentNote() {
    guard let comments, let row = comments.selectedRow else { return withCurrentArticle(.note) }
    if let id = comments.note(onRow: row) { return emit(.readNote(id)) }
    let comment = comments.comment(ofRow: row)
    guard comment.state != .more, let thread = comments.shownThread else {
      return say(Wording.noCommentToNote)
    }
    let words = comments.document(ofRow: row).opening(characters: 240)
    open(
      NoteDraft(
        .comment(
          NotedComment(
            thread: thread.id, id: comment.id, author: comment.author,
            words: words.isEmpty ? nil : words, permalink: comment.permalink)),
        of: comments.article))
  }

  mutating func take(noteToChange note: Note?) {
    guard let note else { return complain(Wording.noteIsGone) }
    open(NoteDraft(changing: note))
  }

  /// Opens the comments of the open article at a comment with a note.
  mutating func openComments(at noted: NotedComment) {
    guard let article else { return }
    if comments?.article == article.id, comments?.thread == noted.thread, comments?.isEmpty == false
    {
      focus = .comments
      return goToNotedComment()
    }
    leaveDiscussion()
    hasDrawer = false
    var pane = CommentPane(article.id, order: commentOrder)
    pane.thread = noted.thread
    comments = pane
    focus = .comments
    emit(.loadDiscussion(pane.request(.whenOld)))
  }

  /// Selects the note that was gone to, once its thread is there.
  mutating func goToNotedComment() {
    guard let note = awaitedNote, let noted = note.comment, let pane = comments,
      pane.article == note.article, pane.thread == noted.thread
    else { return }
    awaitedNote = nil
    let rows = pane.tree.rows.indices
    guard
      let row = rows.first(where: { pane.comment(ofRow: $0).note == note.id })
        ?? rows.first(where: { pane.comment(ofRow: $0).id == noted.id })
    else { return say(Wording.commentIsGone) }
    comments?.reveal(row, itself: true)
    comments?.select(row: row)
  }
}

extension CommentPane {
  /// The note that a row is, or that the row's comment has.
  fileprivate func note(onRow row: Int) -> Note.ID? {
    if let id = comment(ofRow: row).note { return id }
    return tree.rows[row..<tree.rows[row].end].indices.lazy
      .filter { tree.rows[$0].parent == row }
      .compactMap { comment(ofRow: $0).note }.first
  }
}
