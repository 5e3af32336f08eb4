internal import Models

/// The same text from several feeds takes one row in lists: one of its copies is shown, the others
/// are folded away, out of lists and counts as hidden articles are.
extension Connection {
  /// Shows and folds the copies of these texts as `CopiedText.folded` says: to be called whenever
  /// the copies of a text, or what that looks at, have changed. A text that has one copy left is
  /// none any more.
  func refold(_ texts: some Collection<Int64>) throws(DatabaseError) {
    var counts = CountChanges()
    var sections = FeedSections()
    var isChanged = false
    for number in texts.sorted() {
      let text = try copies(ofText: number, &sections)
      if text.copies.count == 1 { try run("DELETE FROM copy WHERE text_id = ?", number) }
      if try refold(text, &counts) { isChanged = true }
    }
    try apply(counts)
    if isChanged { try countRevision() }
  }

  /// Shows those of some articles that are folded away though they have no text with others.
  func unfold(_ articles: some Collection<Article.ID>) throws(DatabaseError) {
    var counts = CountChanges()
    for place in try places(of: articles) where place.visibility.isFolded {
      guard try text(of: place.key.id) == nil else { continue }
      try show(place, &counts)
    }
    try apply(counts)
    if !counts.feeds.isEmpty { try countRevision() }
  }

  private func refold(
    _ text: CopiedText, _ counts: inout CountChanges
  ) throws(DatabaseError) -> Bool {
    let folded = text.folded
    var isChanged = false
    var readAt: Timestamp?
    for (index, copy) in text.copies.enumerated() where folded.contains(index) {
      let place = copy.place
      guard !place.visibility.isFolded else { continue }
      if let moment = try whenJustRead(place.key) { readAt = max(readAt ?? moment, moment) }
      try leaveOut(place, as: .foldedRead, &counts)
      isChanged = true
    }
    for (index, copy) in text.copies.enumerated() where !folded.contains(index) {
      let place = copy.place
      guard !place.visibility.isHidden else { continue }
      if place.visibility.isFolded {
        try show(place, &counts)
        isChanged = true
      }
      if let readAt, !copy.isUnread { try keepJustRead(place, readAt) }
    }
    return isChanged
  }

  private func whenJustRead(_ key: ListKey) throws(DatabaseError) -> Timestamp? {
    try integer(
      "SELECT read_at FROM just_read WHERE date = ? AND article_id = ?", key.date, key.id
    ).map { Timestamp($0) }
  }

