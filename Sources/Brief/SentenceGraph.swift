internal import Glibc

/// Sentences by how much they share, and which of them the others point to.
///
/// LexRank (Erkan and Radev 2004) with continuous weights: cosines of TF-IDF vectors, whose rarity
/// is counted in the article's own sentences, and a walk that now and then jumps by a prior.
struct SentenceGraph {
  /// How often the walk follows a shared word instead of jumping.
  private static let damping = 0.8
  private static let rounds = 40
  /// Cosines below are chance.
  private static let threshold = 0.05

  let count: Int
  /// Row by row.
  private var cosines: [Double]

  init(_ sentences: [Passage], termCount: Int) {
    count = sentences.count
    var frequency = [Int](repeating: 0, count: termCount)
    for sentence in sentences { for term in sentence.terms { frequency[term.number] += 1 } }
    let total = Double(count)
    let vectors = sentences.map { sentence in
      Self.unit(
        sentence.terms.map {
          let rarity = log(1 + total / Double(frequency[$0.number]))
          return ($0.number, (1 + log(Double($0.count))) * rarity)
        })
    }
    cosines = [Double](repeating: 0, count: count * count)
    var postings = [[(sentence: Int, weight: Double)]](repeating: [], count: termCount)
    for (sentence, vector) in vectors.enumerated() {
      for (number, weight) in vector {
        for other in postings[number] {
          cosines[sentence * count + other.sentence] += weight * other.weight
        }
        postings[number].append((sentence, weight))
      }
    }
    for row in 0..<count {
      for column in 0..<row { cosines[column * count + row] = cosines[row * count + column] }
    }
  }

  func cosine(_ a: Int, _ b: Int) -> Double { cosines[a * count + b] }

  /// How well each sentence stands for all, 0 to 1; `prior` is where the walk jumps to.
  func centrality(prior: [Double]) -> [Double] {
    let jump = Self.shares(prior)
    let weights = cosines.map { $0 < Self.threshold ? 0 : $0 }
    let sums = (0..<count).map { row in
      weights[row * count..<(row + 1) * count].reduce(0, +)
    }
    var rank = jump
    for _ in 0..<Self.rounds {
      var next = [Double](repeating: 0, count: count)
      var lost = 0.0
      for row in 0..<count {
        guard sums[row] > 0 else {
          lost += rank[row]
          continue
        }
        let flow = rank[row] / sums[row]
        for column in 0..<count { next[column] += flow * weights[row * count + column] }
      }
      for index in 0..<count {
        next[index] =
          Self.damping * (next[index] + lost * jump[index]) + (1 - Self.damping) * jump[index]
      }
      rank = next
    }
    let highest = rank.max() ?? 0
    return highest > 0 ? rank.map { $0 / highest } : rank
  }

  private static func shares(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }

  private static func unit(
    _ vector: [(number: Int, weight: Double)]
  ) -> [(number: Int, weight: Double)] {
    let length = vector.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return length > 0 ? vector.map { ($0.number, $0.weight / length) } : []
  }
}
