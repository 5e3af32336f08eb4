import FeedParsing
import Markup
import Models

/// The texts of Hacker News: paragraphs that a `<p>` begins and nothing needs to end, italics,
/// links, and blocks of code; quotes are paragraphs that begin with `>`.
enum HackerNewsBody {
  /// What a text says that stands in place of a comment's own; nil for all others.
  static func state(saidBy text: String) -> Comment.State? {
    guard text.utf8.count < 40 else { return nil }
    return switch PlainText.title(FeedText(text, .html)).trimmed {
    case "[deleted]": .deleted
    case "[flagged]", "[dead]": .removed
    case "[delayed]": .pending
    default: nil
    }
  }

  static func html(_ text: String) -> String {
    var html: [UInt8] = []
    var depth = 0
    func quote(to wanted: Int) {
      for _ in 0..<max(0, depth - wanted) { html += Array("</blockquote>".utf8) }
      for _ in 0..<max(0, wanted - depth) { html += Array("<blockquote>".utf8) }
      depth = wanted
    }
    for paragraph in paragraphs(Array(CommentBody.cut(text).utf8)) {
      let (level, words) = quoted(paragraph)
      quote(to: level)
      if !words.starts(with: "<pre".utf8) { html += Array("<p>".utf8) }
      html += withWholeLinks(words)
    }
    quote(to: 0)
    return CommentBody.html(
      String(decoding: html, as: UTF8.self), base: "https://news.ycombinator.com/")
  }

  /// What stands between `<p>` and `</p>`, without blanks at the start.
  private static func paragraphs(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var paragraphs: [ArraySlice<UInt8>] = []
    var start = 0
    var place = 0
    while place <= bytes.count {
      let rest = bytes[place...]
      let mark = rest.starts(with: "<p>".utf8) ? 3 : rest.starts(with: "</p>".utf8) ? 4 : 0
      guard mark > 0 || place == bytes.count else {
        place += 1
        continue
      }
      let paragraph = bytes[start..<place].drop { $0 <= 0x20 }
      if !paragraph.isEmpty { paragraphs.append(paragraph) }
      place += max(mark, 1)
      start = min(place, bytes.count)
    }
    return paragraphs
  }

  /// Quotes inside quotes are shown to this depth.
  private static let deepestQuote = 4

  /// How often a paragraph is quoted, and what is left of it without the marks.
  ///
  /// `>= 3` and `><` are no quotes.
  private static func quoted(_ paragraph: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>) {
    let isItalic = paragraph.starts(with: "<i>".utf8)
    var rest = isItalic ? paragraph.dropFirst(3) : paragraph
    var level = 0
    while let mark = ["&gt;", ">"].first(where: { rest.starts(with: $0.utf8) }) {
      level += 1
      rest = rest.dropFirst(mark.utf8.count)
      let isCut = ["=", "&lt;"].contains { rest.starts(with: $0.utf8) }
      let isTag = ["<i>", "<a "].contains { rest.starts(with: $0.utf8) }
      if isCut || rest.first == UInt8(ascii: "<") && !isTag { return (0, paragraph) }
      rest = rest.drop { $0 <= 0x20 }
    }
    guard level > 0, !rest.isEmpty else { return (0, paragraph) }
    return (min(level, deepestQuote), isItalic ? Array("<i>".utf8) + rest : rest)
  }

  /// The paragraph with links whose text was shortened to end in `...` showing where they lead.
  private static func withWholeLinks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var output: [UInt8] = []
    var rest = bytes
    while let start = rest.place(of: "<a href=\"") {
      let address = rest[start...].dropFirst(9).prefix { $0 != UInt8(ascii: "\"") }
      let tag = rest[address.endIndex...].prefix { $0 != UInt8(ascii: ">") }
      guard tag.endIndex < rest.endIndex,
        let end = rest[(tag.endIndex + 1)...].place(of: "</a>")
      else { break }
      let text = rest[(tag.endIndex + 1)..<end]
      output += rest[..<(tag.endIndex + 1)]
      output += isBeginning(text, of: address) ? shown(address) : Array(text)
      rest = rest[end...]
    }
    return (output + rest)[...]
  }

  private static func isBeginning(
    _ text: ArraySlice<UInt8>, of address: ArraySlice<UInt8>
  ) -> Bool {
    guard text.count <= 1000, text.suffix(3).elementsEqual("...".utf8) else { return false }
    let beginning = plain(text.dropLast(3))
    return !beginning.isEmpty && plain(address.prefix(1000)).utf8.starts(with: beginning.utf8)
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    PlainText.title(FeedText(String(decoding: bytes, as: UTF8.self), .html))
  }

  /// An address with its references as they are, and nothing in it that could be a tag.
  private static func shown(_ address: ArraySlice<UInt8>) -> [UInt8] {
    address.flatMap { $0 == UInt8(ascii: "<") ? Array("&lt;".utf8) : [$0] }
  }
}

extension ArraySlice<UInt8> {
  /// Where `text` begins first.
  fileprivate func place(of text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var rest = self
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: text.utf8) { return place }
      rest = rest[(place + 1)...]
    }
    return nil
  }
}
