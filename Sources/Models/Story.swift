/// Articles about one event.
package struct Story: Hashable, Sendable {
  /// Newest first; of copies of one text, one.
  package var articles: [Headline]
  /// What the reader wished of it; nil where nothing.
  package var wish: StoryWish?
  /// Articles that came since the reader last looked, in a story that is followed.
  package var news: Set<Article.ID>

  package init(articles: [Headline], wish: StoryWish? = nil, news: Set<Article.ID> = []) {
    self.articles = articles
    self.wish = wish
    self.news = news
  }

  /// The headline of its newest development.
  package var title: String { articles.first?.title ?? "" }
  /// When it began and when it was last heard of.
  package var first: Timestamp { articles.last?.date ?? Timestamp(0) }
  package var last: Timestamp { articles.first?.date ?? Timestamp(0) }

  /// The sources, each once, in the order of their newest articles.
  package var sources: [String] {
    var seen: Set<Feed.ID> = []
    return articles.filter { seen.insert($0.feed).inserted }.map(\.source)
  }
}

/// What the reader wants of a story from now on.
package enum StoryWish: String, Hashable, Sendable, CaseIterable {
  /// Its new articles are marked.
  case followed
  /// Its new articles are not shown.
  case muted
}
