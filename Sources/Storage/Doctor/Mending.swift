internal import Models

/// Mends what tables say about each other, from what they say themselves.
extension Connection {
  /// Makes the content whole again in one transaction; what the reader did stays. `text` makes
  /// plain text of an article's HTML, for the search index.
  func mend(_ findings: [Finding], text: (String) -> String) throws(DatabaseError) {
    try write { () throws(DatabaseError) in
      if findings.contains(where: { if case .brokenIndexes = $0 { true } else { false } }) {
        try run("REINDEX")
      }
      try run("CREATE INDEX mending ON unread (article_id)")
      let isIndexBroken = findings.contains(.brokenSearchIndex)
      if !isIndexBroken { try forgetWordsOfOrphans() }
      try mendFeeds()
      try removeOrphans()
      try mendStatus()
      if try mendTexts(text) || isIndexBroken {
        try run("INSERT INTO search (search) VALUES ('rebuild')")
      }
      try mendMarks()
      try mendCopies()
      if findings.contains(.brokenRelatedIndex) { try rebuildRelatedIndex() }
      try run("DROP INDEX mending")
      try count()
      try countRevision()
    }
  }

  /// Articles whose feed is lost get one that is never asked, so that they stay in lists.
  private func mendFeeds() throws(DatabaseError) {
    try run(
      """
      INSERT OR IGNORE INTO feed (id, address, own_title, health)
        SELECT DISTINCT feed_id, 'lost:' || feed_id, 'Lost feed ' || feed_id,
          \(Feed.Health.goneCode)
        FROM article WHERE \(Self.isMissing("feed WHERE id = feed_id"))
      """)
  }

  /// While their texts are there: the search index asks them for the words that are to go.
  private func forgetWordsOfOrphans() throws(DatabaseError) {
    let body = try prepare(
      "SELECT article_id FROM body WHERE \(Self.isMissing("article WHERE id = article_id"))")
    while try body.step() { try run("DELETE FROM search WHERE rowid = ?", body.integer(0)) }
  }

  private func removeOrphans() throws(DatabaseError) {
    let ofArticles = [
      "body", "status", "enclosure", "vector", "article_discussion", "article_tag", "full_text",
      "version", "assistant_output", "heard", "sketch", "ungathered", "copy", "story_article",
    ]
    for table in ofArticles {
      try run(
        "DELETE FROM \(table) WHERE \(Self.isMissing("article WHERE id = \(table).article_id"))")
    }
    try run(
      """
      UPDATE annotation SET article_id = NULL
        WHERE article_id IS NOT NULL AND \(Self.isMissing("article WHERE id = article_id"))
      """)
    try describeNotes()
    try run("DELETE FROM post WHERE \(Self.isMissing("discussion WHERE id = discussion_id"))")
    try run("DELETE FROM article_tag WHERE \(Self.isMissing("tag WHERE id = tag_id"))")
    try run("DELETE FROM feed_section WHERE \(Self.isMissing("feed WHERE id = feed_id"))")
    try run("DELETE FROM feed_section WHERE \(Self.isMissing("section WHERE id = section_id"))")
    try run("DELETE FROM gone WHERE \(Self.isMissing("feed WHERE id = feed_id"))")
  }

  /// Notes say by themselves what they are about, should their article go.
  private func describeNotes() throws(DatabaseError) {
    let notes = try prepare(
      "SELECT DISTINCT article_id FROM annotation WHERE article_id IS NOT NULL AND guid IS NULL")
    var articles: [Article.ID] = []
    while try notes.step() { articles.append(Article.ID(rawValue: notes.integer(0))) }
    for article in articles { try refreshNotes(of: article) }
  }

  /// An article without its place in lists gets the one it had first, or that its unread mark has;
  /// it comes back as unread, because nobody can say whether it was read.
  private func mendStatus() throws(DatabaseError) {
    try run(
      """
      UPDATE status SET feed_id = (SELECT feed_id FROM article WHERE id = article_id)
        WHERE feed_id <> (SELECT feed_id FROM article WHERE id = article_id)
      """)
    let isMissing = Self.isMissing("status WHERE article_id = article.id")
    try run(
      """
      INSERT OR IGNORE INTO unread (date, article_id, feed_id)
        SELECT min(coalesce(published, first_seen), first_seen), id, feed_id FROM article
          WHERE \(isMissing) AND \(Self.isMissing("unread WHERE article_id = article.id"))
      """)
    try run(
      """
      INSERT INTO status (article_id, feed_id, date)
        SELECT id, feed_id, (SELECT min(date) FROM unread WHERE article_id = id) FROM article
          WHERE \(isMissing)
      """)
  }

  /// A text that is lost comes back with the next fetch where the feed still has it: the article
  /// counts as changed, and the feed as never fetched. Says whether the search index has to be made
  /// again.
  private func mendTexts(_ text: (String) -> String) throws(DatabaseError) -> Bool {
    let before = totalChanges
    try run("DELETE FROM body WHERE unpacked(content, 1) IS NULL")
    let isMissing = Self.isMissing("body WHERE article_id = article.id")
    try run(
      """
      UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL
        WHERE id IN (SELECT feed_id FROM article WHERE \(isMissing))
      """)
    try run("UPDATE article SET content_hash = 0 WHERE \(isMissing)")
    try run(
      """
      INSERT INTO body (article_id, lead, content)
        SELECT id, '', packed('', '', '') FROM article WHERE \(isMissing)
      """)
    let packer = TextPacker()
    let next = try prepare(
      "SELECT * FROM (\(Self.withoutSearchText)) WHERE id > ? ORDER BY id LIMIT 1")
    var last: Int64 = -1
    while true {
      next.reset()
      try next.bind(last)
      guard try next.step() else { break }
      last = next.integer(0)
      let html = next.texts(2, unpacker)?.html ?? ""
      let texts = PackedTexts(
        html: html, searchTitle: SearchText.indexed(next.text(1)),
        searchText: SearchText.indexed(Limits.cutBytes(text(html), to: Limits.searchText)))
      try run(
        "UPDATE body SET content = ? WHERE article_id = ?", Value.blob(packer.packed(texts)), last)
    }
    return totalChanges != before
  }

  private func mendMarks() throws(DatabaseError) {
    let isLost = Self.marksToRemove("unread")
    try run(
      """
      INSERT OR REPLACE INTO unread (date, article_id, feed_id)
        SELECT status.date, status.article_id, status.feed_id FROM unread
          JOIN status ON status.article_id = unread.article_id
          WHERE \(isLost) AND status.is_hidden = 0
      """)
    try run("DELETE FROM unread WHERE \(isLost)")
    try run("DELETE FROM just_read WHERE \(Self.marksToRemove("just_read"))")
    try run("DELETE FROM just_read WHERE \(Self.isDoubleMark)")
  }

  private func count() throws(DatabaseError) {
    try run(
      """
      UPDATE feed SET unread = (SELECT count(*) FROM unread WHERE feed_id = feed.id),
        total = (SELECT count(*) FROM status WHERE feed_id = feed.id AND is_hidden = 0)
      """)
    try run(
      """
      INSERT OR IGNORE INTO totals (id, unread, total, starred, content_revision)
        VALUES (1, 0, 0, 0, 0)
      """)
    try run(
      """
      UPDATE totals SET unread = (SELECT count(*) FROM unread),
        total = (SELECT count(*) FROM status WHERE is_hidden = 0),
        starred = (SELECT count(*) FROM status WHERE is_starred = 1 AND is_hidden = 0)
      """)
  }
}
