internal import Glibc
import Models

/// Bytes from outside as UTF-8, by every hint there is.
enum TextDecoding {
  /// The text in valid UTF-8 without byte order mark; it never fails.
  ///
  /// The hints count in this order: byte order mark, zero bytes of UTF-16 and UTF-32, the HTTP
  /// charset, the XML declaration, a `<` in UTF-7, valid UTF-8, what the bytes look like. A hint that
  /// the bytes contradict is passed over; at last what is not UTF-8 is read as windows-1252. C1
  /// controls mean windows-1252 as well.
  static func utf8(_ bytes: [UInt8], contentType: String?) -> [UInt8] {
    replacingC1(decoded(bytes, contentType))
  }

  private static func decoded(_ bytes: [UInt8], _ contentType: String?) -> [UInt8] {
    if let text = wide(bytes) { return text }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes.dropFirst(3))
      return isUTF8(text) ? text : Windows1252.repair(text)
    }
    let labels = [charset(ofContentType: contentType), declaredEncoding(bytes)]
    for label in labels {
      if let label, let text = decode(bytes, label), begins(text, like: bytes) { return text }
    }
    if UTF7.isLikely(bytes), let text = UTF7.decode(bytes) { return text }
    let isValid = isUTF8(bytes)
    if isValid, EncodingGuess.escaped(bytes) == nil { return bytes }
    if isValid || !UTF8Text.isMost(bytes), let name = EncodingGuess.charset(of: bytes),
      let text = Charset.decode(bytes, as: name)
    {
      return text
    }
    return isValid ? bytes : Windows1252.repair(bytes)
  }

  private static func decode(_ bytes: [UInt8], _ label: String) -> [UInt8]? {
    switch label {
    case "utf-8", "utf8": return isUTF8(bytes) ? bytes : nil
    case "utf-7", "utf7", "utf_7", "unicode-1-1-utf-7", "csunicode11utf7":
      return UTF7.decode(bytes)
    case "us-ascii", "ascii", "utf-16", "utf-32", "": return nil
    case "iso-8859-1", "iso8859-1", "iso8859_1", "iso_8859-1", "iso-8859-1:1987", "latin1",
      "latin-1", "latin_1", "l1", "windows-1252", "cp1252", "x-cp1252":
      // What is UTF-8 all over was never written as ISO 8859-1, whatever it says.
      return UTF8Text.isAll(bytes) ? bytes : Windows1252.decode(bytes)
    default: return Charset.name(for: label).flatMap { Charset.decode(bytes, as: $0) }
    }
  }

  /// False where an ASCII `<` or `{` begins the bytes and no more begins the text: they were not
  /// written in what they claim, such as EBCDIC.
  private static func begins(_ text: [UInt8], like bytes: [UInt8]) -> Bool {
    guard let first = bytes.first(where: { $0 > 0x20 }),
      first == UInt8(ascii: "<") || first == UInt8(ascii: "{")
    else { return true }
    return text.first { $0 > 0x20 } == first
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { UTF8Text.isValid($0) }
  }

  /// UTF-16 and UTF-32, by mark or by where the zero bytes of the first characters are.
  private static func wide(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFF, 0xFE, 0, 0): return utf32(bytes.dropFirst(4), isBigEndian: false)
    case (0, 0, 0xFE, 0xFF): return utf32(bytes.dropFirst(4), isBigEndian: true)
    case (0xFF, 0xFE, _, _): return utf16(bytes.dropFirst(2), isBigEndian: false)
    case (0xFE, 0xFF, _, _): return utf16(bytes.dropFirst(2), isBigEndian: true)
    case (1..., 0, 0, 0): return utf32(bytes[...], isBigEndian: false)
    case (0, 0, 0, 1...): return utf32(bytes[...], isBigEndian: true)
    case (1..., 0, 1..., 0): return utf16(bytes[...], isBigEndian: false)
    case (0, 1..., 0, 1...): return utf16(bytes[...], isBigEndian: true)
    default: return nil
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for at in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let first = UInt16(bytes[at])
      let second = UInt16(bytes[at + 1])
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for at in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
      let group = bytes[at..<at + 4]
      let value = (isBigEndian ? Array(group) : group.reversed())
        .reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Array(String(text).utf8)
  }

  /// C1 controls in UTF-8 text are bytes of windows-1252 that somebody took for ISO 8859-1.
  private static func replacingC1(_ bytes: [UInt8]) -> [UInt8] {
    guard var next = firstC1(bytes, from: 0) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 1024)
    var at = 0
    while true {
      text.append(contentsOf: bytes[at..<next])
      text.append(contentsOf: Windows1252.utf8(bytes[next + 1]))
      at = next + 2
      guard let place = firstC1(bytes, from: at) else { break }
      next = place
    }
    text.append(contentsOf: bytes[at...])
    return text
  }

  /// Where 0xC2 is followed by the second byte of a C1 control.
  private static func firstC1(_ bytes: [UInt8], from place: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var place = place
      while place + 1 < bytes.count,
        let found = memchr(start + place, 0xC2, bytes.count - 1 - place)
      {
        place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
        if bytes[place + 1] < 0xA0 { return place }
        place += 1
      }
      return nil
    }
  }

  /// The `charset` parameter (RFC 9110, section 8.3.1), in lower case.
  static func charset(ofContentType type: String?) -> String? {
    guard let type = type?.lowercased() else { return nil }
    for parameter in type.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].trimmed == "charset" else { continue }
      let quotes: Set<Character> = ["\"", "'"]
      return String(String(parts[1].filter { !quotes.contains($0) }).trimmed)
    }
    return nil
  }

  /// The encoding that an XML declaration names, in lower case; also one written in EBCDIC.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    var head = Array(bytes.prefix(1024))
    if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      guard let text = Charset.decode(head, as: "IBM037") else { return nil }
      head = text
    }
    guard let start = head.firstIndex(of: "<?xml", from: 0),
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")),
      let name = head.firstIndex(of: "encoding", from: start), name + 8 < end
    else { return nil }
    let value = head[(name + 8)..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = value.first, quote == 0x22 || quote == 0x27 else { return nil }
    let label = value.dropFirst().prefix { $0 != quote }
    return String(String(decoding: label, as: UTF8.self).lowercased().trimmed)
  }
}
