package import Models

/// Whole articles beside what their feeds gave.
extension Store {
  /// Keeps what came of asking for an article's page. A text that is here stays where nothing better
  /// came; one that is replaced by other words is kept as a former text. Nothing happens where the
  /// article is gone.
  package nonisolated func keep(
    _ incoming: IncomingFullText, of id: Article.ID
  ) async throws(DatabaseError) {
    try await keep(PreparedFullText(incoming, TextPacker()), of: id)
  }

  private func keep(_ prepared: PreparedFullText, of id: Article.ID) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      guard try connection.exists(id) else { return }
      try connection.keep(prepared, of: id)
    }
    try mergeSearchParts()
  }
}

/// A whole article with all that can be made of it before the store's thread is needed.
struct PreparedFullText: Sendable {
  /// Its HTML is in `content` only.
  let fullText: FullText
  let words: Int
  /// Nil where there is no text.
  let content: [UInt8]?
  let searchText: String
  let terms: [PlacedTerm]
  let vector: PackedTerms
  let sketch: TextSketch

  init(_ incoming: IncomingFullText, _ packer: borrowing TextPacker) {
    var fullText = incoming.fullText
    searchText = SearchText.indexed(Limits.cutBytes(incoming.text, to: Limits.searchText))
    content =
      fullText.hasText
      ? packer.packed(PackedTexts(html: fullText.html, searchText: searchText)) : nil
    fullText.html = ""
    fullText.problem = fullText.problem.map { Limits.cut($0) }
    fullText.address = fullText.address.map { Limits.cut($0, to: 10_000) }
    fullText.byline = fullText.byline.map { Limits.cut($0) }
    fullText.image = fullText.image.map { Limits.cut($0, to: 10_000) }
    self.fullText = fullText
    words = incoming.words
    let terms = PreparedTerms(incoming.terms.limited)
    (self.terms, vector) = (terms.placed, terms.vector)
    sketch = incoming.sketch
  }
}

extension Connection {
  func hasFullText(_ id: Article.ID) throws(DatabaseError) -> Bool {
    try integer("SELECT 1 FROM full_text WHERE article_id = ? AND content IS NOT NULL", id) != nil
  }

  func keep(_ prepared: PreparedFullText, of id: Article.ID) throws(DatabaseError) {
    let text = prepared.fullText
    guard let content = prepared.content else {
      try run(
        """
        INSERT INTO full_text (article_id, fetched, outcome, problem, address)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET fetched = excluded.fetched, problem = excluded.problem,
            is_stale = 0, outcome = iif(content IS NULL, excluded.outcome, outcome)
        """, id, text.fetched, text.outcome.rawValue, text.problem, text.address)
      return
    }
    // While the old words are there: the index asks for them.
    try run("DELETE FROM search WHERE rowid = ?", id)
    try keepFormerFullText(of: id, before: prepared.searchText, at: text.fetched)
    try run(
      """
      INSERT INTO full_text (article_id, fetched, outcome, address, byline, image, words, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET fetched = excluded.fetched, outcome = excluded.outcome,
          is_stale = 0, problem = NULL, address = excluded.address, byline = excluded.byline,
          image = excluded.image, words = excluded.words, content = excluded.content
      """, id, text.fetched, text.outcome.rawValue, text.address, text.byline, text.image,
      prepared.words, Value.blob(content))
    try run(
      "UPDATE article SET full_text_at = ?, words = ? WHERE id = ?", text.fetched, prepared.words,
      id)
    try indexAgain(id)
    var postings = PostingChanges()
    postings.replace(try terms(of: id), by: prepared.terms, of: id)
    try keepVector(prepared.vector, of: id)
    try keepSketch(prepared.sketch, of: id)
    try apply(postings)
    try countRevision()
  }

  /// Puts an article's words into the search index, from which its old ones were taken.
  func indexAgain(_ id: Article.ID) throws(DatabaseError) {
    try run(
      """
      INSERT INTO search (rowid, title, text) SELECT id, title, text FROM search_source WHERE id = ?
      """, id)
  }
}

extension StoreReader {
  /// Nil where the article's page was never asked for.
  func fullText(of id: Article.ID) throws(DatabaseError) -> FullText? {
    let statement = try connection.prepare(
      """
      SELECT outcome, problem, address, byline, image, fetched, is_stale, position, content
        FROM full_text WHERE article_id = ?
      """, id)
    guard try statement.step() else { return nil }
    var text = FullText(
      FullText.Outcome(rawValue: statement.int(0)) ?? .unread, problem: statement.optionalText(1),
      address: statement.optionalText(2), byline: statement.optionalText(3),
      image: statement.optionalText(4),
      html: statement.isNull(8) ? "" : statement.texts(8, connection.unpacker)?.html ?? "",
      fetched: Timestamp(statement.integer(5)))
    text.isStale = statement.bool(6)
    text.position = statement.int(7)
    return text
  }
}
