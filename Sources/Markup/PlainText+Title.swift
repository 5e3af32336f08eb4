package import Models

/// Titles.
extension PlainText {
  /// Scalars of a title; longer ones are cut.
  private static let maximumTitle = 1000
  /// Bytes of a title's markup that are read, and of one tag in it.
  private static let maximumMarkup = 32_768
  private static let maximumTag = 2000

  /// A title as one plain line, whatever markup it carries.
  ///
  /// Titles are about HTML more often than they use it: only elements that titles are known to
  /// carry count as markup, `<T>` and `<canvas>` are words. Feeds escape titles once too often:
  /// what is markup or a character reference after the first reading is read again.
  package static func title(_ raw: FeedText) -> String {
    var text = raw.value
    if text.utf8.count > maximumMarkup {
      text = String(decoding: text.utf8.prefix(maximumMarkup), as: UTF8.self)
    }
    switch raw.kind {
    case .plain: break
    case .html:
      text = reading(text)
      if holdsMarkup(text) || holdsReference(text) { text = reading(text) }
    }
    return PlainBytes.line(text, limit: maximumTitle)
  }

  /// A summary or description as one plain line of at most `limit` characters.
  package static func summary(_ raw: FeedText, limit: Int = 100_000) -> String {
    switch raw.kind {
    case .plain: PlainBytes.line(raw.value, limit: limit)
    case .html:
      PlainBytes.line(text(of: DocumentBuilder.document(fromHTML: raw.value)), limit: limit)
    }
  }

  private static func reading(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
    else { return html }
    let bytes = Array(html.utf8)
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<"),
        (index > lastEnd && !isComment(bytes[index...])) || !isMarkup(bytes[index...])
      {
        escaped.append(contentsOf: "&lt;".utf8)
      } else {
        escaped.append(byte)
      }
    }
    let markup = String(decoding: escaped, as: UTF8.self)
    return text(of: DocumentBuilder.document(fromHTML: markup))
  }

  private static func isComment(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: "<!--".utf8)
  }

  private static func holdsMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let last = bytes.lastIndex(of: UInt8(ascii: ">")) else { return false }
    return bytes[..<last].indices.contains {
      bytes[$0] == UInt8(ascii: "<") && isMarkup(bytes[$0...])
    }
  }

  /// True where `bytes` begins with a tag that titles are known to carry, or with a comment.
  private static func isMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.dropFirst()
    if rest.starts(with: "!--".utf8) || rest.starts(with: "![CDATA[".utf8) { return true }
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    let name = rest.prefix(10).prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x31...0x36).contains($0)
    }
    guard elements.contains(String(decoding: name, as: UTF8.self).lowercased()) else {
      return false
    }
    // `a<b && c>d` is no tag: one is closed at once or carries attributes.
    let attributes = rest.dropFirst(name.count).prefix(maximumTag)
    guard let end = attributes.firstIndex(of: UInt8(ascii: ">")) else { return false }
    let inside = attributes[..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
    return inside.isEmpty
      || (inside.startIndex > attributes.startIndex && inside.contains(UInt8(ascii: "=")))
  }

  private static let elements: Set<String> = [
    "a", "abbr", "acronym", "b", "big", "br", "cite", "code", "del", "dfn", "div", "em", "font",
    "h1", "h2", "h3", "h4", "h5", "h6", "i", "iframe", "img", "ins", "kbd", "mark", "object",
    "p", "q", "s", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "svg",
    "tt", "u", "wbr",
  ]

  /// True where a character reference stands in `text` that can only be there by mistake.
  private static func holdsReference(_ text: String) -> Bool {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.utf8.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { continue }
      if part.utf8.first == UInt8(ascii: "#") || references.contains(String(part[..<end])) {
        return true
      }
    }
    return false
  }

  private static let references: Set<String> = [
    "amp", "apos", "hellip", "laquo", "ldquo", "lsquo", "mdash", "nbsp", "ndash", "quot", "raquo",
    "rdquo", "rsquo",
  ]
}
