/// One article with everything that the article pane shows; lists use `Headline`.
package struct Article: Identifiable, Hashable, Sendable {
  /// A stable short number; never used again for another article.
  package struct ID: RawRepresentable, Hashable, Comparable, Sendable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  package var headline: Headline
  package var guid: String
  package var url: String?
  package var byline: String?
  package var updated: Timestamp?
  package var language: String?
  /// Sanitised HTML in the readable subset that `Markup.SafeHTML` writes; links are absolute.
  package var html: String
  package var enclosures: [Enclosure]
  package var discussion: DiscussionSignals
  /// Where reading stopped, as an offset into the document's text (`Document.textLength`).
  package var position: Int
  /// Nil where its page was never asked for.
  package var fullText: FullText?
  /// Discussions of it that are stored, whoever named them.
  package var discussions = 0
  /// How many former texts of it are kept.
  package var formerTexts = 0
  /// The reader's own: on the article, on passages and on comments, by the order of their making.
  package var notes: [Note] = []
  /// By the names of the assistants.
  package var assistantOutputs: [AssistantOutput] = []

  package var id: ID { headline.id }

  /// The text of the reader's note on the article as a whole.
  package var note: String? { notes.first { $0.target == .article }?.text }

  /// Where the text of `bestHTML` was found.
  package var bestAddress: String? {
    fullText?.hasText == true ? fullText?.address ?? url : url
  }

  /// Where reading stopped in the text of `bestHTML`.
  package var bestPosition: Int {
    guard let fullText, fullText.hasText else { return position }
    return fullText.position
  }

  /// The whole article where it is here, else what the feed gave; sanitised as `html` is.
  package var bestHTML: String {
    guard let fullText, fullText.hasText else { return html }
    return fullText.html
  }

  package init(
    headline: Headline, guid: String, url: String?, byline: String?, updated: Timestamp?,
    language: String?, html: String, enclosures: [Enclosure], discussion: DiscussionSignals,
    position: Int
  ) {
    self.headline = headline
    self.guid = guid
    self.url = url
    self.byline = byline
    self.updated = updated
    self.language = language
    self.html = html
    self.enclosures = enclosures
    self.discussion = discussion
    self.position = position
  }
}

/// What scripts know an article by.
package struct ArticleLabel: Hashable, Sendable {
  package var guid: String
  package var url: String?
  package var byline: String?

  package init(guid: String, url: String?, byline: String?) {
    self.guid = guid
    self.url = url
    self.byline = byline
  }
}
