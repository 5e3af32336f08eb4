import Models

/// The lists one can choose from: everything, saved queries, sections and feeds.
struct SourcesDrawer: Sendable {
  enum Row: Hashable, Sendable {
    case everything, unread, starred
    case saved(SavedQuery)
    case section(Section.ID)
    /// A feed under a section; nil for feeds that are in none.
    case feed(Feed.ID, under: Section.ID?)
  }

  private(set) var items: [Row] = [.everything, .unread, .starred]
  private(set) var rows = ScrolledRows()
  /// Kept beside the rows so that drawing needs no search.
  private(set) var feeds: [Feed.ID: Feed] = [:]
  private(set) var sections: [Section.ID: SectionTree.Item] = [:]

  var selected: Row? { items.indices.contains(rows.selection) ? items[rows.selection] : nil }

  mutating func move(by count: Int) { rows.select(rows.selection + count) }
  mutating func select(_ index: Int) { rows.select(index) }
  mutating func scroll(by count: Int) { rows.scroll(by: count) }
  mutating func fit(rows visible: Int) { rows.fit(visible) }

  /// Takes the lists there are and keeps the selected one selected.
  mutating func show(_ sources: Sources, _ saved: [SavedQuery]) {
    let kept = selected
    let tree = SectionTree(sources.sections).items
    feeds = Dictionary(sources.feeds.map { ($0.id, $0) }) { first, _ in first }
    sections = Dictionary(tree.map { ($0.section.id, $0) }) { first, _ in first }
    items = [.everything, .unread, .starred]
    items += saved.filter { $0.kind == .query }.map { .saved($0) }
    let listed = sources.feeds.filter { !$0.isUnlisted }
    var members: [Section.ID: [Feed]] = [:]
    for feed in listed {
      for section in feed.sections { members[section, default: []].append(feed) }
    }
    for section in tree.map(\.section.id) {
      items.append(.section(section))
      items += (members[section] ?? []).map { .feed($0.id, under: section) }
    }
    items += saved.filter { $0.kind == .section }.map { .saved($0) }
    items += listed.filter { feed in !feed.sections.contains { sections[$0] != nil } }.map {
      .feed($0.id, under: nil)
    }
    rows.count = items.count
    if let kept, let place = items.firstIndex(of: kept) { rows.select(place) }
  }

  /// Selects the list that is shown.
  mutating func select(_ place: ListPlace, unreadOnly: Bool) {
    let index = items.firstIndex { row in
      switch row {
      case .everything: place == .source(.everything) && !unreadOnly
      case .unread: place == .source(.everything) && unreadOnly
      case .starred: place == .source(.starred)
      case .saved(let saved): place == .saved(saved)
      case .section(let id): place == .source(.section(id))
      case .feed(let id, _): place == .source(.feed(id))
      }
    }
    if let index { rows.select(index) }
  }

  func selectedFeed(_ sources: Sources) -> Feed? {
    guard case .feed(let id, _) = selected else { return nil }
    return feeds[id]
  }

  /// The feeds that belong to the selected row; nil for all.
  func feeds(_ sources: Sources) -> [Feed.ID]? {
    switch selected {
    case .feed(let id, _): [id]
    case .section(let id): sources.feeds(inside: id)
    case .everything, .unread, .starred, .saved, nil: nil
    }
  }

  func title(of row: Row) -> String {
    switch row {
    case .everything: Wording.everything
    case .unread: Wording.unread
    case .starred: Wording.starred
    case .saved(let saved): saved.name
    case .section(let id): sections[id]?.name ?? ""
    case .feed(let id, _): feeds[id]?.title ?? ""
    }
  }

  /// Goes to the next row whose name has the words; around the end.
  mutating func find(_ text: String) -> Bool {
    let wanted = TextSearch.folded(text)
    let order = items.indices.map { ($0 + rows.selection + 1) % items.count }
    guard let found = order.first(where: { TextSearch.has(wanted, in: title(of: items[$0])) })
    else { return false }
    rows.select(found)
    return true
  }

  mutating func selectUnread(forward: Bool, _ counts: SavedCounts) {
    let unread = items.indices.filter { index in
      switch items[index] {
      case .everything, .unread, .starred: false
      case .saved(let saved): (counts[saved]?.unread ?? 0) > 0
      case .section(let id): (sections[id]?.section.unread ?? 0) > 0
      case .feed(let id, _): (feeds[id]?.unread ?? 0) > 0
      }
    }
    let found =
      forward
      ? unread.first { $0 > rows.selection } : unread.last { $0 < rows.selection }
    if let found { rows.select(found) }
  }
}

extension AppState {
  mutating func toggleSources() {
    if overlay == .sources {
      overlay = nil
      return
    }
    overlay = .sources
    showDrawer()
    lookAtCounts()
  }

  /// Shows the list that is open among all there are.
  mutating func showDrawer() {
    drawer.show(sources, configuration.savedQueries)
    drawer.select(place, unreadOnly: list.scope.unreadOnly)
  }

  mutating func enterSource() {
    switch drawer.selected {
    case .everything: enter(.everything, unreadOnly: false)
    case .unread: enter(.everything, unreadOnly: true)
    case .starred: enter(.starred, unreadOnly: false)
    case .saved(let saved): enter(.saved(saved))
    case .section(let id): enter(.section(id))
    case .feed(let id, _): enter(.feed(id))
    case nil: break
    }
  }
}
