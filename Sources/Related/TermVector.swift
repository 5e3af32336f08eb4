import Models

/// Weights of terms by their numbers in a `TermSpace`, in ascending order of number.
struct TermVector {
  private(set) var numbers: [Int]
  private(set) var weights: [Double]

  init(_ pairs: [(number: Int, weight: Double)]) {
    let sorted = pairs.sorted { $0.number < $1.number }
    numbers = sorted.map { $0.number }
    weights = sorted.map { $0.weight }
  }

  /// The same direction, length 1; nothing stays nothing.
  var normalised: TermVector {
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return self }
    var vector = self
    vector.weights = weights.map { $0 / length }
    return vector
  }

  func dot(_ other: TermVector) -> Double {
    var sum = 0.0
    for (own, theirs) in shared(other) { sum += weights[own] * other.weights[theirs] }
    return sum
  }

  /// The places of the terms that both have.
  func shared(_ other: TermVector) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var own = 0
    var theirs = 0
    while own < numbers.count, theirs < other.numbers.count {
      if numbers[own] == other.numbers[theirs] {
        pairs.append((own, theirs))
        own += 1
        theirs += 1
      } else if numbers[own] < other.numbers[theirs] {
        own += 1
      } else {
        theirs += 1
      }
    }
    return pairs
  }

  mutating func add(_ other: TermVector, times factor: Double) {
    var sums: [Int: Double] = [:]
    for (number, weight) in zip(numbers, weights) { sums[number] = weight }
    for (number, weight) in zip(other.numbers, other.weights) {
      sums[number, default: 0] += factor * weight
    }
    self = TermVector(sums.map { ($0.key, $0.value) })
  }
}

/// Numbers terms as they come up and knows how telling they are.
struct TermSpace {
  private var numbers: [String: Int] = [:]
  private var terms: [String] = []
  private let documentFrequency: [String: Int]
  private let articleCount: Int

  init(documentFrequency: [String: Int], articleCount: Int) {
    self.documentFrequency = documentFrequency
    self.articleCount = articleCount
  }

  /// The article's terms, each times its rarity, with length 1.
  mutating func vector(_ terms: [WeightedTerm]) -> TermVector {
    var pairs: [(number: Int, weight: Double)] = []
    for term in terms {
      let rarity = Ranking.rarity(
        frequency: documentFrequency[term.term] ?? 1, articleCount: articleCount)
      pairs.append((number(term.term), Double(term.weight) / 255 * rarity))
    }
    return TermVector(pairs).normalised
  }

  private mutating func number(_ term: String) -> Int {
    if let number = numbers[term] { return number }
    numbers[term] = terms.count
    terms.append(term)
    return terms.count - 1
  }

  /// The two or three terms that both share and that add most to their likeness; words where
  /// there are any.
  func joined(_ a: TermVector, _ b: TermVector) -> [String] {
    let shared = a.shared(b).map { own, theirs in
      (term: terms[a.numbers[own]], weight: a.weights[own] * b.weights[theirs])
    }
    .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
    .map { $0.term }
    let readable = shared.filter { TermMark.isReadable($0) }
    return Array((readable.isEmpty ? shared.map { TermMark.plain($0) } : readable).prefix(3))
  }
}
