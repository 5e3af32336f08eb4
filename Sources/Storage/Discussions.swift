package import Models

extension Connection {
  /// Takes in comments; those that are known keep their place and their "new" mark, and none that
  /// the source no longer lists is lost.
  func merge(
    _ comments: some Collection<Comment>, of article: Article.ID, at now: Timestamp
  ) throws(DatabaseError) {
    let statement = try prepare(
      """
      INSERT INTO comment (article_id, id, parent, author, date, html, permalink, state, is_new,
        first_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (article_id, id) DO UPDATE SET parent = excluded.parent,
          author = excluded.author, date = excluded.date, html = excluded.html,
          permalink = excluded.permalink,
          is_new = iif(state = 'missing', 1, is_new),
          first_seen = iif(state = 'missing', excluded.first_seen, first_seen),
          state = excluded.state
          WHERE excluded.state <> 'missing'
      """)
    for comment in comments {
      try statement.run(
        article, Limits.guid(comment.id), comment.parent.map(Limits.guid),
        comment.author.map { Limits.cut($0) }, comment.date, comment.html, comment.permalink,
        comment.state.rawValue, comment.state != .missing, now)
    }
  }

  /// Notes that the whole discussion was fetched, and what its source says the count is.
  func noteFetched(
    _ article: Article.ID, reported: Int?, at now: Timestamp
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO thread (article_id, reported, fetched) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET reported = excluded.reported, fetched = excluded.fetched
      """, article, reported, now)
    try run(
      """
      UPDATE article SET comments = max(coalesce(?1, announced_comments, 0),
        (SELECT count(*) FROM comment WHERE article_id = ?2 AND state <> 'missing'))
        WHERE id = ?2
      """, reported, article)
    try countRevision()
  }

  func exists(_ article: Article.ID) throws(DatabaseError) -> Bool {
    try integer("SELECT 1 FROM article WHERE id = ?", article) != nil
  }
}

extension StoreReader {
  /// The stored comments of an article in order of arrival; empty where there are none.
  package func discussion(of article: Article.ID) throws(DatabaseError) -> Discussion {
    try connection.read { () throws(DatabaseError) in
      var discussion = Discussion(article: article)
      let thread = try connection.prepare(
        "SELECT reported, fetched FROM thread WHERE article_id = ?", article)
      if try thread.step() {
        discussion.reported = thread.optionalInt(0)
        discussion.fetched = thread.optionalTimestamp(1)
      }
      let statement = try connection.prepare(
        """
        SELECT id, parent, author, date, html, permalink, state, is_new
          FROM comment INDEXED BY comment_by_arrival WHERE article_id = ? ORDER BY number
        """, article)
      while try statement.step() {
        discussion.comments.append(
          Comment(
            id: statement.text(0), parent: statement.optionalText(1),
            author: statement.optionalText(2), date: statement.optionalTimestamp(3),
            html: statement.text(4), permalink: statement.optionalText(5),
            state: Comment.State(rawValue: statement.text(6)) ?? .live,
            isNew: statement.bool(7)))
      }
      return discussion
    }
  }
}
