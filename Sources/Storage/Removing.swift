internal import Models

extension Connection {
  /// Removes articles with everything that hangs on them; part of a transaction.
  ///
  /// With `leavingTrace`, their feed does not bring them back while it still lists them.
  func remove(
    _ articles: some Collection<Article.ID>, leavingTrace: Bool
  ) throws(DatabaseError) {
    guard !articles.isEmpty else { return }
    var postings = PostingChanges()
    var counts = CountChanges()
    for place in try places(of: articles) {
      let (key, id) = (place.key, place.key.id)
      try run("DELETE FROM unread WHERE date = ? AND article_id = ?", key.date, id)
      if place.visibility == .shown {
        counts.addUnread(-changes, in: place.feed)
        counts.addTotal(-1, in: place.feed)
        if place.isStarred { counts.addStarred(-1) }
      }
      try run("DELETE FROM just_read WHERE date = ? AND article_id = ?", key.date, id)
      postings.remove(try terms(of: id), of: id)
      if leavingTrace { try leaveTrace(of: id, in: place.feed) }
      try run("DELETE FROM search WHERE rowid = ?", id)
      try run("DELETE FROM article WHERE id = ?", id)
    }
    try apply(postings)
    try apply(counts)
    try countRevision()
  }

  /// Some articles of a feed, shown or hidden.
  func articles(of feed: Feed.ID, limit: Int) throws(DatabaseError) -> [Article.ID] {
    let statement = try prepare(
      """
      SELECT article_id FROM status INDEXED BY status_by_feed WHERE feed_id = ?1 AND is_hidden = 0
      UNION ALL
      SELECT article_id FROM status INDEXED BY status_hidden WHERE feed_id = ?1 AND is_hidden > 0
      LIMIT ?2
      """, feed, limit)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(0))) }
    return ids
  }

  private func leaveTrace(of id: Article.ID, in feed: Feed.ID) throws(DatabaseError) {
    let guid = try prepare("SELECT guid FROM article WHERE id = ?", id)
    guard try guid.step() else { return }
    try run(
      "INSERT INTO gone (feed_id, guid_hash) VALUES (?, ?) ON CONFLICT DO NOTHING", feed,
      Self.hash(guid: guid.text(0)))
  }

  /// Whether an article was here and has been removed by the rules of retention.
  func isGone(_ article: IncomingArticle, of feed: Feed.ID) throws(DatabaseError) -> Bool {
    try integer(
      "SELECT 1 FROM gone WHERE feed_id = ? AND guid_hash = ?", feed,
      Self.hash(guid: article.guid)) != nil
  }

  private static func hash(guid: String) -> Int64 {
    var hash = ContentHash()
    hash.combine(guid)
    return hash.value
  }
}
