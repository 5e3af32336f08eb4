import Models

// Rows picked with `v`, `V` and `:select` are acted on together, as one action; after it none is
// picked any longer.
extension AppState {
  /// True where commands mean the picked rows and not the selected one.
  var actsOnPicked: Bool { pane == .headlines && !list.picked.isEmpty }

  /// What a command that knows many articles means, in the order of a list by date.
  var currentHeadlines: [Headline] {
    actsOnPicked
      ? list.picked.values.sorted { $0.key < $1.key } : currentHeadline.map { [$0] } ?? []
  }

  mutating func pick(times: Int) {
    if overlay != nil { return pickInOverlay() }
    for _ in 0..<min(times, list.total) where !list.togglePicked() {
      return complain(Wording.tooManyPicked(HeadlineList.pickLimit))
    }
  }

  mutating func pickRange() {
    guard let request = list.askForRange() else { return say(Wording.noArticle) }
    emit(.loadPicked(request))
  }

  mutating func pickAll() {
    if overlay == .catalogue { return catalogue.pickAll() }
    if overlay == .candidates { return candidates.pickAll() }
    guard let request = list.askForAll() else { return say(Wording.noArticle) }
    emit(.loadPicked(request))
  }

  /// `:select all` and `:select none`.
  mutating func pick(_ what: String) {
    switch what {
    case "all": pickAll()
    case "none": list.clearPicked()
    default: complain(Wording.selectNeedsWord)
    }
  }

  mutating func take(picked rows: [Headline], for request: ListRequest) {
    guard request == list.awaitedPick else { return }
    list.awaitedPick = nil
    guard list.pick(rows) else { return complain(Wording.tooManyPicked(HeadlineList.pickLimit)) }
    list.lastPicked = list.selection
    if request.count == HeadlineList.pickLimit, list.total > HeadlineList.pickLimit {
      say(Wording.pickedFirst(HeadlineList.pickLimit, of: list.total))
    }
  }

  /// Gives every picked row a value: the one that some of them do not have, if none is named.
  mutating func changePicked(_ field: Change.Field, to value: Bool? = nil) {
    let rows = currentHeadlines
    let value = value ?? rows.contains { !$0.has(field) }
    list.clearPicked()
    change(rows, field, value)
  }

  /// Changes those of the articles that do not have the value yet.
  mutating func change(_ rows: [Headline], _ field: Change.Field, _ value: Bool) {
    let change = Change(field, value, rows.filter { $0.has(field) != value }.map(\.id))
    make(change)
    if change.articles.count < 2 {
      say(change.articles.isEmpty ? Wording.nothingToChange : Wording.marked(field, value))
    }
  }
}
