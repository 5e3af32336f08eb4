/// A language's words by falling frequency; how often each occurs follows Zipf's law.
struct Vocabulary {
  static let size = 30_000

  let words: [String]

  init(_ language: Language) {
    var chance = SplitMix64(language.seed)
    var words = language.commonWords
    var known = Set(words)
    words.reserveCapacity(Self.size)
    while words.count < Self.size {
      // Frequent words are short.
      let length = language.shortest + (words.count > 1_000 ? 1 : 0) + chance.below(2)
      var word = ""
      for _ in 0..<length { word += language.syllable(&chance) }
      if known.insert(word).inserted { words.append(word) }
    }
    self.words = words
  }

  func word(_ chance: inout SplitMix64) -> String { words[Self.rank(&chance)] }

  /// A word that is no common one, as names are.
  func rareWord(_ chance: inout SplitMix64) -> String {
    let first = 4_000
    return words[first + chance.below(Self.size - first)]
  }

  private static func rank(_ chance: inout SplitMix64) -> Int {
    let wanted = chance.fraction()
    var (low, high) = (0, size - 1)
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The share of all text that the words up to each rank make up.
  private static let shares: [Double] = {
    var sum = 0.0
    var sums: [Double] = []
    for rank in 1...size {
      sum += 1 / Double(rank)
      sums.append(sum)
    }
    return sums.map { $0 / sum }
  }()
}
