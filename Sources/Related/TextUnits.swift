import Models

/// The words of a text as hashes, without case, accents and punctuation; of scripts that do not set
/// words apart, the characters.
struct TextUnits {
  /// Characters of a text that are looked at.
  private static let maximumText = 100_000
  private static let start: UInt64 = 0x8422_2325
  /// Characters that stand for a word where words are not set apart.
  private static let wordCharacters = 3

  private(set) var units: [UInt64] = []
  private var isCommon: [Bool] = []
  private var characters = 0
  private var word: [UInt32] = []

  /// Whether most of the text is in scripts that do not set words apart.
  var isUnspaced: Bool { characters * 2 > units.count }

  init(_ text: String) {
    for scalar in text.unicodeScalars.prefix(Self.maximumText) {
      let (kind, folded) = CharacterTable.entry(ofAny: scalar.value)
      switch kind {
      case .letter, .hangul: word.append(folded)
      case .skipped: break
      case .han, .katakana, .unspaced: take(character: folded)
      case .separator:
        // Hiragana separates terms, but is text.
        let isHiragana = (0x3041...0x309F).contains(scalar.value)
        if isHiragana { take(character: scalar.value) } else { endWord() }
      }
    }
    endWord()
  }

  private mutating func take(character: UInt32) {
    endWord()
    characters += 1
    units.append(UInt64(character))
    isCommon.append(false)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    units.append(word.reduce(Self.start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    isCommon.append(Self.isCommon(word[...]))
    word.removeAll(keepingCapacity: true)
  }

  /// Whether all terms of a word are those of common ones.
  private static func isCommon(_ word: ArraySlice<UInt32>) -> Bool {
    var text = String.UnicodeScalarView()
    for scalar in word.lazy.compactMap(Unicode.Scalar.init) { text.append(scalar) }
    var scanner = TermScanner()
    var isCommon = true
    scanner.scan(String(text)) { term, _ in
      let hash = TermCounter.hash(term)
      guard Vocabulary.columns(ofTerm: hash) == nil, !StopWords.mayHave(hash: hash) else { return }
      isCommon = false
    }
    return isCommon
  }

  /// Hashes of all runs of so many units.
  func runs(of size: Int) -> [UInt64] {
    guard units.count >= size else { return [] }
    return (0...(units.count - size)).map { hash($0..<$0 + size) }
  }

  private func hash(_ range: Range<Int>) -> UInt64 {
    units[range].reduce(0xCBF2_9CE4_8422_2325) { hash, unit in
      let mixed = (hash ^ unit) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 29
    }
  }

  /// The words, or what stands for them.
  func words() -> [UInt64] { isUnspaced ? runs(of: Self.wordCharacters) : units }

  /// Those that are not common.
  func tellingWords() -> [UInt64] {
    guard isUnspaced else { return units.indices.filter { !isCommon[$0] }.map { units[$0] } }
    let size = Self.wordCharacters
    guard units.count >= size else { return [] }
    return (0...(units.count - size)).filter { start in
      !(start..<start + size - 1).allSatisfy { isCommonPair($0) }
    }.map { hash($0..<$0 + size) }
  }

  /// Whether a character and the next one are a pair of the vocabulary.
  private func isCommonPair(_ place: Int) -> Bool {
    guard units[place] <= 0x10_FFFF, units[place + 1] <= 0x10_FFFF else { return false }
    var pair: [UInt8] = []
    for unit in units[place...place + 1] {
      guard let scalar = Unicode.Scalar(UInt32(unit)) else { return false }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { pair.append(byte) }
    }
    return Vocabulary.columns(ofTerm: pair.withUnsafeBufferPointer(TermCounter.hash)) != nil
  }
}
