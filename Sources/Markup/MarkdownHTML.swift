/// Markdown as HTML: CommonMark 0.31 without tables, with strikethrough, bare web addresses and
/// Lemmy's spoilers.
///
/// HTML within the text is shown as it was written. Nobody has judged the addresses in the result:
/// it goes through `SafeHTML`. The time it takes grows with the text, whatever the text is.
package enum MarkdownHTML {
  package static func html(_ text: String) -> String {
    var reader = MarkdownBlocks()
    let blocks = reader.blocks(in: MarkdownLine.lines(of: Array(text.utf8)), depth: 0)
    var writer = MarkdownWriter(definitions: reader.definitions)
    writer.write(blocks)
    return String(decoding: writer.output, as: UTF8.self)
  }
}

/// A block of Markdown whose inline content has not been read yet.
indirect enum MarkdownBlock {
  case paragraph([UInt8])
  case heading(level: Int, [UInt8])
  case code([UInt8])
  case rule
  case quote([MarkdownBlock])
  /// Numbered from `start`, or with bullets where that is nil.
  case list(start: Int?, items: [[MarkdownBlock]])
  case spoiler(title: [UInt8], [MarkdownBlock])
}

/// Writes blocks as HTML, now that all definitions of links are known.
struct MarkdownWriter {
  let definitions: [String: [UInt8]]
  private(set) var output: [UInt8] = []

  init(definitions: [String: [UInt8]]) { self.definitions = definitions }

  /// Calls itself as deep as blocks nest (`MarkdownBlocks.maximumDepth`).
  mutating func write(_ blocks: [MarkdownBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let text): element("p") { $0.inlines(text) }
      case .heading(let level, let text): element("h\(level)") { $0.inlines(text) }
      case .code(let text):
        // A reader of HTML drops the line feed that opens `pre`.
        element("pre") { writer in
          writer.output.append(0x0A)
          MarkdownText.escape(text, to: &writer.output)
        }
      case .rule: output += "<hr>".utf8
      case .quote(let blocks): element("blockquote") { $0.write(blocks) }
      case .list(let start, let items): write(items, start: start)
      case .spoiler(let title, let blocks):
        element("details") { writer in
          writer.element("summary") { $0.inlines(title) }
          writer.write(blocks)
        }
      }
    }
  }

  private mutating func write(_ items: [[MarkdownBlock]], start: Int?) {
    let number = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    element(start == nil ? "ul" : "ol", attributes: number) { writer in
      for item in items { writer.element("li") { $0.write(item: item) } }
    }
  }

  /// The only paragraph of an item is no paragraph of its own.
  private mutating func write(item: [MarkdownBlock]) {
    if case .paragraph(let text)? = item.first,
      !item.dropFirst().contains(where: { if case .paragraph = $0 { true } else { false } })
    {
      inlines(text)
      write(Array(item.dropFirst()))
    } else {
      write(item)
    }
  }

  private mutating func inlines(_ text: [UInt8]) {
    output += MarkdownInlines.html(of: text, definitions: definitions)
  }

  private mutating func element(
    _ name: String, attributes: String = "", _ content: (inout MarkdownWriter) -> Void
  ) {
    output += "<\(name)\(attributes)>".utf8
    content(&self)
    output += "</\(name)>".utf8
  }
}
