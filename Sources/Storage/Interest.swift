package import Models

/// What the reader was interested in: a memory of its own, which survives the articles, is kept only
/// where the reader asked for it, and can be forgotten at once.
extension StateWriter {
  /// Remembers that an article was opened.
  package func learnOpened(_ id: Article.ID, at now: Timestamp) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.unlearn(.skipped, of: [id])
      try reader.connection.learn(.opened, of: id, at: now)
    }
  }

  /// Forgets all that was remembered; tells how many events that were.
  package func forgetInterest() throws(DatabaseError) -> Int {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run("DELETE FROM interest")
      return reader.connection.changes
    }
  }
}

extension Connection {
  /// More events are forgotten, the oldest first.
  static var interestLimit: Int { 2_000 }
  /// Up to so many articles are looked for one by one among the events.
  private static var fewArticles: Int { 50 }

  /// What a change that was carried out says of the reader's interest, where it was asked for so many
  /// articles; with `learning` false, only what it takes back.
  func learn(
    from change: Change, of asked: Int, at now: Timestamp, learning: Bool
  ) throws(DatabaseError) {
    switch (change.field, change.value) {
    case (.read, false): try unlearn(.skipped, of: change.articles)
    case (.starred, false): try unlearn(.starred, of: change.articles)
    case (.read, true):
      // Many at once are a list that was swept, and say nothing of each.
      guard learning, asked == 1, let id = change.articles.first else { return }
      if try !knows(.opened, of: id) { try learn(.skipped, of: id, at: now) }
    case (.starred, true):
      guard learning, asked <= Self.fewArticles else { return }
      for id in change.articles { try learn(.starred, of: id, at: now) }
    case (.tag, _), (.note, _), (.annotation, _), (.story, _): return
    }
  }

  /// Remembers an event with what the article is about; the latest of its kind counts.
  fileprivate func learn(
    _ kind: InterestEvent.Kind, of id: Article.ID, at now: Timestamp
  ) throws(DatabaseError) {
    try unlearn(kind, of: [id])
    try run(
      """
      INSERT INTO interest (at, article_id, kind, feed_id, terms)
        SELECT ?, id, ?, feed_id,
          coalesce((SELECT terms FROM vector WHERE article_id = article.id), x'')
          FROM article WHERE id = ?
      """, now, kind.rawValue, id)
    try run(
      """
      DELETE FROM interest WHERE id IN (SELECT id FROM interest ORDER BY id
        LIMIT max(0, (SELECT count(*) FROM interest) - ?))
      """, Self.interestLimit)
  }

  fileprivate func unlearn(
    _ kind: InterestEvent.Kind, of articles: [Article.ID]
  ) throws(DatabaseError) {
    var articles = articles
    if articles.count > Self.fewArticles {
      let known = try articlesKnown(by: kind)
      articles.removeAll { !known.contains($0) }
    }
    for id in articles {
      try run("DELETE FROM interest WHERE article_id = ? AND kind = ?", id, kind.rawValue)
    }
  }

  private func knows(
    _ kind: InterestEvent.Kind, of id: Article.ID
  ) throws(DatabaseError) -> Bool {
    try integer(
      "SELECT 1 FROM interest WHERE article_id = ? AND kind = ?", id, kind.rawValue) != nil
  }

  private func articlesKnown(
    by kind: InterestEvent.Kind
  ) throws(DatabaseError) -> Set<Article.ID> {
    let statement = try prepare("SELECT article_id FROM interest WHERE kind = ?", kind.rawValue)
    var articles: Set<Article.ID> = []
    while try statement.step() { articles.insert(Article.ID(rawValue: statement.integer(0))) }
    return articles
  }
}

extension StoreReader {
  /// What the reader did up to a moment, as far as it is remembered, the latest first.
  package func interestEvents(
    until end: Timestamp = Timestamp(.max)
  ) throws(DatabaseError) -> [InterestEvent] {
    let statement = try connection.prepare(
      """
      SELECT at, kind, article_id, feed_id, terms FROM interest WHERE at <= ? ORDER BY id DESC
      """, end)
    var events: [InterestEvent] = []
    while try statement.step() {
      guard let kind = InterestEvent.Kind(rawValue: statement.text(1)) else { continue }
      events.append(
        InterestEvent(
          at: Timestamp(statement.integer(0)), kind: kind,
          article: Article.ID(rawValue: statement.integer(2)),
          feed: Feed.ID(rawValue: statement.integer(3)),
          terms: PackedTerms(bytes: statement.blob(4))))
    }
    return events
  }
}
