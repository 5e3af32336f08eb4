import Models
import Terminal

// The order of comments, tree or list, and which of an article's threads is shown.
extension AppState {
  /// s: asks for the order.
  mutating func askForCommentOrder() {
    guard comments != nil else { return }
    open(Prompt(.commentOrder))
  }

  /// Each order by its first letter.
  mutating func answerCommentOrder(_ key: Key) {
    guard case .character(let character) = key else { return }
    let letter = character.lowercased()
    guard let order = CommentOrder.allCases.first(where: { $0.rawValue.hasPrefix(letter) }) else {
      return say(Wording.orderAsBefore)
    }
    sortComments(by: order)
  }

  mutating func sortComments(by order: CommentOrder) {
    commentOrder = order
    guard let pane = comments else { return }
    say(Wording.commentOrder(order))
    guard order != pane.order else { return }
    comments?.order = order
    rearrangeComments()
  }

  /// t: all in order of time, and back.
  mutating func toggleFlatComments() {
    guard let pane = comments else { return }
    comments?.isFlat = !pane.isFlat
    say(Wording.comments(areFlat: !pane.isFlat))
    rearrangeComments()
  }

  mutating func rearrangeComments() {
    guard let pane = comments else { return }
    emit(.loadDiscussion(pane.request(nil)))
  }
}

// MARK: Threads

extension AppState {
  /// T: the next thread; where there are more than two, asks which.
  mutating func nextDiscussion() {
    guard let pane = comments else { return }
    let threads = pane.discussion?.threads ?? []
    guard threads.count > 1 else { return say(Wording.onlyDiscussion(look: label(.lookUp))) }
    guard threads.count > 2 else { return goToDiscussion(after: pane.shownThread, threads) }
    open(Prompt(.discussion(threads)))
  }

  private mutating func goToDiscussion(after thread: CommentThread?, _ threads: [CommentThread]) {
    let place = threads.firstIndex { $0.id == thread?.id } ?? -1
    showDiscussion(threads[(place + 1) % threads.count], of: threads)
  }

  /// A digit chooses; T goes to the next.
  mutating func answerDiscussion(_ key: Key, _ threads: [CommentThread]) {
    guard case .character(let character) = key, !threads.isEmpty else { return }
    if character == "t" || character == "T" {
      return goToDiscussion(after: comments?.shownThread, threads)
    }
    guard let digit = character.asciiDigit, threads.indices.contains(digit - 1) else { return }
    showDiscussion(threads[digit - 1], of: threads)
  }

  mutating func showDiscussion(_ thread: CommentThread, of threads: [CommentThread]) {
    guard let pane = comments else { return }
    let place = threads.firstIndex { $0.id == thread.id } ?? 0
    say(Wording.discussion(thread, place, of: threads.count, glyphs: glyphs))
    guard thread.id != pane.shownThread?.id || pane.isEmpty else { return }
    leaveDiscussion()
    comments?.change(to: thread.id)
    if let request = comments?.request(.whenOld) { emit(.loadDiscussion(request)) }
  }
}
