/// What holds for characters everywhere in Markdown.
enum MarkdownText {
  /// Characters as HTML; references such as `&amp;` stay what they are.
  static func escape(
    _ text: some Collection<UInt8>, keepsReferences: Bool, to output: inout [UInt8]
  ) {
    var at = text.startIndex
    while at < text.endIndex {
      switch text[at] {
      case UInt8(ascii: "&"):
        output += keepsReferences && isReference(text[at...]) ? "&".utf8 : "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case let byte: output.append(byte)
      }
      at = text.index(after: at)
    }
  }

  /// Characters as they are, as HTML.
  static func escape(_ text: some Collection<UInt8>, to output: inout [UInt8]) {
    escape(text, keepsReferences: false, to: &output)
  }

  /// Whether `&name;` or `&#number;` begins here; the longest name has 31 letters.
  private static func isReference(_ text: some Collection<UInt8>) -> Bool {
    let name = text.dropFirst().prefix(33)
    guard let end = name.firstIndex(of: UInt8(ascii: ";")), end != name.startIndex else {
      return false
    }
    return name[..<end].allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "#") }
  }

  /// Without the backslashes that take the meaning from what follows them.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == UInt8(ascii: "\\"), at + 1 < text.endIndex, isPunctuation(text[at + 1]) {
        at += 1
      }
      plain.append(text[at])
      at += 1
    }
    return plain
  }

  /// A label as definitions are found by: without regard to case and white space.
  static func label(_ text: ArraySlice<UInt8>) -> String? {
    guard text.count < 1000 else { return nil }
    let words = text.split(whereSeparator: isSpace)
    guard !words.isEmpty else { return nil }
    return words.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ")
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Of ASCII: signs of other scripts count as letters, so that emphasis works beside them.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !isLetterOrDigit(byte)
  }
}
