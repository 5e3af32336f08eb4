import Models
import Terminal
import TestSupport
import Testing

@testable import ReaderUI

/// Texts of which one block is as long as other articles together.
struct GiantBlockTests {
  private static let sentence = "The ice came early, and nobody had the nets in. "

  private static func paragraph(_ number: Int) -> Document.Block {
    .paragraph([.init("\(number). " + String(repeating: sentence, count: 1 + number % 5))])
  }

  /// Blocks whose parts are set as the whole is.
  static let divisible: [String: Document.Block] = [
    "quote": .quote((0..<560).map(paragraph)),
    "quote of a list": .quote([
      paragraph(1), .list(start: 1, items: (0..<560).map { [paragraph($0)] }), paragraph(2),
    ]),
    "indented": .indented((0..<560).map(paragraph)),
    "ordered list": .list(start: 1, items: (0..<560).map { [paragraph($0)] }),
    "loose list": .list(start: nil, items: (0..<300).map { [paragraph($0), paragraph($0 + 1)] }),
    "code": .code((0..<1500).map { "let line\($0) = \"\(sentence)\"\n" }.joined()),
    "lines": .paragraph(
      (0..<5000).flatMap { number in
        let blank = number % 7 == 0 ? "\n" : ""
        return [
          Document.Run("line \(number) "), Document.Run("of verse", .emphasis, link: number),
          Document.Run("\n" + blank),
        ]
      }),
  ]

  @Test(arguments: divisible.keys.sorted())
  func `parts of a giant block are set as the block is`(name: String) throws {
    let block = try #require(Self.divisible[name])
    let document = Document(blocks: [Self.paragraph(3), block, Self.paragraph(4)])
    let source = FlowSource(document)
    #expect(source.partCount > 10)
    #expect(source.textLength == document.textLength)
    let setting = FlowSetting(width: 60)
    let whole = TextFlow.lines(of: document, setting)
    let parts = source.lines(of: 0..<source.partCount, setting)
    #expect(parts.map(\.text) == whole.map(\.text))
    #expect(parts.map(\.offset) == whole.map(\.offset))
  }

  @Test(arguments: [
    sentence, "港湾は五か月のあいだ閉まる。", "harbour", "שלום ", "e\u{301}", "👩‍👩‍👧", "ภาษาไทย",
  ])
  func `a giant paragraph loses nothing where it is divided`(words: String) {
    let text = String(repeating: words, count: 90_000 / words.unicodeScalars.count)
    let document = Document(blocks: [.paragraph([.init(text)])])
    let source = FlowSource(document)
    #expect(source.partCount > 10)
    #expect(source.textLength == document.textLength)
    let lines = source.lines(of: 0..<source.partCount, FlowSetting(width: 40))
    #expect(lines.allSatisfy { $0.columns <= 40 })
    #expect(lines.map(\.offset) == lines.map(\.offset).sorted())
    let whole = TextFlow.lines(of: document, FlowSetting(width: 40))
    #expect(letters(lines) == letters(whole))
  }

  private func letters(_ lines: [FlowLine]) -> String {
    String(lines.map(\.text).joined().filter { !$0.isWhitespace })
  }

