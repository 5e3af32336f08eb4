internal import Models

/// Text as the search index sees it: runs of scripts that do not separate words by spaces become
/// overlapping pairs, so that any part of them can be found.
///
/// `東京都の` becomes `東京 京都 都の の`. Hangul is among them because Korean words carry endings.
enum SearchText {
  /// `text` for the index.
  static func indexed(_ text: String) -> String {
    var text = text
    guard text.withUTF8(mayHaveRuns) else { return text }
    return text.withUTF8 { bytes in
      var pairs = PairWriter(capacity: bytes.count * 2)
      var start = 0
      while start < bytes.count {
        let length = bytes[start] < 0xE0 ? 1 : bytes[start] < 0xF0 ? 3 : 4
        let end = min(start + length, bytes.count)
        pairs.take(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
      return pairs.finished()
    }
  }

  /// Every such script is at U+0E00 or later, whose UTF-8 starts with E0 or more; between are the
  /// dashes and quotes of all languages (U+2000 to U+2FFF, E2) and emoji (U+1F000 on, F0 9F).
  private static func mayHaveRuns(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while true {
      place = text.firstIndex(from: place, marks: { $0.atLeastE0 }, where: { $0 >= 0xE0 })
      guard place < text.count else { return false }
      let isEmoji = text[place] == 0xF0 && text[place + 1] == 0x9F
      guard text[place] == 0xE2 || isEmoji else { return true }
      place += 1
    }
  }

  /// An FTS5 phrase that finds `words` in order, in quotes; nil where nothing in it is indexed.
  ///
  /// `isPrefix` lets the last word be only the beginning of a word.
  static func phrase(_ words: String, isPrefix: Bool = false) -> String? {
    guard let last = words.unicodeScalars.lastIndex(where: isIndexed) else { return nil }
    var pieces = Pieces(words[...last].trimmed)
    var text = ""
    var endsOpen = isPrefix
    var piece = pieces.next()
    while let current = piece {
      piece = pieces.next()
      switch current {
      case .other(let part): text.unicodeScalars.append(contentsOf: part)
      case .run(let run):
        // Only the last run may go on in the text; the others end where they end here.
        append(pairs: run, withLast: piece != nil || run.count == 1, to: &text)
        if piece == nil, run.count == 1 { endsOpen = true }
      }
    }
    return quoted(text) + (endsOpen ? "*" : "")
  }

  /// An FTS5 string (https://sqlite.org/fts5.html#fts5_strings), scalar by scalar: a quote may
  /// carry a combining mark. FTS5 would stop at a NUL, which separates words in texts.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      quoted.unicodeScalars.append(scalar == "\0" ? " " : scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }

  private static func append(
    pairs run: Substring.UnicodeScalarView, withLast: Bool, to text: inout String
  ) {
    text.unicodeScalars.append(" ")
    var previous: Unicode.Scalar?
    for scalar in run {
      if let previous {
        text.unicodeScalars.append(previous)
        text.unicodeScalars.append(scalar)
        text.unicodeScalars.append(" ")
      }
      previous = scalar
    }
    if withLast, let previous {
      text.unicodeScalars.append(previous)
      text.unicodeScalars.append(" ")
    }
  }

  /// The categories that the tokenizer is told to keep (see `Schema`).
  private static func isIndexed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}

/// Writes a text scalar by scalar, runs of scripts without spaces as pairs. Works on UTF-8: what is
/// merged goes through here letter by letter.
private struct PairWriter {
  private var bytes: [UInt8] = []
  /// The last scalar of the run that is under way: up to four bytes and how many they are.
  private var last: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
  private var lastCount = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Takes the bytes of a scalar, or one byte below 0xE0, which is in no run.
  mutating func take(_ scalar: UnsafeBufferPointer<UInt8>) {
    guard scalar[0] >= 0xE0, Pieces.isUnspaced(Self.value(scalar)) else {
      endRun()
      bytes.append(contentsOf: scalar)
      return
    }
    if lastCount > 0 {
      appendLast()
      bytes.append(contentsOf: scalar)
    }
    bytes.append(UInt8(ascii: " "))
    lastCount = scalar.count
    last = (scalar[0], scalar[1], scalar[2], scalar.count > 3 ? scalar[3] : 0)
  }

  mutating func finished() -> String {
    endRun()
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func endRun() {
    guard lastCount > 0 else { return }
    appendLast()
    bytes.append(UInt8(ascii: " "))
    lastCount = 0
  }

  private mutating func appendLast() {
    bytes.append(last.0)
    bytes.append(last.1)
    bytes.append(last.2)
    if lastCount > 3 { bytes.append(last.3) }
  }

  /// The number of a scalar of three or four bytes; strings have whole ones only.
  private static func value(_ scalar: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard scalar.count >= 3 else { return 0 }
    let lead: UInt32 = scalar.count == 3 ? UInt32(scalar[0] & 0x0F) : UInt32(scalar[0] & 0x07)
    return scalar.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
  }
}

/// Cuts text into runs of scripts without spaces and what is between them.
private struct Pieces {
  enum Piece {
    case run(Substring.UnicodeScalarView)
    case other(Substring.UnicodeScalarView)
  }

  private var rest: Substring.UnicodeScalarView

  init(_ text: some StringProtocol) { rest = Substring(text).unicodeScalars }

  mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    let isRun = Self.isUnspaced(first.value)
    let end = rest.firstIndex { Self.isUnspaced($0.value) != isRun } ?? rest.endIndex
    let part = rest[..<end]
    rest = rest[end...]
    return isRun ? .run(part) : .other(part)
  }

  /// Han, kana, bopomofo, Hangul, Thai, Lao, Burmese, Khmer: letters and marks, not punctuation.
  static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x0E01: false
    case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E81...0x0ECD, 0x0EDC...0x0EDF: true
    case 0x1000...0x103F, 0x1050...0x109D, 0x1100...0x11FF, 0x1780...0x17D3: true
    case 0x3005...0x3007, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x312F: true
    case 0x3131...0x318E, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF: true
    case 0x4E00...0x9FFF, 0xA960...0xA97C, 0xAC00...0xD7FB, 0xF900...0xFAFF: true
    case 0xFF66...0xFFDC, 0x20000...0x323AF: true
    default: false
    }
  }
}
