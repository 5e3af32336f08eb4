internal import Models

/// Checks and mends which copies of a text lists show.
extension Connection {
  /// How many articles are shown or folded away otherwise than their text asks for, or have a text
  /// to themselves.
  func countWrongCopies() throws(DatabaseError) -> Int {
    var count = try foldedAlone().count
    var sections = FeedSections()
    for number in try allTexts() {
      let text = try copies(ofText: number, &sections)
      guard text.copies.count > 1 else {
        count += 1
        continue
      }
      let folded = text.folded
      for (index, copy) in text.copies.enumerated() where !copy.place.visibility.isHidden {
        if copy.place.visibility.isFolded != folded.contains(index) { count += 1 }
      }
    }
    return count
  }

  func mendCopies() throws(DatabaseError) {
    try unfold(try foldedAlone())
    try refold(try allTexts())
  }

  /// Articles that are folded away though no other has their text.
  private func foldedAlone() throws(DatabaseError) -> [Article.ID] {
    let statement = try prepare(
      """
      SELECT article_id FROM status INDEXED BY status_hidden
        WHERE is_hidden > 0 AND is_hidden > 2 AND \(Self.isMissing(
          "copy WHERE copy.article_id = status.article_id"))
      """)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(0))) }
    return ids
  }

  private func allTexts() throws(DatabaseError) -> [Int64] {
    let statement = try prepare("SELECT DISTINCT text_id FROM copy ORDER BY text_id")
    var texts: [Int64] = []
    while try statement.step() { texts.append(statement.integer(0)) }
    return texts
  }
}
