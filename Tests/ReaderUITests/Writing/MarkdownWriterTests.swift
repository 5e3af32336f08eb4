import Models
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct MarkdownWriterTests {
  static func body(_ blocks: Document.Block..., links: [String] = []) -> String {
    let text = ArticleFormat.markdown.text(
      of: WrittenArticle.fixture(Document(blocks: blocks, links: links)))
    // Title, facts and address come first, each with an empty line after it.
    return text.split(separator: "\n\n", maxSplits: 3, omittingEmptySubsequences: false)
      .dropFirst(3).first.map { String($0.trimmed) } ?? ""
  }

  static func paragraph(_ runs: Document.Run...) -> Document.Block { .paragraph(runs) }
  static func words(_ text: String) -> Document.Block { .paragraph([Document.Run(text)]) }

  @Test func `the head names title, source, day, byline and address`() {
    let text = ArticleFormat.markdown.text(of: .fixture(Document()))
    #expect(
      text == """
        # A bridge opens

        Harbour Herald · 2026-08-03 · Ines Calloway

        <https://example.org/bridge>

        """)
  }

  @Test(arguments: [
    ("*not* _em_", "\\*not\\* \\_em\\_"), ("`code`", "\\`code\\`"), ("<b>&amp;", "\\<b\\>\\&amp;"),
    ("[a](b)", "\\[a\\](b)"), ("A & B &#65;", "A & B \\&\\#65;"), ("a | b", "a \\| b"),
    ("# no heading", "\\# no heading"),
    ("- no item", "\\- no item"), ("+ no item", "\\+ no item"), ("1. no item", "1\\. no item"),
    ("12) no item", "12\\) no item"), ("===", "\\==="), ("~~~", "\\~\\~\\~"),
    ("back\\slash", "back\\\\slash"), ("\u{1B}[2Jclear\u{9B}\u{202E}", "\\[2Jclear"),
  ])
  func `nothing in the words is taken for a mark`(words: String, written: String) {
    #expect(Self.body(Self.words(words)) == written)
  }

  @Test func `a forced line break stays one and begins no block`() {
    #expect(Self.body(Self.words("one\n- two\n3. four\n")) == "one\\\n\\- two\\\n3\\. four")
  }

  @Test func `styles keep their marks outside of white space`() {
    let written = Self.body(
      Self.paragraph(
        .init("A "), .init("strong ", .strong), .init("and "), .init("soft", .emphasis),
        .init(" and "), .init("gone", .deleted), .init(".")))
    #expect(written == "A **strong** and *soft* and ~~gone~~.")
  }

  @Test func `where marks would not be read as marks there are tags`() {
    let written = Self.body(
      Self.paragraph(
        .init("한국"), .init("“인용”", .strong), .init("은 "), .init("a", .strong),
        .init("b", .emphasis)))
    #expect(written == "한국<strong>“인용”</strong>은 <strong>a</strong>*b*")
  }

  @Test func `code has more ticks around it than in it`() {
    #expect(
      Self.body(Self.paragraph(.init("a `` b", .code), .init(" "), .init("`x", .code)))
        == "```a `` b``` `` `x ``")
    #expect(Self.body(.code("```\nlet a\n````\n\tb")) == "`````\n```\nlet a\n````\n\tb\n`````")
  }

  @Test func `a link keeps its words, and its address cannot end it`() {
    let links = ["https://example.org/a_(b)?x=1&copy;=2", "https://example.org/<>\" z"]
    let written = Self.body(
      Self.paragraph(
        .init("see "), .init("this]\n", link: 1), .init("one", .strong, link: 1), .init(" and "),
        .init("that", link: 2)), links: links)
    #expect(
      written
        == "see [this\\] **one**](https://example.org/a_%28b%29?x=1\\&copy;=2) and "
        + "[that](https://example.org/%3C%3E%22%20z)")
  }

  @Test func `lists are nested by their markers`() {
    let inner = Document.Block.list(start: nil, items: [[Self.words("x")], [Self.words("y")]])
    let list = Document.Block.list(
      start: 9, items: [[Self.words("one"), inner], [Self.words("two")], []])
    #expect(Self.body(list) == "9. one\n   - x\n   - y\n10. two\n11.")
  }

  @Test func `items of several blocks stand apart and lists in a row stay two`() {
    let loose = Document.Block.list(
      start: nil, items: [[Self.words("a"), Self.words("b")], [Self.words("c")]])
    let written = Self.body(loose, .list(start: nil, items: [[.rule]]))
    #expect(written == "- a\n\n  b\n\n- c\n\n<!-- -->\n\n- ***")
  }

  @Test func `a quote bars every line`() {
    let written = Self.body(.quote([Self.words("a"), .quote([Self.words("b")]), .code("c")]))
    #expect(written == "> a\n>\n> > b\n>\n> ```\n> c\n> ```")
  }

  @Test func `a table has a head, equal rows and no stray bars`() {
    let cell = { (text: String, style: Document.RunStyle) in [Document.Run(text, style)] }
    let table = Document.Table(
      caption: cell("Tides", []), headerRows: 1,
      rows: [[cell("Hour", []), cell("a|b", [])], [cell("x|y\nz", .code)]])
    #expect(
      Self.body(.table(table))
        == "Tides\n\n| Hour | a\\|b |\n| --- | --- |\n| `x\\|y z` |  |")
    let bare = Document.Table(rows: [[cell("1", [])]])
    #expect(Self.body(.table(bare)) == "|  |\n| --- |\n| 1 |")
  }

  @Test func `pictures keep their words, address and caption`() {
    let image = Document.Image(alt: "A [red] boat", caption: [.init("At noon")], link: 1)
    #expect(
      Self.body(.image(image), links: ["https://example.org/b.png"])
        == "![A \\[red\\] boat](https://example.org/b.png)\n\nAt noon")
    #expect(Self.body(.image(.init(alt: "No address"))) == "No address")
  }

  @Test func `headings stay on one line`() {
    #expect(Self.body(.heading(level: 2, [.init("One\ntwo # ##")])) == "## One two \\# \\#\\#")
  }
}

extension WrittenArticle {
  static func fixture(_ document: Document, html: String = "") -> WrittenArticle {
    let headline = Headline(
      id: Article.ID(rawValue: 7), feed: Feed.ID(rawValue: 1), source: "Harbour Herald",
      title: "A bridge opens", date: FakeLibrary.noon)
    let article = Article(
      headline: headline, guid: "bridge", url: "https://example.org/bridge",
      byline: "Ines Calloway", updated: nil, language: "en", html: html, enclosures: [],
      discussion: DiscussionSignals(), position: 0)
    return WrittenArticle(article, document, utcOffset: 0)
  }
}
