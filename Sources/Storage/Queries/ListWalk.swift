internal import Models

/// The walk over indexes that brings a list's rows in order, without looking at a table.
///
/// Most lists are one index. An unread list that keeps what was just read is two, merged.
struct ListWalk {
  fileprivate struct Branch {
    var index: String
    /// The index that counts fastest.
    var countIndex: String
    var condition: String
    var values: [Value]
  }

  enum Start {
    /// The end of the list that the walk leaves.
    case end
    /// The row at the key, or the first one behind it.
    case at(ListKey)
    /// The first row behind the key.
    case behind(ListKey)
  }

  private var branches: [Branch]

  /// `kept` says how many rows the list may hold only because they were just read.
  init(_ scope: ListScope, kept: Int) {
    let source = scope.source
    guard scope.unreadOnly else {
      branches = [.all(source)]
      return
    }
    branches = [.unread(source)]
    guard let since = scope.keepsReadSince, kept > 0 else { return }
    if kept > Self.manyKept || source == .starred {
      branches = [.all(source).and("(is_read = 0 OR read_at >= ?)", since)]
    } else {
      branches.append(.read(source).and("read_at >= ?", since))
    }
  }

  /// From about this many kept rows on, meeting them on the way along the full list is cheaper than
  /// sorting them into the unread one.
  static let manyKept = 2_000

  /// The keys of up to `limit` rows after the first `skip` ones, in walking order; `forward` is
  /// down the list, from newest to oldest.
  func keys(
    from start: Start, forward: Bool, skip: Int = 0, limit: Int, on connection: borrowing Connection
  ) throws(DatabaseError) -> [ListKey] {
    guard limit > 0 else { return [] }
    let statement = try connection.prepare(keysQuery(from: start, forward: forward))
    let bound = bound(start, forward: forward)?.values ?? []
    try statement.bind(all: branches.flatMap { $0.values + bound } + [limit.value, skip.value])
    var keys: [ListKey] = []
    while try statement.step() {
      let date = Timestamp(statement.integer(0))
      keys.append(ListKey(date: date, id: Article.ID(rawValue: statement.integer(1))))
    }
    return keys
  }

  func keysQuery(from start: Start, forward: Bool) -> String {
    let bound = bound(start, forward: forward).map { " AND " + $0.sql } ?? ""
    let selects = branches.map {
      "SELECT date, article_id FROM status INDEXED BY \($0.index) WHERE \($0.condition)\(bound)"
    }
    let order = forward ? "DESC" : "ASC"
    return selects.joined(separator: " UNION ALL ")
      + " ORDER BY date \(order), article_id \(order) LIMIT ? OFFSET ?"
  }

  /// How many rows the list has, or how many stand before `key`.
  func count(
    before key: ListKey? = nil, on connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    var count = 0
    for (sql, values) in countQueries(before: key) {
      let statement = try connection.prepare(sql)
      try statement.bind(all: values)
      if try statement.step() { count += statement.int(0) }
    }
    return count
  }

  /// Queries whose results add up. What stands before a key is asked as two ranges, which the index
  /// alone decides; a comparison of pairs is made again for every row, which takes four times longer.
  func countQueries(before key: ListKey?) -> [(sql: String, values: [Value])] {
    let ranges: [(sql: String, values: [Value])] =
      if let key {
        [(" AND date > ?", [key.date.value]), (" AND date = ? AND article_id > ?", key.values)]
      } else {
        [("", [])]
      }
    return branches.flatMap { branch in
      ranges.map { range in
        (
          "SELECT count(*) FROM status INDEXED BY \(branch.countIndex) "
            + "WHERE \(branch.condition)\(range.sql)", branch.values + range.values
        )
      }
    }
  }

  private func bound(_ start: Start, forward: Bool) -> (sql: String, values: [Value])? {
    switch start {
    case .end: nil
    case .at(let key): ("(date, article_id) \(forward ? "<=" : ">=") (?, ?)", key.values)
    case .behind(let key): ("(date, article_id) \(forward ? "<" : ">") (?, ?)", key.values)
    }
  }
}

extension ListWalk.Branch {
  fileprivate static func all(_ source: ListScope.Source) -> Self {
    switch source {
    case .everything: Self("status_by_date", source)
    case .section: Self("status_by_date", source, counting: "status_by_feed")
    case .feed: Self("status_by_feed", source)
    case .starred: Self("status_starred", source)
    }
  }

  fileprivate static func unread(_ source: ListScope.Source) -> Self {
    let branch =
      switch source {
      case .everything: Self("status_unread", source)
      case .section: Self("status_unread", source, counting: "status_unread_by_feed")
      case .feed: Self("status_unread_by_feed", source)
      case .starred: Self("status_starred", source)
      }
    return branch.and("is_read = 0")
  }

  fileprivate static func read(_ source: ListScope.Source) -> Self {
    Self("status_read", source).and("is_read = 1")
  }

  private init(_ index: String, _ source: ListScope.Source, counting: String? = nil) {
    self.index = index
    countIndex = counting ?? index
    (condition, values) = source.condition
  }

  fileprivate func and(_ sql: String, _ values: any Bindable...) -> Self {
    var branch = self
    branch.condition += " AND " + sql
    branch.values += values.map(\.value)
    return branch
  }
}

extension ListKey {
  fileprivate var values: [Value] { [date.value, id.value] }
}

extension ListScope.Source {
  /// What holds for the rows of this list.
  var condition: (sql: String, values: [Value]) {
    switch self {
    case .everything: ("1", [])
    case .section(let id):
      ("feed_id IN (SELECT feed_id FROM feed_section WHERE section_id = ?)", [id.value])
    case .feed(let id): ("feed_id = ?", [id.value])
    case .starred: ("is_starred = 1", [])
    }
  }
}
