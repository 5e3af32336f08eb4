/// Cuts text into the terms that articles are compared by, in one pass over its bytes.
///
/// Words of scripts with spaces are terms in lower case and without accents, stop words included.
/// Runs of Han characters become pairs and two edges, as words are not set apart there; kana
/// words in katakana are terms whole, hiragana is grammar and dropped. Words in Hangul lose their
/// particle and give pairs as well. Thai and its neighbours give pairs.
struct TermScanner {
  /// What a run of characters is made of.
  private enum Script: UInt8 { case none, word, han, katakana, hangul, unspaced }

  /// Bytes of a word; longer ones are data.
  private static let maximumWord = 48
  /// Characters of a run that are looked at before it is cut.
  private static let maximumRun = 64

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
    case .han: pairs(of: run, mark: nil, hasEdges: true, found)
    case .katakana: if run.count > 1 { whole(run[...], found) }
    case .hangul:
      let stem = KoreanParticles.stem(run[...])
      if stem.count > 2 { whole(stem, found) }
      pairs(of: run, mark: TermMark.pair, hasEdges: false, found)
    case .unspaced: pairs(of: run, mark: nil, hasEdges: false, found)
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

  private func whole(_ scalars: ArraySlice<UInt32>, _ found: ([UInt8], Bool) -> Void) {
    var term: [UInt8] = []
    for scalar in scalars { Self.append(scalar, to: &term) }
    found(term, false)
  }

  /// Neighbours in pairs; a character that stands alone is a term.
  ///
  /// With edges, the first and the last character count once more, so that names that begin or
  /// end alike meet. `mark` tells pairs that are no words from words.
  private func pairs(
    of run: [UInt32], mark: UInt8?, hasEdges: Bool, _ found: ([UInt8], Bool) -> Void
  ) {
    guard let first = run.first, let last = run.last else { return }
    var term: [UInt8] = []
    func emit(_ a: UInt32, _ b: UInt32?) {
      term.removeAll(keepingCapacity: true)
      if let mark { term.append(mark) }
      Self.append(a, to: &term)
      if let b { Self.append(b, to: &term) }
      found(term, false)
    }
    for index in run.indices.dropLast() { emit(run[index], run[index + 1]) }
    if hasEdges {
      emit(TermMark.edge, first)
      emit(last, TermMark.edge)
    } else if run.count == 1 {
      emit(first, nil)
    }
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
  }
}

/// Signs in terms that are not for people to read.
enum TermMark {
  /// Begins a pair of syllables that is only part of a word.
  static let pair = UInt8(ascii: "~")
  /// Stands for the end of a run.
  static let edge = UInt32(UInt8(ascii: "_"))

  /// True where a term is a word, or a pair that may be one.
  static func isReadable(_ term: String) -> Bool {
    let bytes = term.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first != pair && first != UInt8(edge) && last != UInt8(edge)
      && !bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A term without its signs.
  static func plain(_ term: String) -> String {
    String(decoding: term.utf8.filter { $0 != pair && $0 != UInt8(edge) }, as: UTF8.self)
  }
}
