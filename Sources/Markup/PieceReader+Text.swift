import Models

/// Text in a line.
extension PieceReader {
  /// An inline element that is open.
  fileprivate struct Open {
    var element: SafeElement
    var style: Document.RunStyle
    var link: Int?
    var mark: Int?
  }

  /// The text that follows, up to a block or to the end of the one that is open.
  mutating func text(_ style: Document.RunStyle = []) -> [RunWriter.Part] {
    var writer = RunWriter()
    var open: [Open] = []
    while let piece = next {
      let style = open.last?.style ?? style
      let link = open.last?.link
      switch piece {
      case .text(let bytes):
        writer.append(String(decoding: bytes, as: UTF8.self), style, link: link)
      case .lineBreak: writer.append("\n", style, link: link)
      case .image(let picture): writer.append(image(picture, in: link))
      case .open(let element):
        guard element.tag.role == .inline else { return writer.finished() }
        open.append(opened(element, style, link, &writer, quotes: open.quoteDepth))
      case .close(let tag):
        guard tag.role == .inline, let element = open.popLast() else { return writer.finished() }
        end(element, &writer, quotes: open.quoteDepth)
      case .rule: return writer.finished()
      }
      skip()
    }
    return writer.finished()
  }

  private mutating func opened(
    _ element: SafeElement, _ style: Document.RunStyle, _ link: Int?, _ writer: inout RunWriter,
    quotes: Int
  ) -> Open {
    var opened = Open(element: element, style: style, link: link)
    opened.style.formUnion(Self.styles[element.tag] ?? [])
    if element.tag == .a { opened.link = element.href.flatMap { links.number($0) } ?? link }
    if element.tag == .q { writer.append(quotes % 2 == 0 ? "“" : "‘", style, link: link) }
    if element.tag == .sub || element.tag == .sup { opened.mark = writer.mark() }
    return opened
  }

  private mutating func end(_ ended: Open, _ writer: inout RunWriter, quotes: Int) {
    let tag = ended.element.tag
    if tag == .q { writer.append(quotes % 2 == 0 ? "”" : "’", ended.style, link: ended.link) }
    if let mark = ended.mark {
      writer.change(since: mark) { SmallText.set($0, raised: tag == .sup) }
    }
    if tag == .abbr, let title = ended.element.title, explained.insert(title).inserted {
      writer.append(" (\(title))", ended.style, link: ended.link)
    }
  }

  private static let styles: [HTMLTag: Document.RunStyle] = [
    .em: .emphasis, .i: .emphasis, .cite: .emphasis, .strong: .strong, .b: .strong,
    .mark: .strong, .code: .code, .kbd: .code, .del: .deleted, .s: .deleted, .ins: .inserted,
    .u: .inserted,
  ]

  /// A picture inside a link has two addresses; its own is the one it shows.
  private mutating func image(_ picture: SafeImage, in link: Int?) -> Document.Image {
    Document.Image(
      alt: picture.alt.isEmpty ? picture.title ?? "" : picture.alt,
      link: picture.source.flatMap { links.number($0) } ?? link)
  }
}

extension [PieceReader.Open] {
  /// How many quotations are open.
  fileprivate var quoteDepth: Int { count { $0.element.tag == .q } }
}
