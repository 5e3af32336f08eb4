internal import Models

/// What the reader's rules keep out of lists and counts. Hidden articles stay in the store.
extension Connection {
  /// The rules as they were written.
  func hideRules() throws(DatabaseError) -> [String] {
    let statement = try prepare("SELECT query FROM hide_rule ORDER BY position")
    var rules: [String] = []
    while try statement.step() { rules.append(statement.text(0)) }
    return rules
  }

  func setHideRules(_ rules: [String]) throws(DatabaseError) {
    try run("DELETE FROM hide_rule")
    for (position, rule) in rules.enumerated() {
      try run("INSERT INTO hide_rule (position, query) VALUES (?, ?)", position, rule)
    }
  }

  /// What the rules hide; nil where there is none. A rule that cannot be understood, or that says
  /// nothing, hides nothing.
  func hidingCondition(at now: Timestamp) throws(DatabaseError) -> Query.Condition? {
    let rules = try hideRules().compactMap { try? Query(parsing: $0, now: now).condition }
      .filter { !$0.terms.isEmpty }
    return rules.isEmpty ? nil : .any(rules)
  }

  /// Hides those of new articles that a rule is about; part of the transaction that brought them.
  func hideNew(_ articles: [Article.ID], at now: Timestamp) throws(DatabaseError) {
    guard !articles.isEmpty, let condition = try hidingCondition(at: now) else { return }
    let matching = try selection(of: condition, among: articles, includingHidden: true)
    let statement = try prepare(matching.sql)
    try statement.bind(all: matching.values)
    var hits: [Article.ID] = []
    while try statement.step() { hits.append(Article.ID(rawValue: statement.integer(0))) }
    statement.reset()
    try setHidden(true, hits)
  }

  /// Hides or shows articles; whether they are unread or starred stays with them.
  func setHidden(
    _ isHidden: Bool, _ articles: some Collection<Article.ID>
  ) throws(DatabaseError) {
    var counts = CountChanges()
    let sign = isHidden ? -1 : 1
    for place in try places(of: articles) where (place.visibility == .shown) == isHidden {
      let isUnread = try isHidden ? hide(place) : show(place)
      counts.addTotal(sign, in: place.feed)
      if isUnread { counts.addUnread(sign, in: place.feed) }
      if place.isStarred { counts.addStarred(sign) }
    }
    try apply(counts)
    if !counts.feeds.isEmpty { try countRevision() }
  }

  /// Whether the article is unread.
  private func hide(_ place: ArticlePlace) throws(DatabaseError) -> Bool {
    let key = place.key
    try run("DELETE FROM unread WHERE date = ? AND article_id = ?", key.date, key.id)
    let isUnread = changes > 0
    try run("DELETE FROM just_read WHERE date = ? AND article_id = ?", key.date, key.id)
    let visibility: ArticlePlace.Visibility = isUnread ? .hiddenUnread : .hiddenRead
    try run(
      "UPDATE status SET is_hidden = ? WHERE article_id = ?", visibility.rawValue, key.id)
    return isUnread
  }

  /// Whether the article is unread.
  private func show(_ place: ArticlePlace) throws(DatabaseError) -> Bool {
    let key = place.key
    try run("UPDATE status SET is_hidden = 0 WHERE article_id = ?", key.id)
    guard place.visibility == .hiddenUnread else { return false }
    try run(
      "INSERT INTO unread (date, article_id, feed_id) VALUES (?, ?, ?)", key.date, key.id,
      place.feed)
    return true
  }

  /// The articles that are hidden now.
  func hidden() throws(DatabaseError) -> ArticleSet {
    let statement = try prepare(
      "SELECT article_id FROM status INDEXED BY status_hidden WHERE is_hidden > 0")
    var hidden = ArticleSet()
    while try statement.step() { hidden.insert(statement.integer(0)) }
    return hidden
  }
}
