/// UTF-7 (RFC 2152), which some old mail gateways still write feeds in.
enum UTF7 {
  /// Whether a document that says nothing of its encoding is written in it: `<` in UTF-7, or a mark.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    if bytes.has("+ADw", at: start) { return true }
    return bytes.has("+/v", at: start) && start + 3 < bytes.count
      && "89+/".utf8.contains(bytes[start + 3])
  }

  /// `bytes` in UTF-8; nil where they are not written in UTF-7.
  ///
  /// What is decoded is cleaned like every other text: a hidden `<` gains nothing here.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      guard byte < 0x80 else { return nil }
      guard byte == UInt8(ascii: "+") else {
        text.append(byte)
        continue
      }
      let digits = bytes[at...].prefix { digit($0) != nil }
      at = digits.endIndex
      if digits.isEmpty {
        text.append(byte)
      } else {
        text.append(contentsOf: String(decoding: units(digits), as: UTF16.self).utf8)
      }
      // The sign that ends a run belongs to it, and is all there is of `+-`.
      if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    }
    return text
  }

  /// The UTF-16 units in a run of base64; bits that are left over are padding.
  private static func units(_ digits: ArraySlice<UInt8>) -> [UInt16] {
    var units: [UInt16] = []
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in digits {
      buffer = buffer << 6 | (digit(byte) ?? 0)
      bits += 6
      guard bits >= 16 else { continue }
      bits -= 16
      units.append(UInt16(truncatingIfNeeded: buffer >> bits))
    }
    // A mark at the beginning is none of the text.
    return units.first == 0xFEFF ? Array(units.dropFirst()) : units
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
