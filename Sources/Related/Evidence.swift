import Models

/// Whether two articles that use the same words are about the same thing.
///
/// Reports of two fires in two towns have most words in common, and two horoscopes nearly all. What
/// tells them apart are names and uncommon words: articles that belong together share some of them.
/// Tuned on 60 pairs of six languages that must stay apart and 50 that belong together.
struct Evidence {
  /// Shares of words that are usual in one kind of column: from which on an article is about no
  /// event, and from which on it has to show more.
  private static let routine = (most: 0.42, usual: 0.15)
  /// Likeness by names alone that is enough, where names are marked by capitals.
  private static let names = 0.06
  /// Likeness by other words that is no reason for doubt.
  private static let words = 0.12
  /// Articles with fewer names, or fewer words, are not held against each other by them.
  private static let few = (names: 4, words: 80)
  /// The same where nothing marks names: the cosine by uncommon terms, and how many there have to be.
  private static let uncased = (cosine: 0.35, terms: 8)

  private let one: TermVector
  private let other: TermVector
  /// Likeness by all terms, by those that tell, and the strongest of these.
  private var all = 0.0
  private var specific = 0.0
  private var strongest = 0.0

  init(_ one: TermVector, _ other: TermVector) {
    self.one = one
    self.other = other
    var (all, specific, strongest) = (0.0, 0.0, 0.0)
    one.join(other) { first, second in
      all += first.weight * second.weight
      specific += first.specific * second.specific
      strongest = max(strongest, first.specific * second.specific)
    }
    (self.all, self.specific, self.strongest) = (all, specific, strongest)
  }

  /// Whether the two have any term in common: articles may meet by a third one only.
  var isShared: Bool { all > 0 }

  /// `words` is the length of the shorter text; titles alone have too few words to doubt them.
  func isEnough(words: Int) -> Bool {
    guard words >= ComparableArticle.leastWords else { return true }
    let routine = max(one.routine, other.routine)
    guard routine < Self.routine.most else { return false }
    let more = max(0, routine - Self.routine.usual)
    let count = min(one.specificCount, other.specificCount)
    guard one.isCased, other.isCased else {
      return count < Self.uncased.terms || cosine >= Self.uncased.cosine + more * 0.3
    }
    if specific >= Self.names + more || all - specific < Self.words { return true }
    return count < Self.few.names && words < Self.few.words
  }

  /// By the terms that tell; one of them in common is half a reason.
  private var cosine: Double {
    let length = one.specificLength * other.specificLength
    return length > 0 ? (specific - strongest / 2) / length : 0
  }
}
