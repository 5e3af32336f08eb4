/// A row of a list: what a reader needs to decide whether to open an article. No body.
package struct Headline: Identifiable, Hashable, Sendable {
  package let id: Article.ID
  package var feed: Feed.ID
  /// The feed's title.
  package var source: String
  package var title: String
  /// When the article was published, or first seen where the feed gave no usable date.
  /// Never later than the moment it was first seen, so that no feed can pin itself to the top.
  package var date: Timestamp
  package var isRead: Bool
  package var isStarred: Bool
  /// Words of the text (for scripts without spaces, characters divided by 2.5).
  package var words: Int
  /// How many comments the feed or the stored discussion counts; nil where nothing is known.
  package var comments: Int?
  /// The reader's own tags, by name.
  package var tags: [String]
  /// Whether only the beginning is here, as far as that can be told.
  package var isExcerpt = false
  /// How many other feeds have articles with the same text.
  package var copies = 0
  /// What earlier reading says of it; only where a list is in the order of interest.
  package var interest: RowInterest?
  /// Nil where the article is in no story that is followed.
  package var story: StoryMark?

  package init(
    id: Article.ID, feed: Feed.ID, source: String, title: String, date: Timestamp,
    isRead: Bool = false, isStarred: Bool = false, words: Int = 0, comments: Int? = nil,
    tags: [String] = []
  ) {
    self.id = id
    self.feed = feed
    self.source = source
    self.title = title
    self.date = date
    self.isRead = isRead
    self.isStarred = isStarred
    self.words = words
    self.comments = comments
    self.tags = tags
  }

  /// Minutes a calm reader needs, at 230 words a minute; 0 where there is next to no text.
  package var minutes: Int { words < 60 ? 0 : max(1, (words + 115) / 230) }

  /// The place of this row in a list sorted by date, newest first.
  package var key: ListKey { ListKey(date: date, id: id) }
}

/// The place of a row in a list: newest first, ties by the larger id first.
package struct ListKey: Hashable, Comparable, Sendable {
  package var date: Timestamp
  package var id: Article.ID

  package init(date: Timestamp, id: Article.ID) {
    self.date = date
    self.id = id
  }

  /// True where `a` stands above `b` in the list.
  package static func < (a: ListKey, b: ListKey) -> Bool {
    a.date != b.date ? a.date > b.date : a.id > b.id
  }
}

/// A neighbour in the sidebar: headline, opening lines, and why it is there.
package struct RelatedArticle: Hashable, Sendable {
  package var headline: Headline
  /// The first lines of the text, at most 280 characters, plain.
  package var lead: String
  /// Cosine similarity, 0 to 1.
  package var score: Double
  /// The two or three terms that joined the two articles, strongest first.
  package var terms: [String]

  package init(headline: Headline, lead: String, score: Double, terms: [String]) {
    self.headline = headline
    self.lead = lead
    self.score = score
    self.terms = terms
  }
}
