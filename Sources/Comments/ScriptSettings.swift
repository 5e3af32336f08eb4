/// Settings in the text of a script, as sites write them by hand: `host: "https://…"`,
/// `'site_id': 'blog'`, `remark_config.host = "…"`.
///
/// The script is not understood, only looked through.
enum ScriptSettings {
  /// The first string, or number where strings are due, that `name` is given after `start`.
  static func value(of name: String, after start: String, in script: String) -> String? {
    let bytes = Array(script.utf8)
    guard let begin = bytes.firstRange(of: Array(start.utf8)) else { return nil }
    var rest = bytes[begin.upperBound...]
    while let mark = rest.firstRange(of: Array(name.utf8)) {
      let before = mark.lowerBound > bytes.startIndex ? bytes[mark.lowerBound - 1] : 0x20
      rest = rest[mark.upperBound...]
      guard !isWord(before), let value = value(rest) else { continue }
      return value
    }
    return nil
  }

  /// What stands after a name: a quote that ends it, a sign, and the value.
  private static func value(_ text: ArraySlice<UInt8>) -> String? {
    var rest = text
    if let quote = rest.first, isQuote(quote) { rest = rest.dropFirst() }
    rest = rest.drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 }
    guard let first = rest.first else { return nil }
    if isQuote(first) {
      let value = rest.dropFirst().prefix(2000)
      guard let end = value.firstIndex(of: first) else { return nil }
      return String(decoding: value[..<end], as: UTF8.self)
    }
    let digits = rest.prefix(20).prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_")
  }
}
