import Models
import Terminal

extension AppState {
  mutating func moveInComments(_ target: (CommentTree, Int) -> Int?) {
    guard let comments, let row = comments.selectedRow else { return }
    guard let found = target(comments.tree, row) else { return say(Wording.noSuchComment) }
    go(toComment: found)
  }

  private mutating func go(toComment row: Int, itself: Bool = false) {
    comments?.reveal(row, itself: itself)
    comments?.select(row: row)
  }

  /// Enter: folds or opens, or brings what a row stands for.
  mutating func foldComment() {
    guard let comment = comments?.selected else { return }
    guard comment.state == .more else {
      comments?.toggleFold()
      return
    }
    askForComments(.more(comment.id))
  }

  /// Left: folds; folded, goes to the parent; at the top level, leaves the tree.
  mutating func collapseComment() {
    guard let comments, let row = comments.selectedRow else { return closeComments() }
    if self.comments?.fold() == true { return }
    if let parent = comments.tree.parent(ofRow: row) {
      self.comments?.select(row: parent)
    } else {
      closeComments()
    }
  }

  /// Right: opens, or goes to the first answer.
  mutating func expandComment() {
    guard comments?.selected?.state == .more else {
      comments?.expand()
      return
    }
    foldComment()
  }

  /// z and a digit: opens so many levels.
  mutating func openLevels(count: Int?, key: Key?) {
    let digit: Int? = if case .character(let character) = key { character.asciiDigit } else { nil }
    open(commentLevels: count ?? digit ?? 1)
  }

  mutating func open(commentLevels level: Int) {
    if isTree() { comments?.open(toLevel: level) }
  }

  /// H: folds the whole thread and goes on to the next.
  mutating func collapseThread() {
    if isTree() { comments?.collapseThread() }
  }

  /// Says why there is nothing to fold where comments are a list.
  private mutating func isTree() -> Bool {
    guard comments?.tree.isFlat == true else { return true }
    say(Wording.flatHasNoFolds(tree: label(.flatComments)))
    return false
  }

  mutating func goToNewComment(forward: Bool) {
    guard comments?.selectedRow != nil else { return }
    guard let found = comments?.newRow(forward: forward) else { return say(Wording.noNewComment) }
    go(toComment: found, itself: true)
  }

  /// Space: a page on; at the end, what is new, and then the next unread article.
  mutating func skimComments() {
    guard let comments else { return }
    if !comments.isAtEnd {
      self.comments?.page(by: 1)
    } else if comments.marks.newCount > 0, comments.newRow(forward: true) != nil {
      goToNewComment(forward: true)
    } else {
      openNextUnread()
    }
  }

  /// x: what a warning or a state hides.
  mutating func toggleHiddenComment() {
    guard comments?.selectedRow != nil else { return }
    if comments?.toggleHidden() != true { say(Wording.noHiddenText) }
  }
}

// MARK: Finding

extension AppState {
  mutating func findInComments(_ text: String) {
    guard let count = comments?.find(text) else { return }
    if count == 0 { return say(Wording.notFound(text, glyphs: glyphs)) }
    say(Wording.found(count, glyphs, label(.nextUnread)))
  }

  mutating func nextMatchInComments(forward: Bool) {
    guard let number = comments?.nextMatch(forward: forward) else { return }
    say(Wording.match(number, of: comments?.search.matches.count ?? 0))
  }
}
