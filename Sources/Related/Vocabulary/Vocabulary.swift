/// Words that news of any event have: sharing them says little. Beside those of all subjects there
/// are those of columns that say the same day after day.
struct Vocabulary {
  var general: String
  var weather: String
  var horoscope: String
  var markets: String
  var listings: String

  static let all = [english, german, french, korean, japanese, chinese]

  /// A column whose texts are about no event, however alike they are.
  enum Column: UInt8, CaseIterable {
    case weather = 1
    case horoscope = 2
    case markets = 4
    case listings = 8
  }

  /// What is known of a term by its hash: zero for common words, with a bit for each column that it
  /// is usual in; nil for words that are in no vocabulary. Filled at first use, in some milliseconds.
  static func columns(ofTerm hash: UInt64) -> UInt8? {
    terms[hash].map { UInt8(truncatingIfNeeded: $0) }
  }

  private static let terms: NumberTable = {
    var terms = NumberTable()
    for vocabulary in all {
      vocabulary.add(vocabulary.general, 0, to: &terms)
      vocabulary.add(vocabulary.weather, Column.weather.rawValue, to: &terms)
      vocabulary.add(vocabulary.horoscope, Column.horoscope.rawValue, to: &terms)
      vocabulary.add(vocabulary.markets, Column.markets.rawValue, to: &terms)
      vocabulary.add(vocabulary.listings, Column.listings.rawValue, to: &terms)
    }
    return terms
  }()

  private func add(_ words: String, _ column: UInt8, to terms: inout NumberTable) {
    var scanner = TermScanner(Writing(of: words))
    scanner.scan(words) { term, _ in
      let hash = TermCounter.hash(term)
      terms.set((terms[hash] ?? 0) | Int(column), for: hash)
    }
  }
}
