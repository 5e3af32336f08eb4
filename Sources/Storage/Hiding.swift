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
    let matching = try selection(of: condition, among: articles, with: .all)
    let statement = try prepare(matching.sql)
    try statement.bind(all: matching.values)
    var hits: [Article.ID] = []
    while try statement.step() { hits.append(Article.ID(rawValue: statement.integer(0))) }
    statement.reset()
    try setHidden(true, hits)
  }

  /// Hides or shows articles; whether they are unread or starred stays with them. What is shown no
  /// longer may give its place to a copy, and what is shown again may leave it to one.
  func setHidden(
    _ isHidden: Bool, _ articles: some Collection<Article.ID>
  ) throws(DatabaseError) {
    var counts = CountChanges()
    var changed: [Article.ID] = []
    for place in try places(of: articles) where place.visibility.isHidden != isHidden {
      if isHidden {
        try leaveOut(place, as: .hiddenRead, &counts)
      } else {
        try show(place, &counts)
      }
      changed.append(place.key.id)
    }
    guard !changed.isEmpty else { return }
    try apply(counts)
    try refold(try texts(of: changed))
    try countRevision()
  }

  /// Takes an article out of lists and counts, or says another reason for it.
  func leaveOut(
    _ place: ArticlePlace, as visibility: ArticlePlace.Visibility, _ counts: inout CountChanges
  ) throws(DatabaseError) {
    let key = place.key
    var isUnread = place.visibility.isUnread
    if place.visibility == .shown {
      try run("DELETE FROM unread WHERE date = ? AND article_id = ?", key.date, key.id)
      isUnread = changes > 0
      try run("DELETE FROM just_read WHERE date = ? AND article_id = ?", key.date, key.id)
      counts.addTotal(-1, in: place.feed)
      if isUnread { counts.addUnread(-1, in: place.feed) }
      if place.isStarred { counts.addStarred(-1) }
    }
    try run(
      "UPDATE status SET is_hidden = ? WHERE article_id = ?",
      visibility.asUnread(isUnread).rawValue, key.id)
  }

  /// Puts an article that was left out into lists and counts.
  func show(_ place: ArticlePlace, _ counts: inout CountChanges) throws(DatabaseError) {
    let key = place.key
    try run("UPDATE status SET is_hidden = 0 WHERE article_id = ?", key.id)
    counts.addTotal(1, in: place.feed)
    if place.isStarred { counts.addStarred(1) }
    guard place.visibility.isUnread else { return }
    try run(
      "INSERT INTO unread (date, article_id, feed_id) VALUES (?, ?, ?)", key.date, key.id,
      place.feed)
    counts.addUnread(1, in: place.feed)
  }

  /// The articles that rules hide now.
  func hidden() throws(DatabaseError) -> ArticleSet {
    try articles("is_hidden > 0 AND is_hidden < 3")
  }

  /// The articles that lists do not show: hidden ones, and copies in whose place another is shown.
  func unshown() throws(DatabaseError) -> ArticleSet { try articles("is_hidden > 0") }

  private func articles(_ condition: String) throws(DatabaseError) -> ArticleSet {
    let statement = try prepare(
      "SELECT article_id FROM status INDEXED BY status_hidden WHERE \(condition)")
    var articles = ArticleSet()
    while try statement.step() { articles.insert(statement.integer(0)) }
    return articles
  }
}
