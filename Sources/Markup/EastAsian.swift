/// Knows scripts that write no spaces between words.
enum EastAsian {
  /// True where white space between two words only breaks a line of the source: a line break
  /// between Chinese or Japanese characters is no space (CSS Text 3, section 4.1.3).
  static func joins(
    _ word: ArraySlice<UInt8>, _ space: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>
  ) -> Bool {
    guard let last = word.last, last >= 0x80, let first = rest.first, first >= 0xE3,
      space.contains(0x0A)
    else { return false }
    return isWide(word.suffix(3)) && isWide(rest.prefix(3))
  }

  /// True for three bytes that are a kana, a Han character or a full-width sign.
  private static func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 3, let first = bytes.first, first & 0xF0 == 0xE0 else { return false }
    let value = bytes.dropFirst().reduce(UInt32(first & 0x0F)) { $0 << 6 | UInt32($1 & 0x3F) }
    switch value {
    case 0x3001...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60: return true
    default: return false
    }
  }
}
