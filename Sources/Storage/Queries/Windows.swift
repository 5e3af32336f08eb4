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
      let (walk, total) = try walk(request.scope)
      let range = Self.range(request, total: total)
      let (first, keys) = try keys(in: range, total: total, anchor: request.anchor, of: walk)
      var rows = try headlines(keys.map(\.id))
      try explain(&rows, of: walk, request.scope)
      return ListWindow(first: first, rows: rows, total: total)
    }
  }

  /// How many rows of the list stand before `key`, whether or not it is in the list.
  package func index(of key: ListKey, in scope: ListScope) throws(DatabaseError) -> Int {
    try connection.read { () throws(DatabaseError) in
      try walk(scope).walk.count(before: key, on: connection)
    }
  }

  /// How many rows the list has.
  package func count(_ scope: ListScope) throws(DatabaseError) -> Int {
    try connection.read { () throws(DatabaseError) in try walk(scope).total }
  }

  /// The nearest unread row behind `key` in the given direction (`forward` is down the list);
  /// without a key, the first one from the end that the walk leaves.
  package func nextUnread(
    after key: ListKey?, forward: Bool, in scope: ListScope
  ) throws(DatabaseError) -> Headline? {
    try next(after: key, forward: forward, in: scope.onlyUnread, of: scope)
  }

  /// The nearest row behind `key` that also matches `query`.
  package func nextMatch(
    after key: ListKey?, forward: Bool, in scope: ListScope, matching query: Query
  ) throws(DatabaseError) -> Headline? {
    var matching = scope
    matching.filter = scope.filter?.and(query) ?? query
    return try next(after: key, forward: forward, in: matching, of: scope)
  }

  /// The nearest row behind `key` of those of a list that are also in `part`.
  private func next(
    after key: ListKey?, forward: Bool, in part: ListScope, of list: ListScope
  ) throws(DatabaseError) -> Headline? {
    try connection.read { () throws(DatabaseError) in
      let start = key.map { ListWalk.Start.behind($0) } ?? .end
      let walk =
        list.rowOrder == .interest
        ? try interestWalk(part, within: list) : try walk(part).walk
      let keys = try walk.keys(from: start, forward: forward, limit: 1, on: connection)
      guard let found = keys.first else { return nil }
      return try headlines([found.id]).first
    }
  }

  /// The way through a list and its length. Runs inside a read transaction.
  func walk(_ scope: ListScope) throws(DatabaseError) -> (walk: ListWalk, total: Int) {
    if scope.rowOrder == .interest { return try interestWalk(scope) }
    if let filter = scope.filter, !filter.holdsForAll { return try filteredWalk(scope) }
    let walk = try plainWalk(scope)
    return (walk, try walk.count(on: connection))
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
}

extension ListRequest.Anchor {
  /// How many rows a walk from the anchor skips on its way to `range`.
  fileprivate func distance(to range: Range<Int>) -> Int {
    max(0, range.lowerBound - index, index - range.upperBound)
  }
}