  /// A row that was just read stays in the list that is open, in the place of its successor.
  private func keepJustRead(
    _ place: ArticlePlace, _ readAt: Timestamp
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO just_read (date, article_id, feed_id, read_at) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
      """, place.key.date, place.key.id, place.feed, readAt)
  }
}

// MARK: What has one text

/// The sections of feeds, each looked up once.
struct FeedSections {
  private var known: [Feed.ID: [String]] = [:]

  mutating func paths(
    of feed: Feed.ID, on connection: borrowing Connection
  ) throws(DatabaseError) -> [String] {
    if let paths = known[feed] { return paths }
    let statement = try connection.prepare(
      "SELECT name FROM feed_section JOIN section ON section.id = section_id WHERE feed_id = ?",
      feed)
    var paths: [String] = []
    while try statement.step() { paths.append(statement.text(0)) }
    known[feed] = paths
    return paths
  }
}

extension Connection {
  /// The copies of a text as they are now.
  func copies(
    ofText text: Int64, _ sections: inout FeedSections
  ) throws(DatabaseError) -> CopiedText {
    let statement = try prepare(
      """
      SELECT status.article_id, status.feed_id, date, is_hidden, is_starred,
        is_starred = 1 OR EXISTS (SELECT 1 FROM article_tag WHERE article_id = article.id)
          OR EXISTS (SELECT 1 FROM annotation WHERE article_id = article.id),
        EXISTS (SELECT 1 FROM unread
          WHERE unread.date = status.date AND unread.article_id = article.id)
        FROM copy CROSS JOIN article ON article.id = copy.article_id
          CROSS JOIN status ON status.article_id = article.id
        WHERE text_id = ? ORDER BY date, guid, article.id
      """, text)
    var copied = CopiedText(copies: [])
    while try statement.step() {
      let id = Article.ID(rawValue: statement.integer(0))
      let feed = Feed.ID(rawValue: statement.integer(1))
      let place = ArticlePlace(
        key: ListKey(date: Timestamp(statement.integer(2)), id: id), feed: feed,
        visibility: .init(rawValue: statement.integer(3)) ?? .shown, isStarred: statement.bool(4))
      let isUnread = place.visibility == .shown ? statement.bool(6) : place.visibility.isUnread
      copied.copies.append(
        CopiedText.Copy(
          place: place, isUnread: isUnread, isMarked: statement.bool(5),
          sections: try sections.paths(of: feed, on: self)))
    }
    return copied
  }

  /// The text that an article has in common with others; nil where it has none.
  func text(of id: Article.ID) throws(DatabaseError) -> Int64? {
    try integer("SELECT text_id FROM copy WHERE article_id = ?", id)
  }

  /// Whether anything came twice; most of what asks for copies ends here.
  var hasCopies: Bool {
    get throws(DatabaseError) { try integer("SELECT 1 FROM copy LIMIT 1") != nil }
  }

  /// Articles that are looked up one by one; for more, all copies are walked through.
  private static var fewArticles: Int { 1_000 }

  /// The texts that some of these articles have.
  func texts(of articles: some Collection<Article.ID>) throws(DatabaseError) -> Set<Int64> {
    guard !articles.isEmpty, try hasCopies else { return [] }
    var texts: Set<Int64> = []
    if articles.count <= Self.fewArticles {
      for id in articles { if let text = try text(of: id) { texts.insert(text) } }
      return texts
    }
    let wanted = Set(articles)
    let statement = try prepare("SELECT article_id, text_id FROM copy")
    while try statement.step() {
      guard wanted.contains(Article.ID(rawValue: statement.integer(0))) else { continue }
      texts.insert(statement.integer(1))
    }
    return texts
  }

  /// The other articles that have the text of one of these.
  func copies(of articles: some Collection<Article.ID>) throws(DatabaseError) -> [Article.ID] {
    let texts = try texts(of: articles)
    guard !texts.isEmpty else { return [] }
    let known = Set(articles)
    var copies: [Article.ID] = []
    let statement = try prepare("SELECT article_id FROM copy WHERE text_id = ?")
    for text in texts.sorted() {
      statement.reset()
      try statement.bind(text)
      while try statement.step() {
        let id = Article.ID(rawValue: statement.integer(0))
        if !known.contains(id) { copies.append(id) }
      }
    }
    return copies
  }

  /// The texts of which some of these feeds have copies.
  func texts(ofFeeds feeds: Set<Feed.ID>) throws(DatabaseError) -> [Int64] {
    guard !feeds.isEmpty, try hasCopies else { return [] }
    let statement = try prepare(
      """
      SELECT text_id, feed_id FROM copy CROSS JOIN status ON status.article_id = copy.article_id
      """)
    var texts: Set<Int64> = []
    while try statement.step() {
      guard feeds.contains(Feed.ID(rawValue: statement.integer(1))) else { continue }
      texts.insert(statement.integer(0))
    }
    return texts.sorted()
  }

  /// Copies that are shown in the place of those of these articles that are folded away.
  func shownInstead(
    of articles: some Collection<Article.ID>
  ) throws(DatabaseError) -> [Article.ID] {
    guard try hasCopies else { return [] }
    let statement = try prepare(
      """
      SELECT other.article_id FROM status AS own
        JOIN copy ON copy.article_id = own.article_id
        JOIN copy AS other ON other.text_id = copy.text_id
        JOIN status ON status.article_id = other.article_id AND status.is_hidden = 0
        WHERE own.article_id = ? AND own.is_hidden > 2
        ORDER BY status.date, other.article_id LIMIT 1
      """)
    var shown: [Article.ID] = []
    for id in articles {
      statement.reset()
      try statement.bind(id)
      if try statement.step() { shown.append(Article.ID(rawValue: statement.integer(0))) }
    }
    return shown
  }
}

extension Store {
  /// Folds the copies that some feeds brought anew, since the feeds are in other sections; some
  /// hundred texts at a time.
  func refold(textsOf feeds: Set<Feed.ID>) throws(DatabaseError) {
    var rest = try connection.texts(ofFeeds: feeds)[...]
    while !rest.isEmpty {
      let part = rest.prefix(Limits.stateBatch)
      rest = rest.dropFirst(Limits.stateBatch)
      try write { (connection) throws(DatabaseError) in try connection.refold(part) }
    }
  }
}
