internal import Glibc
internal import Related

/// What a text is about, as it writes it itself: words, two that go together, and stretches of
/// scripts that set no words apart.
struct KeyTerms {
  private static let limit = 7
  /// What counts once more for a term of the title, and for one that is written with a capital.
  private static let titleWeight = 1.6
  private static let nameWeight = 1.4

  private struct Word {
    var surface: [UInt32]
    var count = 0
    var capitals = 0
    var sentences = 0
    var lastSentence = -1
    /// True while the only writing seen stood at the beginning of a sentence.
    var isFromBeginning: Bool
  }

  private var words: [String: Word] = [:]
  /// Words in order of their first appearance.
  private var order: [String] = []
  private var neighbours: [[String]: (count: Int, surface: [UInt32])] = [:]
  private var stretches = Stretches()
  private let title: [UInt32]

  /// At most seven, strongest first.
  static func find(in sentences: [[UInt32]], title: String) -> [String] {
    var terms = KeyTerms(title: title.unicodeScalars.prefix(600).map { $0.value })
    for (index, sentence) in sentences.enumerated() { terms.take(sentence, index) }
    let found = terms.ofWords(sentences.count) + terms.ofStretches(sentences.count)
    var kept: [String] = []
    for term in found.sorted(by: { $0.weight > $1.weight }).map(\.text) {
      let known = kept.firstIndex { holds($0, term) || holds(term, $0) || areForms($0, term) }
      if let known {
        // “Kestrel Bridge” takes the place of “Bridge”.
        if term.contains(" "), holds(term, kept[known]) { kept[known] = term }
      } else if kept.count < limit {
        kept.append(term)
      }
    }
    return kept
  }

  private init(title: [UInt32]) { self.title = title }

  /// Whether a term has another in it, as words or, where no words are set apart, as any part.
  private static func holds(_ term: String, _ part: String) -> Bool {
    let isUnspaced = part.unicodeScalars.allSatisfy { Letter.kind($0.value) == .unspaced }
    return isUnspaced ? term.contains(part) : " \(term) ".contains(" \(part) ")
  }

  /// Whether two words differ in no more than two letters at their ends.
  private static func areForms(_ a: String, _ b: String) -> Bool {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    let shared = zip(a, b).prefix { $0 == $1 }.count
    return shared >= max(5, max(a.count, b.count) - 2)
  }
}

// MARK: Words

extension KeyTerms {
  private mutating func take(_ sentence: [UInt32], _ index: Int) {
    var place = 0
    var previous: (key: String, range: Range<Int>)?
    while place < sentence.count {
      let kind = Letter.kind(sentence[place])
      var end = place + 1
      while end < sentence.count, Letter.continues(kind, sentence[end]) { end += 1 }
      let range = place..<end
      place = end
      switch kind {
      case .none: continue
      case .unspaced:
        stretches.add(sentence[range])
        previous = nil
      case .word, .hangul, .katakana:
        let surface = kind == .hangul ? KoreanParticles.stem(sentence[range]) : sentence[range]
        guard let key = Self.key(surface, kind) else {
          previous = nil
          continue
        }
        note(key, surface, index, isFirst: range.lowerBound == 0)
        if let previous, Self.areTogether(previous.range, range, sentence) {
          let pair = previous.range.lowerBound..<surface.endIndex
          neighbours[[previous.key, key], default: (0, Array(sentence[pair]))].count += 1
        }
        previous = (key, range)
      }
    }
  }

