/// Makes shared terms readable: scripts without words join by pairs of characters, which are shown
/// as the stretch of a headline that they come from.
struct JoinedTerms {
  private static let maximum = 3
  /// Characters of a stretch.
  private static let maximumLength = 12
  /// Terms that are looked at.
  private static let considered = 24

  /// The terms that are left to show, strongest first.
  private var rest: [String]
  private let pairs: Set<[UInt32]>
  private let headlines: [[UInt32]]

  /// The two or three words that say most about why two articles were joined; `terms` come
  /// strongest first.
  static func readable(_ terms: [String], headlines: [String]) -> [String] {
    var joined = JoinedTerms(terms, headlines)
    return joined.words()
  }

  private init(_ terms: [String], _ headlines: [String]) {
    rest = terms.prefix(Self.considered).filter {
      !$0.utf8.contains(TermScanner.edge) && !Self.isNumber($0)
    }
    if rest.isEmpty { rest = terms.filter { !$0.utf8.contains(TermScanner.edge) } }
    pairs = Set(rest.filter { Self.isPair($0) }.map { $0.unicodeScalars.map { $0.value } })
    self.headlines = headlines.map { $0.unicodeScalars.prefix(400).map { $0.value } }
  }

  private mutating func words() -> [String] {
    var words: [String] = []
    while words.count < Self.maximum, !rest.isEmpty {
      let term = rest.removeFirst()
      guard Self.isPair(term), let stretch = stretch(around: term) else {
        words.append(term)
        continue
      }
      words.append(stretch)
      rest.removeAll { Self.isPair($0) && stretch.contains($0) }
    }
    return words
  }

  /// The longest stretch of a headline around the pair in which all neighbours are shared pairs.
  private func stretch(around pair: String) -> String? {
    let wanted = pair.unicodeScalars.map { $0.value }
    for text in headlines {
      guard let found = text.indices.dropLast().first(where: { text[$0..<$0 + 2] == wanted[...] })
      else { continue }
      var first = found
      var end = found + 2
      while end < text.count, end - first < Self.maximumLength,
        pairs.contains(Array(text[end - 1...end]))
      { end += 1 }
      while first > 0, end - first < Self.maximumLength,
        pairs.contains(Array(text[first - 1...first]))
      { first -= 1 }
      let scalars = text[first..<end].compactMap { Unicode.Scalar($0) }
      return String(String.UnicodeScalarView(scalars))
    }
    return nil
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

  private static func isNumber(_ term: String) -> Bool {
    term.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
