import Models

extension AppState {
  /// Before anything happens: comments that were on the screen for long enough count as seen.
  mutating func noteSeenComments() {
    guard let rows = comments?.watch.seen(at: now) else { return }
    noteSeen(rows)
  }

  /// After everything is in its place: comments that were moved past count as well.
  mutating func watchComments() {
    let isShown = panes.article != nil && panes.mode != .tooSmall && overlay == nil
    guard comments != nil, isShown, prompt == nil else {
      comments?.watch.stop()
      return
    }
    guard let comments else { return }
    let passed = self.comments?.watch.look(
      at: comments.screen, selected: comments.selectedRow, now)
    noteSeen(passed ?? [])
  }

  private mutating func noteSeen(_ rows: [Int]) {
    guard let pane = comments else { return }
    let seen = rows.filter {
      pane.isNew($0) && !pane.marks.isKeptNew.contains(pane.comment(ofRow: $0).id)
    }
    mark(seen, isNew: false)
  }

  /// Makes rows new or no longer new, here and in the store, in one go.
  private mutating func mark(_ rows: [Int], isNew: Bool) {
    guard let pane = comments, !rows.isEmpty, let thread = pane.shownThread else { return }
    emit(.markComments(rows.map { pane.comment(ofRow: $0).id }, thread.id, isNew: isNew))
    comments?.marks.setNew(isNew, rows: rows, in: pane.tree)
  }

  /// m: seen, or new again.
  mutating func toggleSeen() {
    guard let pane = comments, let row = pane.selectedRow else { return }
    let comment = pane.comment(ofRow: row)
    guard comment.isLive, !comment.roles.contains(.me), pane.shownThread != nil else {
      return say(Wording.neverNew)
    }
    let isNew = pane.isNew(row)
    mark([row], isNew: !isNew)
    if isNew {
      comments?.marks.isKeptNew.remove(comment.id)
    } else {
      comments?.marks.isKeptNew.insert(comment.id)
    }
    say(isNew ? Wording.commentSeen : Wording.commentNewAgain)
  }

  /// M: all that is new in the thread.
  mutating func markThreadSeen() {
    guard let pane = comments else { return }
    let rows = pane.tree.rows.indices.filter { pane.isNew($0) }
    guard !rows.isEmpty else { return say(Wording.noNewComment) }
    mark(rows, isNew: false)
    say(Wording.commentsSeen(rows.count))
  }

  /// *: a star for the selected comment, or none.
  mutating func starComment() {
    guard let pane = comments, let comment = pane.selected, let thread = pane.shownThread,
      comment.state != .more, comment.state != .missing
    else { return say(Wording.nothingToStar) }
    let isStarred = !pane.marks.isStarred(comment)
    comments?.marks.star(comment.id, isStarred)
    emit(.starComment(comment.id, thread.id, isStarred))
    say(Wording.commentStarred(isStarred))
  }
}
