internal import Models

/// The way through a list: stretches that follow each other, each a walk along indexes, so that a
/// screen costs what it shows and never what the list is long.
struct ListWalk {
  /// What decides in which segment a row stands.
  enum Division {
    case none
    /// Unread, or read since a moment where there is one; then the rest.
    case unread(keepsReadSince: Timestamp?)
    /// One segment for each of these feeds.
    case feeds([Feed.ID: Int])
    /// Found in the title; then the rest.
    case titles(ArticleSet)
    /// The segments of the rows down to the edge; what is not among them is in the last.
    case bands([Article.ID: Int], edge: ListKey)
  }

  typealias Start = ListSegment.Start

  var segments: [ListSegment]
  var division = Division.none

  /// The keys of up to `limit` rows after the first `skip` ones, in walking order; `forward` is
  /// down the list.
  func keys(
    from start: Start, forward: Bool, skip: Int = 0, limit: Int, on connection: borrowing Connection
  ) throws(DatabaseError) -> [ListKey] {
    var place = forward ? 0 : segments.count - 1
    var start = start
    if case .at(let key) = start { place = try segment(of: key, on: connection) }
    if case .behind(let key) = start { place = try segment(of: key, on: connection) }
    var keys: [ListKey] = []
    var skip = skip
    while segments.indices.contains(place), keys.count < limit {
      let segment = segments[place]
      place += forward ? 1 : -1
      if case .end = start, skip > 0 {
        let count = try segment.count(on: connection)
        if count <= skip {
          skip -= count
          continue
        }
      }
      let found = try segment.keys(
        from: start, forward: forward, skip: skip, limit: limit - keys.count, on: connection)
      if skip > 0, found.isEmpty {
        skip = max(0, skip - (try segment.rest(from: start, forward: forward, on: connection)))
      } else {
        skip = 0
      }
      keys += found
      start = .end
    }
    return keys
  }

  /// How many rows the list has.
  func count(on connection: borrowing Connection) throws(DatabaseError) -> Int {
    var count = 0
    for segment in segments { count += try segment.count(on: connection) }
    return count
  }

  /// How many rows stand before `key`, whether or not it is in the list.
  func count(
    before key: ListKey, on connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    let place = try segment(of: key, on: connection)
    var count = 0
    for segment in segments[..<place] { count += try segment.count(on: connection) }
    guard segments.indices.contains(place) else { return count }
    return count + (try segments[place].count(before: key, on: connection))
  }

  /// The segment that holds `key`, or would hold it.
  private func segment(
    of key: ListKey, on connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    let place =
      switch division {
      case .none: 0
      case .unread(let since): try connection.isUnread(key, orReadSince: since) ? 0 : 1
      case .feeds(let places): try connection.feed(of: key.id).flatMap { places[$0] } ?? 0
      case .titles(let titles): titles.contains(key.id) ? 0 : 1
      case .bands(let places, _): places[key.id] ?? segments.count - 1
      }
    return max(0, min(place, segments.count - 1))
  }
}

extension ListSegment {
  /// How many rows there are from a start to the end of the segment, in walking order.
  fileprivate func rest(
    from start: Start, forward: Bool, on connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    try keys(from: start, forward: forward, skip: 0, limit: .max, on: connection).count
  }
}

extension Connection {
  /// Whether an article is unread, or was read at or after a moment.
  func isUnread(
    _ key: ListKey, orReadSince since: Timestamp?
  ) throws(DatabaseError) -> Bool {
    let unread = try integer(
      "SELECT 1 FROM unread WHERE date = ? AND article_id = ?", key.date, key.id)
    guard unread == nil, let since else { return unread != nil }
    return try integer(
      "SELECT 1 FROM just_read WHERE date = ? AND article_id = ? AND read_at >= ?", key.date,
      key.id, since) != nil
  }

  func feed(of id: Article.ID) throws(DatabaseError) -> Feed.ID? {
    try integer("SELECT feed_id FROM status WHERE article_id = ?", id)
      .map { Feed.ID(rawValue: $0) }
  }
}

// MARK: Making a walk

extension ListSegment.Branch {
  static func all(_ source: ListScope.Source) -> Self {
    let (sql, values) = source.condition
    return switch source {
    case .everything, .section:
      Self("status INDEXED BY status_by_date", "is_hidden = 0", sql, values)
    case .feed: Self("status INDEXED BY status_by_feed", "is_hidden = 0", sql, values)
    case .starred:
      Self("status INDEXED BY status_starred", "is_starred = 1 AND is_hidden = 0", "1", [])
    }
  }

  /// The copies of a feed that its own list shows though other lists fold them away.
  static func folded(_ feed: Feed.ID) -> Self {
    // The first part is what the index has.
    Self(
      "status INDEXED BY status_hidden_by_feed", "is_hidden > 0 AND is_hidden > 2", "feed_id = ?",
      [feed.value])
  }

  static func unread(_ source: ListScope.Source) -> Self {
    let (sql, values) = source.condition
    return switch source {
    case .everything, .section, .starred: Self("unread", "1", sql, values)
    case .feed: Self("unread INDEXED BY unread_by_feed", "1", sql, values)
    }
  }

  static func justRead(_ source: ListScope.Source, since: Timestamp) -> Self {
    let (sql, values) = source.condition
    return Self("just_read", "read_at >= ?", sql, [since.value] + values)
  }

  private init(_ table: String, _ fixed: String, _ condition: String, _ values: [Value]) {
    self.init(table: table, condition: "\(fixed) AND \(condition)", values: values)
  }

  func and(_ sql: String, _ values: [Value] = []) -> Self {
    Self(table: table, condition: "\(condition) AND \(sql)", values: self.values + values)
  }
}

extension ListScope.Source {
  /// What holds for the rows of this list, in every table that lists walk. The plus sign keeps
  /// SQLite from leaving the order of dates for an index by feed.
  var condition: (sql: String, values: [Value]) {
    switch self {
    case .everything: ("1", [])
    case .section(let id):
      (
        """
        +feed_id IN (SELECT feed_id FROM feed_section WHERE section_id IN (
          SELECT part.id FROM section AS root JOIN section AS part ON part.id = root.id
            OR substr(part.name, 1, length(root.name) + 1) = root.name || '/'
            WHERE root.id = ?))
        """, [id.value]
      )
    case .feed(let id): ("feed_id = ?", [id.value])
    case .starred:
      (
        """
        article_id IN (SELECT article_id FROM status INDEXED BY status_starred
          WHERE is_starred = 1 AND is_hidden = 0)
        """, []
      )
    }
  }
}
