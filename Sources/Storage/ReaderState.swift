internal import Models

extension Connection {
  /// Sets one state of articles and says which of them had another one; those that are gone are
  /// passed over. With an article, all copies of its text are read.
  func set(
    _ field: Change.Field, _ value: Bool, of articles: some Collection<Article.ID>,
    at now: Timestamp
  ) throws(DatabaseError) -> [Article.ID] {
    let changed: [Article.ID]
    switch field {
    case .read:
      let copies = value ? try copies(of: articles) : []
      return try setRead(value, Array(articles) + copies, at: now)
    case .starred: changed = try setStarred(value, articles)
    case .tag(let name): changed = try set(tag: name, value, of: articles)
    case .note(let from, let to):
      changed = try set(
        note: value ? to : from, insteadOf: value ? from : to, of: articles, at: now)
    case .annotation(let from, let to):
      return try put(value ? to : from, insteadOf: value ? from : to) ?? []
    case .story(let title, let from, let to):
      changed = try set(story: title, value ? to : from, of: articles, at: now)
    }
    // What has a mark is not folded away.
    try refold(try texts(of: changed))
    return changed
  }

  /// Makes exactly these articles read or unread; without a moment, what is read does not stay in
  /// lists of what is unread.
  func setRead(
    _ value: Bool, _ articles: [Article.ID], at now: Timestamp?
  ) throws(DatabaseError) -> [Article.ID] {
    var changed: [Article.ID] = []
    var counts = CountChanges()
    var rest = articles[...]
    while !rest.isEmpty {
      // A part at a time, so that a hundred thousand articles take little memory.
      for place in try places(of: rest.prefix(Limits.placesAtOnce)) {
        let isChange = try value ? takeUnread(place, at: now) : putUnread(place)
        guard isChange else { continue }
        changed.append(place.key.id)
        if place.visibility == .shown { counts.addUnread(value ? -1 : 1, in: place.feed) }
      }
      rest = rest.dropFirst(Limits.placesAtOnce)
    }
    try apply(counts)
    return changed
  }

  /// Makes an article read; false where it is.
  private func takeUnread(
    _ place: ArticlePlace, at now: Timestamp?
  ) throws(DatabaseError) -> Bool {
    let key = place.key
    guard place.visibility == .shown else { return try setUnread(false, unshown: place) }
    try run("DELETE FROM unread WHERE date = ? AND article_id = ?", key.date, key.id)
    guard changes > 0 else { return false }
    guard let now else { return true }
    try run(
      "INSERT OR REPLACE INTO just_read (date, article_id, feed_id, read_at) VALUES (?, ?, ?, ?)",
      key.date, key.id, place.feed, now)
    return true
  }

  /// Makes an article unread; false where it is.
  private func putUnread(_ place: ArticlePlace) throws(DatabaseError) -> Bool {
    let key = place.key
    guard place.visibility == .shown else { return try setUnread(true, unshown: place) }
    try run(
      "INSERT INTO unread (date, article_id, feed_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      key.date, key.id, place.feed)
    guard changes > 0 else { return false }
    try run("DELETE FROM just_read WHERE date = ? AND article_id = ?", key.date, key.id)
    return true
  }

  private func setUnread(
    _ isUnread: Bool, unshown place: ArticlePlace
  ) throws(DatabaseError) -> Bool {
    guard place.visibility.isUnread != isUnread else { return false }
    try run(
      "UPDATE status SET is_hidden = ? WHERE article_id = ?",
      place.visibility.asUnread(isUnread).rawValue, place.key.id)
    return true
  }

  private func setStarred(
    _ value: Bool, _ articles: some Collection<Article.ID>
  ) throws(DatabaseError) -> [Article.ID] {
    var changed: [Article.ID] = []
    var counts = CountChanges()
    for place in try places(of: articles) where place.isStarred != value {
      try run("UPDATE status SET is_starred = ? WHERE article_id = ?", value, place.key.id)
      changed.append(place.key.id)
      if place.visibility == .shown { counts.addStarred(value ? 1 : -1) }
    }
    try apply(counts)
    return changed
  }

  /// A tag that no article has any longer goes away.
  private func set(
    tag name: String, _ value: Bool, of articles: some Collection<Article.ID>
  ) throws(DatabaseError) -> [Article.ID] {
    let name = Limits.cut(name, to: Limits.title)
    if value { try run("INSERT INTO tag (name) VALUES (?) ON CONFLICT DO NOTHING", name) }
    let sql =
      value
      ? """
      INSERT INTO article_tag (article_id, tag_id)
        SELECT article.id, tag.id FROM article, tag WHERE article.id = ? AND tag.name = ?
        ON CONFLICT DO NOTHING
      """
      : """
      DELETE FROM article_tag
        WHERE article_id = ? AND tag_id = (SELECT id FROM tag WHERE name = ?)
      """
    let statement = try prepare(sql)
    var changed: [Article.ID] = []
    for id in articles {
      try statement.run(id, name)
      if changes > 0 { changed.append(id) }
    }
    try run(
      """
      DELETE FROM tag WHERE name = ?
        AND NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)
      """, name)
    return changed
  }
}

extension Connection {
  /// Marks everything unread in a list read, and its copies that the list does not show, in one
  /// transaction: what is unread lies together, so that a hundred thousand articles are one deletion.
  func markAllRead(_ scope: ListScope, at now: Timestamp) throws(DatabaseError) -> Change {
    let members: ArticleSet? =
      if let filter = scope.filter { try self.members(of: filter.condition) } else { nil }
    let source = scope.source.condition
    let unread = try prepare("SELECT article_id, feed_id FROM unread WHERE \(source.sql)")
    try unread.bind(all: source.values)
    var ids: [Article.ID] = []
    var feeds: [Int64: Int] = [:]
    while try unread.step() {
      let id = Article.ID(rawValue: unread.integer(0))
      if let members, !members.contains(id) { continue }
      ids.append(id)
      feeds[unread.integer(1), default: 0] += 1
    }
    unread.reset()
    guard members == nil else {
      return Change(.read, true, try set(.read, true, of: ids, at: now))
    }
    if scope.keepsReadSince != nil { try keepJustRead(source, at: now) }
    let condition = scope.source == .everything ? "" : " WHERE " + source.sql
    let removal = try prepare("DELETE FROM unread" + condition)
    try removal.bind(all: condition.isEmpty ? [] : source.values)
    while try removal.step() {}
    var counts = CountChanges()
    for (feed, count) in feeds { counts.addUnread(-count, in: Feed.ID(rawValue: feed)) }
    try apply(counts)
    let copies = try setRead(
      true, try copies(of: ids), at: scope.keepsReadSince == nil ? nil : now)
    return Change(.read, true, ids + copies)
  }

  /// Rows that were just read stay in the list that is open.
  private func keepJustRead(
    _ source: (sql: String, values: [Value]), at now: Timestamp
  ) throws(DatabaseError) {
    let statement = try prepare(
      """
      INSERT OR REPLACE INTO just_read (date, article_id, feed_id, read_at)
        SELECT date, article_id, feed_id, ? FROM unread WHERE \(source.sql)
      """)
    try statement.bind(all: [now.value] + source.values)
    while try statement.step() {}
  }
}

extension ListScope {
  /// The same list without what is read, not even what was just read.
  var onlyUnread: ListScope {
    var scope = self
    scope.unreadOnly = true
    scope.keepsReadSince = nil
    return scope
  }
}
