internal import Models

/// A stretch of a list whose rows are ordered by date alone: a walk along indexes, or rows that
/// were found before.
struct ListSegment {
  /// A table or index that has `date`, `article_id` and `feed_id` in the order of the walk.
  struct Branch {
    var table: String
    var condition: String
    var values: [Value]
  }

  enum Rows {
    /// The rows of disjoint branches, merged; with `members`, rows outside of it are passed over.
    case walk([Branch], members: ArticleSet?)
    /// Newest first.
    case found([ListKey])
  }

  enum Start {
    /// The end of the segment that the walk leaves.
    case end
    /// The row at the key, or the first one behind it.
    case at(ListKey)
    /// The first row behind the key.
    case behind(ListKey)
  }

  var rows: Rows
  /// Oldest first instead of newest first.
  var isAscending = false
  /// How many rows there are, where that is kept somewhere.
  var count: Int?
  /// Of a walk: rows at this key and above it are left out, and how many these are.
  private var edge: (key: ListKey, rows: Int)?

  init(rows: Rows, isAscending: Bool = false) {
    self.rows = rows
    self.isAscending = isAscending
  }

  /// The keys of up to `limit` rows after the first `skip` ones, in walking order; `forward` is
  /// down the list.
  func keys(
    from start: Start, forward: Bool, skip: Int, limit: Int, on connection: borrowing Connection
  ) throws(DatabaseError) -> [ListKey] {
    guard limit > 0 else { return [] }
    switch rows {
    case .found(let keys):
      let walked = keys.walked(from: start, towardsOlder: forward != isAscending)
      return Array(walked.dropFirst(skip).prefix(limit))
    case .walk(let all, let members):
      let (branches, start) = within(all, start, towardsOlder: forward != isAscending)
      let statement = try connection.prepare(
        Self.query(branches, from: start, towardsOlder: forward != isAscending))
      let bound = Self.bound(start, towardsOlder: forward != isAscending)?.values ?? []
      let isPlain = members == nil
      try statement.bind(
        all: branches.flatMap { $0.values + bound }
          + [(isPlain ? limit : -1).value, (isPlain ? skip : 0).value])
      return try Self.keys(statement, members, skip: isPlain ? 0 : skip, limit: limit)
    }
  }

  private static func keys(
    _ statement: borrowing Statement, _ members: ArticleSet?, skip: Int, limit: Int
  ) throws(DatabaseError) -> [ListKey] {
    var keys: [ListKey] = []
    var skip = skip
    while keys.count < limit, try statement.step() {
      let id = Article.ID(rawValue: statement.integer(1))
      if let members, !members.contains(id) { continue }
      guard skip == 0 else {
        skip -= 1
        continue
      }
      keys.append(ListKey(date: Timestamp(statement.integer(0)), id: id))
    }
    return keys
  }

  static func query(_ branches: [Branch], from start: Start, towardsOlder: Bool) -> String {
    let bound = bound(start, towardsOlder: towardsOlder).map { " AND " + $0.sql } ?? ""
    let selects = branches.map {
      "SELECT date, article_id FROM \($0.table) WHERE \($0.condition)\(bound)"
    }
    let order = towardsOlder ? "DESC" : "ASC"
    return selects.joined(separator: " UNION ALL ")
      + " ORDER BY date \(order), article_id \(order) LIMIT ? OFFSET ?"
  }

  private static func bound(
    _ start: Start, towardsOlder: Bool
  ) -> (sql: String, values: [Value])? {
    switch start {
    case .end: nil
    case .at(let key): ("(date, article_id) \(towardsOlder ? "<=" : ">=") (?, ?)", key.values)
    case .behind(let key): ("(date, article_id) \(towardsOlder ? "<" : ">") (?, ?)", key.values)
    }
  }
}

// MARK: Beginning below others

