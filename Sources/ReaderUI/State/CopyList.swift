import Models

/// The articles that have one text, to choose a source from.
struct CopyList: Sendable {
  private(set) var items: [Headline] = []
  private(set) var rows = ScrolledRows()
  /// The article whose copies were asked for.
  private(set) var origin: Headline?
  /// What the list lies over; nil where that is no overlay.
  private(set) var base: Pane?

  init() {}
  init(awaitedFor origin: Headline, over base: Pane?) {
    self.origin = origin
    self.base = base
  }

  var selection: Int { rows.selection }
  var selected: Headline? { items.indices.contains(selection) ? items[selection] : nil }

  /// Shows the other copies with the one that they were asked for.
  mutating func show(_ others: [Headline]) {
    items = (others + [origin].compactMap { $0 }).sorted { $0.key < $1.key }
    rows.count = items.count
    rows.select(items.firstIndex { $0.id != origin?.id } ?? 0)
  }

  mutating func select(_ index: Int) { rows.select(index) }
  mutating func scroll(by count: Int) { rows.scroll(by: count) }
  mutating func fit(rows visible: Int) { rows.fit(visible) }
  mutating func show(_ change: Change) {
    let ids = Set(change.articles)
    for index in items.indices where ids.contains(items[index].id) { items[index].show(change) }
  }
}

extension AppState {
  /// =: all sources of the text that is open or selected.
  mutating func showCopies() {
    if overlay == .copies {
      overlay = copies.base
      return
    }
    guard let headline = currentHeadline else { return say(noArticleReason) }
    copies = CopyList(awaitedFor: headline, over: overlay)
    emit(.loadCopies(headline.id))
  }

  mutating func take(copies found: [Headline], of id: Article.ID) {
    guard copies.origin?.id == id, overlay == copies.base else { return }
    guard !found.isEmpty else { return say(Wording.noCopies) }
    copies.show(found)
    overlay = .copies
  }

  /// Opens the article of the selected source.
  mutating func openCopy() {
    guard let headline = copies.selected else { return }
    if copies.base == .stories { return openFromStories(headline) }
    overlay = nil
    open(headline)
  }
}
