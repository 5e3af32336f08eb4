internal import Models

/// A discussion's number in the store.
typealias DiscussionNumber = Int64

extension Connection {
  func exists(_ article: Article.ID) throws(DatabaseError) -> Bool {
    try integer("SELECT 1 FROM article WHERE id = ?", article) != nil
  }

  func number(ofDiscussion id: CommentThread.ID) throws(DatabaseError) -> DiscussionNumber? {
    try integer("SELECT id FROM discussion WHERE name = ?", id)
  }

  /// Notes that an article is discussed in a thread, which may be known of others already.
  @discardableResult
  func keep(
    _ thread: CommentThread, of article: Article.ID, at now: Timestamp
  ) throws(DatabaseError) -> DiscussionNumber {
    try run(
      """
      INSERT INTO discussion (name, source, parameters, page, title, discovery, announced, used)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET parameters = excluded.parameters,
          page = coalesce(excluded.page, page), title = coalesce(excluded.title, title),
          announced = coalesce(excluded.announced, announced), used = max(used, excluded.used)
      """, thread.id, thread.source.rawValue, Parameters.written(thread.parameters),
      thread.page.map { Limits.cut($0) }, thread.title.map { Limits.cut($0, to: Limits.title) },
      thread.discovery.rawValue, thread.reported, now)
    let number = try number(ofDiscussion: thread.id) ?? 0
    try run(
      """
      INSERT INTO article_discussion (article_id, discussion_id) VALUES (?, ?)
        ON CONFLICT DO NOTHING
      """, article, number)
    return number
  }

  /// Takes in comments; those that are known keep their place, their star and whether they are new.
  func merge(
    _ comments: some Collection<Comment>, into discussion: DiscussionNumber, at now: Timestamp
  ) throws(DatabaseError) {
    let emptied = try integer("SELECT emptied FROM discussion WHERE id = ?", discussion)
    let statement = try prepare(
      """
      INSERT INTO post (discussion_id, id, parent, author, roles, date, edited, html, permalink,
        state, score, rank, warning, replies, is_new, first_seen)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (discussion_id, id) DO UPDATE SET parent = excluded.parent,
          author = coalesce(excluded.author, author), roles = excluded.roles,
          date = coalesce(excluded.date, date), edited = coalesce(excluded.edited, edited),
          html = excluded.html, permalink = coalesce(excluded.permalink, permalink),
          score = coalesce(excluded.score, score), rank = coalesce(excluded.rank, rank),
          warning = excluded.warning, replies = excluded.replies,
          is_new = iif(state IN ('missing', 'more'), excluded.is_new, is_new),
          first_seen = iif(state IN ('missing', 'more'), excluded.first_seen, first_seen),
          state = excluded.state
          WHERE excluded.state <> 'missing'
      """)
    for comment in comments {
      let isKnown = emptied.map { comment.date?.seconds ?? .max <= $0 } ?? false
      try statement.run(
        discussion, Limits.guid(comment.id), comment.parent.map(Limits.guid),
        comment.author.map { Limits.cut($0) }, comment.roles.rawValue, comment.date,
        comment.edited, comment.html, comment.permalink, comment.state.rawValue, comment.score,
        comment.rank, comment.warning.map { Limits.cut($0) }, comment.replies,
        comment.isLive && !isKnown, now)
    }
  }

  /// Marks what a complete answer no longer had; its text stays. Stand-ins that nothing needs any
  /// more go.
  func settleGone(
    besides ids: [Comment.ID], in discussion: DiscussionNumber
  ) throws(DatabaseError) {
    try run("CREATE TEMP TABLE IF NOT EXISTS answered (id TEXT PRIMARY KEY) WITHOUT ROWID")
    try run("DELETE FROM answered")
    let statement = try prepare("INSERT OR IGNORE INTO answered (id) VALUES (?)")
    for id in ids { try statement.run(Limits.guid(id)) }
    try run(
      """
      DELETE FROM post WHERE discussion_id = ? AND state IN ('more', 'missing')
        AND id NOT IN (SELECT id FROM answered)
      """, discussion)
    try run(
      """
      UPDATE post SET state = 'gone' WHERE discussion_id = ?
        AND state IN ('live', 'pending', 'hidden') AND id NOT IN (SELECT id FROM answered)
      """, discussion)
    try run("DELETE FROM answered")
  }

  /// How many comments that count are here, and how many of them an answer does not have.
  func countLive(
    besides ids: Set<Comment.ID>, in discussion: DiscussionNumber
  ) throws(DatabaseError) -> (live: Int, missing: Int) {
    let statement = try prepare(
      "SELECT id FROM post WHERE discussion_id = ? AND state IN ('live', 'pending')", discussion)
    var (live, missing) = (0, 0)
    while try statement.step() {
      live += 1
      if !ids.contains(statement.text(0)) { missing += 1 }
    }
    return (live, missing)
  }

  /// Keeps what is known of a thread after it was asked; what an answer does not say stays.
  func keep(
    _ state: ThreadState, of discussion: DiscussionNumber, at now: Timestamp
  ) throws(DatabaseError) {
    try run(
      """
      UPDATE discussion SET reported = coalesce(?, reported), fetched = coalesce(?, fetched),
        extent = ?, is_flat = ?, etag = ?, last_modified = ?, cursor = ?, next_allowed = ?,
        problem = ?, used = max(used, ?),
        size = (SELECT coalesce(sum(length(html) + 200), 0) FROM post
          WHERE discussion_id = discussion.id)
        WHERE id = ?
      """, state.reported, state.fetched, state.extent.rawValue, state.isFlat,
      state.validators.etag, state.validators.lastModified, state.cursor, state.nextAllowed,
      state.problem, now, discussion)
    try recount(articlesOf: discussion)
    try countRevision()
  }

  private func recount(articlesOf discussion: DiscussionNumber) throws(DatabaseError) {
    try run(
      """
      UPDATE article SET comments = \(Self.commentCount) WHERE id IN
        (SELECT article_id FROM article_discussion WHERE discussion_id = ?)
      """, discussion)
  }

  /// Of what the feed announces, what sources count and what is here, the most; of the articles that a
  /// statement updates.
  static var commentCount: String {
    """
    (SELECT nullif(max(n), -1) FROM (SELECT coalesce(article.announced_comments, -1) AS n
      UNION ALL SELECT max(coalesce(reported, -1), (SELECT count(*) FROM post
          WHERE discussion_id = discussion.id AND state IN ('live', 'pending')))
        FROM article_discussion JOIN discussion ON discussion.id = discussion_id
        WHERE article_discussion.article_id = article.id))
    """
  }
}

/// How the parameters of a thread are written in one column.
enum Parameters {
  private static let (end, middle): (Character, Character) = ("\u{1E}", "\u{1F}")

  static func written(_ parameters: [String: String]) -> String {
    parameters.sorted { $0.key < $1.key }.map { key, value in
      key + String(middle) + value.filter { $0 != end && $0 != middle }
    }.joined(separator: String(end))
  }

  static func read(_ text: String) -> [String: String] {
    var parameters: [String: String] = [:]
    for line in text.split(separator: end) {
      let parts = line.split(separator: middle, maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { parameters[String(parts[0])] = String(parts[1]) }
    }
    return parameters
  }
}
