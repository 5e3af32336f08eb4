package import Models

/// What the store knows of an article that another reader has as well.
package enum KnownArticle: Hashable, Sendable {
  case new
  /// It was here, or is not to come.
  case gone
  case here(Article.ID, isRead: Bool, isStarred: Bool, tags: Set<String>)
}

extension StoreReader {
  /// What is known of a feed's articles by these guids, in their order.
  package func known(_ guids: [String], in feed: Feed.ID) throws(DatabaseError) -> [KnownArticle] {
    try connection.read { () throws(DatabaseError) in
      var known: [KnownArticle] = []
      known.reserveCapacity(guids.count)
      for guid in guids { known.append(try standing(of: Limits.guid(guid), in: feed)) }
      return known
    }
  }

  private func standing(of guid: String, in feed: Feed.ID) throws(DatabaseError) -> KnownArticle {
    let row = try connection.prepare(
      """
      SELECT s.article_id, s.is_starred, s.is_hidden IN (1, 3) OR s.is_hidden = 0 AND NOT EXISTS (
          SELECT 1 FROM unread AS u WHERE u.date = s.date AND u.article_id = s.article_id)
        FROM article AS a JOIN status AS s ON s.article_id = a.id
        WHERE a.guid = ? AND a.feed_id = ?
      """, guid, feed)
    guard try row.step() else {
      return try connection.isGone(guid: guid, of: feed) ? .gone : .new
    }
    let id = Article.ID(rawValue: row.integer(0))
    let names = try connection.prepare(
      """
      SELECT tag.name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ?
      """, id)
    var tags: Set<String> = []
    while try names.step() { tags.insert(names.text(0)) }
    return .here(id, isRead: row.bool(2), isStarred: row.bool(1), tags: tags)
  }

  /// The guids of a feed's articles by their addresses, as far as no two have the same.
  package func guidsByAddress(in feed: Feed.ID) throws(DatabaseError) -> [String: String] {
    let statement = try connection.prepare(
      """
      SELECT a.url, a.guid FROM status AS s JOIN article AS a ON a.id = s.article_id
        WHERE s.feed_id = ? AND a.url IS NOT NULL
      """, feed)
    var guids: [String: String] = [:]
    var ambiguous: Set<String> = []
    while try statement.step() {
      let address = statement.text(0)
      if guids.updateValue(statement.text(1), forKey: address) != nil { ambiguous.insert(address) }
    }
    for address in ambiguous { guids[address] = nil }
    return guids
  }

  /// The articles whose mark the reader took away (or took a change of it back) after `moment`, as
  /// far as the last actions tell.
  package func takenAway(
    _ field: Change.Field, after moment: Timestamp
  ) throws(DatabaseError) -> Set<Article.ID> {
    let statement = try connection.prepare(
      "SELECT articles FROM action WHERE field = ? AND value = is_undone AND at > ?", field.code,
      moment)
    var ids: Set<Article.ID> = []
    while try statement.step() { ids.formUnion(PackedNumbers.unpack(statement.blob(0))) }
    return ids
  }
}

extension Store {
  /// Whether there is a store in `directory`; nothing is made or opened.
  package nonisolated static func exists(in directory: String) -> Bool {
    DatabaseFile(directory: directory).exists
  }
}
