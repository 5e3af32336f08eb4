import Models

// The order of interest, and what it learns from.
extension AppState {
  /// What the library is to remember of an article that the reader opens.
  mutating func learnOpened(_ id: Article.ID) {
    guard settings.interest, id.isStored else { return }
    emit(.learnOpened(id))
  }

  /// The reader's order, as far as what it needs is recorded.
  var usableOrder: ListOrder { order == .interest && !settings.interest ? .newest : order }

  /// True where a list is in the order of interest and nothing is known to order it by.
  var interestSaysNothing: Bool {
    let rows = list.picture.rows
    return list.scope.rowOrder == .interest && !rows.isEmpty
      && rows.allSatisfy { $0.interest == nil }
  }

  mutating func answerForgetting(yes: Bool) {
    guard yes else { return say(Wording.interestKept) }
    emit(.forgetInterest)
  }

  mutating func take(forgottenEvents count: Int) {
    say(Wording.interestForgotten(count))
    if list.scope.rowOrder == .interest { lookAtList() }
  }
}
