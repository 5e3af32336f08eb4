internal import Models

/// Checks of what the tables say about each other.
extension Connection {
  /// Everything that contradicts something else, and what is worth knowing besides. Waits for other
  /// writers, and lets them wait while it compares the search index with the texts.
  func contents(at now: Timestamp) throws(DatabaseError) -> [Finding] {
    var findings = try searchIndexIsBroken() ? [Finding.brokenSearchIndex] : []
    try read { () throws(DatabaseError) in
      findings += try counted(Self.countsOfFaults)
      let wrongCopies = try countWrongCopies()
      if wrongCopies > 0 { findings.append(.wrongCopies(wrongCopies)) }
      findings += try orphans()
      if try relatedIndexIsBroken() { findings.append(.brokenRelatedIndex) }
      for rule in try hideRules() where !Self.isUsable(rule, at: now) {
        findings.append(.unreadableRule(rule))
      }
      findings += try failingFeeds(at: now)
    }
    return findings
  }

  private func counted(
    _ counts: [(sql: String, finding: @Sendable (Int) -> Finding)]
  ) throws(DatabaseError) -> [Finding] {
    var findings: [Finding] = []
    for (sql, finding) in counts {
      let count = Int(try integer(sql) ?? 0)
      if count > 0 { findings.append(finding(count)) }
    }
    return findings
  }

  private static var countsOfFaults: [(sql: String, finding: @Sendable (Int) -> Finding)] {
    [
      (
        "SELECT count(*) FROM article WHERE \(isMissing("feed WHERE id = feed_id"))",
        { .articlesWithoutFeed($0) }
      ),
      (
        """
        SELECT count(*) FROM article LEFT JOIN body ON article_id = article.id
          WHERE unpacked(content, 1) IS NULL
        """, { .articlesWithout(.body, $0) }
      ),
      (
        "SELECT count(*) FROM article WHERE \(isMissing("status WHERE article_id = article.id"))",
        { .articlesWithout(.status, $0) }
      ),
      (
        "SELECT count(*) FROM (\(withoutSearchText))", { .articlesWithout(.searchText, $0) }
      ),
      (
        "SELECT (\(wrongMarks("unread"))) + (\(wrongMarks("just_read"))) + (\(doubleMarks))"
          + " + (\(wrongFeeds))", { .wrongMarks($0) }
      ),
      ("SELECT (\(wrongFeedCounters)) + (\(wrongTotals))", { .wrongCounters($0) }),
      (
        "SELECT count(*) FROM annotation WHERE article_id IS NOT NULL AND "
          + isMissing("article WHERE id = article_id"),
        { .lostNotes($0) }
      ),
    ]
  }

  /// Articles whose words the search index was never told.
  static let withoutSearchText = """
    SELECT id, title, content FROM article JOIN body ON article_id = id
      WHERE title <> '' AND unpacked(content, 1) = ''
    """

  static func isMissing(_ row: String) -> String { "NOT EXISTS (SELECT 1 FROM \(row))" }

  /// Rows of `unread` or `just_read` for which no article is shown at that place.
  static func marksToRemove(_ table: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM status WHERE status.article_id = \(table).article_id
      AND status.date = \(table).date AND status.feed_id = \(table).feed_id AND is_hidden = 0)
    """
  }

  private static func wrongMarks(_ table: String) -> String {
    "SELECT count(*) FROM \(table) WHERE \(marksToRemove(table))"
  }

  static let isDoubleMark = """
    EXISTS (SELECT 1 FROM unread WHERE unread.date = just_read.date
      AND unread.article_id = just_read.article_id)
    """

  private static let doubleMarks = "SELECT count(*) FROM just_read WHERE \(isDoubleMark)"

  private static let wrongFeeds = """
    SELECT count(*) FROM status JOIN article ON article.id = article_id
      WHERE status.feed_id <> article.feed_id
    """

  private static let wrongFeedCounters = """
    SELECT count(*) FROM feed
      WHERE unread <> (SELECT count(*) FROM unread WHERE feed_id = feed.id)
        OR total <> (SELECT count(*) FROM status INDEXED BY status_by_feed
          WHERE feed_id = feed.id AND is_hidden = 0)
    """

  private static let wrongTotals = """
    SELECT abs(1 - (SELECT count(*) FROM totals WHERE unread = (SELECT count(*) FROM unread)
      AND total = (SELECT count(*) FROM status INDEXED BY status_by_date WHERE is_hidden = 0)
      AND starred = (SELECT count(*) FROM status INDEXED BY status_starred
        WHERE is_starred = 1 AND is_hidden = 0)))
    """

  /// Rows whose article, feed, section or tag is gone; what has a finding of its own is left out.
  private func orphans() throws(DatabaseError) -> [Finding] {
    let statement = try prepare(
      """
      SELECT "table", count(*) FROM pragma_foreign_key_check
        WHERE "table" NOT IN ('annotation', 'article') GROUP BY "table" ORDER BY "table"
      """)
    var findings: [Finding] = []
    while try statement.step() {
      findings.append(.orphans(table: statement.text(0), statement.int(1)))
    }
    return findings
  }

  /// A statement of FTS5 (https://sqlite.org/fts5.html#the_integrity_check_command).
  private func searchIndexIsBroken() throws(DatabaseError) -> Bool {
    do throws(DatabaseError) {
      try run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      return false
    } catch {
      guard error.reason == .corrupt else { throw error }
      return true
    }
  }

  /// Some articles, evenly spread, looked up in the index for Related Articles.
  private func relatedIndexIsBroken() throws(DatabaseError) -> Bool {
    let highest = try integer("SELECT max(article_id) FROM vector") ?? 0
    let step = max(1, highest / 500)
    let next = try prepare("SELECT min(article_id) FROM vector WHERE article_id >= ?")
    var number: Int64 = 0
    while number <= highest {
      next.reset()
      try next.bind(number)
      guard try next.step(), !next.isNull(0) else { break }
      let id = Article.ID(rawValue: next.integer(0))
      number = max(number + step, id.rawValue + 1)
      guard let part = try part(of: id) else {
        if try terms(of: id).isEmpty { continue }
        return true
      }
      for term in try terms(of: id) {
        let entries = try entries(of: term.term, in: part)
        let isThere = entries.contains {
          part.rawValue + Int64($0.place) == id.rawValue && $0.value == UInt16(term.weight)
        }
        guard isThere, try isCounted(term.term, entries.count, in: part) else { return true }
      }
    }
    return false
  }

  /// Whether the counts say of a term what its part does; parts that are still filled have none.
  private func isCounted(
    _ term: String, _ count: Int, in part: Article.ID
  ) throws(DatabaseError) -> Bool {
    let span = IndexPart.span(of: part)
    guard span < (try closedSpans) else { return true }
    return try counts(of: term).contains {
      Int64($0.place) == span && Int($0.value) == count
    }
  }

  private static func isUsable(_ rule: String, at now: Timestamp) -> Bool {
    (try? Query(parsing: rule, now: now).condition).map { !$0.terms.isEmpty } ?? false
  }

  private func failingFeeds(at now: Timestamp) throws(DatabaseError) -> [Finding] {
    let statement = try prepare(
      """
      SELECT coalesce(own_title, title, address), failing_since, failure FROM feed
        WHERE health = \(Feed.Health.failingCode) AND failing_since < ? ORDER BY failing_since
      """, now.advanced(by: -30 * 86_400))
    var findings: [Finding] = []
    while try statement.step() {
      findings.append(
        .failingFeed(
          title: statement.text(0), since: Timestamp(statement.integer(1)),
          reason: statement.text(2)))
    }
    return findings
  }
}
