import Catalogue
import Models
import Terminal

/// The starter catalogue in groups, narrowed while one types, with what is picked of it.
struct CatalogueList: Sendable {
  enum Grouping: Sendable { case country, subject }

  enum Row: Hashable, Sendable {
    case heading(String)
    case publisher(Publisher)
  }

  private(set) var grouping = Grouping.country
  private(set) var needle = ""
  private(set) var items: [Row] = []
  private(set) var rows = ScrolledRows()
  /// Addresses in the order in which they were picked.
  private(set) var picked: [String] = []
  /// The addresses of feeds that are subscribed already.
  private(set) var subscribed: Set<String> = []
  private var place = ReaderPlace("")
  /// All publishers with the text that is searched.
  private var all: [(publisher: Publisher, text: String)] = []

  init() {}
  /// `visible` rows are seen.
  init(subscribed: Set<String>, locale: String, visible: Int) {
    rows.fit(visible)
    self.subscribed = subscribed
    place = ReaderPlace(locale)
    all = Catalogue.all.map { ($0, $0.searchText) }
    arrange()
  }

  var selected: Publisher? {
    guard items.indices.contains(rows.selection) else { return nil }
    return if case .publisher(let publisher) = items[rows.selection] { publisher } else { nil }
  }

  /// Shows the publishers that have all the words.
  mutating func narrow(to needle: String) {
    guard needle != self.needle else { return }
    self.needle = needle
    arrange()
  }

  /// By country instead of by subject, or the other way round; the selected row stays selected.
  mutating func regroup() {
    let kept = selected
    grouping = grouping == .country ? .subject : .country
    arrange()
    if let kept, let index = items.firstIndex(of: .publisher(kept)) { rows.select(index) }
  }

  func group(of publisher: Publisher) -> String {
    switch grouping {
    case .country: publisher.country.name
    case .subject: publisher.subject.title
    }
  }

  private mutating func arrange() {
    let words = Catalogue.folded(needle).split(separator: " ")
    let found = all.filter { entry in words.allSatisfy { entry.text.contains($0) } }.map(
      \.publisher)
    let members = Dictionary(grouping: found, by: group)
    items = place.order(members, grouping).flatMap { name, members in
      [.heading(name)] + members.map(Row.publisher)
    }
    rows.count = items.count
    select(0)
  }
}

// MARK: Moving

extension CatalogueList {
  mutating func move(by count: Int) { select(rows.selection + count, downwards: count > 0) }

  /// Headings cannot be selected: the next publisher in the direction of the move is.
  mutating func select(_ index: Int, downwards: Bool = true) {
    var index = max(0, min(index, items.count - 1))
    while items.indices.contains(index), case .heading = items[index] {
      index += downwards || index == 0 ? 1 : -1
    }
    rows.select(index)
    if index == 1 { rows.scroll(by: -1) }
  }

  /// To the first of the next group, or to the first of this one and then of the one before.
  mutating func goToGroup(forward: Bool) {
    let headings = items.indices.filter { if case .heading = items[$0] { true } else { false } }
    let found =
      forward
      ? headings.first { $0 > rows.selection } : headings.last { $0 < rows.selection - 1 }
    if let found { select(found) }
  }

  mutating func scroll(by count: Int) { rows.scroll(by: count) }
  mutating func fit(rows visible: Int) { rows.fit(visible) }
}

// MARK: Picking

extension CatalogueList {
  /// Picks the selected one, or lets it go, and moves on; false where it is subscribed already.
  mutating func togglePicked() -> Bool {
    guard let selected else { return true }
    guard !subscribed.contains(selected.feed) else { return false }
    if let index = picked.firstIndex(of: selected.feed) {
      picked.remove(at: index)
    } else {
      picked.append(selected.feed)
    }
    move(by: 1)
    return true
  }

  /// Picks all that are shown.
  mutating func pickAll() {
    let known = subscribed.union(picked)
    for case .publisher(let publisher) in items where !known.contains(publisher.feed) {
      picked.append(publisher.feed)
    }
  }

  /// The feeds that were picked, or else the selected one, each in the section of its group.
  var chosen: [KnownFeed] {
    let publishers = Dictionary(all.map { ($0.publisher.feed, $0.publisher) }) { first, _ in first }
    let wanted = picked.isEmpty ? [selected?.feed].compactMap { $0 } : picked
    return wanted.filter { !subscribed.contains($0) }.compactMap { publishers[$0] }.map {
      KnownFeed(address: $0.feed, title: $0.name, section: group(of: $0))
    }
  }
}

extension AppState {
  mutating func showCatalogue() {
    if overlay == .catalogue {
      overlay = nil
      return
    }
    catalogue = CatalogueList(
      subscribed: Set(sources.feeds.map(\.address)), locale: locale,
      visible: overlayRect(.catalogue).rows - 3)
    overlay = .catalogue
  }

  mutating func subscribeFromCatalogue() {
    let chosen = catalogue.chosen
    guard !chosen.isEmpty else {
      return say(catalogue.selected == nil ? Wording.nothingChosen : Wording.subscribedAlready)
    }
    overlay = nil
    emit(.subscribeKnown(chosen))
    say(Wording.addingFeeds(chosen.count, glyphs: glyphs))
  }

  mutating func offerToFetch(_ count: Int) {
    say(Wording.subscribedKnown(count, fetch: label(.refreshAll), glyphs: glyphs))
  }
}
