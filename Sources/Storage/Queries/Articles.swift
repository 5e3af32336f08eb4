package import Models

extension StoreReader {
  /// The rows of these articles, in the order asked for; ids that are gone are left out.
  package func headlines(_ ids: [Article.ID]) throws(DatabaseError) -> [Headline] {
    let statement = try connection.prepare(Self.headlineByID)
    var headlines: [Headline] = []
    headlines.reserveCapacity(ids.count)
    for id in ids {
      statement.reset()
      try statement.bind(id)
      if try statement.step() { headlines.append(Self.headline(id, statement)) }
    }
    try addTags(to: &headlines)
    try addCopies(to: &headlines)
    try addStories(to: &headlines)
    return headlines
  }

  /// Those of these articles that lists show as unread.
  package func unread(
    of articles: some Sequence<Article.ID>
  ) throws(DatabaseError) -> [(key: ListKey, feed: Feed.ID)] {
    let statement = try connection.prepare(
      """
      SELECT status.date, status.feed_id FROM status JOIN unread
        ON unread.date = status.date AND unread.article_id = status.article_id
        WHERE status.article_id = ? AND is_hidden = 0
      """)
    var found: [(ListKey, Feed.ID)] = []
    for id in articles {
      statement.reset()
      try statement.bind(id)
      guard try statement.step() else { continue }
      let key = ListKey(date: Timestamp(statement.integer(0)), id: id)
      found.append((key, Feed.ID(rawValue: statement.integer(1))))
    }
    return found
  }

  /// Most readers have no tags at all, and then no row asks for them.
  private func addTags(to headlines: inout [Headline]) throws(DatabaseError) {
    guard try connection.integer("SELECT 1 FROM article_tag LIMIT 1") != nil else { return }
    let statement = try connection.prepare(
      """
      SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ? ORDER BY name
      """)
    for index in headlines.indices {
      statement.reset()
      try statement.bind(headlines[index].id)
      while try statement.step() { headlines[index].tags.append(statement.text(0)) }
    }
  }

  /// What scripts know these articles by.
  package func labels(_ ids: [Article.ID]) throws(DatabaseError) -> [Article.ID: ArticleLabel] {
    try connection.read { () throws(DatabaseError) in
      let statement = try connection.prepare("SELECT guid, url, byline FROM article WHERE id = ?")
      var labels: [Article.ID: ArticleLabel] = [:]
      for id in ids {
        statement.reset()
        try statement.bind(id)
        guard try statement.step() else { continue }
        labels[id] = ArticleLabel(
          guid: statement.text(0), url: statement.optionalText(1),
          byline: statement.optionalText(2))
      }
      return labels
    }
  }

  /// The opening lines of these articles.
  package func leads(_ ids: [Article.ID]) throws(DatabaseError) -> [Article.ID: String] {
    let statement = try connection.prepare("SELECT lead FROM body WHERE article_id = ?")
    var leads: [Article.ID: String] = [:]
    for id in ids {
      statement.reset()
      try statement.bind(id)
      if try statement.step() { leads[id] = statement.text(0) }
    }
    return leads
  }

  /// The articles whose feeds gave them this guid, by number: the same guid may come from several.
  package func article(guid: String) throws(DatabaseError) -> [Article.ID] {
    let statement = try connection.prepare(
      "SELECT id FROM article WHERE guid = ? ORDER BY feed_id", Limits.guid(guid))
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(0))) }
    return ids.sorted()
  }

  package func article(_ id: Article.ID) throws(DatabaseError) -> Article? {
    try connection.read { () throws(DatabaseError) in
      guard let headline = try headlines([id]).first else { return nil }
      let statement = try connection.prepare(
        """
        SELECT guid, url, byline, updated, language, content, discussion_page, discussion_feed,
          announced_comments, position,
          (SELECT count(*) FROM version WHERE article_id = article.id),
          (SELECT count(*) FROM article_discussion WHERE article_id = article.id)
          FROM article JOIN body ON body.article_id = article.id
            JOIN status ON status.article_id = article.id
          WHERE article.id = ?
        """, id)
      guard try statement.step() else { return nil }
      var article = Article(
        headline: headline, guid: statement.text(0), url: statement.optionalText(1),
        byline: statement.optionalText(2), updated: statement.optionalTimestamp(3),
        language: statement.optionalText(4),
        html: statement.texts(5, connection.unpacker)?.html ?? "",
        enclosures: try enclosures(of: id),
        discussion: DiscussionSignals(
          pageURL: statement.optionalText(6), feedURL: statement.optionalText(7),
          count: statement.optionalInt(8)),
        position: statement.int(9))
      article.formerTexts = statement.int(10)
      article.discussions = statement.int(11)
      article.fullText = try fullText(of: id)
      article.notes = try notes(of: id)
      article.assistantOutputs = try assistantOutputs(of: id)
      return article
    }
  }

  private func enclosures(of id: Article.ID) throws(DatabaseError) -> [Enclosure] {
    let statement = try connection.prepare(
      "SELECT url, type, length, title FROM enclosure WHERE article_id = ? ORDER BY position", id)
    var enclosures: [Enclosure] = []
    while try statement.step() {
      enclosures.append(
        Enclosure(
          url: statement.text(0), type: statement.optionalText(1),
          length: statement.isNull(2) ? nil : statement.integer(2),
          title: statement.optionalText(3)))
    }
    return enclosures
  }

  private static let headlineByID = """
    SELECT article.feed_id, coalesce(own_title, feed.title, address), article.title, date,
      CASE is_hidden WHEN 0 THEN NOT EXISTS (SELECT 1 FROM unread
        WHERE unread.date = status.date AND unread.article_id = article.id)
        ELSE is_hidden IN (1, 3) END,
      is_starred, words, comments, is_excerpt AND full_text_at IS NULL
      FROM article JOIN status ON article_id = article.id JOIN feed ON feed.id = article.feed_id
      WHERE article.id = ?
    """

  private static func headline(_ id: Article.ID, _ statement: borrowing Statement) -> Headline {
    var headline = Headline(
      id: id, feed: Feed.ID(rawValue: statement.integer(0)), source: statement.text(1),
      title: statement.text(2), date: Timestamp(statement.integer(3)), isRead: statement.bool(4),
      isStarred: statement.bool(5), words: statement.int(6), comments: statement.optionalInt(7))
    headline.isExcerpt = statement.bool(8)
    return headline
  }
}
