package import Models

/// An article that belongs to a story of which the reader wished something.
package struct StoryMember: Hashable, Sendable {
  package var article: Article.ID
  package var date: Timestamp
  /// It came since the reader last looked.
  package var isNew: Bool
}

/// What came to be of a story: an article that joins it.
package struct StoryJoin: Hashable, Sendable {
  package var article: Article.ID
  package var story: KeptStory.ID

  package init(article: Article.ID, story: KeptStory.ID) {
    self.article = article
    self.story = story
  }
}

extension StoreReader {
  /// The stories that the reader follows or mutes, in the order in which that was wished.
  package func keptStories() throws(DatabaseError) -> [KeptStory] {
    let statement = try connection.prepare(
      "SELECT id, title, wish, since FROM story ORDER BY since, id")
    var stories: [KeptStory] = []
    while try statement.step() {
      // A wish that a newer version knows is left alone.
      guard let wish = StoryWish(rawValue: statement.text(2)) else { continue }
      stories.append(
        KeptStory(
          id: KeptStory.ID(rawValue: statement.integer(0)), title: statement.text(1), wish: wish,
          since: Timestamp(statement.integer(3))))
    }
    return stories
  }

  /// The newest articles of a story that are of these days, shown or not, at most `limit`.
  package func members(
    of story: KeptStory.ID, from start: Timestamp = Timestamp(.min),
    to end: Timestamp = Timestamp(.max), limit: Int
  ) throws(DatabaseError) -> [StoryMember] {
    let statement = try connection.prepare(
      """
      SELECT story_article.article_id, date, is_new FROM story_article
        JOIN status ON status.article_id = story_article.article_id
        WHERE story_id = ? AND date BETWEEN ? AND ?
        ORDER BY date DESC, story_article.article_id DESC LIMIT ?
      """, story, start, end, limit)
    var members: [StoryMember] = []
    while try statement.step() {
      members.append(
        StoryMember(
          article: Article.ID(rawValue: statement.integer(0)),
          date: Timestamp(statement.integer(1)), isNew: statement.bool(2)))
    }
    return members
  }

  /// The story that an article is of, where the reader wished something of it.
  package func keptStory(of id: Article.ID) throws(DatabaseError) -> KeptStory? {
    guard let number = try connection.storyNumbers(of: [id]).first else { return nil }
    return try keptStories().first { $0.id == number }
  }

  /// Marks those of these rows that are of a story that is followed; most readers follow none, and
  /// then no row asks for it.
  func addStories(to headlines: inout [Headline]) throws(DatabaseError) {
    guard try connection.integer("SELECT 1 FROM story WHERE wish = 'followed' LIMIT 1") != nil
    else { return }
    let statement = try connection.prepare(
      """
      SELECT max(is_new) FROM story_article JOIN story ON story.id = story_id
        WHERE article_id = ? AND wish = 'followed'
      """)
    for index in headlines.indices {
      statement.reset()
      try statement.bind(headlines[index].id)
      guard try statement.step(), !statement.isNull(0) else { continue }
      headlines[index].story = statement.bool(0) ? .new : .followed
    }
  }
}

// MARK: What the reader wishes

extension Connection {
  /// Gives the story of these articles another wish, or with nil forgets it; tells which articles
  /// that concerned: none where it was so already.
  func set(
    story title: String, _ wish: StoryWish?, of articles: some Collection<Article.ID>,
    at now: Timestamp
  ) throws(DatabaseError) -> [Article.ID] {
    var known: [Article.ID] = []
    for id in articles where try exists(id) { known.append(id) }
    let numbers = try storyNumbers(of: known)
    guard !known.isEmpty, try wish != self.wish(ofStories: numbers) else { return [] }
    guard let wish else {
      for number in numbers { try forget(number, at: now) }
      return known
    }
    let number = try keep(title, wish, numbers, at: now)
    for id in known { try add(id, to: number, isNew: false) }
    let members = try members(of: number)
    if wish == .muted { try setHidden(true, members) } else { try show(members, at: now) }
    return known
  }

  /// The stories that have any of these articles.
  func storyNumbers(
    of articles: some Collection<Article.ID>
  ) throws(DatabaseError) -> [KeptStory.ID] {
    guard try integer("SELECT 1 FROM story LIMIT 1") != nil else { return [] }
    let statement = try prepare("SELECT story_id FROM story_article WHERE article_id = ?")
    var numbers: Set<Int64> = []
    for id in articles {
      statement.reset()
      try statement.bind(id)
      while try statement.step() { numbers.insert(statement.integer(0)) }
    }
    return numbers.sorted().map(KeptStory.ID.init)
  }

  /// A change of a wish as it is made now: from what is stored, whatever was known of it.
  func settledStory(_ change: Change, title: String, to: StoryWish?) throws(DatabaseError)
    -> Change
  {
    let from = try wish(ofStories: try storyNumbers(of: change.articles))
    return Change(.story(title: title, from: from, to: to), true, change.articles)
  }

