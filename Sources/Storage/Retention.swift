package import Models

extension Store {
  /// Removes the articles that `retention` does not keep, and tells how many went.
  ///
  /// Walks each feed from its oldest article on, in short transactions; whoever else wants the
  /// store, here or in another process, comes in between them. Ends early where the task is
  /// cancelled.
  package func prune(
    _ retention: Retention, at now: Timestamp
  ) async throws(DatabaseError) -> Int {
    try forgetJustRead(at: now)
    try forgetEmptyStories(at: now)
    guard !retention.removesNothing else { return 0 }
    var removed = 0
    for feed in try connection.feedNumbers() {
      guard let limit = try connection.limit(of: feed, retention, at: now) else { continue }
      for isHidden in [false, true] {
        let walk = RetentionWalk(
          feed: feed, isHidden: isHidden, limit: limit, retention: retention)
        removed += try await prune(walk, at: now)
      }
    }
    if removed > 0 { try await giveBack() }
    return removed
  }

  /// Gives free pages back to the file system, a few at a time; some stay for the next articles.
  /// Stores from before version 3 keep theirs (`StoreDoctor.compact`).
  private func giveBack() async throws(DatabaseError) {
    var free = try connection.integer("PRAGMA freelist_count") ?? 0
    guard try connection.integer("PRAGMA auto_vacuum") == 2 else { return }
    while free > 256, !Task.isCancelled {
      try write { (connection) throws(DatabaseError) in
        try connection.run("PRAGMA incremental_vacuum(64)")
      }
      let rest = try connection.integer("PRAGMA freelist_count") ?? 0
      guard rest < free else { return }
      free = rest
      await Task.yield()
    }
  }

  private func prune(
    _ walk: RetentionWalk, at now: Timestamp
  ) async throws(DatabaseError) -> Int {
    var (removed, size) = (0, 8)
    var cursor: ListKey?
    while !Task.isCancelled {
      let step = try connection.read { () throws(DatabaseError) in
        try connection.step(walk, after: cursor)
      }
      guard let last = step.last else { break }
      cursor = last
      var rest = step.goners[...]
      while !rest.isEmpty, !Task.isCancelled {
        let part = rest.prefix(size)
        rest = rest.dropFirst(size)
        let start = ContinuousClock.now
        removed += try write { (connection) throws(DatabaseError) in
          try connection.prune(part, of: walk, at: now)
        }
        size = Self.next(size, after: start.duration(to: .now))
        try mergeSearchParts()
        await Task.yield()
      }
      await Task.yield()
    }
    return removed
  }

  /// How many articles go into the next transaction, so that none holds the store for more than
  /// some 5 ms: a long article takes as much as many short ones.
  private static func next(_ size: Int, after duration: Duration) -> Int {
    if duration > .milliseconds(4) { return max(1, size / 2) }
    return duration < .milliseconds(2) ? min(64, size * 2) : size
  }

  /// No list that is open goes back further than this.
  private func forgetJustRead(at now: Timestamp) throws(DatabaseError) {
    var rest = try connection.justRead(before: now.advanced(by: -7 * 86_400))[...]
    while !rest.isEmpty {
      let part = rest.prefix(Limits.stateBatch)
      rest = rest.dropFirst(Limits.stateBatch)
      try write { (connection) throws(DatabaseError) in
        for key in part {
          try connection.run(
            "DELETE FROM just_read WHERE date = ? AND article_id = ?", key.date, key.id)
        }
      }
    }
  }
}

/// The part of a feed that is too old or too much, shown or hidden.
private struct RetentionWalk {
  var feed: Feed.ID
  var isHidden: Bool
  /// Articles before this place go.
  var limit: ListKey
  var retention: Retention

  /// Rows that are looked at before others get their turn.
  static let stride = 1_000

  /// From one place on; the index is walked, whatever is kept on the way.
  var rows: String {
    """
    SELECT date, article_id, \(isKept) FROM status INDEXED BY
      \(isHidden ? "status_hidden_by_feed" : "status_by_feed")
      WHERE feed_id = ? AND is_hidden \(isHidden ? "> 0" : "= 0")
        AND (date, article_id) > (?, ?) AND (date, article_id) < (?, ?)
      ORDER BY date, article_id LIMIT \(Self.stride)
    """
  }

