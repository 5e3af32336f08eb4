package import Models

extension StoreReader {
  /// The feed's own id of an article; nil where there is no such article.
  package func guid(of id: Article.ID) throws(DatabaseError) -> String? {
    let statement = try connection.prepare("SELECT guid FROM article WHERE id = ?", id)
    return try statement.step() ? statement.text(0) : nil
  }
}
