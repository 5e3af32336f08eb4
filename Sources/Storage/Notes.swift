internal import Models

/// The one note that an article as a whole can have, by its text.
extension Connection {
  func note(of id: Article.ID) throws(DatabaseError) -> String? {
    let statement = try prepare(
      "SELECT text FROM annotation WHERE article_id = ? AND kind = 0", id)
    return try statement.step() ? statement.text(0) : nil
  }

  /// Writes a note where `old` stands (empty for none), so that nobody else's words are lost; tells
  /// which articles that changed.
  func set(
    note text: String, insteadOf old: String, of articles: some Collection<Article.ID>,
    at now: Timestamp
  ) throws(DatabaseError) -> [Article.ID] {
    var changed: [Article.ID] = []
    for id in articles where try note(of: id) ?? "" == old && text != old {
      try keep(note: text, of: id, at: now)
      if changes > 0 { changed.append(id) }
    }
    return changed
  }

  /// Writes a note of an article that exists, whatever stands there; an empty one takes it away.
  func keep(note text: String, of id: Article.ID, at now: Timestamp) throws(DatabaseError) {
    guard !text.isEmpty else {
      return try run("DELETE FROM annotation WHERE article_id = ? AND kind = 0", id)
    }
    try run(
      """
      INSERT INTO annotation (article_id, kind, text, created, changed, guid, feed, feed_title,
          title, url, published)
        SELECT id, 0, ?, ?, ?, \(Self.noteSource) FROM article WHERE id = ?
        ON CONFLICT (article_id) WHERE kind = 0 AND article_id IS NOT NULL
          DO UPDATE SET text = excluded.text, changed = excluded.changed
      """, text, now, now, id)
  }

  /// What a note keeps of an article, in the order of `guid, feed, feed_title, title, url,
  /// published`.
  static var noteSource: String {
    """
    guid, (SELECT address FROM feed WHERE feed.id = article.feed_id),
      (SELECT coalesce(own_title, feed.title) FROM feed WHERE feed.id = article.feed_id),
      article.title, article.url, article.published
    """
  }

  /// A change of a note, or of a wish for a story, as it is made now: from what is stored, whatever
  /// was known of it.
  func settled(_ change: Change) throws(DatabaseError) -> Change {
    if case .story(let title, _, let to) = change.field, change.value {
      return try settledStory(change, title: title, to: to)
    }
    guard case .note(_, let to) = change.field, change.value, let id = change.articles.first else {
      return change
    }
    return Change(.note(from: try note(of: id) ?? "", to: to), true, [id])
  }
}
