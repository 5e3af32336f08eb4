/// Repairs of text as it comes out of pages.
enum PlainBytes {
  /// Replaces U+0080 to U+009F by what Windows-1252 means by them, and CR and CRLF by LF.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0x0D }) else { return Array(bytes) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      index += 1
      if byte == 0x0D {
        if next != 0x0A { output.append(0x0A) }
      } else if byte == 0xC2, (0x80...0x9F).contains(next) {
        index += 1
        output.append(contentsOf: String(windows1252[Int(next) - 0x80]).utf8)
      } else {
        output.append(byte)
      }
    }
    return output
  }

  /// One line: white space collapsed and trimmed, controls gone, at most `limit` scalars.
  static func line(_ text: String, limit: Int) -> String {
    var output = String.UnicodeScalarView()
    var needsSpace = false
    var count = 0
    for scalar in String(decoding: repaired(Array(text.utf8)[...]), as: UTF8.self).unicodeScalars {
      if scalar.value <= 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
        || scalar.value == 0x2029
      {
        needsSpace = !output.isEmpty
        continue
      }
      guard count < limit else { break }
      if needsSpace { output.append(" ") }
      output.append(scalar)
      count += needsSpace ? 2 : 1
      needsSpace = false
    }
    return String(output)
  }

  private static let windows1252: [Unicode.Scalar] = [
    "€", " ", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", " ", "Ž", " ",
    " ", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", " ", "ž", "Ÿ",
  ]
}