  private func wish(ofStories numbers: [KeptStory.ID]) throws(DatabaseError) -> StoryWish? {
    guard let first = numbers.first else { return nil }
    let statement = try prepare("SELECT wish FROM story WHERE id = ?", first)
    return try statement.step() ? StoryWish(rawValue: statement.text(0)) : nil
  }

  /// Makes one story of these, or a new one.
  private func keep(
    _ title: String, _ wish: StoryWish, _ numbers: [KeptStory.ID], at now: Timestamp
  ) throws(DatabaseError) -> KeptStory.ID {
    guard let first = numbers.first else {
      try run(
        "INSERT INTO story (title, wish, since) VALUES (?, ?, ?)",
        Limits.cut(title, to: Limits.title), wish.rawValue, now)
      return KeptStory.ID(rawValue: lastInsertedID)
    }
    try run("UPDATE story SET wish = ?, since = ? WHERE id = ?", wish.rawValue, now, first)
    for other in numbers.dropFirst() {
      for id in try members(of: other) { try add(id, to: first, isNew: false) }
      try run("DELETE FROM story WHERE id = ?", other)
    }
    return first
  }

  private func forget(_ number: KeptStory.ID, at now: Timestamp) throws(DatabaseError) {
    let members = try members(of: number)
    try run("DELETE FROM story WHERE id = ?", number)
    try show(members, at: now)
  }

  private func members(of number: KeptStory.ID) throws(DatabaseError) -> [Article.ID] {
    let statement = try prepare(
      "SELECT article_id FROM story_article WHERE story_id = ? ORDER BY article_id", number)
    var ids: [Article.ID] = []
    while try statement.step() { ids.append(Article.ID(rawValue: statement.integer(0))) }
    return ids
  }

  private func add(
    _ id: Article.ID, to number: KeptStory.ID, isNew: Bool
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO story_article (story_id, article_id, is_new) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
      """, number, id, isNew)
  }

  /// Shows articles again that nothing else hides.
  private func show(_ articles: [Article.ID], at now: Timestamp) throws(DatabaseError) {
    guard !articles.isEmpty else { return }
    var hidden = try mutedArticles()
    if let condition = try hidingCondition(at: now) {
      let matching = try selection(of: condition, among: articles, with: .all)
      let statement = try prepare(matching.sql)
      try statement.bind(all: matching.values)
      while try statement.step() { hidden.insert(statement.integer(0)) }
    }
    try setHidden(false, articles.filter { !hidden.contains($0) })
  }

  /// The articles of stories that are muted.
  func mutedArticles() throws(DatabaseError) -> ArticleSet {
    let statement = try prepare(
      "SELECT article_id FROM story JOIN story_article ON story_id = story.id WHERE wish = 'muted'")
    var muted = ArticleSet()
    while try statement.step() { muted.insert(statement.integer(0)) }
    return muted
  }

  /// Takes an article into a story that is kept: as new where that is followed, hidden where it is
  /// muted. Nothing happens where one of the two is gone.
  fileprivate func take(_ join: StoryJoin) throws(DatabaseError) {
    let statement = try prepare("SELECT wish FROM story WHERE id = ?", join.story)
    guard try statement.step(), let wish = StoryWish(rawValue: statement.text(0)),
      let place = try places(of: [join.article]).first
    else { return }
    statement.reset()
    let key = place.key
    let isUnread =
      try integer("SELECT 1 FROM unread WHERE date = ? AND article_id = ?", key.date, key.id) != nil
    try add(join.article, to: join.story, isNew: wish == .followed && isUnread)
    if wish == .muted { try setHidden(true, [join.article]) }
  }
}

extension Store {
  /// Takes articles into stories that are kept, some hundred at a time.
  package func take(_ joins: [StoryJoin]) throws(DatabaseError) {
    var rest = joins[...]
    while !rest.isEmpty {
      let part = rest.prefix(Limits.stateBatch)
      rest = rest.dropFirst(Limits.stateBatch)
      try write { (connection) throws(DatabaseError) in
        for join in part { try connection.take(join) }
      }
    }
  }

  /// Days after which a story goes of which no article is left.
  private static let emptyStoryDays: Int64 = 90

  func forgetEmptyStories(at now: Timestamp) throws(DatabaseError) {
    let isEmpty = """
      since < ? AND NOT EXISTS (SELECT 1 FROM story_article WHERE story_id = story.id)
      """
    let limit = now.advanced(by: -86_400 * Self.emptyStoryDays)
    guard try connection.integer("SELECT 1 FROM story WHERE \(isEmpty)", limit) != nil else {
      return
    }
    try write { (connection) throws(DatabaseError) in
      try connection.run("DELETE FROM story WHERE \(isEmpty)", limit)
    }
  }
}

extension StateWriter {
  /// The reader has looked at these articles: in their stories, they are no longer new.
  package func lookAt(news articles: some Collection<Article.ID>) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      let statement = try reader.connection.prepare(
        "UPDATE story_article SET is_new = 0 WHERE article_id = ? AND is_new = 1")
      for id in articles { try statement.run(id) }
    }
  }
}
