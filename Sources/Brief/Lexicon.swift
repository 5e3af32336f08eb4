internal import Related

/// Numbers the terms of one article as they come up; words of grammar are left out.
struct Lexicon {
  private var numbers: [String: Int] = [:]
  private var scanner = TermScanner()

  /// How many terms there are.
  var count: Int { numbers.count }

  /// The terms of a text, by number.
  mutating func terms(of text: [UInt32]) -> [(number: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    var numbers = self.numbers
    self.numbers = [:]
    scanner.scan(SentenceSplitter.string(text[...])) { bytes, _ in
      let term = String(decoding: bytes, as: UTF8.self)
      guard !FunctionWords.contains(term) else { return }
      let number = numbers[term] ?? numbers.count
      numbers[term] = number
      counts[number, default: 0] += 1
    }
    self.numbers = numbers
    return counts.map { ($0.key, $0.value) }.sorted { $0.number < $1.number }
  }
}
