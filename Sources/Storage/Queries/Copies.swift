package import Models

/// The articles that have one text.
extension StoreReader {
  /// The other articles that have the same text as one, shown or not, newest first.
  package func copies(of id: Article.ID) throws(DatabaseError) -> [Headline] {
    try connection.read { () throws(DatabaseError) in
      try headlines(try connection.copies(of: [id])).sorted { $0.key < $1.key }
    }
  }

  /// The other articles that have the same text as one, by number.
  package func numbersOfCopies(of id: Article.ID) throws(DatabaseError) -> Set<Article.ID> {
    Set(try connection.copies(of: [id]))
  }

  /// Which text these articles are copies of; articles without copies are left out.
  package func texts(
    of ids: some Sequence<Article.ID>
  ) throws(DatabaseError) -> [Article.ID: Int64] {
    let statement = try connection.prepare("SELECT text_id FROM copy WHERE article_id = ?")
    var texts: [Article.ID: Int64] = [:]
    for id in ids {
      statement.reset()
      try statement.bind(id)
      if try statement.step() { texts[id] = statement.integer(0) }
    }
    return texts
  }

  /// Where nothing came twice, no row asks for copies.
  func addCopies(to headlines: inout [Headline]) throws(DatabaseError) {
    guard try connection.hasCopies else { return }
    let statement = try connection.prepare(
      """
      SELECT count(DISTINCT feed_id) FROM copy JOIN copy AS other ON other.text_id = copy.text_id
        JOIN status ON status.article_id = other.article_id
        WHERE copy.article_id = ? AND feed_id <> ?
      """)
    for index in headlines.indices {
      statement.reset()
      try statement.bind(headlines[index].id, headlines[index].feed)
      if try statement.step() { headlines[index].copies = statement.int(0) }
    }
  }
}