  /// One article, which may have been starred, or hidden, since it was found.
  var row: String { "SELECT \(isKept) FROM status WHERE article_id = ?" }

  private var isKept: String {
    let conditions = Retention.Kept.allCases.filter(retention.kept.contains).map { kept in
      switch kept {
      case .unread:
        """
        is_hidden IN (2, 4) OR EXISTS (SELECT 1 FROM unread
          WHERE unread.date = status.date AND unread.article_id = status.article_id)
        """
      case .starred: "is_starred = 1"
      case .tagged:
        "EXISTS (SELECT 1 FROM article_tag WHERE article_tag.article_id = status.article_id)"
      case .noted:
        "EXISTS (SELECT 1 FROM annotation WHERE annotation.article_id = status.article_id)"
      }
    }
    return conditions.isEmpty ? "0" : "(" + conditions.joined(separator: " OR ") + ")"
  }
}

extension Connection {
  fileprivate func feedNumbers() throws(DatabaseError) -> [Feed.ID] {
    let statement = try prepare("SELECT id FROM feed ORDER BY id")
    var feeds: [Feed.ID] = []
    while try statement.step() { feeds.append(Feed.ID(rawValue: statement.integer(0))) }
    return feeds
  }

  /// The place before which a feed's articles go; nil where all stay.
  fileprivate func limit(
    of feed: Feed.ID, _ retention: Retention, at now: Timestamp
  ) throws(DatabaseError) -> ListKey? {
    var limit: ListKey?
    if retention.days > 0 {
      limit = ListKey(
        date: now.advanced(by: -86_400 * Int64(retention.days)), id: Article.ID(rawValue: 0))
    }
    guard retention.perFeed > 0 else { return limit }
    let statement = try prepare(
      """
      SELECT date, article_id FROM status INDEXED BY status_by_feed
        WHERE feed_id = ?1 AND is_hidden = 0
      UNION ALL
      SELECT date, article_id FROM status INDEXED BY status_hidden_by_feed
        WHERE feed_id = ?1 AND is_hidden > 0
      ORDER BY date DESC, article_id DESC LIMIT 1 OFFSET ?2
      """, feed, retention.perFeed - 1)
    guard try statement.step() else { return limit }
    let last = ListKey(
      date: Timestamp(statement.integer(0)), id: Article.ID(rawValue: statement.integer(1)))
    return limit.map { max($0, last) } ?? last
  }

  /// The next rows of a walk: where they end, and which of them have to go.
  fileprivate func step(
    _ walk: RetentionWalk, after cursor: ListKey?
  ) throws(DatabaseError) -> (last: ListKey?, goners: [Article.ID]) {
    let start = cursor ?? ListKey(date: Timestamp(.min), id: Article.ID(rawValue: 0))
    let statement = try prepare(
      walk.rows, walk.feed, start.date, start.id, walk.limit.date, walk.limit.id)
    var last: ListKey?
    var goners: [Article.ID] = []
    while try statement.step() {
      let id = Article.ID(rawValue: statement.integer(1))
      last = ListKey(date: Timestamp(statement.integer(0)), id: id)
      if !statement.bool(2) { goners.append(id) }
    }
    return (last, goners)
  }

  /// Removes those of some articles that still have to go; tells how many.
  fileprivate func prune(
    _ articles: some Collection<Article.ID>, of walk: RetentionWalk, at now: Timestamp
  ) throws(DatabaseError) -> Int {
    let statement = try prepare(walk.row)
    var goners: [Article.ID] = []
    for id in articles {
      statement.reset()
      try statement.bind(id)
      if try statement.step(), !statement.bool(0) { goners.append(id) }
    }
    statement.reset()
    try remove(goners, leavingTrace: now)
    return goners.count
  }

  fileprivate func justRead(before moment: Timestamp) throws(DatabaseError) -> [ListKey] {
    let statement = try prepare("SELECT date, article_id FROM just_read WHERE read_at < ?", moment)
    var keys: [ListKey] = []
    while try statement.step() {
      keys.append(
        ListKey(
          date: Timestamp(statement.integer(0)), id: Article.ID(rawValue: statement.integer(1))))
    }
    return keys
  }
}
