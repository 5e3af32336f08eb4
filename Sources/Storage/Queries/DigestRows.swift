package import Models

/// What a digest of some days is made of.
extension StoreReader {
  /// The articles that lists show of these days and that a query finds, newest first, at most so
  /// many.
  package func articles(
    from start: Timestamp, to end: Timestamp, matching query: Query?, limit: Int
  ) throws(DatabaseError) -> [ListKey] {
    guard start <= end else { return [] }
    return try connection.read { () throws(DatabaseError) in
      let members: ArticleSet? =
        if let query {
          try connection.members(of: .all([query.condition, .term(.since(start))]))
        } else { nil }
      let statement = try connection.prepare(
        """
        SELECT date, article_id FROM status INDEXED BY status_by_date
          WHERE is_hidden = 0 AND date BETWEEN ? AND ? ORDER BY date DESC, article_id DESC
        """, start, end)
      var keys: [ListKey] = []
      while keys.count < limit, try statement.step() {
        let id = Article.ID(rawValue: statement.integer(1))
        if let members, !members.contains(id) { continue }
        keys.append(ListKey(date: Timestamp(statement.integer(0)), id: id))
      }
      return keys
    }
  }

  /// The newest articles that are starred, at most so many.
  package func newestStarred(limit: Int) throws(DatabaseError) -> [Article.ID] {
    try ids(
      """
      SELECT article_id FROM status INDEXED BY status_starred
        WHERE is_starred = 1 AND is_hidden = 0 ORDER BY date DESC, article_id DESC LIMIT ?
      """, [Int64(limit).value])
  }

  /// The articles that were read one by one since a moment, latest first, at most so many. Marks
  /// that were set at one second are of whole lists, and say nothing.
  package func lastRead(
    since moment: Timestamp, limit: Int
  ) throws(DatabaseError) -> [Article.ID] {
    try ids(
      """
      SELECT min(article_id) FROM just_read WHERE read_at >= ? GROUP BY read_at
        HAVING count(*) = 1 ORDER BY read_at DESC LIMIT ?
      """, [moment.value, Int64(limit).value])
  }

  private func ids(_ sql: String, _ values: [Value]) throws(DatabaseError) -> [Article.ID] {
    let statement = try connection.prepare(sql)
    try statement.bind(all: values)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(0))) }
    return ids
  }
}
