package import Models

/// Builds the document that the article pane shows.
package enum DocumentBuilder {
  /// The readable part of `html` as blocks and runs; relative links are resolved against `base`.
  package static func document(fromHTML html: String, base: String? = nil) -> Document {
    document(of: ContentCleaner.pieces(of: html, base: base), base: base)
  }

  /// The beginning of what `document(fromHTML:)` makes of a very long text: the same blocks, as many
  /// as have `length` scalars of text and some screens at least, in a time that does not depend on
  /// how many follow; of the last, where it is very long, only the beginning. Nil where nearly all of
  /// the text is wanted, or where it is not our own clean HTML.
  package static func opening(
    ofHTML html: String, base: String? = nil, length: Int = 0
  ) -> Document? {
    guard html.utf8.count > SafeOpening.longText else { return nil }
    var wanted = SafeOpening.fewest + bytes(of: length, in: html)
    while wanted < html.utf8.count / 4 * 3 {
      let found = html.utf8.withContiguousStorageIfAvailable { SafeOpening.cut(of: $0, wanted) }
      guard let cut = found ?? nil else { return nil }
      let beginning = String(decoding: html.utf8.prefix(cut.end), as: UTF8.self) + cut.closing
      let opening = document(fromHTML: beginning, base: base)
      if opening.textLength >= length { return opening }
      wanted *= 2
    }
    return nil
  }

  /// About how many bytes so many scalars of text take, judged by the beginning; some bytes are marks.
  private static func bytes(of length: Int, in html: String) -> Int {
    guard length > 0 else { return 0 }
    let sample = html.utf8.prefix(64 * 1024)
    let scalars = sample.count { $0 & 0xC0 != 0x80 }
    return Int(Double(length) * 1.25 * Double(sample.count) / Double(max(1, scalars)))
  }

  /// What cleaned content says. Links to places in the page at `base` get no number.
  static func document(of pieces: [SafePiece], base: String?) -> Document {
    var reader = PieceReader(pieces, base: base)
    let blocks = reader.blocks()
    return Document(blocks: blocks, links: reader.links.addresses)
  }
}

/// Numbers addresses in order of appearance, each once.
struct LinkNumbers {
  /// Addresses beyond this many get no number: nobody reads on in such a page.
  private static let maximum = 10_000

  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]
  /// The page itself: links to places in it lead nowhere that the reader is not.
  private let page: WebAddress?

  init(base: String?) {
    page = base.map { WebAddress($0) }
  }

  mutating func number(_ address: String) -> Int? {
    if let number = numbers[address] { return number }
    guard addresses.count < Self.maximum, !isInPage(address) else { return nil }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  private func isInPage(_ address: String) -> Bool {
    guard var page else { return false }
    var target = WebAddress(address)
    guard target.fragment != nil else { return false }
    target.fragment = nil
    page.fragment = nil
    return target == page
  }
}

/// Reads pieces into blocks. It calls itself for containers, whose depth `SafePiece` limits.
struct PieceReader {
  /// Blocks of a document; what comes after them is left out.
  static let maximumBlocks = 100_000

  private let pieces: [SafePiece]
  private var position = 0
  private var blockCount = 0
  var links: LinkNumbers
  /// Explanations of abbreviations that were given already.
  var explained: Set<String> = []

  init(_ pieces: [SafePiece], base: String?) {
    self.pieces = pieces
    links = LinkNumbers(base: base)
  }

  var next: SafePiece? { position < pieces.count ? pieces[position] : nil }

  mutating func skip() { position += 1 }

  /// The blocks up to the end of the container that is open, which is passed.
  mutating func blocks() -> [Document.Block] {
    var blocks: [Document.Block] = []
    while let piece = next {
      if case .close = piece {
        skip()
        break
      }
      let before = blocks.count
      block(piece, to: &blocks)
      blockCount += blocks.count - before
      if blockCount > Self.maximumBlocks { position = pieces.count }
    }
    return blocks
  }

  private mutating func block(_ piece: SafePiece, to blocks: inout [Document.Block]) {
    switch piece {
    case .rule:
      skip()
      blocks.append(.rule)
    case .open(let element) where element.tag.role != .inline:
      skip()
      container(element, to: &blocks)
    case .open, .close, .text, .lineBreak, .image:
      blocks += paragraphs(text()) { .paragraph($0) }
    }
  }

