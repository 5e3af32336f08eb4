package import Models

extension StoreReader {
  /// The threads of an article that are stored, in the order in which they became known.
  package func threads(of article: Article.ID) throws(DatabaseError) -> [CommentThread] {
    let statement = try connection.prepare(
      """
      SELECT name, source, parameters, page, title, discovery, announced
        FROM article_discussion JOIN discussion ON discussion.id = discussion_id
        WHERE article_id = ? ORDER BY discussion_id
      """, article)
    var threads: [CommentThread] = []
    while try statement.step() {
      guard let source = CommentThread.Source(rawValue: statement.text(1)) else { continue }
      threads.append(
        CommentThread(
          source, String(statement.text(0).dropFirst(source.rawValue.count + 1)),
          parameters: Parameters.read(statement.text(2)), page: statement.optionalText(3),
          title: statement.optionalText(4), reported: statement.optionalInt(6),
          discovery: CommentThread.Discovery(rawValue: statement.text(5)) ?? .feed))
    }
    return threads
  }

  /// What is stored of a thread, its comments in order of arrival; empty where there is nothing.
  ///
  /// New is what came after the reader left the thread, and was not seen since; for some minutes
  /// after leaving it all stays as it was.
  package func stored(
    _ thread: CommentThread.ID, at now: Timestamp
  ) throws(DatabaseError) -> (state: ThreadState, comments: [Comment]) {
    try connection.read { () throws(DatabaseError) in
      guard let found = try discussion(thread) else { return (ThreadState(), []) }
      var isOld: Int64 = .min
      if let left = found.state.left, now.seconds(since: left) > Self.grace { isOld = left.seconds }
      let statement = try connection.prepare(
        """
        SELECT id, parent, author, roles, date, edited, html, permalink, state, score, rank,
          warning, replies, is_new = 1 AND first_seen > ?, is_starred
          FROM post INDEXED BY post_by_arrival WHERE discussion_id = ? ORDER BY number
        """, isOld, found.number)
      var comments: [Comment] = []
      while try statement.step() { comments.append(comment(statement)) }
      return (found.state, comments)
    }
  }

  /// Seconds after leaving a thread in which coming back finds it as it was.
  package static let grace: Int64 = 300

  /// What is known of a thread; nil where it was never asked for.
  package func state(of thread: CommentThread.ID) throws(DatabaseError) -> ThreadState? {
    try discussion(thread)?.state
  }

  private func discussion(
    _ thread: CommentThread.ID
  ) throws(DatabaseError) -> (number: DiscussionNumber, state: ThreadState)? {
    let statement = try connection.prepare(
      """
      SELECT id, reported, fetched, extent, is_flat, etag, last_modified, cursor, next_allowed,
        problem, left_at FROM discussion WHERE name = ?
      """, thread)
    guard try statement.step() else { return nil }
    var state = ThreadState()
    state.reported = statement.optionalInt(1)
    state.fetched = statement.optionalTimestamp(2)
    state.extent = ThreadExtent(rawValue: statement.text(3)) ?? .all
    state.isFlat = statement.bool(4)
    state.validators = HTTPValidators(
      etag: statement.optionalText(5), lastModified: statement.optionalText(6))
    state.cursor = statement.optionalText(7)
    state.nextAllowed = statement.optionalTimestamp(8)
    state.problem = statement.optionalText(9)
    state.left = statement.optionalTimestamp(10)
    return (statement.integer(0), state)
  }

  private func comment(_ statement: borrowing Statement) -> Comment {
    var comment = Comment(
      id: statement.text(0), parent: statement.optionalText(1),
      author: statement.optionalText(2), date: statement.optionalTimestamp(4),
      html: statement.text(6), permalink: statement.optionalText(7),
      state: Comment.State(rawValue: statement.text(8)) ?? .live, isNew: statement.bool(13))
    comment.roles = Comment.Roles(rawValue: statement.int(3))
    comment.edited = statement.optionalTimestamp(5)
    comment.score = statement.optionalInt(9)
    comment.rank = statement.optionalInt(10)
    comment.warning = statement.optionalText(11)
    comment.replies = statement.optionalInt(12)
    comment.isStarred = statement.bool(14)
    return comment
  }

  /// Articles of the last two weeks that are starred, or whose discussions the reader looked at in
  /// the last two days, the newest first.
  package func followedDiscussions(
    at now: Timestamp, limit: Int
  ) throws(DatabaseError) -> [Article.ID] {
    let statement = try connection.prepare(
      """
      SELECT article_id, date FROM status INDEXED BY status_starred
        WHERE is_starred = 1 AND is_hidden = 0 AND date > ?1
      UNION SELECT article_id, date FROM discussion CROSS JOIN article_discussion
          ON discussion_id = discussion.id JOIN status USING (article_id)
        WHERE left_at > ?2 AND date > ?1
      ORDER BY date DESC LIMIT ?3
      """, now.advanced(by: -14 * 86_400), now.advanced(by: -2 * 86_400), limit)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(0))) }
    return ids
  }

  /// The reader's answers about services that may be asked where articles are discussed.
  package func consents() throws(DatabaseError) -> [LookupService: Bool] {
    let statement = try connection.prepare("SELECT service, is_given FROM consent")
    var consents: [LookupService: Bool] = [:]
    while try statement.step() {
      if let service = LookupService(rawValue: statement.text(0)) {
        consents[service] = statement.bool(1)
      }
    }
    return consents
  }
}
