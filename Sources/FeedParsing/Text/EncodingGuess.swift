/// The encoding of text that is not UTF-8 and of which nobody says, or says rightly, what it is.
///
/// Only what is plain to see is guessed: the shares of kana, hangul and common characters in
/// text of East Asia, and of the commonest letters in Cyrillic, Greek, Hebrew and Thai text.
struct EncodingGuess {
  /// How much is looked at; feeds begin with titles.
  private static let window = 65_536
  /// Fewer characters beyond ASCII say nothing.
  private static let minimum = 8

  /// The name for `Charset`, or nil where nothing is plain.
  static func charset(of bytes: [UInt8]) -> String? {
    if let name = escaped(bytes) { return name }
    let high = bytes.prefix(window)
    return doubled(high) ?? shiftJIS(high) ?? big5(high) ?? lettered(high)
  }

  /// ISO-2022, which is ASCII with escape sequences.
  static func escaped(_ bytes: [UInt8]) -> String? {
    guard let escape = bytes.firstIndex(of: 0x1B) else { return nil }
    if bytes.has("$B", at: escape + 1) || bytes.has("$@", at: escape + 1)
      || bytes.has("(J", at: escape + 1)
    {
      return "ISO-2022-JP"
    }
    return bytes.has("$)C", at: escape + 1) ? "ISO-2022-KR" : nil
  }

  /// Pairs of bytes that begin with one beyond ASCII.
  private struct Pairs {
    /// How many pairs have each first byte.
    var leads = [Int](repeating: 0, count: 256)
    var count = 0
    /// Bytes that make no pair.
    var strays = 0

    init(_ bytes: ArraySlice<UInt8>, isPair: (UInt8, UInt8) -> Bool, isSingle: (UInt8) -> Bool) {
      var at = bytes.startIndex
      while at < bytes.endIndex {
        let byte = bytes[at]
        at += 1
        guard byte >= 0x80, !isSingle(byte) else { continue }
        guard at < bytes.endIndex, isPair(byte, bytes[at]) else {
          strays += 1
          continue
        }
        leads[Int(byte)] += 1
        count += 1
        at += 1
      }
    }

    var isConvincing: Bool { count >= EncodingGuess.minimum && strays * 50 <= count }

    func share(_ range: ClosedRange<Int>) -> Double {
      Double(leads[range].reduce(0, +)) / Double(max(count, 1))
    }
  }

  /// EUC, where both bytes of a character are beyond ASCII.
  private static func doubled(_ bytes: ArraySlice<UInt8>) -> String? {
    let pairs = Pairs(bytes, isPair: { $0 >= 0xA1 && $1 >= 0xA1 }, isSingle: { _ in false })
    guard pairs.isConvincing else { return nil }
    if pairs.share(0xA4...0xA5) > 0.15 { return "EUC-JP" }
    let words = pairs.share(0xB0...0xFE)
    guard words > 0.4 else { return nil }
    if pairs.share(0xB0...0xC8) > 0.9 * words { return "CP949" }
    return pairs.share(0xB0...0xD7) > 0.85 * words ? "GB18030" : nil
  }

  private static func shiftJIS(_ bytes: ArraySlice<UInt8>) -> String? {
    let pairs = Pairs(
      bytes,
      isPair: { first, second in
        ((0x81...0x9F).contains(first) || first >= 0xE0) && second >= 0x40 && second != 0x7F
      }, isSingle: { (0xA1...0xDF).contains($0) })
    return pairs.isConvincing && pairs.share(0x82...0x83) > 0.3 ? "CP932" : nil
  }

  private static func big5(_ bytes: ArraySlice<UInt8>) -> String? {
    let pairs = Pairs(
      bytes, isPair: { $0 >= 0xA1 && ((0x40...0x7E).contains($1) || $1 >= 0xA1) },
      isSingle: { _ in false })
    return pairs.isConvincing && pairs.share(0xA4...0xC6) > 0.8 ? "BIG5-HKSCS" : nil
  }

  /// Encodings of one byte a letter, and the letters that make up most of their texts.
  private static let alphabets: [(name: String, letters: Set<UInt8>)] = [
    ("CP1251", [0xE0, 0xE5, 0xE8, 0xED, 0xEE, 0xF1, 0xF2, 0xF0]),
    ("KOI8-R", [0xC1, 0xC5, 0xC9, 0xCE, 0xCF, 0xD2, 0xD3, 0xD4]),
    ("CP1253", [0xE1, 0xE5, 0xE9, 0xEF, 0xF3, 0xF4, 0xED, 0xF1]),
    ("CP1255", [0xE0, 0xE4, 0xE5, 0xE9, 0xEC, 0xEE, 0xF8, 0xFA]),
    ("CP874", [0xA1, 0xB9, 0xC1, 0xC3, 0xCD, 0xD2, 0xE0, 0xE8]),
  ]

  private static func lettered(_ bytes: ArraySlice<UInt8>) -> String? {
    let high = bytes.filter { $0 >= 0x80 }
    // Letters of these alphabets stand side by side; accents of Latin ones stand alone.
    let inside = zip(bytes, bytes.dropFirst()).count { $0 >= 0x80 && $1 >= 0x80 }
    guard high.count >= minimum * 2, inside * 10 > high.count * 6 else { return nil }
    let shares = alphabets.map { alphabet in
      (name: alphabet.name, hits: high.count { alphabet.letters.contains($0) })
    }
    guard let best = shares.max(by: { $0.hits < $1.hits }) else { return nil }
    return best.hits * 2 > high.count ? best.name : nil
  }
}
