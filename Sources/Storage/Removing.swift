internal import Models

extension Connection {
  /// Removes articles with everything that hangs on them but the reader's notes; part of a
  /// transaction.
  ///
  /// The next copy of a text takes the place of one that goes. With `leavingTrace`, their feed does not bring them back while it still lists them. A tag that
  /// no article has any longer goes away.
  func remove(
    _ articles: some Collection<Article.ID>, leavingTrace: Timestamp?
  ) throws(DatabaseError) {
    guard !articles.isEmpty else { return }
    let texts = try texts(of: articles)
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
      if let leavingTrace { try leaveTrace(of: id, in: place.feed, at: leavingTrace) }
      try removeLastUses(ofTagsOf: id)
      try refreshNotes(of: id)
      try removeDiscussions(onlyOf: id)
      try run("DELETE FROM search WHERE rowid = ?", id)
      try run("DELETE FROM article WHERE id = ?", id)
    }
    try apply(postings)
    try apply(counts)
    try refold(texts)
    try countRevision()
  }

  /// Some articles of a feed, shown or hidden.
  func articles(of feed: Feed.ID, limit: Int) throws(DatabaseError) -> [Article.ID] {
    let statement = try prepare(
      """
      SELECT article_id FROM status INDEXED BY status_by_feed WHERE feed_id = ?1 AND is_hidden = 0
      UNION ALL
      SELECT article_id FROM status INDEXED BY status_hidden_by_feed
        WHERE feed_id = ?1 AND is_hidden > 0
      LIMIT ?2
      """, feed, limit)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(0))) }
    return ids
  }

  private func removeDiscussions(onlyOf id: Article.ID) throws(DatabaseError) {
    try run(
      """
      DELETE FROM discussion
        WHERE id IN (SELECT discussion_id FROM article_discussion WHERE article_id = ?1)
          AND NOT EXISTS (SELECT 1 FROM article_discussion
            WHERE discussion_id = discussion.id AND article_id <> ?1)
      """, id)
  }

  private func removeLastUses(ofTagsOf id: Article.ID) throws(DatabaseError) {
    try run(
      """
      DELETE FROM tag WHERE id IN (SELECT tag_id FROM article_tag WHERE article_id = ?1)
        AND NOT EXISTS (
          SELECT 1 FROM article_tag WHERE tag_id = tag.id AND article_id <> ?1)
      """, id)
  }
}
