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
  package func keepGathered(
    _ articles: [Article.ID], copies: [(Article.ID, Article.ID)]
  ) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      var texts: Set<Int64> = []
      for id in articles {
        try connection.run("DELETE FROM ungathered WHERE article_id = ?", id)
        if let text = try connection.takeOutOfText(id) { texts.insert(text) }
      }
      for (one, other) in copies {
        if let text = try connection.joinTexts(of: one, other) { texts.insert(text) }
      }
    }
  }
}

extension Connection {
  /// The text that an article was a copy of until now; a text that has one copy left is none.
  fileprivate func takeOutOfText(_ id: Article.ID) throws(DatabaseError) -> Int64? {
    guard let text = try integer("SELECT text_id FROM copy WHERE article_id = ?", id) else {
      return nil
    }
    try run("DELETE FROM copy WHERE article_id = ?", id)
    if try integer("SELECT count(*) FROM copy WHERE text_id = ?", text) == 1 {
      try run("DELETE FROM copy WHERE text_id = ?", text)
    }
    return text
  }

  /// Makes two articles copies of one text, which is called by the lowest number of its copies; nil
  /// where one of them is gone.
  fileprivate func joinTexts(
    of one: Article.ID, _ other: Article.ID
  ) throws(DatabaseError) -> Int64? {
    var text = Int64.max
    for id in [one, other] {
      guard try exists(id) else { return nil }
      text = min(text, try textOf(id) ?? id.rawValue)
    }
    for id in [one, other] {
      if let former = try textOf(id) {
        try run("UPDATE copy SET text_id = ? WHERE text_id = ?", text, former)
      } else {
        try run("INSERT INTO copy (article_id, text_id) VALUES (?, ?)", id, text)
      }
    }
    return text
  }

  private func textOf(_ id: Article.ID) throws(DatabaseError) -> Int64? {
    try integer("SELECT text_id FROM copy WHERE article_id = ?", id)
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
  ) throws(DatabaseError) -> [(key: ListKey, sketch: TextSketch)] {
    let statement = try connection.prepare(
      """
      SELECT date, day.article_id, hashes FROM (
        SELECT date, article_id FROM status INDEXED BY status_by_date
          WHERE is_hidden = 0 AND date BETWEEN ?1 AND ?2
        UNION ALL
        SELECT date, article_id FROM status INDEXED BY status_hidden
          WHERE is_hidden > 0 AND date BETWEEN ?1 AND ?2
      ) AS day JOIN sketch ON sketch.article_id = day.article_id
        ORDER BY date, day.article_id
      """, start, end)
    var sketches: [(ListKey, TextSketch)] = []
    while try statement.step() {
      let key = ListKey(
        date: Timestamp(statement.integer(0)), id: Article.ID(rawValue: statement.integer(1)))
      sketches.append((key, TextSketch(bytes: statement.blob(2))))
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

  /// The articles that lists show of these days, newest first.
  package func articles(
    from start: Timestamp, to end: Timestamp
  ) throws(DatabaseError) -> [Article.ID] {
    let statement = try connection.prepare(
      """
      SELECT article_id FROM status INDEXED BY status_by_date
        WHERE is_hidden = 0 AND date BETWEEN ? AND ? ORDER BY date DESC, article_id DESC
      """, start, end)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(0))) }
    return ids
  }
}
