import Models
import ReaderUI
import TestSupport
import Testing

/// Documents that nobody wrote to be read.
@Suite(.timeLimit(.minutes(10)))
struct TextFlowLimitTests {
  @Test(arguments: [
    "x", "日", "。", "e\u{301}", "-", "a-", "\u{AD}", "\u{200B}", "\n", " ", "\u{301}", "👩‍", "(",
    "\u{A0}",
    "\u{2060}", "\t", "\r\n", "\u{0}",
  ])
  func `a long run of one character is set in one pass`(character: String) {
    let text = String(repeating: character, count: 60_000 / character.utf8.count)
    let blocks: [Document.Block] = [
      .paragraph([.init(text)]), .code(text),
    ]
    for block in blocks {
      let document = Document(blocks: [block, .paragraph([.init("end")])])
      let lines = TextFlow.lines(of: document, width: 72)
      #expect(lines.last?.text == "end")
    }
  }

  @Test func `a table of twenty thousand rows or columns does not hang`() {
    let cell = [Document.Run("a cell with text in it")]
    let long = Document.Table(
      headerRows: 1, rows: Array(repeating: [cell, cell, cell], count: 20_000))
    let wide = Document.Table(rows: [Array(repeating: cell, count: 20_000)])
    for table in [long, wide] {
      #expect(!TextFlow.lines(of: Document(blocks: [.table(table)]), width: 72).isEmpty)
    }
  }

  @Test func `twenty thousand runs, items and rules do not hang`() {
    let runs = (0..<20_000).map { Document.Run("a", $0 % 2 == 0 ? .strong : [], link: $0 + 1) }
    let items = Array(repeating: [Document.Block.paragraph([.init("item")])], count: 20_000)
    let blocks: [Document.Block] = [.paragraph(runs), .list(start: 1, items: items)]
    for block in blocks {
      #expect(!TextFlow.lines(of: Document(blocks: [block]), width: 40).isEmpty)
    }
    let rules = Document(blocks: Array(repeating: .rule, count: 20_000))
    #expect(TextFlow.lines(of: rules, width: 40).count == 39_999)
  }

  @Test func `a width that makes no sense is taken as the smallest that does`() {
    let document = Document(blocks: [.paragraph([.init("strategic partnership")]), .rule])
    for width in [Int.min, -1, 0, 9] {
      #expect(
        TextFlow.lines(of: document, width: width)
          == TextFlow.lines(of: document, width: TextFlow.minimumWidth))
    }
  }
}