  /// The word as it is counted; nil for one that says nothing.
  private static func key(_ surface: ArraySlice<UInt32>, _ kind: Letter) -> String? {
    guard surface.count > 1, surface.count <= 40 else { return nil }
    let text = SentenceSplitter.string(surface)
    if kind != .word {
      return FunctionWords.contains(text) || hasEnding(surface) ? nil : text
    }
    var key = ""
    var scanner = TermScanner()
    scanner.scan(text) { bytes, _ in key = String(decoding: bytes, as: UTF8.self) }
    guard !key.isEmpty, !FunctionWords.contains(key), !FunctionWords.contains(text),
      surface.contains(where: Mark.isLetter)
    else { return nil }
    // Arabic writes its article with the word.
    if key.hasPrefix("ال"), key.unicodeScalars.count > 4 { key.removeFirst(2) }
    // Of two letters only “EU” and its like.
    return surface.count > 2 || surface.allSatisfy(Mark.isUppercase) ? key : nil
  }

  /// Korean: 는, 은 and 를 are still there after a single syllable and after verbs.
  private static func hasEnding(_ word: ArraySlice<UInt32>) -> Bool {
    word.last.map { [0xB294, 0xC740, 0xB97C].contains($0) } ?? false
  }

  private mutating func note(
    _ key: String, _ surface: ArraySlice<UInt32>, _ index: Int, isFirst: Bool
  ) {
    if words[key] == nil { order.append(key) }
    var word = words[key] ?? Word(surface: Array(surface), isFromBeginning: isFirst)
    if word.isFromBeginning, !isFirst {
      word.surface = Array(surface)
      word.isFromBeginning = false
    }
    word.count += 1
    if surface.first.map(Mark.isUppercase) == true { word.capitals += 1 }
    if word.lastSentence != index { word.sentences += 1 }
    word.lastSentence = index
    words[key] = word
  }

  /// Whether nothing but a space or a hyphen is between two words.
  private static func areTogether(
    _ first: Range<Int>, _ second: Range<Int>, _ sentence: [UInt32]
  ) -> Bool {
    guard second.lowerBound == first.upperBound + 1 else { return false }
    return [0x20, 0x2D, 0x2010, 0x2011].contains(sentence[first.upperBound])
  }

  private func ofWords(_ sentenceCount: Int) -> [(text: String, weight: Double)] {
    let inTitle = titleKeys()
    func weight(_ key: String, _ word: Word) -> Double {
      let rarity = log(1 + Double(sentenceCount) / Double(word.sentences))
      let isName = word.capitals * 5 >= word.count * 4
      return Double(word.count) * rarity * (isName ? Self.nameWeight : 1)
        * (inTitle.contains(key) ? Self.titleWeight : 1)
    }
    let partners = strongPairs()
    return order.compactMap { key in
      guard let word = words[key], word.count > 1 || inTitle.contains(key) else { return nil }
      let surface = partners[key] ?? word.surface
      return (SentenceSplitter.string(surface[...]), weight(key, word))
    }
  }

  /// Two words that mostly go together, by each of them.
  private func strongPairs() -> [String: [UInt32]] {
    var best: [String: (count: Int, surface: [UInt32])] = [:]
    let repeated = neighbours.filter { $0.value.count > 1 }
    let sorted = repeated.sorted {
      $0.value.count != $1.value.count
        ? $0.value.count > $1.value.count : $0.key.lexicographicallyPrecedes($1.key)
    }
    for (keys, pair) in sorted {
      for key in keys where best[key] == nil && pair.count * 2 > words[key]?.count ?? 0 {
        best[key] = pair
      }
    }
    return best.mapValues(\.surface)
  }

  /// Stretches of scripts that set no words apart.
  private func ofStretches(_ sentenceCount: Int) -> [(text: String, weight: Double)] {
    stretches.repeated().map { stretch in
      let rarity = log(2 + Double(sentenceCount) / Double(min(stretch.count, sentenceCount)))
      let isInTitle = title.indices.contains { title[$0...].starts(with: stretch.text) }
      let weight = Double(stretch.count) * rarity * (0.5 + stretch.completeness)
      return (
        SentenceSplitter.string(stretch.text[...]), weight * (isInTitle ? Self.titleWeight : 1)
      )
    }
  }

  private func titleKeys() -> Set<String> {
    var keys = KeyTerms(title: [])
    keys.take(title, 0)
    return Set(keys.order)
  }
}
