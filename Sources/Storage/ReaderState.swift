package import Models

extension Connection {
  /// Sets one state of articles; those that have it already, or are gone, stay as they are.
  func set(
    _ field: Change.Field, _ value: Bool, of articles: some Collection<Article.ID>,
    at now: Timestamp
  ) throws(DatabaseError) {
    switch field {
    case .read:
      let statement = try prepare(
        """
        UPDATE status SET is_read = ?1, read_at = iif(?1, ?2, NULL)
          WHERE article_id = ?3 AND is_read <> ?1
        """)
      for id in articles { try statement.run(value, now, id) }
    case .starred:
      let statement = try prepare(
        "UPDATE status SET is_starred = ?1 WHERE article_id = ?2 AND is_starred <> ?1")
      for id in articles { try statement.run(value, id) }
    case .tag(let name): try set(tag: name, value, of: articles)
    }
  }

  /// A tag that no article has any longer goes away.
  private func set(
    tag name: String, _ value: Bool, of articles: some Collection<Article.ID>
  ) throws(DatabaseError) {
    let name = Limits.cut(name, to: Limits.title)
    if value {
      try run("INSERT INTO tag (name) VALUES (?) ON CONFLICT DO NOTHING", name)
      let statement = try prepare(
        """
        INSERT INTO article_tag (article_id, tag_id)
          SELECT article.id, tag.id FROM article, tag WHERE article.id = ? AND tag.name = ?
          ON CONFLICT DO NOTHING
        """)
      for id in articles { try statement.run(id, name) }
    } else {
      let statement = try prepare(
        """
        DELETE FROM article_tag
          WHERE article_id = ? AND tag_id = (SELECT id FROM tag WHERE name = ?)
        """)
      for id in articles { try statement.run(id, name) }
    }
    try run(
      """
      DELETE FROM tag WHERE name = ?
        AND NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)
      """, name)
  }
}

/// The main thread's own small writer: what a key did is kept when the key returns.
///
/// It shares its connection with `reader`, whose `changeCounter` therefore counts only what others
/// have written.
package final class StateWriter {
  package let reader: StoreReader

  package init(directory: String) throws(DatabaseError) {
    reader = try StoreReader(directory: directory, as: .desk)
  }

  /// Carries out a change, all of it or nothing. Large ones (thousands) belong to `Store`.
  package func apply(_ change: Change, at now: Timestamp) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.set(change.field, change.value, of: change.articles, at: now)
    }
  }

  /// The reader has left the discussion: what is stored is no longer new.
  package func leaveDiscussion(_ id: Article.ID, at now: Timestamp) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run(
        "UPDATE comment SET is_new = 0 WHERE article_id = ? AND is_new = 1 AND first_seen <= ?",
        id, now)
    }
  }

  /// Keeps where reading stopped, as an offset into the document's text.
  package func savePosition(_ id: Article.ID, _ position: Int) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run(
        "UPDATE status SET position = ? WHERE article_id = ?", position, id)
    }
  }
}
