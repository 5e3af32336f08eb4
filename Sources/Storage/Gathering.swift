package import Models

/// What is known of articles before they are compared with others of their days.
extension Connection {
  /// Keeps the sketch of an article's text, and has the article compared with others.
  func keepSketch(_ sketch: TextSketch, of id: Article.ID) throws(DatabaseError) {
    if sketch.isEmpty {
      try run("DELETE FROM sketch WHERE article_id = ?", id)
    } else {
      try run(
        """
        INSERT INTO sketch (article_id, hashes) VALUES (?, ?)
          ON CONFLICT DO UPDATE SET hashes = excluded.hashes
        """, id, Value.blob(sketch.bytes))
    }
    try run("INSERT INTO ungathered (article_id) VALUES (?) ON CONFLICT DO NOTHING", id)
  }
}

extension Store {
  /// Keeps which of these articles, which were compared with the others of their days, are copies of
  /// one text; what was known of them before no longer counts.
  ///
  /// What joins a text that the reader is done with is read, and a text that the reader is done
  /// with in one feed is read everywhere.
  package func keepGathered(
    _ articles: [Article.ID], copies: [(Article.ID, Article.ID)]
  ) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.keepGathered(articles, copies)
    }
  }
}

extension Connection {
  fileprivate func keepGathered(
    _ articles: [Article.ID], _ copies: [(Article.ID, Article.ID)]
  ) throws(DatabaseError) {
    let gathered = articles + copies.flatMap { [$0.0, $0.1] }
    let former = try wereRead(try texts(of: gathered))
    for id in articles {
      try run("DELETE FROM ungathered WHERE article_id = ?", id)
      try takeOutOfText(id)
    }
    for (one, other) in copies { try joinTexts(of: one, other) }
    let texts = try texts(of: gathered + former.keys)
    try shareReading(texts, former)
    try refold(texts)
    try unfold(former.keys)
  }

  /// The copies of these texts, and whether the reader is done with them.
  private func wereRead(_ texts: Set<Int64>) throws(DatabaseError) -> [Article.ID: Bool] {
    var sections = FeedSections()
    var wereRead: [Article.ID: Bool] = [:]
    for number in texts {
      let text = try copies(ofText: number, &sections)
      for copy in text.copies { wereRead[copy.place.key.id] = text.isRead }
    }
    return wereRead
  }

  /// Makes all copies of a text read where one was before it joined the others. A text that was
  /// read and that the reader marked as unread again counts as unread.
  private func shareReading(
    _ texts: Set<Int64>, _ former: [Article.ID: Bool]
  ) throws(DatabaseError) {
    var sections = FeedSections()
    var news: [Article.ID] = []
    for number in texts {
      let copies = try copies(ofText: number, &sections).copies
      guard copies.contains(where: { former[$0.place.key.id] ?? !$0.isUnread }) else { continue }
      news += copies.filter(\.isUnread).map(\.place.key.id)
    }
    _ = try setRead(true, news, at: nil)
  }

  /// Takes an article out of the text that it was a copy of; a text that has one copy left is none,
  /// and none is called by the number of an article that it does not have.
  private func takeOutOfText(_ id: Article.ID) throws(DatabaseError) {
    guard let text = try text(of: id) else { return }
    try run("DELETE FROM copy WHERE article_id = ?", id)
    if try integer("SELECT count(*) FROM copy WHERE text_id = ?", text) == 1 {
      try run("DELETE FROM copy WHERE text_id = ?", text)
    } else if text == id.rawValue {
      try run(
        """
        UPDATE copy SET text_id = (SELECT min(article_id) FROM copy WHERE text_id = ?1)
          WHERE text_id = ?1
        """, text)
    }
  }

