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
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        if bytes[place] >= 0x80 {
          let (scalar, end) = Self.scalar(in: bytes, at: place)
          take(scalar, found)
          place = end
          continue
        }
        let end = Self.endOfPlainWord(in: bytes, from: place)
        if end > place {
          take(plain: bytes[place..<end], found)
          place = end
        } else {
          if script != .none { endRun(found) }
          place += 1
        }
      }
    }
    endRun(found)
  }

  /// Where the ASCII letters and digits that begin at `start` end.
  private static func endOfPlainWord(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      guard byte < 0x80, (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) else {
        break
      }
      end += 1
    }
    return end
  }

  /// The scalar of two or more bytes at `place`, in text that is valid, and where it ends.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (value: UInt32, end: Int) {
    let lead = bytes[place]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(place + length, bytes.count)
    let first = UInt32(lead) & (0x7F >> UInt32(length))
    return (bytes[place + 1..<end].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }, end)
  }

  private mutating func take(
    plain letters: Slice<UnsafeBufferPointer<UInt8>>, _ found: ([UInt8], Bool) -> Void
  ) {
    begin(.word, found)
    if word.isEmpty, let first = letters.first { isCapital = (0x41...0x5A).contains(first) }
    // Digits have the bit of small letters already.
    for byte in letters { word.append(byte | 0x20) }
  }

  /// `scalar` is not ASCII.
  private mutating func take(_ scalar: UInt32, _ found: ([UInt8], Bool) -> Void) {
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
