/// What happened in some days on one page: the stories by weight, then what stands alone.
package struct Digest: Hashable, Sendable {
  /// The days, both ends included.
  package var from: Timestamp
  package var to: Timestamp
  /// The query that narrowed it, as it was typed; nil where none did.
  package var query: String?
  /// Articles that were looked at; copies of one text count once.
  package var articleCount = 0
  package var sourceCount = 0
  /// Whether there were more articles than are looked at: the oldest were left out.
  package var isCut = false
  /// Events of several articles, those of most weight first.
  package var stories: [Entry] = []
  /// Articles that stand alone, those of most weight first.
  package var singles: [Entry] = []

  package init(from: Timestamp, to: Timestamp, query: String? = nil) {
    self.from = from
    self.to = to
    self.query = query
  }

  package var isEmpty: Bool { stories.isEmpty && singles.isEmpty }

  /// An event, or an article that stands alone.
  package struct Entry: Hashable, Sendable {
    package var title: String
    /// Comparable in one digest only.
    package var weight: Double
    /// Those of the digest's days, newest first; of copies of one text, one.
    package var articles: [Item]
    /// When it was heard of first, where that was before the digest's days.
    package var began: Timestamp?
    /// A few sentences of its texts, in the order in which they were published.
    package var brief: [Sentence] = []
    /// As the articles write them, strongest first.
    package var terms: [String] = []

    package init(title: String, weight: Double, articles: [Item], began: Timestamp? = nil) {
      self.title = title
      self.weight = weight
      self.articles = articles
      self.began = began
    }

    /// The sources, each once, in the order of their newest articles.
    package var sources: [String] {
      var seen: Set<Feed.ID> = []
      return articles.map(\.headline).filter { seen.insert($0.feed).inserted }.map(\.source)
    }
  }

  package struct Item: Hashable, Sendable {
    package var headline: Headline
    package var guid: String
    package var url: String?

    package init(_ headline: Headline, guid: String, url: String? = nil) {
      self.headline = headline
      self.guid = guid
      self.url = url
    }
  }

  package struct Sentence: Hashable, Sendable {
    package var text: String
    /// The place of the article that says it among those of its entry.
    package var article: Int

    package init(_ text: String, article: Int) {
      self.text = text
      self.article = article
    }
  }
}
