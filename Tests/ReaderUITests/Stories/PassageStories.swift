import Models
import Terminal
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct PassageStories {
  private func copied(_ reader: TestReader) -> String? {
    reader.effects.lazy.compactMap { if case .copyPassage(let text) = $0 { text } else { nil } }
      .last
  }

  @Test func `v selects lines, j makes more of them, y copies what they say`() throws {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "v")
    #expect(reader.status.contains("Selected 1 line; y copies, a notes, Esc leaves it"))
    reader.press("j", "2j", "k")
    #expect(reader.status.contains("Selected 3 lines"))
    reader.press("y")
    let text = try #require(copied(reader))
    #expect(text.hasPrefix("Paragraph 1 of “Harbour bridge"))
    #expect(!text.contains("\n") && !text.contains("[1]"))
    #expect(reader.state.article?.passage == nil)
  }

  @Test func `paragraphs are taken whole and stand apart`() throws {
    var reader = TestReader(columns: 60, rows: 24)
    reader.press("Enter", "v", "}", "Space", "y")
    let text = try #require(copied(reader))
    let paragraphs = text.split(separator: "\n\n")
    #expect(paragraphs.count == 2)
    #expect(paragraphs.allSatisfy { $0.hasSuffix("want to know it all.") })
    reader.press("v", "}", "}", "{", "{", "y")
    #expect(try #require(copied(reader)).split(separator: "\n\n").count == 1)
  }

  @Test func `the selected lines are seen, at any width`() throws {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "v", "}")
    let style = reader.state.theme[.headlineSelected]
    func selectedRows() -> Int {
      let frame = reader.frame
      let pane = Panes.page(
        in: reader.state.panes.article ?? Rect(Size(columns: 0, rows: 0)), measure: 72)
      return (0..<pane.text.rows).count {
        let place = (pane.text.row + $0) * frame.size.columns + pane.text.column
        return frame.cells[place].style == style
      }
    }
    let lines = try #require(reader.state.article?.passageLines)
    #expect(selectedRows() == lines.count)
    reader.resize(200, 50)
    #expect(selectedRows() == reader.state.article?.passageLines?.count)
    reader.press("y")
    #expect(try #require(copied(reader)).hasSuffix("want to know it all."))
  }

  @Test func `Esc leaves the selection, and other keys do nothing in it`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "v", "s", "J", "O")
    #expect(reader.state.article?.id.rawValue == 12)
    #expect(!reader.effects.contains { if case .openInBrowser = $0 { true } else { false } })
    reader.press("Esc")
    reader.expect(.article)
    #expect(reader.state.article?.passage == nil)
    reader.press("v", "v")
    #expect(reader.state.article?.passage == nil)
    #expect(copied(reader) == nil)
  }

  @Test func `words are added and taken at either end`() throws {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "v", "j", "w", "w", "b", "o", "w", "2w", "b", "y")
    let text = try #require(copied(reader))
    #expect(text.hasPrefix("of “Harbour bridge opens"))
    let all = try #require(reader.state.article?.document.passage(0..<400))
    #expect(all.contains(text))
    reader.press("v", "9b", "99b", "o", "99w", "y")
    #expect(try #require(copied(reader)) == "Paragraph")
  }

  @Test func `an end that passes the other one becomes it`() throws {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "6j", "v")
    let first = try #require(reader.state.article?.passageLines)
    reader.press("2k")
    #expect(reader.state.article?.passage?.movesStart == true)
    #expect(reader.state.article?.passageLines == (first.lowerBound - 2)...first.upperBound)
    reader.press("6j")
    #expect(reader.state.article?.passage?.movesStart == false)
    let last = try #require(reader.state.article?.passageLines)
    #expect(last.lowerBound == first.lowerBound && last.upperBound > first.upperBound)
  }

  @Test func `only the words that are selected are seen so`() throws {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "v", "o", "w", "w", "o", "b")
    let article = try #require(reader.state.article)
    let lines = try #require(article.passageLines)
    let line = article.page.text[lines.lowerBound].text
    let columns = try #require(article.passageColumns(ofLine: lines.lowerBound))
    let seen = String(Array(line)[columns])
    #expect(seen == article.passageText)
    #expect(seen.hasPrefix("of “Harbour"))
  }

  @Test func `bars, bullets and numbers of links are passed over`() throws {
    var reader = TestReader(columns: 80, rows: 24)
    reader.library.articles[Article.ID(rawValue: 12)]?.document = Document(
      blocks: [
        .quote([
          .list(
            start: nil,
            items: [[.paragraph([.init("one "), .init("two", link: 1), .init(" three 넷 five")])]])
        ])
      ], links: ["https://example.org/"])
    reader.press("Enter", "v", "o", "w", "o", "b")
    let article = try #require(reader.state.article)
    let columns = try #require(article.passageColumns(ofLine: 0))
    let before = CellWidth.width(
      of: "▌ • one ".replacing("▌", with: article.page.text[0].text.prefix(1)))
    #expect(columns == before..<(before + CellWidth.width(of: "two[1] three 넷")))
    #expect(article.passageText == "two three 넷")
  }

  @Test func `the view follows to the end and back`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "v", "G")
    #expect(reader.state.article.map { $0.top > 0 } == true)
    reader.press("g", "g", "y")
    #expect(reader.state.article?.passage == nil)
  }

  @Test func `an article without text has nothing to select`() {
    var reader = TestReader()
    reader.library.articles[Article.ID(rawValue: 12)]?.document = Document()
    reader.press("Enter", "v")
    #expect(reader.status.contains("There is no text to select here"))
  }

  @Test func `braces go from paragraph to paragraph`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "}", "}")
    reader.expect("Paragraph 2 of")
    let top = reader.state.article?.top ?? 0
    reader.press("}")
    #expect(reader.state.article.map { $0.top > top } == true)
    reader.press("{")
    #expect(reader.state.article?.top == top)
  }

  @Test func `a passage is text, without bullets, bars and numbers of links`() {
    let words = { (text: String) in Document.Block.paragraph([.init(text)]) }
    let document = Document(blocks: [
      .heading(level: 1, [.init("Head")]),
      .list(start: 1, items: [[words("one")], [words("two"), words("more")]]),
      .quote([words("said\nso")]), .code("a\n\tb"), .rule,
      .table(.init(headerRows: 1, rows: [[[.init("x")], [.init("y")]], [[.init("1")], []]])),
      .image(.init(alt: "boat", caption: [.init("At noon")])),
    ])
    let text = document.passage(0..<document.textLength)
    #expect(
      text
        == "Head\n\none\ntwo\n\nmore\n\nsaid\nso\n\na\n\tb\n\nx\ty\n1\n\nboat\nAt noon")
    #expect(document.passage(2..<6) == "ad\n\non")
    #expect(document.passage(0..<0).isEmpty)
  }
}