  private mutating func container(_ element: SafeElement, to blocks: inout [Document.Block]) {
    switch element.tag.role {
    case .leaf: leafBlock(element.tag, to: &blocks)
    case .code:
      let code = verbatim()
      if !code.isEmpty { blocks.append(.code(code)) }
    case .list:
      let (items, values) = items()
      let labels = element.tag == .ol ? Self.labels(of: element, values) : nil
      blocks.append(.list(labels: labels, items: items))
    case .quote: blocks.append(.quote(self.blocks()))
    case .definition: blocks.append(.indented(self.blocks()))
    case .figure: blocks += figure()
    case .table: table(to: &blocks)
    case .definitions, .details, .section, .item, .tablePart, .inline, .lineBreak, .rule, .image,
      .ruby, .frame, .media, .formula, .dropped, .transparent:
      blocks += self.blocks()
    }
  }

  private mutating func leafBlock(_ tag: HTMLTag, to blocks: inout [Document.Block]) {
    if let level = tag.headingLevel {
      blocks += paragraphs(leaf()) { .heading(level: level, $0) }
      return
    }
    // What names the blocks below stands out.
    let style: Document.RunStyle = tag == .summary || tag == .dt ? .strong : []
    blocks += paragraphs(leaf(style)) { .paragraph($0) }
  }

  /// The items of a list and the numbers that they give themselves.
  private mutating func items() -> ([[Document.Block]], [Int?]) {
    var items: [[Document.Block]] = []
    var values: [Int?] = []
    while let piece = next {
      skip()
      guard case .open(let element) = piece else { break }
      values.append(element.value)
      items.append(blocks())
    }
    return (items, values)
  }

  private static func labels(of list: SafeElement, _ values: [Int?]) -> [String] {
    var number = list.start ?? (list.isReversed ? values.count : 1)
    return values.map { value in
      let own = value ?? number
      number = own + (list.isReversed ? -1 : 1)
      return (list.numerals?.text(of: own) ?? String(own)) + "."
    }
  }

  /// The text of a block whose `open` has been passed; its `close` is passed too.
  mutating func leaf(_ style: Document.RunStyle = []) -> [RunWriter.Part] {
    let parts = text(style)
    skip()
    return parts
  }

  func paragraphs(
    _ parts: [RunWriter.Part], _ block: ([Document.Run]) -> Document.Block
  ) -> [Document.Block] {
    parts.map {
      switch $0 {
      case .text(let runs): block(runs)
      case .image(let image): .image(image)
      }
    }
  }
}

extension PieceReader {
  /// The text up to the end of `pre`, which is passed, without the line feeds at its end.
  private mutating func verbatim() -> String {
    var code: [UInt8] = []
    while let piece = next {
      skip()
      if piece == .close(.pre) { break }
      if case .text(let bytes) = piece { code += bytes }
    }
    while let last = code.last, last == 0x0A || last == 0x20 { code.removeLast() }
    return String(decoding: code, as: UTF8.self)
  }

  /// The blocks of a figure. The caption goes to its last picture, or stands below.
  private mutating func figure() -> [Document.Block] {
    var blocks: [Document.Block] = []
    var caption: [Document.Run] = []
    while let piece = next {
      if case .close = piece {
        skip()
        break
      }
      if case .open(let element) = piece, element.tag == .figcaption {
        skip()
        for part in leaf() {
          switch part {
          case .text(let runs): caption += caption.isEmpty ? runs : [Document.Run(" ")] + runs
          case .image(let image): blocks.append(.image(image))
          }
        }
      } else {
        block(piece, to: &blocks)
      }
    }
    guard !caption.isEmpty else { return blocks }
    if case .image(var image)? = blocks.last {
      image.caption = caption.trimmed
      blocks[blocks.count - 1] = .image(image)
    } else {
      blocks.append(.paragraph(caption.trimmed.adding(.emphasis)))
    }
    return blocks
  }
}

extension [Document.Run] {
  func adding(_ style: Document.RunStyle) -> [Document.Run] {
    map { Document.Run($0.text, $0.style.union(style), link: $0.link) }
  }
}
