package import Models

extension StoreReader {
  /// At most this many rows are brought at once, whatever was asked for.
  package static let longestWindow = 10_000

  /// The rows asked for, as far as the list has them, and the list's length.
  ///
  /// The walk starts at the nearest of the list's start, its end and the anchor, so that a screen
  /// costs about the same anywhere in the list.
  package func window(_ request: ListRequest) throws(DatabaseError) -> ListWindow {
    try connection.read { () throws(DatabaseError) in
      let scope = request.scope
      if scope.filter != nil {
        let keys = try filteredKeys(scope)
        let range = Self.range(request, total: keys.count)
        let rows = try headlines(keys[range].map(\.id))
        return ListWindow(first: range.lowerBound, rows: rows, total: keys.count)
      }
      let total = try self.total(of: scope)
      let range = Self.range(request, total: total)
      let walk = try walk(scope)
      let (first, keys) = try keys(in: range, total: total, anchor: request.anchor, of: walk)
      return ListWindow(first: first, rows: try headlines(keys.map(\.id)), total: total)
    }
  }

  /// How many rows of the list stand before `key`, whether or not it is in the list.
  package func index(of key: ListKey, in scope: ListScope) throws(DatabaseError) -> Int {
    try connection.read { () throws(DatabaseError) in
      guard scope.filter == nil else { return try filteredKeys(scope).firstIndex(notBefore: key) }
      return try walk(scope).count(before: key, on: connection)
    }
  }

  /// How many rows the list has.
  package func count(_ scope: ListScope) throws(DatabaseError) -> Int {
    try connection.read { () throws(DatabaseError) in
      guard scope.filter == nil else { return try filteredKeys(scope).count }
      return try total(of: scope)
    }
  }

  /// The nearest unread row behind `key` in the given direction (`forward` is towards older ones);
  /// without a key, the first one from the end that the walk leaves.
  package func nextUnread(
    after key: ListKey?, forward: Bool, in scope: ListScope
  ) throws(DatabaseError) -> Headline? {
    var unread = scope
    unread.unreadOnly = true
    unread.keepsReadSince = nil
    return try next(after: key, forward: forward, in: unread)
  }

  /// The nearest row behind `key` that also matches `query`.
  package func nextMatch(
    after key: ListKey?, forward: Bool, in scope: ListScope, matching query: Query
  ) throws(DatabaseError) -> Headline? {
    var matching = scope
    matching.filter = scope.filter?.and(query) ?? query
    return try next(after: key, forward: forward, in: matching)
  }

  private func next(
    after key: ListKey?, forward: Bool, in scope: ListScope
  ) throws(DatabaseError) -> Headline? {
    try connection.read { () throws(DatabaseError) in
      let found: ListKey?
      if scope.filter != nil {
        found = try filteredKeys(scope).neighbour(of: key, forward: forward)
      } else {
        let start = key.map { ListWalk.Start.behind($0) } ?? .end
        found = try walk(scope).keys(from: start, forward: forward, limit: 1, on: connection).first
      }
      guard let found else { return nil }
      return try headlines([found.id]).first
    }
  }
}

extension StoreReader {
  private static func range(_ request: ListRequest, total: Int) -> Range<Int> {
    let first = min(max(request.first, 0), total)
    let count = min(max(request.count, 0), longestWindow, total - first)
    return first..<first + count
  }

  private func keys(
    in range: Range<Int>, total: Int, anchor: ListRequest.Anchor?, of walk: ListWalk
  ) throws(DatabaseError) -> (first: Int, keys: [ListKey]) {
    let (first, count) = (range.lowerBound, range.count)
    let end = total - range.upperBound
    if let anchor, anchor.distance(to: range) < min(first, end) {
      return try keys(in: range, around: anchor, of: walk)
    }
    if first <= end {
      let keys = try walk.keys(
        from: .end, forward: true, skip: first, limit: count, on: connection)
      return (first, keys)
    }
    let keys = try walk.keys(from: .end, forward: false, skip: end, limit: count, on: connection)
    return (first + count - keys.count, keys.reversed())
  }

  private func keys(
    in range: Range<Int>, around anchor: ListRequest.Anchor, of walk: ListWalk
  ) throws(DatabaseError) -> (first: Int, keys: [ListKey]) {
    let above = min(range.upperBound, anchor.index) - min(range.lowerBound, anchor.index)
    let before = try walk.keys(
      from: .behind(anchor.key), forward: false, skip: max(0, anchor.index - range.upperBound),
      limit: above, on: connection)
    let behind = try walk.keys(
      from: .at(anchor.key), forward: true, skip: max(0, range.lowerBound - anchor.index),
      limit: range.count - above, on: connection)
    return (range.lowerBound + above - before.count, before.reversed() + behind)
  }

  private func walk(_ scope: ListScope) throws(DatabaseError) -> ListWalk {
    guard scope.unreadOnly, let since = scope.keepsReadSince else {
      return ListWalk(scope, kept: 0)
    }
    let kept = try connection.integer(
      """
      SELECT count(*) FROM (SELECT 1 FROM status INDEXED BY status_read
        WHERE is_read = 1 AND read_at >= ? LIMIT ?)
      """, since, ListWalk.manyKept + 1)
    return ListWalk(scope, kept: Int(kept ?? 0))
  }

  /// The list's length, from the kept counters wherever they say it.
  private func total(of scope: ListScope) throws(DatabaseError) -> Int {
    let column = scope.unreadOnly ? "unread" : "total"
    let counted: Int64?
    switch scope.source {
    case .everything: counted = try connection.integer("SELECT \(column) FROM totals")
    case .feed(let id):
      counted = try connection.integer("SELECT \(column) FROM feed WHERE id = ?", id)
    case .section(let id):
      counted = try connection.integer(
        """
        SELECT sum(\(column)) FROM feed_section JOIN feed ON feed.id = feed_id
          WHERE section_id = ?
        """, id)
    case .starred:
      guard !scope.unreadOnly else { return try walk(scope).count(on: connection) }
      counted = try connection.integer("SELECT starred FROM totals")
    }
    return Int(counted ?? 0) + (try countKept(scope))
  }

  /// How many rows are in the list only because they were just read.
  private func countKept(_ scope: ListScope) throws(DatabaseError) -> Int {
    guard scope.unreadOnly, let since = scope.keepsReadSince else { return 0 }
    let source = scope.source.condition
    let statement = try connection.prepare(
      """
      SELECT count(*) FROM status INDEXED BY status_read
        WHERE is_read = 1 AND read_at >= ? AND \(source.sql)
      """)
    try statement.bind(all: [since.value] + source.values)
    return try statement.step() ? statement.int(0) : 0
  }
}

extension ListRequest.Anchor {
  /// How many rows a walk from the anchor skips on its way to `range`.
  fileprivate func distance(to range: Range<Int>) -> Int {
    max(0, range.lowerBound - index, index - range.upperBound)
  }
}
