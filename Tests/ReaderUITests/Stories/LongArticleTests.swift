import Models
import Terminal
import Testing

@testable import ReaderUI

/// Articles that are so long that only what is around the reader is set.
struct LongArticleTests {
  private static let paragraphs = 3000

  /// `paragraphs` of some lines each, a heading before every hundredth, and a word that stands once.
  private static let document: Document = {
    var blocks: [Document.Block] = []
    for number in 0..<paragraphs {
      if number % 100 == 0 { blocks.append(.heading(level: 2, [.init("Part \(number / 100)")])) }
      let words = (0..<(20 + number % 40)).map { "word\(number * $0 % 997)" }
      let mark = number == 2500 ? " kingfisher" : ""
      blocks.append(
        .paragraph([.init("Paragraph \(number). " + words.joined(separator: " ") + mark)]))
    }
    return Document(blocks: blocks)
  }()

  private static func reader(opening: Int? = nil, position: Int = 0) -> TestReader {
    var library = FakeLibrary.edition
    let id = library.headlines[0].id
    library.articles[id]?.document = document
    library.articles[id]?.article.position = position
    library.opening = opening
    var reader = TestReader(library, columns: 80, rows: 24)
    reader.press("Enter", "z")
    return reader
  }

  private func topText(_ reader: TestReader) -> String {
    reader.state.article.flatMap { $0.page[$0.top]?.text } ?? ""
  }

  @Test func `parts set one by one are what the whole is`() throws {
    var documents = RandomDocuments(seed: 3)
    for (document, width) in [
      (Self.document, 40), (documents.document(blocks: 60), 30),
      (documents.document(blocks: 60), 72),
    ] {
      let document = Document(blocks: document.blocks.filter { $0.textLength > 0 })
      let setting = FlowSetting(width: width)
      let source = FlowSource(document)
      let whole = TextFlow.lines(of: document, setting)
      var parts: [FlowLine] = []
      for start in stride(from: 0, to: source.partCount, by: 7) {
        parts += source.lines(of: start..<min(start + 7, source.partCount), setting)
      }
      #expect(parts.map(\.text) == whole.map(\.text))
      #expect(parts.map(\.offset) == whole.map(\.offset))
    }
  }

  @Test func `paging through shows every line once, in order, up to the end`() throws {
    var reader = Self.reader()
    let width = try #require(reader.state.article?.setFor?.flow.width)
    let whole = TextFlow.lines(of: Self.document, width: width)
    var shown: [FlowLine] = []
    for _ in 0..<400 {
      let article = try #require(reader.state.article)
      for line in article.top..<(article.top + article.height) {
        let index = line - article.page.head.count
        if index >= shown.count, article.page.text.indices.contains(index) {
          #expect(index == shown.count)
          shown.append(article.page.text[index])
        }
      }
      reader.press("PgDn")
    }
    #expect(shown.count > 5000)
    #expect(shown == Array(whole.prefix(shown.count)))
    #expect(try #require(reader.state.article).page.text.count < whole.count)
    reader.press("G")
    #expect(reader.state.article?.isAtEnd == true)
    #expect(reader.state.article?.page.text.last == whole.last)
    #expect(reader.state.article?.percent == 100)
  }

  @Test func `resizing deep in the text keeps the line under the eye, to and fro`() throws {
    var reader = Self.reader()
    for _ in 0..<150 { reader.press("PgDn") }
    let line = topText(reader)
    let offset = try #require(reader.state.article?.position)
    for (columns, rows) in [(40, 12), (200, 50), (60, 20), (80, 24)] {
      reader.resize(columns, rows)
      let article = try #require(reader.state.article)
      let top = try #require(article.page[article.top])
      let next = article.page[article.top + 1]?.offset ?? .max
      #expect(top.offset <= offset && (offset < next || next == top.offset))
    }
    #expect(topText(reader) == line)
  }

