package import Models

extension Store {
  /// Notes threads of an article; nothing happens where the article is gone.
  package func keep(
    threads: [CommentThread], of article: Article.ID, at now: Timestamp
  ) throws(DatabaseError) {
    guard !threads.isEmpty else { return }
    try write { (connection) throws(DatabaseError) in
      guard try connection.exists(article) else { return }
      for thread in threads { try connection.keep(thread, of: article, at: now) }
      try connection.run(
        "UPDATE article SET comments = \(Connection.commentCount) WHERE id = ?", article)
      try connection.countRevision()
    }
  }

  /// Merges an answer, some hundred comments at a time: what is stored is never replaced by less.
  ///
  /// Of a complete answer that lacks more than half of many comments nobody knows whether it is right:
  /// it counts as truncated. Nothing happens where the article is gone.
  package func merge(
    _ incoming: IncomingDiscussion, of article: Article.ID, at now: Timestamp
  ) throws(DatabaseError) {
    var rest = incoming.comments[...]
    repeat {
      let part = rest.prefix(Limits.batch)
      rest = rest.dropFirst(Limits.batch)
      let isLast = rest.isEmpty
      try write { (connection) throws(DatabaseError) in
        guard try connection.exists(article) else { return }
        let number = try connection.keep(incoming.thread, of: article, at: now)
        try connection.merge(part, into: number, at: now)
        if isLast { try connection.finish(incoming, number, at: now) }
      }
    } while !rest.isEmpty
  }

  /// Keeps that a thread was asked for and did not come.
  package func keep(
    _ state: ThreadState, of thread: CommentThread, for article: Article.ID, at now: Timestamp
  ) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      guard try connection.exists(article) else { return }
      try connection.keep(state, of: connection.keep(thread, of: article, at: now), at: now)
    }
  }

  /// Leaves a host alone until then, whoever asks.
  package func pause(host: String, until: Timestamp) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.pause(host: host, until: until)
    }
  }

  /// A thread that turned out to be another one: the article has that from now on.
  package func move(
    _ thread: CommentThread.ID, to other: CommentThread, of article: Article.ID,
    at now: Timestamp
  ) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      guard try connection.exists(article) else { return }
      try connection.keep(other, of: article, at: now)
      guard thread != other.id, let number = try connection.number(ofDiscussion: thread) else {
        return
      }
      try connection.run(
        "DELETE FROM article_discussion WHERE article_id = ? AND discussion_id = ?", article,
        number)
    }
  }

  /// Removes what is beyond `budget` bytes of comments: those of the threads first that were used
  /// longest ago, but none of starred articles, and no comment with a star.
  package func trimDiscussions(to budget: Int, at now: Timestamp) throws(DatabaseError) {
    while let number = try connection.discussionToEmpty(budget), !Task.isCancelled {
      try write { (connection) throws(DatabaseError) in
        try connection.run(
          "DELETE FROM post WHERE discussion_id = ? AND is_starred = 0", number)
        try connection.run(
          """
          UPDATE discussion SET emptied = ?, fetched = NULL, etag = NULL, last_modified = NULL,
            cursor = NULL, size = 0 WHERE id = ?
          """, now, number)
      }
    }
  }
}

extension Connection {
  /// Of answers with fewer comments than this, any may be gone.
  private static var few: Int { 5 }

  fileprivate func finish(
    _ incoming: IncomingDiscussion, _ number: DiscussionNumber, at now: Timestamp
  ) throws(DatabaseError) {
    var state = incoming.state
    if let stub = incoming.replaces {
      try run(
        "DELETE FROM post WHERE discussion_id = ? AND id = ? AND state = 'more'", number,
        Limits.guid(stub))
    }
    if incoming.isComplete {
      let ids = incoming.comments.map(\.id)
      let (live, missing) = try countLive(besides: Set(ids.map(Limits.guid)), in: number)
      if missing > Self.few, missing * 2 > live {
        state.extent = .truncated
      } else {
        try settleGone(besides: ids, in: number)
      }
    }
    try keep(state, of: number, at: now)
  }

  fileprivate func discussionToEmpty(_ budget: Int) throws(DatabaseError) -> DiscussionNumber? {
    let total = try integer("SELECT sum(size) FROM discussion WHERE size > 0") ?? 0
    guard total > Int64(budget) else { return nil }
    return try integer(
      """
      SELECT id FROM discussion INDEXED BY discussion_by_use WHERE size > 0
        AND NOT EXISTS (SELECT 1 FROM article_discussion JOIN status USING (article_id)
          WHERE discussion_id = discussion.id AND is_starred = 1)
        ORDER BY used LIMIT 1
      """)
  }
}

extension StateWriter {
  /// The reader has left a thread: what is here is not new the next time, some minutes later.
  package func leaveDiscussion(
    _ thread: CommentThread.ID, at now: Timestamp
  ) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      guard let number = try reader.connection.number(ofDiscussion: thread) else { return }
      try reader.connection.run(
        """
        UPDATE post SET is_new = 0 WHERE discussion_id = ?1 AND is_new = 1 AND first_seen <=
          (SELECT left_at FROM discussion WHERE id = ?1 AND left_at < ?2)
        """, number, now.advanced(by: -StoreReader.grace))
      try reader.connection.run(
        "UPDATE discussion SET left_at = ?, used = max(used, ?) WHERE id = ?", now, now, number)
    }
  }

  /// Comments that the reader has seen, or wants to be new again.
  package func mark(
    comments ids: [Comment.ID], of thread: CommentThread.ID, isNew: Bool, at now: Timestamp
  ) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      guard let number = try reader.connection.number(ofDiscussion: thread) else { return }
      let statement = try reader.connection.prepare(
        """
        UPDATE post SET is_new = ?1, first_seen = iif(?1, max(first_seen, ?2), first_seen)
          WHERE discussion_id = ?3 AND id = ?4
        """)
      for id in ids { try statement.run(isNew, now, number, Limits.guid(id)) }
    }
  }

  package func star(
    comment id: Comment.ID, of thread: CommentThread.ID, _ isStarred: Bool
  ) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run(
        """
        UPDATE post SET is_starred = ? WHERE id = ?
          AND discussion_id = (SELECT id FROM discussion WHERE name = ?)
        """, isStarred, Limits.guid(id), thread)
    }
  }

  /// Forgets what the reader answered about all services.
  package func forgetConsents() throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run("DELETE FROM consent")
    }
  }

  /// Whether the reader agrees that a service learns what is read.
  package func keep(
    consent isGiven: Bool, to service: LookupService, at now: Timestamp
  ) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run(
        """
        INSERT INTO consent (service, is_given, at) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET is_given = excluded.is_given, at = excluded.at
        """, service.rawValue, isGiven, now)
    }
  }
}
