/// Reads the inline content of a block of Markdown in one pass, with a stack of delimiters and one of
/// brackets (CommonMark, appendix "A parsing strategy").
struct MarkdownInlines {
  /// A run of what is written out at the end.
  struct Piece {
    /// What of the source it stands for.
    var range: Range<Int>
    /// What is written instead of the source's characters.
    var html: [UInt8]?
    /// A bare address: in the text of another link it is no link.
    var isAddress = false
    /// Emphasis that ends before it and begins after it, in the order in which it was found.
    var closings: [MarkdownEmphasis.Kind] = []
    var openings: [MarkdownEmphasis.Kind] = []
  }

  /// A `[` that may open a link.
  private struct Bracket {
    let piece: Int
    let isImage: Bool
    /// The delimiters before it.
    let delimiters: Int
    /// Where its text begins.
    let text: Int
    var hasBrackets = false
  }

  private let source: [UInt8]
  private let definitions: [String: [UInt8]]
  private var pieces: [Piece] = []
  private var emphasis = MarkdownEmphasis()
  private var brackets: [Bracket] = []
  /// Brackets before this one stand around a link and cannot open another.
  private var firstActive = 0
  private var backticks: BacktickRuns
  private var at = 0
  /// Where the text begins that is not in a piece yet.
  private var textStart = 0

  static func html(of source: [UInt8], definitions: [String: [UInt8]]) -> [UInt8] {
    var inlines = MarkdownInlines(source, definitions)
    inlines.read()
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    for piece in inlines.pieces { inlines.write(piece, inLink: false, to: &output) }
    return output
  }

  private init(_ source: [UInt8], _ definitions: [String: [UInt8]]) {
    self.source = source
    self.definitions = definitions
    backticks = BacktickRuns(source)
  }

  private mutating func read() {
    while at < source.count {
      switch source[at] {
      case UInt8(ascii: "\\"): takeEscape()
      case UInt8(ascii: "`"): takeCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): takeDelimiters()
      case UInt8(ascii: "["): open(isImage: false)
      case UInt8(ascii: "!") where at + 1 < source.count && source[at + 1] == UInt8(ascii: "["):
        open(isImage: true)
      case UInt8(ascii: "]"): close()
      case UInt8(ascii: "<"): takeEnclosedAddress()
      case UInt8(ascii: "h"): takeBareAddress()
      case 0x0A: takeLineEnd()
      default: at += 1
      }
    }
    flush(to: at)
    emphasis.resolve(from: 0, in: &pieces)
  }

  private mutating func flush(to end: Int) {
    if textStart < end { pieces.append(Piece(range: textStart..<end)) }
    textStart = end
  }

  /// Ends the text before `range` and puts a piece for it.
  private mutating func put(_ piece: Piece, end: Int) {
    pieces.append(piece)
    at = end
    textStart = end
  }

  private func write(_ piece: Piece, inLink: Bool, to output: inout [UInt8]) {
    for kind in piece.closings { output += "</\(kind.tag)>".utf8 }
    if let html = piece.html, !(inLink && piece.isAddress) {
      output += html
    } else {
      MarkdownText.escape(source[piece.range], keepsReferences: true, to: &output)
    }
    for kind in piece.openings.reversed() { output += "<\(kind.tag)>".utf8 }
  }
}

extension MarkdownInlines {
  private mutating func takeEscape() {
    guard at + 1 < source.count else {
      at += 1
      return
    }
    if source[at + 1] == 0x0A {
      flush(to: at)
      put(Piece(range: at..<at, html: Array("<br>".utf8)), end: at + 2)
    } else if MarkdownText.isPunctuation(source[at + 1]) {
      flush(to: at)
      // Its own piece, so that an escaped `&` begins no reference.
      var html: [UInt8] = []
      MarkdownText.escape(source[(at + 1)...(at + 1)], to: &html)
      put(Piece(range: (at + 1)..<(at + 2), html: html), end: at + 2)
    } else {
      at += 1
    }
  }

  private mutating func takeLineEnd() {
    var end = at
    while end > textStart, source[end - 1] == 0x20 { end -= 1 }
    guard at - end >= 2 else {
      at += 1
      return
    }
    flush(to: end)
    put(Piece(range: end..<end, html: Array("<br>".utf8)), end: at + 1)
  }

  private mutating func takeCode() {
    let length = source[at...].prefix { $0 == UInt8(ascii: "`") }.count
    guard let closing = backticks.next(of: length, after: at) else {
      at += length
      return
    }
    flush(to: at)
    var code = source[(at + length)..<closing]
    let isPadded = code.first == 0x20 && code.last == 0x20
    if isPadded, code.contains(where: { $0 != 0x20 }) { code = code.dropFirst().dropLast() }
    var html = Array("<code>".utf8)
    MarkdownText.escape(code, to: &html)
    html += "</code>".utf8
    put(Piece(range: code.indices, html: html), end: closing + length)
  }

  private mutating func takeDelimiters() {
    let byte = source[at]
    let run = at..<(at + source[at...].prefix { $0 == byte }.count)
    flush(to: at)
    emphasis.add(run, of: source, piece: pieces.count)
    put(Piece(range: run), end: run.upperBound)
  }

