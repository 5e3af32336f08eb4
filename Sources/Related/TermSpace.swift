import Models

/// Numbers the terms that a comparison is about and knows how telling they are; other terms of the
/// articles that are compared only make these longer.
struct TermSpace {
  /// In how much of all articles a word of the vocabulary is, at least.
  private static let commonShare = 0.005

  private(set) var terms: [String] = []
  private var numbers = NumberTable()
  private var rarities: [Double] = []
  private let articleCount: Int
  private let doubtsCommonWords: Bool

  /// Of titles alone even common words tell something: there are few others.
  init(articleCount: Int, doubtsCommonWords: Bool = true) {
    self.articleCount = articleCount
    self.doubtsCommonWords = doubtsCommonWords
  }

  /// Those of an article's strongest terms that the space does not have.
  func unknown(_ packed: PackedTerms, strongest limit: Int = .max) -> [String] {
    var unknown: [String] = []
    var seen = 0
    packed.eachTerm { term, _, _ in
      seen += 1
      guard seen <= limit, numbers[TermCounter.hash(term)] == nil else { return }
      unknown.append(String(decoding: term, as: UTF8.self))
    }
    return unknown
  }

  mutating func add(_ terms: [String], frequency: [String: Int]) {
    for term in terms {
      let hash = Array(term.utf8).withUnsafeBufferPointer(TermCounter.hash)
      guard numbers[hash] == nil else { continue }
      numbers.set(self.terms.count, for: hash)
      self.terms.append(term)
      let count = frequency[term] ?? 1
      let isCommon = doubtsCommonWords && Vocabulary.columns(ofTerm: hash) != nil
      let least = isCommon ? Self.commonShare : 0
      rarities.append(
        Ranking.rarity(frequency: count, leastShare: least, articleCount: articleCount))
    }
  }

  /// Of length 1 by what the article alone says, then each weight times the rarity of its term.
  ///
  /// The length leaves rarity out: on English stories that gives nDCG@10 .969 instead of .965, on
  /// short Korean texts .967 instead of .965, and no frequency of any other term has to be known.
  func vector(_ article: KnownTerms) -> TermVector {
    var vector = TermVector(article)
    guard article.length > 0 else { return vector }
    let scale = 1 / (article.length * Ranking.usualRarity)
    var specificLength = 0.0
    for term in article.terms {
      let number = numbers[term.hash]
      let weight = term.weight * (number.map { rarities[$0] } ?? Ranking.usualRarity) * scale
      let specific = weight * term.kind.share
      specificLength += specific * specific
      if let number { vector.add(number, weight: weight, specific: specific) }
    }
    vector.specificLength = specificLength.squareRoot()
    return vector
  }

  /// A vector's weights for every number of the space.
  func weights(_ vector: TermVector) -> [Double] {
    var weights = [Double](repeating: 0, count: terms.count)
    for entry in vector.entries { weights[entry.number] += entry.weight }
    return weights
  }
}
