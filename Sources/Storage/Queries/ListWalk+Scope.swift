internal import Models

extension StoreReader {
  /// The way through a list without a filter; counts come from the kept counters wherever they
  /// say them.
  func plainWalk(_ scope: ListScope) throws(DatabaseError) -> ListWalk {
    switch scope.rowOrder {
    case .newest, .score, .interest: ListWalk(segments: [try segment(scope, members: nil)])
    case .oldest: ListWalk(segments: [try segment(scope, members: nil, isAscending: true)])
    case .unread:
      ListWalk(
        segments: try unreadFirst(scope, members: nil),
        division: .unread(keepsReadSince: scope.keepsReadSince))
    case .source: try bySource(scope, members: nil)
    }
  }

  /// The way through a filtered list whose members are too many to be sorted one by one.
  func walk(
    _ scope: ListScope, members: ArticleSet, titles: ArticleSet?
  ) throws(DatabaseError) -> ListWalk {
    switch scope.rowOrder {
    case .newest, .interest: ListWalk(segments: [try segment(scope, members: members)])
    case .oldest: ListWalk(segments: [try segment(scope, members: members, isAscending: true)])
    case .unread:
      ListWalk(
        segments: try unreadFirst(scope, members: members),
        division: .unread(keepsReadSince: scope.keepsReadSince))
    case .source: try bySource(scope, members: members)
    case .score:
      if let titles {
        ListWalk(
          segments: [
            try segment(scope, members: titles),
            try segment(scope, members: members.subtracting(titles)),
          ], division: .titles(titles))
      } else {
        ListWalk(segments: [try segment(scope, members: members)])
      }
    }
  }

  /// One stretch with all rows of a list.
  private func segment(
    _ scope: ListScope, members: ArticleSet?, isAscending: Bool = false
  ) throws(DatabaseError) -> ListSegment {
    let branches = Self.branches(scope) + (members == nil ? Self.folded(scope) : [])
    var segment = ListSegment(
      rows: .walk(branches, members: members), isAscending: isAscending)
    if let members {
      let isWhole = scope.source == .everything && !scope.unreadOnly
      segment.count = isWhole ? members.count : try segment.count(on: connection)
    } else {
      segment.count = try total(of: scope) + countFolded(scope)
    }
    return segment
  }

  private static func branches(_ scope: ListScope) -> [ListSegment.Branch] {
    guard scope.unreadOnly else { return [.all(scope.source)] }
    guard let since = scope.keepsReadSince else { return [.unread(scope.source)] }
    return [.unread(scope.source), .justRead(scope.source, since: since)]
  }

  /// Who reads feed by feed is shown the whole feed, also what other lists show as another feed's;
  /// it is not looked for, and does not count as unread.
  private static func folded(_ scope: ListScope) -> [ListSegment.Branch] {
    guard case .feed(let feed) = scope.source, !scope.unreadOnly else { return [] }
    return [.folded(feed)]
  }

  private func unreadFirst(
    _ scope: ListScope, members: ArticleSet?
  ) throws(DatabaseError) -> [ListSegment] {
    var unread = scope
    unread.unreadOnly = true
    let first = try segment(unread, members: members)
    let rest = ListSegment.Branch.all(scope.source).and(
      """
      NOT EXISTS (SELECT 1 FROM unread WHERE unread.date = status.date
        AND unread.article_id = status.article_id)
      """)
    var branches = [rest] + (members == nil ? Self.folded(scope) : [])
    if let since = scope.keepsReadSince {
      branches[0] = rest.and(
        """
        NOT EXISTS (SELECT 1 FROM just_read WHERE just_read.date = status.date
          AND just_read.article_id = status.article_id AND read_at >= ?)
        """, [since.value])
    }
    var second = ListSegment(rows: .walk(branches, members: members))
    let total = try segment(scope, members: members).count ?? 0
    second.count = max(0, total - (first.count ?? 0))
    return [first, second]
  }

  private func bySource(
    _ scope: ListScope, members: ArticleSet?
  ) throws(DatabaseError) -> ListWalk {
    let chosen = try feeds(in: scope.source)
    var walk = ListWalk(segments: [])
    var places: [Feed.ID: Int] = [:]
    for feed in try feedsByTitle() where chosen?.contains(feed.id) ?? true {
      places[feed.id] = walk.segments.count
      var part = scope
      part.source = .feed(feed.id)
      var branches = Self.branches(part)
      if scope.source == .starred {
        let (sql, values) = scope.source.condition
        branches = branches.map { $0.and(sql, values) }
      }
      let isOwnList = scope.source == part.source && members == nil
      if isOwnList { branches += Self.folded(part) }
      var segment = ListSegment(rows: .walk(branches, members: members))
      if scope.source != .starred, members == nil { segment.count = try total(of: part) }
      if isOwnList { segment.count = try total(of: part) + countFolded(part) }
      if segment.count == nil { segment.count = try segment.count(on: connection) }
      walk.segments.append(segment)
    }
    walk.division = .feeds(places)
    return walk
  }

  /// The feeds that a list's articles come from; nil for all.
  func feeds(in source: ListScope.Source) throws(DatabaseError) -> Set<Feed.ID>? {
    switch source {
    case .everything, .starred: return nil
    case .feed(let id): return [id]
    case .section:
      let (sql, values) = source.condition
      let condition = sql.replacing("+feed_id IN", with: "id IN", maxReplacements: 1)
      let statement = try connection.prepare("SELECT id FROM feed WHERE \(condition)")
      try statement.bind(all: values)
      var feeds: Set<Feed.ID> = []
      while try statement.step() { feeds.insert(Feed.ID(rawValue: statement.integer(0))) }
      return feeds
    }
  }
}

// MARK: Lengths

extension StoreReader {
  /// The length of a list without a filter, from the kept counters wherever they say it.
  func total(of scope: ListScope) throws(DatabaseError) -> Int {
    let column = scope.unreadOnly ? "unread" : "total"
    let counted: Int64?
    switch scope.source {
    case .everything: counted = try connection.integer("SELECT \(column) FROM totals")
    case .feed(let id):
      counted = try connection.integer("SELECT \(column) FROM feed WHERE id = ?", id)
    case .section:
      var sum = 0
      for feed in try feeds(in: scope.source) ?? [] {
        sum += Int(try connection.integer("SELECT \(column) FROM feed WHERE id = ?", feed) ?? 0)
      }
      counted = Int64(sum)
    case .starred:
      counted =
        scope.unreadOnly
        ? try connection.integer(
          """
          SELECT count(*) FROM status INDEXED BY status_starred JOIN unread
            ON unread.date = status.date AND unread.article_id = status.article_id
            WHERE is_starred = 1 AND is_hidden = 0
          """)
        : try connection.integer("SELECT starred FROM totals")
    }
    return Int(counted ?? 0) + (try countKept(scope))
  }

  /// How many rows are in the list only because it is that of one feed.
  private func countFolded(_ scope: ListScope) throws(DatabaseError) -> Int {
    let rows = ListSegment(rows: .walk(Self.folded(scope), members: nil))
    return try rows.count(on: connection)
  }

  /// How many rows are in the list only because they were just read.
  private func countKept(_ scope: ListScope) throws(DatabaseError) -> Int {
    guard scope.unreadOnly, let since = scope.keepsReadSince else { return 0 }
    let source = scope.source.condition
    let statement = try connection.prepare(
      "SELECT count(*) FROM just_read WHERE read_at >= ? AND \(source.sql)")
    try statement.bind(all: [since.value] + source.values)
    return try statement.step() ? statement.int(0) : 0
  }
}
