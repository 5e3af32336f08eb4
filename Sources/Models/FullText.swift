/// The whole article as its page had it, beside what the feed gave of it.
package struct FullText: Hashable, Sendable {
  package enum Outcome: Int, Hashable, Sendable {
    case whole = 0
    /// The page showed only a part, for example what stands before a paywall.
    case partial = 1
    /// The page had no more than the feed gave.
    case nothingMore = 2
    /// The page could not be read; `problem` says why.
    case unread = 3
  }

  package var outcome: Outcome
  /// Why the page could not be read when it was last asked for, as a sentence goes on.
  package var problem: String?
  /// Where the page was found in the end.
  package var address: String?
  package var byline: String?
  /// The page's main picture.
  package var image: String?
  /// The readable subset of HTML (`Markup.SafeHTML`), links absolute; empty where there is none.
  package var html: String
  package var fetched: Timestamp
  /// True where the feed has given another text since.
  package var isStale = false
  /// Where reading stopped, as an offset into the document's text.
  package var position = 0

  package init(
    _ outcome: Outcome, problem: String? = nil, address: String? = nil, byline: String? = nil,
    image: String? = nil, html: String = "", fetched: Timestamp
  ) {
    self.outcome = outcome
    self.problem = problem
    self.address = address
    self.byline = byline
    self.image = image
    self.html = html
    self.fetched = fetched
  }

  package var hasText: Bool { !html.isEmpty }
}

/// A whole article on its way into the store.
package struct IncomingFullText: Hashable, Sendable {
  package var fullText: FullText
  /// The same as plain text, for the search index.
  package var text: String
  package var words: Int
  /// The article's strongest terms for Related Articles.
  package var terms: [WeightedTerm]
  package var sketch: TextSketch

  package init(
    _ fullText: FullText, text: String = "", words: Int = 0, terms: [WeightedTerm] = [],
    sketch: TextSketch = TextSketch()
  ) {
    self.fullText = fullText
    self.text = text
    self.words = words
    self.terms = terms
    self.sketch = sketch
  }
}

/// Whether whole articles are fetched with their feed.
package enum FullTextWish: String, CaseIterable, Hashable, Sendable {
  /// Where the feed gives only the beginning.
  case auto
  case always, never
}

/// What an article was before it was edited.
package struct FormerText: Hashable, Sendable {
  /// When the newer text came.
  package var replaced: Timestamp
  /// Whether it was the whole article of its page, or what the feed gave.
  package var isFull: Bool
  package var title: String
  package var html: String

  package init(replaced: Timestamp, isFull: Bool, title: String, html: String) {
    self.replaced = replaced
    self.isFull = isFull
    self.title = title
    self.html = html
  }
}
