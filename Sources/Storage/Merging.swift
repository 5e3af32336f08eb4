internal import Models

extension Connection {
  /// Takes in as many of a feed's articles as a step has time for, but at least one; part of the
  /// running transaction, before whose end `postings` have to be applied. Says how many were taken.
  func merge(
    _ articles: some Collection<PreparedArticle>, into feed: Feed.ID, at now: Timestamp,
    _ step: MergeStep, _ postings: inout PostingChanges
  ) throws(DatabaseError) -> (result: MergeResult, taken: Int) {
    let end = ContinuousClock.now + step.time
    var taken = 0
    var result = MergeResult()
    var counts = CountChanges()
    let hasTraces = try hasTraces(of: feed)
    for prepared in articles {
      let article = prepared.article
      if taken > 0, taken == step.articles || .now >= end { break }
      taken += 1
      switch try standing(of: prepared, in: feed) {
      case .new where hasTraces ? try isGone(article, of: feed) : false: break
      case .new:
        guard let id = try insert(prepared, into: feed, at: now) else { break }
        postings.add(prepared.terms, of: id)
        result.inserted.append(id)
        counts.addTotal(1, in: feed)
        counts.addUnread(1, in: feed)
      case .changed(let id):
        let hasFullText = try hasFullText(id)
        try update(prepared, id, hasFullText: hasFullText, at: now)
        // The terms of the whole article say more than those of what the feed gives.
        if !hasFullText {
          postings.replace(try terms(of: id), by: prepared.terms, of: id)
          try keepVector(prepared.vector, of: id)
          try keepSketch(prepared.sketch, of: id)
        }
        result.updated.append(id)
      case .recounted(let id): try recount(id, announced: article.discussion.count)
      case .same: break
      }
    }
    try apply(counts)
    try hideNew(result.inserted, at: now)
    if !result.inserted.isEmpty || !result.updated.isEmpty { try countRevision() }
    return (result, taken)
  }

  /// Each transaction adds a part to the search index, and a search looks into all of them: merges
  /// a little (https://sqlite.org/fts5.html#the_merge_command), about as much as was written before
  /// for each of the index's levels. Does nothing where there are few parts.
  func mergeSearchParts(_ step: MergeStep) throws(DatabaseError) {
    try run("INSERT INTO search (search, rank) VALUES ('merge', ?)", step.mergedBlocks)
  }

  /// Says that texts changed, so that kept search results are out of date.
  func countRevision() throws(DatabaseError) {
    try run("UPDATE totals SET content_revision = content_revision + 1 WHERE id = 1")
  }

  /// What the store knows of an article that comes in.
  enum Standing {
    case new
    case changed(Article.ID)
    /// Only the number of comments that the feed announces is another one.
    case recounted(Article.ID)
    case same
  }

  func standing(of prepared: PreparedArticle, in feed: Feed.ID) throws(DatabaseError) -> Standing {
    let article = prepared.article
    let statement = try prepare(
      """
      SELECT id, content_hash, announced_comments FROM article WHERE guid = ? AND feed_id = ?
      """, article.guid, feed)
    guard try statement.step() else { return .new }
    let id = Article.ID(rawValue: statement.integer(0))
    guard statement.integer(1) == prepared.contentHash else { return .changed(id) }
    let count = article.discussion.count
    return count == nil || count == statement.optionalInt(2) ? .same : .recounted(id)
  }

  /// Nil where the article is here already.
  func insert(
    _ prepared: PreparedArticle, into feed: Feed.ID, isRead: Bool = false, isStarred: Bool = false,
    at now: Timestamp
  ) throws(DatabaseError) -> Article.ID? {
    let article = prepared.article
    let count = article.discussion.count
    try run(
      """
      INSERT INTO article (feed_id, guid, url, title, byline, published, updated, first_seen,
        language, words, comments, announced_comments, content_hash, is_excerpt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (guid, feed_id) DO NOTHING
      """, feed, article.guid, article.url, article.title, article.byline, article.published,
      article.updated, now, article.language, article.words, count, count, prepared.contentHash,
      article.isExcerpt)
    guard changes > 0 else { return nil }
    let id = Article.ID(rawValue: lastInsertedID)
    try run(
      """
      INSERT INTO body (article_id, lead, discussion_page, discussion_feed, content)
        VALUES (?, ?, ?, ?, ?)
      """, id, article.lead, article.discussion.pageURL, article.discussion.feedURL,
      Value.blob(prepared.content))
    try keep(article.enclosures, of: id)
    let date = min(article.published ?? now, now)
    try run(
      "INSERT INTO status (article_id, feed_id, date, is_starred) VALUES (?, ?, ?, ?)", id, feed,
      date, isStarred)
    if !isRead {
      try run("INSERT INTO unread (date, article_id, feed_id) VALUES (?, ?, ?)", date, id, feed)
    }
    try index(prepared, id)
    if !prepared.terms.isEmpty { try keepVector(prepared.vector, of: id) }
    try keepSketch(prepared.sketch, of: id)
    try attachNotes(to: id, guid: article.guid, of: feed)
    return id
  }

