internal import Models

extension StoreReader {
  /// The reader's note of an article; nil where there is none.
  func note(of id: Article.ID) throws(DatabaseError) -> String? {
    try connection.note(of: id)
  }
}

extension Connection {
  func note(of id: Article.ID) throws(DatabaseError) -> String? {
    let statement = try prepare("SELECT text FROM note WHERE article_id = ?", id)
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
    guard !text.isEmpty else { return try run("DELETE FROM note WHERE article_id = ?", id) }
    try run(
      """
      INSERT OR REPLACE INTO note (article_id, text, changed)
        SELECT id, ?, ? FROM article WHERE id = ?
      """, text, now, id)
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
