/// An article on its way into the store: cleaned, plain where it must be plain, ready to keep.
package struct IncomingArticle: Hashable, Sendable {
  /// Unique within its feed; the feed's own id or a stable stand-in.
  package var guid: String
  package var url: String?
  package var title: String
  package var byline: String?
  package var published: Timestamp?
  package var updated: Timestamp?
  package var language: String?
  /// Sanitised HTML (`Markup.SafeHTML`).
  package var html: String
  /// The same as plain text, for the search index.
  package var text: String
  /// The opening lines, at most 280 characters.
  package var lead: String
  package var words: Int
  package var enclosures: [Enclosure]
  package var discussion: DiscussionSignals
  /// The article's strongest terms for Related Articles.
  package var terms: [WeightedTerm]
  /// By which copies of the text are found.
  package var sketch: TextSketch
  /// Whether the feed gave only the beginning, as far as that can be told.
  package var isExcerpt = false

  package init(
    guid: String, url: String? = nil, title: String, byline: String? = nil,
    published: Timestamp? = nil, updated: Timestamp? = nil, language: String? = nil,
    html: String = "", text: String = "", lead: String = "", words: Int = 0,
    enclosures: [Enclosure] = [], discussion: DiscussionSignals = DiscussionSignals(),
    terms: [WeightedTerm] = [], sketch: TextSketch = TextSketch()
  ) {
    self.guid = guid
    self.url = url
    self.title = title
    self.byline = byline
    self.published = published
    self.updated = updated
    self.language = language
    self.html = html
    self.text = text
    self.lead = lead
    self.words = words
    self.enclosures = enclosures
    self.discussion = discussion
    self.terms = terms
    self.sketch = sketch
  }
}

/// A term of an article and how much the article is about it.
package struct WeightedTerm: Hashable, Sendable {
  package var term: String
  /// 1 + ln(term frequency), where title and beginning count more; the strongest has 255.
  package var weight: UInt8

  /// Whether the text nearly always writes it with a capital.
  package var isName: Bool

  package init(_ term: String, weight: UInt8, isName: Bool = false) {
    self.term = term
    self.weight = weight
    self.isName = isName
  }
}
