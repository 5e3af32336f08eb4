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
    switch element.tag {
    case .a: opened.link = element.href.flatMap { links.number($0) } ?? link
    case .em, .i, .cite: opened.style.insert(.emphasis)
    case .strong, .b, .mark: opened.style.insert(.strong)
    case .code, .kbd: opened.style.insert(.code)
    case .del, .s: opened.style.insert(.deleted)
    case .ins, .u: opened.style.insert(.inserted)
    case .q: writer.append(quotes % 2 == 0 ? "“" : "‘", style, link: link)
    case .sub, .sup: opened.mark = writer.mark()
    default: break
    }
    return opened
  }

  private mutating func end(_ ended: Open, _ writer: inout RunWriter, quotes: Int) {
    switch ended.element.tag {
    case .q: writer.append(quotes % 2 == 0 ? "”" : "’", ended.style, link: ended.link)
    case .sub, .sup:
      guard let mark = ended.mark else { return }
      writer.change(since: mark) { SmallText.set($0, raised: ended.element.tag == .sup) }
    case .abbr:
      guard let title = ended.element.title, explained.insert(title).inserted else { return }
      writer.append(" (\(title))", ended.style, link: ended.link)
    default: break
    }
  }

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
