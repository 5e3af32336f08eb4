internal import Models

/// The walk over indexes that brings a list's rows in order, without looking at a table.
///
/// Most lists are one index. An unread list that keeps what was just read is two, merged.
struct ListWalk {
  fileprivate struct Branch {
    var index: String
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

  /// `keepsMany` tells that so many rows were just read that they are better met on the way along
  /// the full list than sorted into the unread one.
  init(_ scope: ListScope, keepsMany: Bool) {
    let source = scope.source.condition
    guard scope.unreadOnly else {
      branches = [Branch(index: scope.source.index, condition: source.sql, values: source.values)]
      return
    }
    guard let since = scope.keepsReadSince else {
      branches = [.unread(scope.source)]
      return
    }
    if keepsMany || scope.source == .starred {
      branches = [
        Branch(
          index: scope.source.index, condition: source.sql + " AND (is_read = 0 OR read_at >= ?)",
          values: source.values + [since.value])
      ]
    } else {
      branches = [
        .unread(scope.source),
        Branch(
          index: "status_read", condition: source.sql + " AND is_read = 1 AND read_at >= ?",
          values: source.values + [since.value]),
      ]
    }
  }

  /// The keys of up to `limit` rows after the first `skip` ones, in walking order; `forward` is
  /// down the list, from newest to oldest.
  func keys(
    from start: Start, forward: Bool, skip: Int = 0, limit: Int, on connection: borrowing Connection
  ) throws(DatabaseError) -> [ListKey] {
    guard limit > 0 else { return [] }
    let order = forward ? "DESC" : "ASC"
    let sql = """
      \(union(of: "date, article_id", bound: bound(start, forward: forward)?.sql))
      ORDER BY date \(order), article_id \(order) LIMIT ? OFFSET ?
      """
    let statement = try connection.prepare(sql)
    let tail: [Value] = [.integer(Int64(limit)), .integer(Int64(skip))]
    try bind(to: statement, bound: bound(start, forward: forward)?.values ?? [], tail: tail)
    var keys: [ListKey] = []
    while try statement.step() {
      let date = Timestamp(statement.integer(0))
      keys.append(ListKey(date: date, id: Article.ID(rawValue: statement.integer(1))))
    }
    return keys
  }

  /// How many rows the list has, or how many stand before `key`.
  func count(
    before key: ListKey? = nil, on connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    let limit = key.map { bound(.behind($0), forward: false) } ?? nil
    let statement = try connection.prepare(union(of: "count(*)", bound: limit?.sql))
    try bind(to: statement, bound: limit?.values ?? [], tail: [])
    var count = 0
    while try statement.step() { count += statement.int(0) }
    return count
  }

  private func union(of columns: String, bound: String?) -> String {
    branches.map { branch in
      """
      SELECT \(columns) FROM status INDEXED BY \(branch.index)
      WHERE \(branch.condition)\(bound.map { " AND " + $0 } ?? "")
      """
    }.joined(separator: "\nUNION ALL\n")
  }

  private func bind(
    to statement: borrowing Statement, bound: [Value], tail: [Value]
  ) throws(DatabaseError) {
    var position: Int32 = 1
    for value in branches.flatMap({ $0.values + bound }) + tail {
      try statement.bind(value, at: position)
      position += 1
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
  fileprivate static func unread(_ source: ListScope.Source) -> Self {
    let condition = source.condition
    return Self(
      index: source.unreadIndex, condition: condition.sql + " AND is_read = 0",
      values: condition.values)
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

  fileprivate var index: String {
    switch self {
    case .everything, .section: "status_by_date"
    case .feed: "status_by_feed"
    case .starred: "status_starred"
    }
  }

  fileprivate var unreadIndex: String {
    switch self {
    case .everything, .section: "status_unread"
    case .feed: "status_unread_by_feed"
    case .starred: "status_starred"
    }
  }
}
