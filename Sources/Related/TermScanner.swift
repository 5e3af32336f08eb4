internal import Models

/// Cuts text into the terms that articles are compared by, in one pass over its bytes.
///
/// Words of scripts with spaces are terms in lower case and without accents, stop words included.
/// Runs of Han characters become pairs, as words are not set apart there, and in Chinese each
/// character is a term as well; words in katakana are terms whole, hiragana is grammar and dropped.
/// Among characters, a Latin word or a number counts as often as it would have pairs, and single
/// letters and digits are terms. On Chinese headlines of our own (440 on 110 events) that was the
/// reason why plain pairs of all characters beat words of mixed scripts: nDCG@10 .655 for pairs,
/// edges and Latin words once each (.64 where there are any), .687 (.75) with their length, .700
/// without edges, .752 with single characters; plain pairs gave .679 (.77). Words in Hangul become pairs and
/// one edge, at their start: particles are frequent and weigh little by themselves (nDCG@10 on short
/// Korean texts .963; without them .957). Thai and its neighbours give pairs.
package struct TermScanner {
  /// What a run of characters is made of.
  private enum Script: UInt8 { case none, word, han, katakana, hangul, unspaced }

  /// Bytes of a word; longer ones are data.
  private static let maximumWord = 48
  /// As how many pairs a word among characters counts at most.
  private static let mostPairs = 6
  /// Characters of a run that are looked at before it is cut.
  private static let maximumRun = 64

  /// Stands in a term for the end of a word; words never hold it.
  static let edge = UInt8(ascii: "_")

  private var script = Script.none
  private var word: [UInt8] = []
  private var run: [UInt32] = []
  private var isCapital = false

  /// Takes a term's bytes and whether it was written with a capital.
  package typealias Found = (_ term: UnsafeBufferPointer<UInt8>, _ isName: Bool) -> Void

  private let writing: Writing

  package init() { self.init(.spaced) }

  init(_ writing: Writing) { self.writing = writing }

  /// Calls `found` with each term of the text, in order.
  package mutating func scan(_ text: String, _ found: Found) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.maximumWord) { plain in
        scan(bytes, plain, found)
      }
    }
    endRun(found)
  }

  /// `plain` has room for a word.
  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ plain: UnsafeMutableBufferPointer<UInt8>,
    _ found: Found
  ) {
    var place = 0
    while place < bytes.count {
      if bytes[place] >= 0x80 {
        let (scalar, end) = bytes.scalar(at: place)
        take(scalar, found)
        place = end
        continue
      }
      let end = Self.endOfPlainWord(in: bytes, from: place)
      let isWhole =
        script == .none && writing == .spaced && (end == bytes.count || bytes[end] < 0x80)
      if end == place {
        if script != .none { endRun(found) }
        place += 1
      } else if isWhole {
        Self.take(UnsafeBufferPointer(rebasing: bytes[place..<end]), plain, found)
        place = end
      } else {
        take(plain: bytes[place..<end], found)
        place = end
      }
    }
  }

  /// A word of ASCII alone, which most words are: without a detour over `word`.
  private static func take(
    _ letters: UnsafeBufferPointer<UInt8>, _ plain: UnsafeMutableBufferPointer<UInt8>,
    _ found: Found
  ) {
    guard letters.count > 1, letters.count <= maximumWord else { return }
    // Digits have the bit of small letters already.
    for index in letters.indices { plain[index] = letters[index] | 0x20 }
    let isCapital = (0x41...0x5A).contains(letters[0])
    found(UnsafeBufferPointer(rebasing: plain[..<letters.count]), isCapital)
  }

  /// Where the ASCII letters and digits that begin at `start` end.
  private static func endOfPlainWord(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let letters = ByteSet.lettersAndDigits
    var end = start
    while end < bytes.count, letters.contains(bytes[end]) { end += 1 }
    return end
  }

  private mutating func take(
    plain letters: Slice<UnsafeBufferPointer<UInt8>>, _ found: Found
  ) {
    begin(.word, found)
    if word.isEmpty, let first = letters.first { isCapital = (0x41...0x5A).contains(first) }
    for byte in letters { word.append(byte | 0x20) }
  }

  /// `scalar` is not ASCII.
  private mutating func take(_ scalar: UInt32, _ found: Found) {
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
    _ script: Script, _ scalar: UInt32, _ found: Found
  ) {
    if run.count >= Self.maximumRun { endRun(found) }
    begin(script, found)
    run.append(scalar)
  }

  private mutating func begin(_ new: Script, _ found: Found) {
    guard script != new else { return }
    endRun(found)
    script = new
  }

  private mutating func endRun(_ found: Found) {
    switch script {
    case .none: return
    case .word: endWord(found)
    case .han:
      pairs(of: run[...], startsWord: false, found)
      if writing == .han, run.count > 1 { for character in run { single(character, found) } }
    case .katakana: if run.count > 1 { whole(found) }
    case .hangul:
      pairs(of: run[...], startsWord: true, found)
    case .unspaced: pairs(of: run[...], startsWord: false, found)
    }
    script = .none
    word.removeAll(keepingCapacity: true)
    run.removeAll(keepingCapacity: true)
  }

  private mutating func endWord(_ found: Found) {
    guard !word.isEmpty, word.count <= Self.maximumWord else { return }
    guard writing == .spaced else {
      for _ in 0..<max(1, min(word.count - 1, Self.mostPairs)) {
        word.withUnsafeBufferPointer { found($0, isCapital) }
      }
      return
    }
    guard word.count > 1 else { return }
    // A single character of more than one byte is no word either.
    if word.count <= 4, word[0] >= 0xC0, !word.dropFirst().contains(where: { $0 & 0xC0 != 0x80 }) {
      return
    }
    word.withUnsafeBufferPointer { found($0, isCapital) }
  }

  private func whole(_ found: Found) {
    var term: [UInt8] = []
    for scalar in run { Self.append(scalar, to: &term) }
    term.withUnsafeBufferPointer { found($0, false) }
  }

  private func single(_ character: UInt32, _ found: Found) {
    var term: [UInt8] = []
    Self.append(character, to: &term)
    term.withUnsafeBufferPointer { found($0, false) }
  }

  /// Neighbours in pairs; a character that stands alone is a term.
  ///
  /// Where a word is known to start, its first character counts once more, with a sign in place of
  /// what is before: names that begin alike meet there.
  private func pairs(of run: ArraySlice<UInt32>, startsWord: Bool, _ found: Found) {
    guard let first = run.first else { return }
    var term: [UInt8] = []
    func emit(_ a: UInt32, _ b: UInt32?) {
      term.removeAll(keepingCapacity: true)
      Self.append(a, to: &term)
      if let b { Self.append(b, to: &term) }
      term.withUnsafeBufferPointer { found($0, false) }
    }
    for index in run.indices.dropLast() { emit(run[index], run[index + 1]) }
    if startsWord { emit(UInt32(Self.edge), first) }
    if run.count == 1 { emit(first, nil) }
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
  }
}
