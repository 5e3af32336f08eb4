import Models

/// The weights of an article's terms by their numbers in a `TermSpace`; its length is 1 or 0.
struct TermVector {
  var entries: [(number: Int, weight: Double)]

  init(_ entries: [(number: Int, weight: Double)]) {
    let length = entries.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    self.entries = length > 0 ? entries.map { ($0.number, $0.weight / length) } : []
  }

  /// The cosine with what `weights` holds for each number.
  func cosine(_ weights: [Double]) -> Double {
    entries.reduce(0) { $0 + $1.weight * weights[$1.number] }
  }
}

/// Numbers terms as they come up and knows how telling they are.
struct TermSpace {
  private var numbers: [String: Int] = [:]
  private var terms: [String] = []
  private var rarities: [Double] = []
  private let documentFrequency: [String: Int]
  private let articleCount: Int

  init(documentFrequency: [String: Int], articleCount: Int) {
    self.documentFrequency = documentFrequency
    self.articleCount = articleCount
  }

  /// The article's terms, each times its rarity.
  mutating func vector(_ terms: [WeightedTerm]) -> TermVector {
    TermVector(
      terms.map {
        let number = self.number($0.term)
        return (number, Double($0.weight) / 255 * rarities[number])
      })
  }

  private mutating func number(_ term: String) -> Int {
    if let number = numbers[term] { return number }
    numbers[term] = terms.count
    terms.append(term)
    rarities.append(
      Ranking.rarity(frequency: documentFrequency[term] ?? 1, articleCount: articleCount))
    return terms.count - 1
  }

  /// A vector's weights for every number of the space.
  func weights(_ vector: TermVector) -> [Double] {
    var weights = [Double](repeating: 0, count: terms.count)
    for (number, weight) in vector.entries { weights[number] += weight }
    return weights
  }

  /// The terms of `vector` that `weights` shares, first those that add most to their likeness.
  func shared(_ weights: [Double], _ vector: TermVector) -> [String] {
    var shared: [(number: Int, weight: Double)] = []
    for (number, weight) in vector.entries where weights[number] > 0 {
      shared.append((number, weight * weights[number]))
    }
    shared.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.number < $1.number }
    return shared.map { terms[$0.number] }
  }
}
