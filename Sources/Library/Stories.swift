package import Models
import Related
import Storage

extension Library {
  /// The events of these days: groups of articles about one, newest development first; articles that
  /// stand alone are left out, but for those of stories that are followed. What the reader muted is
  /// not among them.
  package func stories(
    from start: Timestamp, to end: Timestamp
  ) async throws -> [Story] {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.stories(from: start, to: end)
    }
  }

  /// The stories that the Stories view shows: the events of the last days, and among them all that
  /// the reader follows, newest development first; then those that are muted.
  package func storyBoard(at now: Timestamp) async throws -> [Story] {
    try await storing { () async throws(DatabaseError) in
      let archive = try self.archive
      let start = now.advanced(by: -86_400 * Self.boardDays)
      let shown = try await archive.stories(from: start, to: Timestamp(.max))
      return shown + (try await archive.keptStories(.muted))
    }
  }

  /// Days of the Stories view.
  package static let boardDays: Int64 = 7

  /// The stories that the reader follows, or mutes, newest development first.
  package func stories(_ wish: StoryWish) async throws -> [Story] {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.keptStories(wish)
    }
  }

  /// The story that an article is of, which may be the article alone; nil where there is no such
  /// article.
  package func story(of id: Article.ID) async throws -> Story? {
    try await storing { () async throws(DatabaseError) in try await self.archive.story(of: id) }
  }
}

extension LibraryDesk {
  /// The reader has looked at these articles: in their stories, they are no longer new.
  package func lookAt(news articles: [Article.ID]) throws(LibraryError) {
    try storing { () throws(DatabaseError) in try writer.lookAt(news: articles) }
  }
}

extension Archive {
  /// Articles of a kept story that are shown; older ones stay in it.
  private static let shownMembers = 200

  func stories(from start: Timestamp, to end: Timestamp) throws(DatabaseError) -> [Story] {
    try reader.reading { () throws(DatabaseError) in
      try stories(of: try reader.articles(from: start, to: end, with: .copies))
    }
  }

  func keptStories(_ wish: StoryWish) throws(DatabaseError) -> [Story] {
    try reader.reading { () throws(DatabaseError) in
      var stories: [Story] = []
      for kept in try reader.keptStories() where kept.wish == wish {
        let members = try reader.members(of: kept.id, limit: Self.shownMembers)
        guard !members.isEmpty else { continue }
        stories.append(try story(of: members.map(\.article), kept.wish, news: members))
      }
      return Self.sorted(stories)
    }
  }

  func story(of id: Article.ID) throws(DatabaseError) -> Story? {
    try reader.reading { () throws(DatabaseError) in
      guard let row = try reader.headlines([id]).first else { return nil }
      if let kept = try reader.keptStory(of: id) {
        let members = try reader.members(of: kept.id, limit: Self.shownMembers)
        return try story(of: members.map(\.article), kept.wish, news: members)
      }
      let span = 86_400 * Library.boardDays
      var ids = try reader.articles(
        from: row.date.advanced(by: -span), to: row.date.advanced(by: span), with: .copies)
      if !ids.contains(id) { ids.append(id) }
      let found = try groups(of: ids).first { $0.contains(id) }
      return try story(of: found ?? [id])
    }
  }

  /// The stories of these articles and those that are followed.
  private func stories(of ids: [Article.ID]) throws(DatabaseError) -> [Story] {
    var groups = try groups(of: ids)
    var stories: [Story] = []
    for kept in try reader.keptStories() where kept.wish == .followed {
      let members = try reader.members(of: kept.id, limit: Self.shownMembers)
      guard !members.isEmpty else { continue }
      var all = Set(members.map(\.article))
      // What is grouped with an article of it is of it, be it that it came before.
      groups.removeAll { group in
        guard !all.isDisjoint(with: group) else { return false }
        all.formUnion(group)
        return true
      }
      stories.append(try story(of: Array(all), kept.wish, news: members))
    }
    for group in groups where group.count > 1 { stories.append(try story(of: group)) }
    return Self.sorted(stories)
  }

  /// Which of these articles are about one event; most groups are of one.
  private func groups(of ids: [Article.ID]) throws(DatabaseError) -> [[Article.ID]] {
    let articles = try reader.relatedArticles(ids, with: .all)
    let groups = Stories.groups(
      of: articles, frequency: try reader.documentFrequency(Self.sharedTerms(articles)),
      articleCount: try reader.articleCount)
    return groups.map { $0.map { articles[$0].id } }
  }

  /// The terms that join anything: those of one article alone need not be looked up.
  private static func sharedTerms(_ articles: [ComparableArticle]) -> [String] {
    var seen: Set<String> = []
    var shared: Set<String> = []
    for article in articles {
      for term in article.terms.terms where !seen.insert(term.term).inserted {
        shared.insert(term.term)
      }
    }
    return Array(shared)
  }

  /// A story with its articles as rows; of copies of one text, the newest stands for all.
  private func story(
    of ids: [Article.ID], _ wish: StoryWish? = nil, news: [StoryMember] = []
  ) throws(DatabaseError) -> Story {
    let texts = try reader.texts(of: ids)
    var seen: Set<Int64> = []
    var story = Story(
      articles: [], wish: wish,
      news: wish == .followed ? Set(news.filter(\.isNew).map(\.article)) : [])
    for row in try reader.headlines(ids).sorted(by: { $0.key < $1.key }) {
      if let text = texts[row.id], !seen.insert(text).inserted {
        story.copies.append(row)
      } else {
        story.articles.append(row)
      }
    }
    return story
  }

  private static func sorted(_ stories: [Story]) -> [Story] {
    stories.sorted { one, other in
      guard let first = one.articles.first, let second = other.articles.first else { return false }
      return first.key < second.key
    }
  }
}
