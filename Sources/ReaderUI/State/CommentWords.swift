/// The words of a comment's sanitised HTML, without reading it as a document.
///
/// `Markup.SafeHTML` wrote it: tags are whole, and only `&amp;`, `&lt;`, `&gt;` and `&quot;` stand
/// for something else.
enum CommentWords {
  /// The first words in one line, those of quotes only where there are no others.
  static func opening(of html: String, bytes: Int) -> String {
    let own = text(of: html, limit: bytes, skipsQuotes: true)
    return own.isEmpty ? text(of: html, limit: bytes, skipsQuotes: false) : own
  }

  /// The words in the form in which they are compared: lower case, single blanks, no accents.
  static func folded(_ html: String) -> [UInt8] {
    fold(text(of: html, limit: .max, skipsQuotes: false))
  }

  static func fold(_ text: String) -> [UInt8] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return Array(String(TextSearch.folded(text)).utf8)
    }
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte > 0x20 {
        letters.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      } else if letters.last != 0x20, !letters.isEmpty {
        letters.append(0x20)
      }
    }
    if letters.last == 0x20 { letters.removeLast() }
    return letters
  }

  /// Whether `letters` has `wanted`, both folded, somewhere.
  static func has(_ wanted: [UInt8], in letters: [UInt8]) -> Bool {
    guard let first = wanted.first, letters.count >= wanted.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      wanted.withUnsafeBufferPointer { wanted in
        var place = 0
        let last = letters.count - wanted.count
        while place <= last {
          if letters[place] == first {
            var length = 1
            while length < wanted.count, letters[place + length] == wanted[length] { length += 1 }
            if length == wanted.count { return true }
          }
          place += 1
        }
        return false
      }
    }
  }
}

// MARK: Tags

extension CommentWords {
  /// Elements that words run on through.
  private static let inlines: Set<String> = [
    "a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "mark", "s", "small", "span",
    "strong", "sub", "sup", "u",
  ]

  private static func text(of html: String, limit: Int, skipsQuotes: Bool) -> String {
    let bytes = Array(html.utf8)
    var words: [UInt8] = []
    words.reserveCapacity(min(limit, bytes.count))
    var quotes = 0
    var index = 0
    while index < bytes.count, words.count < limit {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        let tag = Tag(bytes[index..<end])
        if tag.name == "blockquote" { quotes += tag.isEnd ? -1 : 1 }
        if !inlines.contains(tag.name) { addBlank(to: &words) }
        index = min(end + 1, bytes.count)
      case UInt8(ascii: "&"):
        let (letter, length) = entity(bytes[index...])
        if !skipsQuotes || quotes <= 0 { words.append(letter) }
        index += length
      case let byte:
        if !skipsQuotes || quotes <= 0 {
          if byte > 0x20 { words.append(byte) } else { addBlank(to: &words) }
        }
        index += 1
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  private static func addBlank(to words: inout [UInt8]) {
    if words.last != 0x20, !words.isEmpty { words.append(0x20) }
  }

  private struct Tag {
    let isEnd: Bool
    let name: String

    /// `bytes` begin with `<`.
    init(_ bytes: ArraySlice<UInt8>) {
      let inside = bytes.dropFirst()
      isEnd = inside.first == UInt8(ascii: "/")
      let rest = isEnd ? inside.dropFirst() : inside
      name = String(decoding: rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }, as: UTF8.self)
    }
  }

  private static func entity(_ rest: ArraySlice<UInt8>) -> (UInt8, length: Int) {
    if rest.starts(with: "&amp;".utf8) { return (UInt8(ascii: "&"), 5) }
    if rest.starts(with: "&lt;".utf8) { return (UInt8(ascii: "<"), 4) }
    if rest.starts(with: "&gt;".utf8) { return (UInt8(ascii: ">"), 4) }
    if rest.starts(with: "&quot;".utf8) { return (UInt8(ascii: "\""), 6) }
    return (UInt8(ascii: "&"), 1)
  }
}
