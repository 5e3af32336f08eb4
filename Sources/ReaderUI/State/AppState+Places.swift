import Models

// The places in the masthead and the drawer, by the names the reader gave them.
extension AppState {
  /// The lists named in the masthead, in order: the uppermost sections, then those of queries.
  var mastheadPlaces: [ListPlace] {
    let sections = SectionTree(sources.sections).items.filter { $0.depth == 0 }
    return [.source(.everything)] + sections.map { .source(.section($0.section.id)) }
      + configuration.savedQueries.filter { $0.kind == .section }.map { .saved($0) }
      + [.source(.starred)]
  }

  mutating func nextSection(forward: Bool) {
    let order = mastheadPlaces
    let index = order.firstIndex(of: place)
    let next = index.map { $0 + (forward ? 1 : order.count - 1) } ?? (forward ? 0 : order.count - 1)
    let wasInDrawer = overlay == .sources
    enter(order[next % order.count], unreadOnly: list.scope.unreadOnly)
    if wasInDrawer {
      overlay = .sources
      showDrawer()
    }
  }

  func title(of place: ListPlace) -> String {
    switch place {
    case .source(.everything): Wording.everything
    case .source(.starred): Wording.starred
    case .source(.section(let id)): sources.sections.first { $0.id == id }?.name ?? ""
    case .source(.feed(let id)): sources.feeds.first { $0.id == id }?.title ?? ""
    case .saved(let saved): saved.name
    }
  }

  /// The list's name as sentences use it.
  var listTitle: String { title(of: place) }

  /// The feeds whose articles are in the list; nil for all.
  var feedsOfList: [Feed.ID]? {
    switch place {
    case .source(.everything), .source(.starred), .saved: nil
    case .source(.feed(let id)): [id]
    case .source(.section(let id)): sources.feeds(inside: id)
    }
  }
}

extension Sources {
  /// The feeds of a section and of the sections inside it.
  func feeds(inside id: Section.ID) -> [Feed.ID] {
    guard let name = sections.first(where: { $0.id == id })?.name else { return [] }
    let inside = sections.filter { $0.id == id || $0.name.hasPrefix(name + "/") }.map(\.id)
    return feeds.filter { feed in feed.sections.contains { inside.contains($0) } }.map(\.id)
  }
}

/// Sections in the order they are shown, each below the one whose path begins its own.
struct SectionTree: Sendable {
  struct Item: Hashable, Sendable {
    var section: Section
    /// How many sections it is inside of.
    var depth: Int
    /// The rest of its path below the section it is in.
    var name: String
  }

  private(set) var items: [Item] = []

  init(_ sections: [Section]) {
    let names = Set(sections.map(\.name))
    let parents = sections.map { Self.parent(of: $0.name, among: names) }
    let children = Dictionary(grouping: sections.indices) { parents[$0] }
    func add(_ parent: String?, depth: Int) {
      for index in children[parent] ?? [] {
        let name = sections[index].name
        let rest = parent.map { String(name.dropFirst($0.count + 1)) } ?? name
        items.append(Item(section: sections[index], depth: depth, name: rest))
        add(name, depth: depth + 1)
      }
    }
    add(nil, depth: 0)
  }

  /// The longest path among `names` that this one continues.
  private static func parent(of name: String, among names: Set<String>) -> String? {
    var path = name[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      if !path.isEmpty, names.contains(String(path)) { return String(path) }
    }
    return nil
  }
}