extension ListSegment {
  /// The rows below a key, where so many stand at it or above it. The rows are newest first.
  func below(_ key: ListKey, leavingOut count: Int) -> ListSegment {
    var rest = self
    switch rows {
    case .found(let keys):
      let kept = keys.drop { !(key < $0) }
      rest.rows = .found(Array(kept))
      rest.count = kept.count
    case .walk:
      rest.edge = (key, count)
      rest.count = self.count.map { max(0, $0 - count) }
    }
    return rest
  }

  /// A walk that stays below the edge. Towards older rows it begins there, so that one bound is
  /// enough for the index.
  private func within(
    _ branches: [Branch], _ start: Start, towardsOlder: Bool
  ) -> ([Branch], Start) {
    guard let edge else { return (branches, start) }
    guard towardsOlder else {
      let bound = "(date, article_id) < (?, ?)"
      return (branches.map { $0.and(bound, edge.key.values) }, start)
    }
    switch start {
    case .at(let key) where edge.key < key, .behind(let key) where edge.key < key:
      return (branches, start)
    case .end, .at, .behind: return (branches, .behind(edge.key))
    }
  }
}

// MARK: Counting

extension ListSegment {
  /// How many rows the segment has.
  func count(on connection: borrowing Connection) throws(DatabaseError) -> Int {
    if let count { return count }
    return try counted(before: nil, on: connection)
  }

  /// How many rows stand before `key`, whether or not it is in the segment.
  func count(
    before key: ListKey, on connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    try counted(before: key, on: connection)
  }

  private func counted(
    before key: ListKey?, on connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    switch rows {
    case .found(let keys):
      guard let key else { return keys.count }
      let newer = keys.firstIndex(notBefore: key)
      guard isAscending else { return newer }
      let isThere = newer < keys.count && keys[newer] == key
      return keys.count - newer - (isThere ? 1 : 0)
    case .walk(let branches, nil):
      var count = -(edge?.rows ?? 0)
      for query in Self.countQueries(branches, before: key, isAscending: isAscending) {
        let statement = try connection.prepare(query.sql)
        try statement.bind(all: query.values)
        if try statement.step() { count += statement.int(0) }
      }
      return max(0, count)
    case .walk(_, .some):
      // Only the walk can tell which rows are members.
      guard let key else {
        return try keys(from: .end, forward: true, skip: 0, limit: .max, on: connection).count
      }
      return try keys(from: .behind(key), forward: false, skip: 0, limit: .max, on: connection)
        .count
    }
  }

  /// Queries whose results add up. What stands before a key is asked as two ranges, which the index
  /// alone decides; a comparison of pairs is made again for every row, which takes four times longer.
  static func countQueries(
    _ branches: [Branch], before key: ListKey?, isAscending: Bool
  ) -> [(sql: String, values: [Value])] {
    let sign = isAscending ? "<" : ">"
    let ranges: [(sql: String, values: [Value])] =
      if let key {
        [
          (" AND date \(sign) ?", [key.date.value]),
          (" AND date = ? AND article_id \(sign) ?", key.values),
        ]
      } else {
        [("", [])]
      }
    return branches.flatMap { branch in
      ranges.map { range in
        (
          "SELECT count(*) FROM \(branch.table) WHERE \(branch.condition)\(range.sql)",
          branch.values + range.values
        )
      }
    }
  }
}

extension ListKey {
  fileprivate var values: [Value] { [date.value, id.value] }
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

  fileprivate func walked(from start: ListSegment.Start, towardsOlder: Bool) -> [ListKey] {
    let (low, high) =
      switch start {
      case .end: (0, count)
      case .at(let key): bounds(key, includes: true)
      case .behind(let key): bounds(key, includes: false)
      }
    return towardsOlder ? Array(self[low...]) : self[..<high].reversed()
  }

  /// Where the rows from `key` on towards older ones begin, and where those towards newer ones end.
  private func bounds(_ key: ListKey, includes: Bool) -> (low: Int, high: Int) {
    let place = firstIndex(notBefore: key)
    let isThere = place < count && self[place] == key
    return includes
      ? (place, isThere ? place + 1 : place) : (isThere ? place + 1 : place, place)
  }
}
