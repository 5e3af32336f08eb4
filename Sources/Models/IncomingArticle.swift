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
  /// Whether the feed gave only the beginning, as far as that can be told.
  package var isExcerpt = false

  package init(
    guid: String, url: String? = nil, title: String, byline: String? = nil,
    published: Timestamp? = nil, updated: Timestamp? = nil, language: String? = nil,
    html: String = "", text: String = "", lead: String = "", words: Int = 0,
    enclosures: [Enclosure] = [], discussion: DiscussionSignals = DiscussionSignals(),
    terms: [WeightedTerm] = []
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
  }
}

/// A term of an article and how much the article is about it.
package struct WeightedTerm: Hashable, Sendable {
  package var term: String
  /// 1 + ln(term frequency), title counted three times, scaled so that the strongest is 255.
  package var weight: UInt8

  package init(_ term: String, weight: UInt8) {
    self.term = term
    self.weight = weight
  }
}