  /// Takes over what the feed says now. What the reader did, the article's date and its former text
  /// stay.
  private func update(
    _ prepared: PreparedArticle, _ id: Article.ID, hasFullText: Bool, at now: Timestamp
  ) throws(DatabaseError) {
    let article = prepared.article
    try keepFormerText(of: id, before: prepared, at: now)
    try run(
      """
      UPDATE article SET url = ?, title = ?, byline = ?, published = ?, updated = ?, language = ?,
        words = iif(full_text_at IS NULL, ?, words), content_hash = ?, is_excerpt = ? WHERE id = ?
      """, article.url, article.title, article.byline, article.published, article.updated,
      article.language, article.words, prepared.contentHash, article.isExcerpt, id)
    // While the old words are there: the index asks for them.
    try run("DELETE FROM search WHERE rowid = ?", id)
    try run(
      """
      UPDATE body SET lead = ?, discussion_page = ?, discussion_feed = ?, content = ?
        WHERE article_id = ?
      """, article.lead, article.discussion.pageURL, article.discussion.feedURL,
      Value.blob(prepared.content), id)
    if hasFullText { try indexAgain(id) } else { try index(prepared, id) }
    try run("DELETE FROM enclosure WHERE article_id = ?", id)
    try keep(article.enclosures, of: id)
    try recount(id, announced: article.discussion.count)
  }

  private func index(_ prepared: PreparedArticle, _ id: Article.ID) throws(DatabaseError) {
    try run(
      "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", id, prepared.searchTitle,
      prepared.searchText)
  }

  private func keep(_ enclosures: [Enclosure], of id: Article.ID) throws(DatabaseError) {
    for (position, enclosure) in enclosures.enumerated() {
      try run(
        """
        INSERT INTO enclosure (article_id, position, url, type, length, title)
          VALUES (?, ?, ?, ?, ?, ?)
        """, id, position, enclosure.url, enclosure.type, enclosure.length, enclosure.title)
    }
  }

  /// Keeps what the feed says about the number of comments; a discussion that was fetched may
  /// know more.
  private func recount(_ id: Article.ID, announced: Int?) throws(DatabaseError) {
    guard let announced else { return }
    try run(
      """
      UPDATE article SET announced_comments = ? WHERE id = ?
      """, announced, id)
    try run("UPDATE article SET comments = \(Self.commentCount) WHERE id = ?", id)
  }
}

extension IncomingArticle {
  /// The article within the limits of the store.
  var limited: IncomingArticle {
    var article = self
    article.guid = Limits.guid(guid)
    article.title = Limits.cut(title, to: Limits.title)
    article.byline = byline.map { Limits.cut($0) }
    article.url = url.map { Limits.cut($0, to: 10_000) }
    article.lead = Limits.cut(lead)
    article.text = Limits.cutBytes(text, to: Limits.searchText)
    article.enclosures = Array(enclosures.prefix(Limits.enclosures))
    article.terms = terms.limited
    return article
  }

  /// Covers everything that is shown of the article, but not the number of its comments.
  var contentHash: Int64 {
    var hash = ChangeHash()
    // Its plain text says what the HTML does.
    for text in [url, title, byline, language, html, lead] { hash.combine(text) }
    hash.combine(published.map { String($0.seconds) })
    hash.combine(updated.map { String($0.seconds) })
    hash.combine(discussion.pageURL)
    hash.combine(discussion.feedURL)
    for enclosure in enclosures {
      hash.combine(enclosure.url)
      hash.combine(enclosure.type)
      hash.combine(enclosure.title)
      hash.combine(enclosure.length.map { String($0) })
    }
    return hash.value
  }
}

extension [WeightedTerm] {
  /// The terms within the limits of the store.
  var limited: [WeightedTerm] {
    prefix(Limits.terms).filter { !$0.term.isEmpty && $0.term.utf8.count <= Limits.termBytes }
  }
}
