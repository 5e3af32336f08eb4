/// The windows-1252 code page, which also stands in for ISO 8859-1 as it does on the web
/// (WHATWG Encoding, section 4.2) and for C1 controls that slipped into Unicode text.
enum Windows1252 {
  /// The characters for 0x80 to 0x9F; the five holes become U+FFFD.
  private static let high: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
  private static let encoded: [[UInt8]] = (0...255).map { byte in
    let isHigh = (0x80...0x9F).contains(byte)
    return Array(String(isHigh ? high[byte - 0x80] : Unicode.Scalar(UInt8(byte))).utf8)
  }

  /// One byte of the code page in UTF-8.
  static func utf8(_ byte: UInt8) -> [UInt8] { encoded[Int(byte)] }

  /// Text of the code page in UTF-8.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    let table = encoded
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: table[Int(byte)]) }
    }
    return text
  }

  /// UTF-8 where it is valid, and windows-1252 for every byte that is not part of it.
  ///
  /// A page in two encodings, or one damaged in one place, stays readable elsewhere.
  static func repair(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var at = 0
    while at < bytes.count {
      let length = bytes.withUnsafeBufferPointer { UTF8Text.length($0, at) }
      if length > 0 {
        text.append(contentsOf: bytes[at..<at + length])
        at += length
      } else {
        text.append(contentsOf: encoded[Int(bytes[at])])
        at += 1
      }
    }
    return text
  }
}