  private mutating func takeEnclosedAddress() {
    guard let (address, isMail) = MarkdownLink.enclosed(in: source, at: at) else {
      at += 1
      return
    }
    flush(to: at)
    putAddress(address, prefix: isMail ? "mailto:" : "", end: address.upperBound + 1)
  }

  private mutating func takeBareAddress() {
    let isInWord = at > 0 && MarkdownText.isLetterOrDigit(source[at - 1])
    guard !isInWord, MarkdownLink.startsWeb(source, at: at) else {
      at += 1
      return
    }
    let end = MarkdownLink.endOfBare(in: source, at: at, inBrackets: !brackets.isEmpty)
    guard end - at > "https://".utf8.count else {
      at += 1
      return
    }
    flush(to: at)
    putAddress(at..<end, prefix: "", end: end)
  }

  private mutating func putAddress(_ range: Range<Int>, prefix: String, end: Int) {
    var html = Self.anchor(Array(prefix.utf8) + source[range])
    MarkdownText.escape(source[range], keepsReferences: true, to: &html)
    html += "</a>".utf8
    put(Piece(range: range, html: html, isAddress: true), end: end)
  }

  /// The opening tag of a link.
  private static func anchor(_ address: [UInt8]) -> [UInt8] {
    var html = Array("<a href=\"".utf8)
    MarkdownText.escape(address, keepsReferences: true, to: &html)
    return html + "\">".utf8
  }
}

extension MarkdownInlines {
  private mutating func open(isImage: Bool) {
    flush(to: at)
    let end = at + (isImage ? 2 : 1)
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBrackets = true }
    brackets.append(
      Bracket(piece: pieces.count, isImage: isImage, delimiters: emphasis.count, text: end))
    put(Piece(range: at..<end), end: end)
  }

  private mutating func close() {
    let closing = at
    at += 1
    guard let bracket = brackets.popLast() else { return }
    let isActive = bracket.isImage || brackets.count >= firstActive
    firstActive = min(firstActive, brackets.count)
    guard isActive, let (address, end) = target(of: bracket, closing: closing) else { return }
    flush(to: closing)
    emphasis.resolve(from: bracket.delimiters, in: &pieces)
    let text = bracket.text..<closing
    let html = bracket.isImage ? image(address, text) : link(address, bracket.piece, text)
    pieces.removeSubrange(bracket.piece...)
    put(Piece(range: text, html: html), end: end)
    if !bracket.isImage { firstActive = brackets.count }
  }

  /// Where the link leads whose text ends at `closing`, and where it ends itself.
  private func target(of bracket: Bracket, closing: Int) -> (address: [UInt8], end: Int)? {
    if let target = MarkdownLink.target(in: source, at: closing + 1) { return target }
    guard !definitions.isEmpty else { return nil }
    let text = source[bracket.text..<closing]
    let next = source[(closing + 1)...].prefix(1002)
    if next.first == UInt8(ascii: "["), let end = next.firstIndex(of: UInt8(ascii: "]")) {
      let label = next[(next.startIndex + 1)..<end]
      let name = MarkdownText.label(label.isEmpty ? text : label)
      if let address = name.flatMap({ definitions[$0] }) { return (address, end + 1) }
    }
    guard !bracket.hasBrackets, let label = MarkdownText.label(text) else { return nil }
    return definitions[label].map { ($0, closing + 1) }
  }

  /// Bytes of a picture's description; pictures may stand in those of others.
  private static let longestDescription = 500

  private func image(_ address: [UInt8], _ text: Range<Int>) -> [UInt8] {
    var html = Array("<img src=\"".utf8)
    MarkdownText.escape(address, keepsReferences: true, to: &html)
    html += "\" alt=\"".utf8
    MarkdownText.escape(
      source[text].prefix(Self.longestDescription), keepsReferences: true, to: &html)
    return html + "\">".utf8
  }

  private func link(_ address: [UInt8], _ opening: Int, _ text: Range<Int>) -> [UInt8] {
    var html = Self.anchor(address)
    let start = html.count
    for piece in pieces[(opening + 1)...] { write(piece, inLink: true, to: &html) }
    if html.count == start { MarkdownText.escape(address, keepsReferences: true, to: &html) }
    return html + "</a>".utf8
  }
}

/// Where runs of backticks of each length are, so that none is looked for twice.
struct BacktickRuns {
  /// The starts of runs by their length, the last first.
  private var starts: [Int: [Int]] = [:]

  init(_ text: [UInt8]) {
    var at = text.count
    while at > 0 {
      at -= 1
      guard text[at] == UInt8(ascii: "`") else { continue }
      let end = at
      while at > 0, text[at - 1] == UInt8(ascii: "`") { at -= 1 }
      starts[end - at + 1, default: []].append(at)
    }
  }

  /// The first run of that length after a place; places must not go back from call to call.
  mutating func next(of length: Int, after place: Int) -> Int? {
    while let start = starts[length]?.last {
      if start > place { return start }
      starts[length]?.removeLast()
    }
    return nil
  }
}
