import Models

/// Repairs of text as it comes out of pages.
enum PlainBytes {
  /// Replaces U+0080 to U+009F by what Windows-1252 means by them, and CR and CRLF by LF.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var rest = bytes
    var output: [UInt8] = []
    while let place = firstToRepair(in: rest) {
      output.append(contentsOf: rest[..<place])
      let next = place + 1 < rest.endIndex ? rest[place + 1] : 0
      if rest[place] == 0x0D {
        if next != 0x0A { output.append(0x0A) }
        rest = rest[(place + 1)...]
      } else {
        output.append(contentsOf: String(windows1252[Int(next) - 0x80]).utf8)
        rest = rest[(place + 2)...]
      }
    }
    if output.isEmpty { return Array(rest) }
    output.append(contentsOf: rest)
    return output
  }

  /// Where the next carriage return or control of two bytes is.
  private static func firstToRepair(in bytes: ArraySlice<UInt8>) -> Int? {
    let place: Int? = bytes.withUnsafeBufferPointer { bytes in
      var place = -1
      repeat {
        place = bytes.firstIndex(
          from: place + 1, marks: { $0.equal(to: 0x0D) | $0.equal(to: 0xC2) },
          where: { $0 == 0x0D || $0 == 0xC2 })
        if place == bytes.count { return nil }
        if bytes[place] == 0x0D { return place }
      } while place + 1 == bytes.count || !(0x80...0x9F).contains(bytes[place + 1])
      return place
    }
    return place.map { bytes.startIndex + $0 }
  }

  /// One line: white space collapsed and trimmed, controls gone, at most `limit` scalars.
  static func line(_ text: String, limit: Int) -> String {
    if isLine(text, limit: limit) { return text }
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

  /// Whether `text` is one line already: most texts are.
  private static func isLine(_ text: String, limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    var text = text
    return text.withUTF8(isLine)
  }

  private static func isLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    var place = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while place < bytes.count {
      if place + 8 <= bytes.count {
        let eight = EightBytes(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        if eight.isASCII {
          if eight.less(than: 0x20) | eight.equal(to: 0x7F) != 0 { return false }
          let spaces = eight.exactlyEqual(to: 0x20)
          if spaces & spaces << 8 != 0 || previous == 0x20 && bytes[place] == 0x20 { return false }
          place += 8
          previous = bytes[place - 1]
          continue
        }
      }
      let byte = bytes[place]
      if byte < 0x20 || byte == 0x7F || byte == 0x20 && previous == 0x20 { return false }
      // C1 controls, which Windows-1252 leaves, and the separators of lines (E2 80 A8 and A9).
      if previous == 0xC2, byte < 0xA0 { return false }
      if previous == 0x80, byte == 0xA8 || byte == 0xA9 { return false }
      previous = byte
      place += 1
    }
    return previous != 0x20 || bytes.isEmpty
  }

  private static let windows1252: [Unicode.Scalar] = [
    "€", " ", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", " ", "Ž", " ",
    " ", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", " ", "ž", "Ÿ",
  ]
}
