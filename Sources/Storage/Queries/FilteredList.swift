internal import Models

/// The filtered lists that were asked for last: what they hold, as bits or as sorted rows.
///
/// A filtered list has no index that walks it, so its members are found once and kept until what
/// they depend on changes.
struct FilteredLists {
  private struct Entry {
    var scope: ListScope
    var version: Version
    var walk: ListWalk
    var total: Int
  }

  /// What a list was found from: the texts alone, or also what the reader did to articles.
  struct Version: Equatable {
    var contentRevision: Int64
    var changeCounter: Int64
  }

  /// The list itself, the same list narrowed by a search, and what is unread of either.
  private static let capacity = 3

  private var entries: [Entry] = []

  func walk(_ scope: ListScope, _ version: Version) -> (walk: ListWalk, total: Int)? {
    entries.first { $0.scope == scope && $0.version == version }.map { ($0.walk, $0.total) }
  }

  mutating func keep(_ walk: ListWalk, total: Int, _ scope: ListScope, _ version: Version) {
    entries.removeAll { $0.scope == scope }
    entries.insert(Entry(scope: scope, version: version, walk: walk, total: total), at: 0)
    if entries.count > Self.capacity { entries.removeLast() }
  }
}

extension StoreReader {
  /// The way through a list with a filter, and its length. Runs inside a read transaction.
  func filteredWalk(_ scope: ListScope) throws(DatabaseError) -> (walk: ListWalk, total: Int) {
    guard let filter = scope.filter else { return (ListWalk(segments: []), 0) }
    let version = try version(of: scope, filter)
    if let known = filteredLists.walk(scope, version) { return known }
    let members = try connection.members(of: filter.condition, keeping: scope.keepsReadSince)
    return try keep(members, scope, filter, version)
  }

  /// Keeps what was found as the list it makes.
  @discardableResult
  func keep(
    _ members: ArticleSet, _ scope: ListScope, _ filter: Query, _ version: FilteredLists.Version
  ) throws(DatabaseError) -> (walk: ListWalk, total: Int) {
    let walk = try walk(scope, filter, members: members)
    let total = try walk.count(on: connection)
    filteredLists.keep(walk, total: total, scope, version)
    return (walk, total)
  }

  func version(
    of scope: ListScope, _ filter: Query
  ) throws(DatabaseError) -> FilteredLists.Version {
    let revision = try connection.integer("SELECT content_revision FROM totals") ?? 0
    let isStateful =
      scope.unreadOnly || scope.source == .starred || scope.rowOrder == .unread
      || filter.condition.dependsOnState
    let counter = isStateful ? try changeCounter() + connection.totalChanges : 0
    return .init(contentRevision: revision, changeCounter: Int64(counter))
  }

  private func walk(
    _ scope: ListScope, _ filter: Query, members: ArticleSet
  ) throws(DatabaseError) -> ListWalk {
    var titles: ArticleSet?
    if scope.rowOrder == .score, let condition = filter.condition.inTitles {
      titles = try connection.members(of: condition, keeping: scope.keepsReadSince)
    }
    guard members.count > fewMembers, !filter.mentionsUnshown else {
      return try foundWalk(scope, members, titles: titles)
    }
    return try walk(scope, members: members, titles: titles)
  }

  /// Looks every member up and sorts them.
  private func foundWalk(
    _ scope: ListScope, _ members: ArticleSet, titles: ArticleSet?
  ) throws(DatabaseError) -> ListWalk {
    let feeds = try feeds(in: scope.source)
    var places = try connection.places(of: members.ids)
    places.reverse()
    places.removeAll { place in
      if scope.source == .starred, !place.isStarred { return true }
      return feeds.map { !$0.contains(place.feed) } ?? false
    }
    if scope.unreadOnly {
      var unread: [ArticlePlace] = []
      for place in places where try isUnread(place, scope) { unread.append(place) }
      places = unread
    }
    return try divided(places, scope, titles: titles)
  }

  private func isUnread(_ place: ArticlePlace, _ scope: ListScope) throws(DatabaseError) -> Bool {
    if place.visibility.isUnread { return true }
    return try connection.isUnread(place.key, orReadSince: scope.keepsReadSince)
  }

  private func divided(
    _ places: [ArticlePlace], _ scope: ListScope, titles: ArticleSet?
  ) throws(DatabaseError) -> ListWalk {
    switch scope.rowOrder {
    case .newest, .interest: return ListWalk(segments: [ListSegment(places)])
    case .oldest: return ListWalk(segments: [ListSegment(places, isAscending: true)])
    case .unread:
      var parts: (unread: [ArticlePlace], read: [ArticlePlace]) = ([], [])
      for place in places {
        if try isUnread(place, scope) {
          parts.unread.append(place)
        } else {
          parts.read.append(place)
        }
      }
      return ListWalk(
        segments: [ListSegment(parts.unread), ListSegment(parts.read)],
        division: .unread(keepsReadSince: scope.keepsReadSince))
    case .score:
      guard let titles else { return ListWalk(segments: [ListSegment(places)]) }
      return ListWalk(
        segments: [
          ListSegment(places.filter { titles.contains($0.key.id) }),
          ListSegment(places.filter { !titles.contains($0.key.id) }),
        ], division: .titles(titles))
    case .source:
      let groups = Dictionary(grouping: places, by: \.feed)
      let feeds = try feedsByTitle().map(\.id).filter { groups[$0] != nil }
      let numbers = feeds.enumerated().map { ($0.element, $0.offset) }
      return ListWalk(
        segments: feeds.map { ListSegment(groups[$0] ?? []) },
        division: .feeds(Dictionary(numbers) { first, _ in first }))
    }
  }
}

extension ListSegment {
  /// Rows that were found, newest first.
  fileprivate init(_ places: [ArticlePlace], isAscending: Bool = false) {
    rows = .found(places.map(\.key))
    self.isAscending = isAscending
    count = places.count
  }
}

extension Connection {
  /// All articles that match a condition, or nil where there are more than `limit`.
  ///
  /// `keeping` lets what was read since count as unread, so that it stays in the list.
  func members(
    of condition: Query.Condition, keeping: Timestamp?, with unshown: Unshown = [], limit: Int
  ) throws(DatabaseError) -> ArticleSet? {
    // What is not shown is mostly little: taking it away at once spares looking at each match.
    let isText = unshown.isEmpty && condition.terms.allSatisfy(\.isText)
    let selection = try selection(
      of: condition, keeping: keeping, with: isText ? .all : unshown)
    let statement = try prepare(selection.sql)
    try statement.bind(all: selection.values)
    var members = ArticleSet()
    var steps = 0
    while try statement.step() {
      members.insert(statement.integer(0))
      if members.count > limit { return nil }
      steps += 1
      guard steps & 0x1FFF == 0, Task.isCancelled else { continue }
      throw DatabaseError(.interrupted, message: "nobody waits for it any longer", path: path)
    }
    return isText ? members.subtracting(try self.unshown()) : members
  }

  func members(
    of condition: Query.Condition, keeping: Timestamp? = nil, with unshown: Unshown = []
  ) throws(DatabaseError) -> ArticleSet {
    try members(of: condition, keeping: keeping, with: unshown, limit: .max) ?? ArticleSet()
  }
}
