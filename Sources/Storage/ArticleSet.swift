internal import Models

/// A set of articles as one bit for each number: 125 kB for a million.
struct ArticleSet: Hashable, Sendable {
  private var words: [UInt64] = []
  private(set) var count = 0

  /// Adds an article; one that is there already changes nothing. Numbers below 0 do not exist.
  mutating func insert(_ number: Int64) {
    guard number >= 0 else { return }
    let word = Int(number >> 6)
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word - words.count + 1))
    }
    let bit: UInt64 = 1 << UInt64(number & 63)
    guard words[word] & bit == 0 else { return }
    words[word] |= bit
    count += 1
  }

  func contains(_ id: Article.ID) -> Bool {
    let word = Int(id.rawValue >> 6)
    guard word >= 0, word < words.count else { return false }
    return words[word] & (1 << UInt64(id.rawValue & 63)) != 0
  }

  /// The numbers in ascending order.
  var ids: [Article.ID] {
    var ids: [Article.ID] = []
    ids.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        ids.append(Article.ID(rawValue: Int64(index) << 6 + Int64(rest.trailingZeroBitCount)))
        rest &= rest - 1
      }
    }
    return ids
  }

  func intersectionCount(_ other: ArticleSet) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  func subtracting(_ other: ArticleSet) -> ArticleSet {
    var set = self
    for index in set.words.indices where index < other.words.count {
      set.words[index] &= ~other.words[index]
    }
    set.count = set.words.reduce(0) { $0 + $1.nonzeroBitCount }
    return set
  }
}
