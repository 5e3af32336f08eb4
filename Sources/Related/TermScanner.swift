internal import Models

/// Cuts text into the terms that articles are compared by, in one pass over its bytes.
///
/// Words of scripts with spaces are terms in lower case and without accents, stop words included.
/// Runs of Han characters become pairs and two edges, as words are not set apart there; kana
/// words in katakana are terms whole, hiragana is grammar and dropped. Words in Hangul lose their
/// particle and become pairs and one edge. Thai and its neighbours give pairs.
struct TermScanner {
  /// What a run of characters is made of.
  private enum Script: UInt8 { case none, word, han, katakana, hangul, unspaced }

  /// Bytes of a word; longer ones are data.
  private static let maximumWord = 48
  /// Characters of a run that are looked at before it is cut.
  private static let maximumRun = 64

  /// Stands in a term for the end of a word; words never hold it.
  static let edge = UInt8(ascii: "_")

  private var script = Script.none
  private var word: [UInt8] = []
  private var run: [UInt32] = []
  private var isCapital = false

  /// Calls `found` with each term's bytes; `isName` is true where it was written with a capital.
  mutating func scan(_ text: String, _ found: (_ term: [UInt8], _ isName: Bool) -> Void) {
    for scalar in text.unicodeScalars { take(scalar.value, found) }
    endRun(found)
  }

  private mutating func take(_ scalar: UInt32, _ found: ([UInt8], Bool) -> Void) {
    if scalar < 0x80 {
      let lower = scalar | 0x20
      if lower >= 0x61, lower <= 0x7A {
        begin(.word, found)
        if word.isEmpty { isCapital = lower != scalar }
        word.append(UInt8(truncatingIfNeeded: lower))
      } else if scalar >= 0x30, scalar <= 0x39 {
        begin(.word, found)
        word.append(UInt8(truncatingIfNeeded: scalar))
      } else if script != .none {
        endRun(found)
      }
      return
    }
    let (script, folded) = CharacterTable.entry(scalar)
    switch script {
    case .skipped: break
    case .separator: endRun(found)
    case .letter:
      begin(.word, found)
      if word.isEmpty { isCapital = folded != scalar }
      append(scalar, folded)
    case .han: pair(.han, folded, found)
    case .katakana: pair(.katakana, folded, found)
    case .hangul: pair(.hangul, folded, found)
    case .unspaced: pair(.unspaced, folded, found)
    }
  }

  private mutating func append(_ scalar: UInt32, _ folded: UInt32) {
    if let latin = LetterFolding.latin(scalar) {
      word.append(contentsOf: latin.utf8)
    } else {
      Self.append(folded, to: &word)
    }
  }

  private mutating func pair(
    _ script: Script, _ scalar: UInt32, _ found: ([UInt8], Bool) -> Void
  ) {
    if run.count >= Self.maximumRun { endRun(found) }
    begin(script, found)
    run.append(scalar)
  }

  private mutating func begin(_ new: Script, _ found: ([UInt8], Bool) -> Void) {
    guard script != new else { return }
    endRun(found)
    script = new
  }

  private mutating func endRun(_ found: ([UInt8], Bool) -> Void) {
    switch script {
    case .none: return
    case .word: endWord(found)
    case .han: pairs(of: run[...], startsWord: true, endsWord: true, found)
    case .katakana: if run.count > 1 { whole(found) }
    case .hangul:
      pairs(of: KoreanParticles.stem(run[...]), startsWord: true, endsWord: false, found)
    case .unspaced: pairs(of: run[...], startsWord: false, endsWord: false, found)
    }
    script = .none
    word.removeAll(keepingCapacity: true)
    run.removeAll(keepingCapacity: true)
  }

  private mutating func endWord(_ found: ([UInt8], Bool) -> Void) {
    guard word.count > 1, word.count <= Self.maximumWord else { return }
    // A single character of more than one byte is no word either.
    if word.count <= 4, word[0] >= 0xC0, !word.dropFirst().contains(where: { $0 & 0xC0 != 0x80 }) {
      return
    }
    found(word, isCapital)
  }

  private func whole(_ found: ([UInt8], Bool) -> Void) {
    var term: [UInt8] = []
    for scalar in run { Self.append(scalar, to: &term) }
    found(term, false)
  }

  /// Neighbours in pairs; a character that stands alone is a term.
  ///
  /// Where a word is known to start or end, its outer character counts once more, with a sign in
  /// place of what is beyond: names that begin or end alike meet there.
  private func pairs(
    of run: ArraySlice<UInt32>, startsWord: Bool, endsWord: Bool,
    _ found: ([UInt8], Bool) -> Void
  ) {
    guard let first = run.first, let last = run.last else { return }
    var term: [UInt8] = []
    func emit(_ a: UInt32, _ b: UInt32?) {
      term.removeAll(keepingCapacity: true)
      Self.append(a, to: &term)
      if let b { Self.append(b, to: &term) }
      found(term, false)
    }
    for index in run.indices.dropLast() { emit(run[index], run[index + 1]) }
    if startsWord { emit(UInt32(Self.edge), first) }
    if endsWord { emit(last, UInt32(Self.edge)) }
    if run.count == 1 { emit(first, nil) }
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
  }
}
