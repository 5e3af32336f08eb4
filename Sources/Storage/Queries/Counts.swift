package import Models

extension StoreReader {
  /// How many articles each query finds, now.
  package func counts(of queries: [Query]) throws(DatabaseError) -> [QueryCount] {
    guard !queries.isEmpty else { return [] }
    return try connection.read { () throws(DatabaseError) in
      let unread = try connection.unread()
      var counts: [QueryCount] = []
      for query in queries {
        let members = try connection.members(of: query.condition)
        counts.append(
          QueryCount(unread: members.intersectionCount(unread), total: members.count))
      }
      return counts
    }
  }

  /// All tags and how many articles have each, by name.
  package func tags() throws(DatabaseError) -> [(name: String, count: Int)] {
    let statement = try connection.prepare(
      """
      SELECT name, (SELECT count(*) FROM article_tag WHERE tag_id = tag.id) FROM tag ORDER BY name
      """)
    var tags: [(name: String, count: Int)] = []
    while try statement.step() { tags.append((statement.text(0), statement.int(1))) }
    return tags
  }
}

extension Connection {
  fileprivate func unread() throws(DatabaseError) -> ArticleSet {
    let statement = try prepare("SELECT article_id FROM unread")
    var unread = ArticleSet()
    while try statement.step() { unread.insert(statement.integer(0)) }
    return unread
  }
}
