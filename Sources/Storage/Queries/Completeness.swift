package import Models

/// How much of an article is here.
package struct Completeness: Hashable, Sendable {
  package var key: ListKey
  package var feed: Feed.ID
  /// Whether its page has an address on the web.
  package var hasAddress: Bool
  package var isExcerpt: Bool
  /// What came of asking for its page; nil where nobody did.
  package var outcome: FullText.Outcome?
  package var fetched: Timestamp?
  /// Whether the feed has given another text since.
  package var isStale: Bool
  package var hasFullText: Bool
  /// Whether its feed says that it is discussed, and when the discussion was fetched.
  package var isDiscussed: Bool
  package var discussionFetched: Timestamp?
}

extension StoreReader {
  /// How much of these articles is here; those that are gone are left out.
  package func completeness(
    of articles: some Sequence<Article.ID>
  ) throws(DatabaseError) -> [Completeness] {
    try connection.read { () throws(DatabaseError) in
      let statement = try connection.prepare(
        """
        SELECT status.date, article.feed_id, url LIKE 'http%', is_excerpt, outcome,
          full_text.fetched, is_stale, full_text.content IS NOT NULL,
          discussion_page IS NOT NULL OR discussion_feed IS NOT NULL OR EXISTS
            (SELECT 1 FROM article_discussion WHERE article_id = article.id),
          (SELECT max(fetched) FROM article_discussion
            JOIN discussion ON discussion.id = discussion_id WHERE article_id = article.id)
          FROM article JOIN status ON status.article_id = article.id
            JOIN body ON body.article_id = article.id
            LEFT JOIN full_text ON full_text.article_id = article.id
          WHERE article.id = ?
        """)
      var found: [Completeness] = []
      for id in articles {
        statement.reset()
        try statement.bind(id)
        guard try statement.step() else { continue }
        found.append(
          Completeness(
            key: ListKey(date: Timestamp(statement.integer(0)), id: id),
            feed: Feed.ID(rawValue: statement.integer(1)), hasAddress: statement.bool(2),
            isExcerpt: statement.bool(3),
            outcome: statement.optionalInt(4).flatMap(FullText.Outcome.init),
            fetched: statement.optionalTimestamp(5), isStale: statement.bool(6),
            hasFullText: statement.bool(7), isDiscussed: statement.bool(8),
            discussionFetched: statement.optionalTimestamp(9)))
      }
      return found
    }
  }

  /// What is unread or starred and not hidden, the newest first.
  package func wantedOffline() throws(DatabaseError) -> [Article.ID] {
    let statement = try connection.prepare(
      """
      SELECT date, article_id FROM unread
        UNION SELECT date, article_id FROM status WHERE is_starred = 1 AND is_hidden = 0
        ORDER BY date DESC, article_id DESC
      """)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(1))) }
    return ids
  }
}
