/// Makes shared terms readable: scripts without words join by pairs of characters, from which the
/// words can be put together again.
enum JoinedTerms {
  private static let maximum = 3
  /// Characters of a word that is put together.
  private static let maximumWord = 8
  /// Terms that are looked at.
  private static let considered = 24

  /// The first words among `terms`, which come strongest first.
  static func readable(_ terms: [String]) -> [String] {
    var rest = terms.prefix(considered).filter { !isEdge($0) && !isNumber($0) }
    var words: [String] = []
    while words.count < maximum, !rest.isEmpty {
      var word = rest.removeFirst()
      if isPair(word) { extend(&word, from: &rest) }
      words.append(word)
    }
    if words.isEmpty { words = Array(terms.filter { !isEdge($0) }.prefix(maximum)) }
    return words
  }

  /// Adds pairs that go on where the word ends, or end where it begins, and takes them out.
  private static func extend(_ word: inout String, from rest: inout [String]) {
    while word.unicodeScalars.count < maximumWord {
      let first = word.unicodeScalars.first
      let last = word.unicodeScalars.last
      let next = rest.firstIndex { pair in
        isPair(pair) && (pair.unicodeScalars.first == last || pair.unicodeScalars.last == first)
      }
      guard let next else { return }
      let pair = rest.remove(at: next).unicodeScalars
      if pair.first == last {
        word.unicodeScalars.append(contentsOf: pair.dropFirst())
      } else {
        word = String(String.UnicodeScalarView(pair.dropLast())) + word
      }
    }
  }

  private static func isPair(_ term: String) -> Bool {
    let scalars = term.unicodeScalars
    guard let first = scalars.first, first.value >= 0xE00, scalars.count == 2 else { return false }
    return scalars.allSatisfy {
      switch CharacterTable.entry($0.value).kind {
      case .han, .hangul, .unspaced: true
      case .separator, .skipped, .letter, .katakana: false
      }
    }
  }

  private static func isEdge(_ term: String) -> Bool { term.utf8.contains(TermScanner.edge) }

  private static func isNumber(_ term: String) -> Bool {
    term.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
