/// Articles about one event.
package struct Story: Hashable, Sendable {
  /// Newest first; of copies of one text, one.
  package var articles: [Headline]
  /// The other copies of texts that are among `articles`.
  package var copies: [Headline]
  /// What the reader wished of it; nil where nothing.
  package var wish: StoryWish?
  /// Articles that came since the reader last looked, in a story that is followed.
  package var news: Set<Article.ID>

  package init(
    articles: [Headline], copies: [Headline] = [], wish: StoryWish? = nil,
    news: Set<Article.ID> = []
  ) {
    self.articles = articles
    self.copies = copies
    self.wish = wish
    self.news = news
  }

  /// The headline of its newest development.
  package var title: String { articles.first?.title ?? "" }
  /// When it began and when it was last heard of.
  package var first: Timestamp { articles.last?.date ?? Timestamp(0) }
  package var last: Timestamp { articles.first?.date ?? Timestamp(0) }

  /// Every article of it, those with a text that came before at the end.
  package var all: [Headline] { articles + copies }

  /// The sources, each once, in the order of their newest articles.
  package var sources: [String] {
    var seen: Set<Feed.ID> = []
    return all.sorted { $0.key < $1.key }.filter { seen.insert($0.feed).inserted }.map(\.source)
  }
}

/// What the reader wants of a story from now on.
package enum StoryWish: String, Hashable, Sendable, CaseIterable {
  /// Its new articles are marked.
  case followed
  /// Its new articles are not shown.
  case muted
}

/// How an article of a story that the reader follows is marked.
package enum StoryMark: Hashable, Sendable {
  case followed
  /// It came since the reader last looked.
  case new
}

/// A story of which the reader wished something, as it is kept.
package struct KeptStory: Identifiable, Hashable, Sendable {
  /// Never used again for another story.
  package struct ID: RawRepresentable, Hashable, Comparable, Sendable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  package let id: ID
  /// The headline it had when the reader wished something of it.
  package var title: String
  package var wish: StoryWish
  package var since: Timestamp

  package init(id: ID, title: String, wish: StoryWish, since: Timestamp) {
    self.id = id
    self.title = title
    self.wish = wish
    self.since = since
  }
}