  @Test func `an article opens where it was left, also deep in it`() throws {
    let position = FlowSource(Self.document).textLength / 2
    let reader = Self.reader(position: position)
    let article = try #require(reader.state.article)
    let top = try #require(article.page[article.top])
    #expect(top.offset <= position)
    #expect(article.page[article.top + 2].map { $0.offset > position } == true)
    #expect(article.page.text.count < 1000)
    #expect((49...52).contains(article.percent))
  }

  @Test func `what is behind the reader is there when they go back`() throws {
    let position = FlowSource(Self.document).textLength / 2
    var reader = Self.reader(position: position)
    let before = topText(reader)
    for _ in 0..<60 { reader.press("k") }
    for _ in 0..<60 { reader.press("j") }
    #expect(topText(reader) == before)
    reader.press("gg")
    #expect(reader.state.article?.top == 0)
    #expect(reader.screen.contains("Paragraph 0."))
  }

  @Test func `words are found and headings reached beyond what is set`() throws {
    var reader = Self.reader()
    reader.press("]", "]")
    #expect(topText(reader) == "Part 1")
    for _ in 0..<20 { reader.press("]") }
    #expect(topText(reader) == "Part 21")
    reader.press("[")
    #expect(topText(reader) == "Part 20")
    reader.press("/")
    reader.type("kingfisher")
    reader.press("Enter")
    #expect(reader.screen.contains("kingfisher"))
  }

  @Test func `the rest of a text comes while its beginning is read`() throws {
    var reader = Self.reader(opening: 30)
    #expect(reader.effects.contains { if case .readWhole = $0 { true } else { false } })
    let article = try #require(reader.state.article)
    #expect(article.isWhole)
    #expect(article.document == Self.document)
    #expect(article.top == 0)
    reader.press("G")
    #expect(reader.state.article?.isAtEnd == true)
    #expect(reader.state.article?.page.text.last?.offset ?? 0 > article.source.textLength - 100)
  }

  /// A reader of the first blocks, and then of all.
  private static func readerOfBeginning() -> TestReader {
    var library = FakeLibrary.edition
    library.articles[library.headlines[0].id]?.document = document
    library.opening = 30
    var reader = TestReader(library, columns: 80, rows: 24)
    reader.holdsBackText = true
    reader.press("Enter", "z")
    return reader
  }

  @Test(arguments: [0, 3])
  func `who wants to go to the end before it is there gets there, if they wait`(
    linesBack: Int
  ) {
    var reader = Self.readerOfBeginning()
    reader.press("G")
    for _ in 0..<linesBack { reader.press("k") }
    let top = reader.state.article?.top
    reader.deliver()
    #expect(reader.state.article?.isWhole == true)
    #expect(reader.state.article?.isAtEnd == (linesBack == 0))
    if linesBack > 0 { #expect(reader.state.article?.top == top) }
  }

  @Test func `what is not there yet is not said to be missing`() {
    var reader = Self.readerOfBeginning()
    reader.press("/")
    reader.type("kingfisher")
    reader.press("Enter")
    #expect(reader.status.contains(Wording.stillReading))
  }

  @Test func `the end of the beginning is not the end of the article`() throws {
    let id = Article.ID(rawValue: 1)
    var pane = try #require(Self.reader().state.article)
    let beginning = Document(blocks: Array(Self.document.blocks.prefix(4)))
    let setting = try #require(pane.setFor)
    pane = ArticlePane(pane.article, beginning, isWhole: false)
    let composer = Self.reader().state.composer(width: setting.flow.width)
    pane.layOut(setting, height: 20, with: composer)
    pane.scroll(by: 1000)
    #expect(!pane.isAtEnd)
    #expect(pane.id != id)
    let top = pane.page[pane.top]
    pane.take(whole: FlowSource(Self.document))
    #expect(pane.page[pane.top] == top)
    pane.scroll(by: 1000)
    #expect(!pane.isAtEnd)
  }
}