  /// The numbers of a longer list are wider.
  @Test(arguments: divisible.keys.filter { !["ordered list", "quote of a list"].contains($0) })
  func `the beginning of a giant block has the parts of the whole, but for its last`(
    name: String
  ) throws {
    let whole = Document(blocks: [try #require(Self.divisible[name])])
    for length in [61_000, 70_123] {
      let beginning = FlowSource(Self.beginning(of: whole, length), isWhole: false)
      #expect(FlowSource(whole).goesOn(from: beginning))
      #expect(beginning.textLength > 40_000)
    }
  }

  /// As much of the first block as has so many scalars.
  private static func beginning(of document: Document, _ length: Int) -> Document {
    var left = length
    return Document(blocks: cut(document.blocks, &left))
  }

  private static func cut(_ blocks: [Document.Block], _ left: inout Int) -> [Document.Block] {
    var cut: [Document.Block] = []
    for block in blocks where left > 0 {
      guard block.textLength > left else {
        left -= block.textLength
        cut.append(block)
        continue
      }
      switch block {
      case .quote(let inner): cut.append(.quote(self.cut(inner, &left)))
      case .indented(let inner): cut.append(.indented(self.cut(inner, &left)))
      case .list(let labels, let items):
        var kept: [[Document.Block]] = []
        for item in items where left > 0 { kept.append(self.cut(item, &left)) }
        cut.append(.list(labels: labels.map { Array($0.prefix(kept.count)) }, items: kept))
      case .code(let code): cut.append(.code(String(code.prefix(left))))
      case .paragraph(let runs):
        var kept: [Document.Run] = []
        for run in runs where left > 0 {
          kept.append(.init(String(run.text.prefix(left)), run.style, link: run.link))
          left -= run.textLength
        }
        cut.append(.paragraph(kept))
      case .heading, .table, .rule, .image: break
      }
      left = 0
    }
    return cut
  }

  private static func pane(_ document: Document, position: Int = 0, of whole: Document) throws
    -> (pane: ArticlePane, setting: ArticlePane.Setting)
  {
    var library = FakeLibrary.edition
    let id = library.headlines[0].id
    library.articles[id]?.document = whole
    library.articles[id]?.article.position = position
    var reader = TestReader(library, columns: 80, rows: 24)
    reader.press("Enter", "z")
    let known = try #require(reader.state.article)
    let setting = try #require(known.setFor)
    var pane = ArticlePane(known.article, document, isWhole: false)
    pane.layOut(setting, height: 20, with: reader.state.composer(width: setting.flow.width))
    return (pane, setting)
  }

  @Test(arguments: divisible.keys.sorted())
  func `only what is around the reader is set of a giant block`(name: String) throws {
    let whole = Document(blocks: [try #require(Self.divisible[name])])
    var (pane, _) = try Self.pane(Self.beginning(of: whole, 65_000), of: whole)
    #expect(pane.page.text.count < 1000)
    for _ in 0..<10 { pane.page(by: 1) }
    let top = pane.page[pane.top]
    pane.take(whole: FlowSource(whole))
    #expect(pane.page[pane.top]?.text.suffix(20) == top?.text.suffix(20))
    for _ in 0..<1000 where !pane.isAtEnd { pane.page(by: 1) }
    #expect(pane.isAtEnd)
    let end = TextFlow.lines(of: whole, try #require(pane.setFor?.flow))
    #expect(pane.page.text.map(\.text) == end.suffix(pane.page.text.count).map(\.text))
  }

  @Test func `a beginning that the whole does not go on from is set anew where the reader is`()
    throws
  {
    func table(_ rows: Int) -> Document {
      Document(blocks: [
        .table(.init(rows: (0..<rows).map { [[.init("row \($0)")], [.init(Self.sentence)]] }))
      ])
    }
    let whole = table(1800)
    var (pane, setting) = try Self.pane(table(40), of: whole)
    pane.scroll(by: 25)
    let offset = pane.position
    pane.take(whole: FlowSource(whole))
    #expect(pane.position == offset)
    #expect(pane.page.text == TextFlow.lines(of: whole, setting.flow))
  }

  @Test func `a place behind the beginning is gone to when the whole is there`() throws {
    let whole = try Document(blocks: [#require(Self.divisible["quote"])])
    let position = whole.textLength / 2
    var (pane, _) = try Self.pane(
      Self.beginning(of: whole, position - 5000), position: position, of: whole)
    pane.take(whole: FlowSource(whole))
    let (top, next) = (pane.page[pane.top]?.offset ?? .max, pane.page[pane.top + 2]?.offset ?? 0)
    #expect(top <= position && position < next)
  }
}
