import Models

/// The feeds that belong to a page, to choose from.
struct CandidateList: Sendable {
  private(set) var items: [FeedCandidate] = []
  private(set) var page = ""
  /// Where the chosen ones go.
  private(set) var section: String?
  private(set) var picked: Set<Int> = []
  private(set) var rows = ScrolledRows()

  init() {}
  init(_ items: [FeedCandidate], page: String, section: String?) {
    self.items = items
    self.page = page
    self.section = section
    rows.count = items.count
  }

  /// Those that were picked or, where none was, the selected one.
  var chosen: [FeedCandidate] {
    let indexes = picked.isEmpty ? [rows.selection] : picked.sorted()
    return indexes.filter(items.indices.contains).map { items[$0] }
  }

  mutating func move(by count: Int) { rows.select(rows.selection + count) }
  mutating func select(_ index: Int) { rows.select(index) }
  mutating func scroll(by count: Int) { rows.scroll(by: count) }
  mutating func fit(rows visible: Int) { rows.fit(visible) }

  /// Picks the selected one, or lets it go, and moves on.
  mutating func togglePicked() {
    guard items.indices.contains(rows.selection) else { return }
    if picked.remove(rows.selection) == nil { picked.insert(rows.selection) }
    move(by: 1)
  }

  mutating func pickAll() { picked = Set(items.indices) }
}

extension AppState {
  /// Lets the reader choose between the feeds of a page.
  mutating func choose(from found: [FeedCandidate], page: String, section: String?) {
    notice = nil
    candidates = CandidateList(found, page: page, section: section)
    overlay = .candidates
  }

  mutating func subscribeToCandidates() {
    let chosen = candidates.chosen
    overlay = nil
    guard let first = chosen.first else { return }
    emit(.subscribeFound(chosen, section: candidates.section))
    say(
      chosen.count == 1
        ? Wording.adding(first.address, glyphs: glyphs)
        : Wording.addingFeeds(chosen.count, glyphs: glyphs))
  }

  /// Space in a list of feeds.
  mutating func pickInOverlay() {
    if overlay == .candidates { candidates.togglePicked() }
    if overlay == .catalogue, !catalogue.togglePicked() { say(Wording.subscribedAlready) }
  }
}
