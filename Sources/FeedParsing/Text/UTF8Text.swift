/// What of a text is UTF-8.
enum UTF8Text {
  /// Whether all of it is well-formed.
  ///
  /// Feeds are ASCII with some characters between; the library's own check leaves its fast way
  /// for good at the first of them.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while true {
      at = endOfASCII(bytes, at)
      guard at < bytes.count else { return true }
      let length = length(bytes, at)
      guard length > 0 else { return false }
      at += length
    }
  }

  /// Whether most of what is not ASCII are characters of UTF-8.
  static func isMost(_ bytes: [UInt8]) -> Bool {
    let (characters, strays) = beyondASCII(bytes)
    return characters > strays
  }

  /// Whether all that is not ASCII are characters of UTF-8, and more than chance would make.
  static func isAll(_ bytes: [UInt8]) -> Bool {
    let (characters, strays) = beyondASCII(bytes)
    return strays == 0 && characters >= 4
  }

  /// How many characters of UTF-8 there are beyond ASCII, and how many bytes that belong to none.
  private static func beyondASCII(_ bytes: [UInt8]) -> (characters: Int, strays: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var characters = 0
      var strays = 0
      var at = 0
      while true {
        at = endOfASCII(bytes, at)
        guard at < bytes.count else { return (characters, strays) }
        let length = length(bytes, at)
        if length > 0 { characters += 1 } else { strays += 1 }
        at += max(length, 1)
      }
    }
  }

  /// The first byte from `place` on that is not ASCII.
  private static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = place
    while at + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      at += 8
    }
    while at < bytes.count, bytes[at] < 0x80 { at += 1 }
    return at
  }

  /// Bytes of the well-formed sequence at `at` (Unicode, table 3-7); 0 where there is none.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    func isTail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + offset < bytes.count && range.contains(bytes[at + offset])
    }
    switch bytes[at] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return isTail(1, 0xA0...0xBF) && isTail(2) ? 3 : 0
    case 0xED: return isTail(1, 0x80...0x9F) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return isTail(1, 0x90...0xBF) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return isTail(1, 0x80...0x8F) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }
}
