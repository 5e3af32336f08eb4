internal import Models

/// The filtered lists that were asked for last, as keys in order: 16 bytes a row.
///
/// A filtered list has no index that walks it, so it is found once and kept until what it depends
/// on changes.
struct FilteredLists {
  private struct Entry {
    var scope: ListScope
    var version: Version
    var keys: [ListKey]
  }

  /// What a list was found from: the texts alone, or also what the reader did to articles.
  struct Version: Equatable {
    var contentRevision: Int64
    var changeCounter: Int64
  }

  /// The list itself, and the same list narrowed by a search.
  private static let capacity = 2

  private var entries: [Entry] = []

  func keys(_ scope: ListScope, _ version: Version) -> [ListKey]? {
    entries.first { $0.scope == scope && $0.version == version }?.keys
  }

  mutating func keep(_ keys: [ListKey], _ scope: ListScope, _ version: Version) {
    entries.removeAll { $0.scope == scope }
    entries.insert(Entry(scope: scope, version: version, keys: keys), at: 0)
    if entries.count > Self.capacity { entries.removeLast() }
  }
}

extension StoreReader {
  /// All keys of a list with a filter, in order. Runs inside a read transaction.
  func filteredKeys(_ scope: ListScope) throws(DatabaseError) -> [ListKey] {
    let revision = try connection.integer("SELECT content_revision FROM totals") ?? 0
    let counter = scope.dependsOnState ? try connection.integer("PRAGMA data_version") ?? 0 : 0
    let version = FilteredLists.Version(contentRevision: revision, changeCounter: counter)
    if let keys = filteredLists.keys(scope, version) { return keys }
    let keys = try connection.allKeys(of: scope)
    filteredLists.keep(keys, scope, version)
    return keys
  }
}

extension Connection {
  /// All keys of any list, in order: for lists with a filter, and for marking everything read.
  func allKeys(of scope: ListScope) throws(DatabaseError) -> [ListKey] {
    let condition = scope.filter?.condition ?? .all([])
    guard let filter = try Filter(condition, on: self) else { return [] }
    var conditions = filter.conditions
    conditions.append(scope.source.condition)
    if scope.unreadOnly, let since = scope.keepsReadSince {
      conditions.append((sql: "(is_read = 0 OR read_at >= ?)", values: [since.value]))
    } else if scope.unreadOnly {
      conditions.append((sql: "is_read = 0", values: []))
    }
    let statement = try prepare(
      """
      SELECT date, article_id FROM \(filter.tables)
        WHERE \(conditions.map(\.sql).joined(separator: " AND "))
      """)
    try statement.bind(all: conditions.flatMap(\.values))
    var keys: [ListKey] = []
    while try statement.step() {
      let date = Timestamp(statement.integer(0))
      keys.append(ListKey(date: date, id: Article.ID(rawValue: statement.integer(1))))
    }
    keys.sort()
    return keys
  }
}

extension ListScope {
  fileprivate var dependsOnState: Bool {
    unreadOnly || source == .starred || filter?.condition.dependsOnState == true
  }
}

extension [ListKey] {
  /// The index of the first key that does not stand before `key`; the keys are sorted.
  func firstIndex(notBefore key: ListKey) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func neighbour(of key: ListKey?, forward: Bool) -> ListKey? {
    guard let key else { return forward ? first : last }
    var index = firstIndex(notBefore: key)
    if forward {
      if index < count, self[index] == key { index += 1 }
      return index < count ? self[index] : nil
    }
    return index > 0 ? self[index - 1] : nil
  }
}
