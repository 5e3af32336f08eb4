package import Models

/// What articles were before they were edited.
extension Connection {
  /// Former texts that are kept of an article: the first, and the latest of the others.
  private static var formerLimit: Int { 5 }

  /// Keeps what the feed gave before, where it had other words; the whole article may have, too.
  func keepFormerText(
    of id: Article.ID, before prepared: PreparedArticle, at now: Timestamp
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO version (article_id, replaced, is_full, title, content)
        SELECT id, ?, 0, title, content FROM article JOIN body ON article_id = id
          WHERE id = ? AND (title <> ? OR unpacked(content, 2) <> ?)
      """, now, id, prepared.article.title, prepared.searchText)
    guard changes > 0 else { return }
    try run("UPDATE full_text SET is_stale = 1 WHERE article_id = ?", id)
    try forgetFormerTexts(of: id)
  }

  /// Keeps the whole article that was here before another one with other words.
  func keepFormerFullText(
    of id: Article.ID, before searchText: String, at now: Timestamp
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO version (article_id, replaced, is_full, title, content)
        SELECT id, ?, 1, title, content FROM article JOIN full_text ON article_id = id
          WHERE id = ? AND content IS NOT NULL AND unpacked(content, 2) <> ?
      """, now, id, searchText)
    if changes > 0 { try forgetFormerTexts(of: id) }
  }

  private func forgetFormerTexts(of id: Article.ID) throws(DatabaseError) {
    try run(
      """
      DELETE FROM version WHERE article_id = ?1
        AND id > (SELECT min(id) FROM version WHERE article_id = ?1)
        AND id <= (SELECT id FROM version WHERE article_id = ?1
          ORDER BY id DESC LIMIT 1 OFFSET ?2)
      """, id, Self.formerLimit - 1)
  }
}

extension StoreReader {
  /// What an article was before it was edited, the latest first.
  package func formerTexts(of id: Article.ID) throws(DatabaseError) -> [FormerText] {
    let statement = try connection.prepare(
      """
      SELECT replaced, is_full, title, content FROM version WHERE article_id = ? ORDER BY id DESC
      """, id)
    var texts: [FormerText] = []
    while try statement.step() {
      texts.append(
        FormerText(
          replaced: Timestamp(statement.integer(0)), isFull: statement.bool(1),
          title: statement.text(2), html: statement.texts(3, connection.unpacker)?.html ?? ""))
    }
    return texts
  }
}
