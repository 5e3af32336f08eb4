/// Something that the reader did to an article, as far as it tells what they are interested in.
package struct InterestEvent: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// In the reader or in the browser.
    case opened
    case starred
    /// Marked read, by itself, without having been opened.
    case skipped
  }

  package var at: Timestamp
  package var kind: Kind
  package var article: Article.ID
  package var feed: Feed.ID
  /// What the article was about; it may be gone by now.
  package var terms: PackedTerms

  package init(
    at: Timestamp, kind: Kind, article: Article.ID, feed: Feed.ID, terms: PackedTerms
  ) {
    self.at = at
    self.kind = kind
    self.article = article
    self.feed = feed
    self.terms = terms
  }
}

/// The three parts that the order of interest makes of the newest rows of a list, from its top on.
package enum InterestBand: Int, Hashable, Sendable, CaseIterable {
  case wanted
  case other
  case skipped

  /// How far a score has to be from 0 to say something.
  private static let threshold = 0.3

  package init(score: Double) {
    self = score >= Self.threshold ? .wanted : score <= -Self.threshold ? .skipped : .other
  }
}

/// What earlier reading says of a row.
package struct RowInterest: Hashable, Sendable {
  /// From -1, as what was always skipped, to 1, as what was always opened; 0 says nothing.
  package var score: Double
  /// The source and the words that say most for it, at most three; empty where the row stands in
  /// its place by its date alone.
  package var words: [String]

  package init(score: Double, words: [String] = []) {
    self.score = score
    self.words = words
  }
}

/// Judges articles by what the reader did before.
package struct InterestJudge: Sendable {
  /// As `RowInterest.score`.
  package var score: @Sendable (Feed.ID, PackedTerms) -> Double
  /// As `RowInterest.words`.
  package var words: @Sendable (Headline, PackedTerms) -> [String]

  package init(
    score: @escaping @Sendable (Feed.ID, PackedTerms) -> Double,
    words: @escaping @Sendable (Headline, PackedTerms) -> [String]
  ) {
    self.score = score
    self.words = words
  }
}

/// What is known of the reader's interest, for showing it.
package struct InterestSummary: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var name: String
    /// Above 0 where it was opened more often than others, below where it was skipped more often.
    package var weight: Double

    package init(name: String, weight: Double) {
      self.name = name
      self.weight = weight
    }
  }

  package var counts: [InterestEvent.Kind: Int]
  /// When the oldest event was that is remembered.
  package var since: Timestamp?
  /// Whether there are enough events to order lists by.
  package var isEnough: Bool
  /// Both strongest first, whether wanted or skipped.
  package var feeds: [Entry]
  package var terms: [Entry]

  package init(
    counts: [InterestEvent.Kind: Int], since: Timestamp?, isEnough: Bool, feeds: [Entry],
    terms: [Entry]
  ) {
    self.counts = counts
    self.since = since
    self.isEnough = isEnough
    self.feeds = feeds
    self.terms = terms
  }

  package var total: Int { counts.values.reduce(0, +) }
}
