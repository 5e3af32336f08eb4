import Models

/// An article's weights for the terms of a `TermSpace`, and what kind of article they show.
struct TermVector {
  struct Entry {
    var number: Int
    var weight: Double
    /// As much of the weight as tells which event it is.
    var specific: Double
  }

  private(set) var entries: [Entry] = []
  /// Of the whole article.
  var specificLength = 0.0
  let specificCount: Int
  let isCased: Bool
  let routine: Double

  init(_ article: KnownTerms) {
    (specificCount, isCased) = (article.specificCount, article.isCased)
    routine = article.routine
    entries.reserveCapacity(article.terms.count)
  }

  mutating func add(_ number: Int, weight: Double, specific: Double) {
    entries.append(Entry(number: number, weight: weight, specific: specific))
  }

  /// The likeness to what `weights` holds for each number; numbers beyond it are not in it.
  func likeness(_ weights: [Double]) -> Double {
    entries.reduce(0) { $1.number < weights.count ? $0 + $1.weight * weights[$1.number] : $0 }
  }

  /// The numbers that both have, first those that say most about why they belong together.
  func shared(_ other: TermVector) -> [Int] {
    var shared: [(number: Int, specific: Double, weight: Double)] = []
    join(other) { one, two in
      shared.append((one.number, one.specific * two.specific, one.weight * two.weight))
    }
    return shared.sorted {
      let (one, other) = ($0.specific + $0.weight / 4, $1.specific + $1.weight / 4)
      return one != other ? one > other : $0.number < $1.number
    }.map { $0.number }
  }

  /// The numbers to which `weights` gives a weight, those first that add most.
  func numbers(in weights: [Double]) -> [Int] {
    entries.filter { $0.number < weights.count && weights[$0.number] > 0 }
      .sorted {
        let (one, other) = ($0.weight * weights[$0.number], $1.weight * weights[$1.number])
        return one != other ? one > other : $0.number < $1.number
      }.map { $0.number }
  }

  /// Calls `body` with the entries that both have.
  func join(_ other: TermVector, _ body: (Entry, Entry) -> Void) {
    let numbers = Dictionary(other.entries.map { ($0.number, $0) }) { first, _ in first }
    for entry in entries {
      if let match = numbers[entry.number] { body(entry, match) }
    }
  }
}
