import Models
import Terminal
import Testing

@testable import ReaderUI

/// How the article pane pages, scrolls to the side and orders text.
struct SettingStories {
  private func reader(
    _ document: Document, columns: Int = 60, rows: Int = 20,
    configure: (inout Configuration) -> Void = { _ in }
  ) -> TestReader {
    var library = FakeLibrary.edition
    library.articles[library.headlines[0].id]?.document = document
    var reader = TestReader(library, columns: columns, rows: rows, configure: configure)
    reader.press("Enter", "z")
    return reader
  }

  private func page(_ reader: TestReader) -> [String] {
    guard let article = reader.state.article else { return [] }
    return (article.top..<(article.top + article.height)).map { article.page[$0]?.text ?? "" }
  }

  /// Paragraphs of two and of more lines, with headings between some of them.
  private var chapters: Document {
    let sentence = "This is a sentence that fills most of a line of text here. "
    let blocks: [Document.Block] = (0..<60).flatMap { number -> [Document.Block] in
      let text = String(repeating: sentence, count: 1 + number % 5)
      let heading: [Document.Block] =
        number % 3 == 0 ? [.heading(level: 2, [.init("Heading \(number)")])] : []
      return heading + [.paragraph([.init(text)])]
    }
    return Document(blocks: blocks)
  }

  @Test(arguments: 14...30)
  func `paging shows all lines, and no page ends in a heading or begins with a widow`(
    rows: Int
  ) throws {
    var reader = reader(chapters, rows: rows)
    var seen = 0
    for _ in 0..<200 where reader.state.article?.isAtEnd == false {
      let before = try #require(reader.state.article)
      #expect(before.top <= seen)
      seen = before.top + before.height
      reader.press("PgDn")
      let article = try #require(reader.state.article)
      #expect(article.top > before.top)
      guard !article.isAtEnd, article.height > 6 else { continue }
      let lines = (article.top..<(article.top + article.height)).map { article.page[$0] }
      let last = lines.last { $0?.spans.isEmpty == false }
      #expect(last??.headingLevel == nil, "\(page(reader))")
      let above = article.page[article.top - 1]?.spans.isEmpty ?? true
      let isWidow = lines[0]?.spans.isEmpty == false && !above && lines[1]?.spans.isEmpty == true
      #expect(!isWidow, "\(page(reader))")
    }
    #expect(reader.state.article?.isAtEnd == true)
  }

  @Test func `code keeps its lines, and > and < show the rest of them`() throws {
    let long = "let path = \"/usr/share/harbour/tides/august/kestrel-bridge/gauge-fourteen.tsv\""
    var reader = reader(
      Document(blocks: [.code("begin\n\(long)\nend"), .paragraph([.init("text")])]))
    #expect(page(reader).contains { $0.hasSuffix("gauge-fourteen.tsv\"") })
    #expect(reader.screen.contains("  let path = \"/usr/share"))
    #expect(reader.screen.contains("›"))
    #expect(!reader.screen.contains("gauge-fourteen"))
    reader.press(">")
    #expect(reader.screen.contains("gauge-fourteen.tsv\""))
    #expect(reader.screen.contains("‹"))
    #expect(reader.screen.contains("text"))
    reader.press(">")
    #expect(reader.status.contains("wider"))
    reader.press("<")
    #expect(reader.screen.contains("  let path = \"/usr/share"))
    reader.press("/")
    reader.type("fourteen")
    reader.press("Enter")
    #expect(reader.status.contains("Match 1 of 1"))
  }

  @Test func `Hebrew stands at the right, in its own order, and is found as it is written`() throws
  {
    let document = Document(blocks: [.paragraph([.init("שלום עולם (hello)")])])
    var reader = reader(document)
    #expect(reader.screen.contains("(hello) םלוע םולש"))
    reader.press("/")
    reader.type("עולם")
    reader.press("Enter")
    #expect(reader.status.contains("Match 1 of 1"))
    let article = try #require(reader.state.article)
    let line = try #require(article.page.text.first)
    let width = try #require(article.setFor?.flow.width)
    #expect(line.indent + 17 == width)
    let stretch = try #require(article.search?.stretches.values.first?.first)
    #expect(stretch.columns == (width - 9)..<(width - 8) || stretch.columns.upperBound <= width - 5)
  }

  @Test func `a terminal that orders text itself gets it as it is written`() {
    let document = Document(blocks: [.paragraph([.init("שלום עולם")])])
    var library = FakeLibrary.edition
    library.articles[library.headlines[0].id]?.document = document
    var reader = TestReader(library, columns: 60, rows: 20)
    reader.state.terminalOrdersText = true
    reader.press("Enter")
    #expect(reader.screen.contains("שלום עולם"))
    reader.press(":")
    reader.type("set bidi on")
    reader.press("Enter")
    #expect(reader.screen.contains("םלוע םולש"))
    #expect(!reader.screen.contains("שלום עולם"))
  }

  @Test func `links stand under the text where that is wanted`() {
    let document = Document(
      blocks: [.paragraph([.init("See "), .init("this", link: 1)])],
      links: ["https://harbour.example/this"])
    let plain = reader(document, rows: 30)
    #expect(!plain.screen.contains("https://harbour.example/this"))
    let listed = reader(document, rows: 30) { $0.settings.linkList = true }
    #expect(listed.screen.contains("[1] https://harbour.example/this"))
  }
}