  /// Makes two articles copies of one text, which is called by the lowest number of its copies;
  /// nothing happens where one of them is gone.
  private func joinTexts(of one: Article.ID, _ other: Article.ID) throws(DatabaseError) {
    guard one != other, try exists(one), try exists(other) else { return }
    let ids = [one, other]
    var number = Int64.max
    for id in ids { number = min(number, try text(of: id) ?? id.rawValue) }
    for id in ids {
      if let former = try text(of: id) {
        try run("UPDATE copy SET text_id = ? WHERE text_id = ?", number, former)
      } else {
        try run("INSERT INTO copy (article_id, text_id) VALUES (?, ?)", id, number)
      }
    }
  }
}

// MARK: What is compared

extension StoreReader {
  /// The articles that were not compared yet with the others of their days, by date.
  package func ungathered() throws(DatabaseError) -> [ListKey] {
    let statement = try connection.prepare(
      """
      SELECT date, ungathered.article_id FROM ungathered
        JOIN status ON status.article_id = ungathered.article_id
        ORDER BY date, ungathered.article_id
      """)
    var keys: [ListKey] = []
    while try statement.step() {
      keys.append(
        ListKey(
          date: Timestamp(statement.integer(0)), id: Article.ID(rawValue: statement.integer(1))))
    }
    return keys
  }

  /// The sketches of the articles of these days, shown or not, by date.
  package func sketches(
    from start: Timestamp, to end: Timestamp
  ) throws(DatabaseError) -> [(key: ListKey, feed: Feed.ID, sketch: TextSketch)] {
    let statement = try connection.prepare(
      """
      SELECT date, day.article_id, feed_id, hashes FROM (
        SELECT date, article_id, feed_id FROM status INDEXED BY status_by_date
          WHERE is_hidden = 0 AND date BETWEEN ?1 AND ?2
        UNION ALL
        SELECT date, article_id, feed_id FROM status INDEXED BY status_hidden
          WHERE is_hidden > 0 AND date BETWEEN ?1 AND ?2
      ) AS day JOIN sketch ON sketch.article_id = day.article_id
        ORDER BY date, day.article_id
      """, start, end)
    var sketches: [(ListKey, Feed.ID, TextSketch)] = []
    while try statement.step() {
      let key = ListKey(
        date: Timestamp(statement.integer(0)), id: Article.ID(rawValue: statement.integer(1)))
      sketches.append(
        (key, Feed.ID(rawValue: statement.integer(2)), TextSketch(bytes: statement.blob(3))))
    }
    return sketches
  }

  /// An article's text as HTML, the whole of it where that is here; nil where there is none.
  package func html(of id: Article.ID) throws(DatabaseError) -> String? {
    for table in ["full_text", "body"] {
      let statement = try connection.prepare(
        "SELECT content FROM \(table) WHERE article_id = ? AND content IS NOT NULL", id)
      if try statement.step() { return statement.texts(0, connection.unpacker)?.html }
    }
    return nil
  }

  /// The articles that have one text, for each text that came more than once.
  package func texts() throws(DatabaseError) -> [[Article.ID]] {
    let statement = try connection.prepare(
      "SELECT text_id, article_id FROM copy ORDER BY text_id, article_id")
    var texts: [Int64: [Article.ID]] = [:]
    while try statement.step() {
      texts[statement.integer(0), default: []].append(Article.ID(rawValue: statement.integer(1)))
    }
    return texts.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The articles of these days that lists show, or others with them, newest first.
  package func articles(
    from start: Timestamp, to end: Timestamp, with unshown: Unshown = []
  ) throws(DatabaseError) -> [Article.ID] {
    var days = """
      SELECT date, article_id FROM status INDEXED BY status_by_date
        WHERE is_hidden = 0 AND date BETWEEN ?1 AND ?2
      """
    if let others = unshown.others {
      days += """
         UNION ALL SELECT date, article_id FROM status INDEXED BY status_hidden
          WHERE is_hidden > 0 AND \(others) AND date BETWEEN ?1 AND ?2
        """
    }
    let statement = try connection.prepare(
      days + " ORDER BY date DESC, article_id DESC", start, end)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(1))) }
    return ids
  }
}
