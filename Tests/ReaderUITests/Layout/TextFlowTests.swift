import Models
import ReaderUI
import TestSupport
import Testing

struct TextFlowTests {
  @Test func `paragraphs are filled and separated by one blank line`() {
    expect(
      [
        .paragraph([.init("South Korea and Canada are set to")]), .paragraph([.init("strengthen")]),
      ],
      width: 14,
      """
      South Korea
      and Canada are
      set to

      strengthen
      """)
  }

  @Test func `a line break stays, but never more than one empty line`() {
    expect([.paragraph([.init("\none\ntwo\n\n\n\nthree\n\n")])], "one\ntwo\n\nthree")
  }

  @Test func `paragraphs without text leave nothing behind`() {
    expect(
      [
        .paragraph([]), .paragraph([.init(" \n ")]), .paragraph([.init("a")]), .paragraph([]),
        .quote([]), .list(start: nil, items: []), .paragraph([.init("\u{200B}")]),
        .paragraph([.init("b")]),
      ], "a\n\nb")
  }

  @Test func `a heading knows its level on its first line only`() {
    let lines = TextFlow.lines(
      of: Document(blocks: [.heading(level: 3, [.init("Strategic partners")])]), width: 10)
    #expect(lines.map(\.headingLevel) == [3, nil])
    #expect(lines.allSatisfy { $0.spans.allSatisfy { $0.role == .articleHeading } })
  }

  @Test func `a link is followed by its number, and both carry it`() {
    let lines = TextFlow.lines(
      of: Document(
        blocks: [
          .paragraph([
            .init("see "), .init("the ", link: 1), .init("agreement ", .strong, link: 1),
            .init("here"),
          ])
        ], links: ["https://example.com/"]), width: 40)
    #expect(
      lines.map(\.spans) == [
        [
          FlowSpan("see ", .articleText), FlowSpan("the agreement", .articleLink, link: 1),
          FlowSpan("[1]", .articleLinkNumber, link: 1), FlowSpan(" here", .articleText),
        ]
      ])
  }

  @Test func `styles become roles`() {
    let runs: [Document.Run] = [
      .init("a", .strong), .init("b", .emphasis), .init("c", .code), .init("d", .deleted),
      .init("e", [.strong, .emphasis]), .init("f", .inserted),
    ]
    let line = TextFlow.lines(of: Document(blocks: [.paragraph(runs)]), width: 40)[0]
    #expect(
      line.spans.map(\.role) == [
        .articleStrong, .articleEmphasis, .articleCode, .articleCaption, .articleStrong,
        .articleEmphasis,
      ])
  }

  @Test func `bullets hang, numbers are aligned, and empty items keep theirs`() {
    expect(
      [
        .list(
          start: nil,
          items: [
            [.paragraph([.init("an item that wraps")])],
            [
              .paragraph([.init("two")]),
              .list(start: 9, items: [[.paragraph([.init("nine")])], []]),
            ],
          ])
      ], width: 14,
      """
      • an item that
        wraps
      • two
         9. nine
        10.
      """)
  }

  @Test func `items of several paragraphs stand apart`() {
    expect(
      [
        .list(
          start: 1,
          items: [
            [.paragraph([.init("a")]), .paragraph([.init("b")])], [.paragraph([.init("c")])],
          ])
      ], "1. a\n\n   b\n\n2. c")
  }

  @Test func `a label that leaves no room for text stands above it, in the width`() {
    let item: [Document.Block] = [.paragraph([.init("a")])]
    let labels = ["i.", "mmmdccclxxxviii."]
    let lines = TextFlow.lines(
      of: Document(blocks: [.list(labels: labels, items: [item, item])]), width: 10)
    #expect(lines.map(\.text) == ["i. ", "a", "mmmdccclxx", "a"])
  }

  @Test func `numbers nobody can mean begin at one`() {
    expect([.list(start: .max, items: [[.paragraph([.init("a")])]])], "1. a")
    expect([.list(start: .min, items: [[.paragraph([.init("a")])]])], "1. a")
  }

  @Test func `a quote has a bar on all of its lines`() {
    expect(
      [
        .quote([
          .paragraph([.init("We will strengthen")]), .quote([.paragraph([.init("inner")])]),
          .list(start: nil, items: [[.paragraph([.init("item")])]]),
        ])
      ], width: 14,
      """
      ▎ We will
      ▎ strengthen
      ▎
      ▎ ▎ inner
      ▎
      ▎ • item
      """)
  }

  @Test func `blocks too deep for the width are not pushed out of it`() {
    var block = Document.Block.paragraph([.init("strategic partnership")])
    for _ in 0..<Document.maximumDepth { block = .list(start: 1, items: [[.quote([block])]]) }
    let lines = TextFlow.lines(of: Document(blocks: [block]), width: 12)
    #expect(lines.allSatisfy { $0.text.count <= 12 })
    #expect(lines.map(\.text).joined().filter(\.isLetter) == "strategicpartnership")
  }

  @Test func `code keeps its blanks, and a long line goes on after a mark`() {
    expect(
      [.code("if a {\n\treturn 1 // reason\n\n}\n\n")], width: 16,
      """
        if a {
            return 1 /
        ↪/ reason

        }
      """)
  }

  @Test func `tabs go to the next stop, also after a cut`() {
    expect([.code("a\tb\r\n\tc")], "  a   b\n      c")
  }

  @Test func `a picture is a mark with its link, then its caption`() {
    expect(
      [
        .image(.init(alt: "A man\nat a desk", caption: [.init("Photo: Kim")], link: 2)),
        .image(.init(alt: "", link: 3)), .image(.init(alt: "Same", caption: [.init("Same")])),
      ],
      """
      [Image: A man at a desk] [2]
      Photo: Kim

      [Image] [3]

      [Image]
      Same
      """)
  }

  @Test func `with ASCII only, nothing else is written`() {
    let lines = TextFlow.lines(
      of: Document(blocks: [
        .list(start: nil, items: [[.paragraph([.init("naïve — 日本")])]]), .rule,
        .quote([.paragraph([.init("“q”")])]), .code("a line that is too long for it"),
      ]), width: 16, usesUnicode: false)
    #expect(lines.allSatisfy { $0.text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    #expect(lines.map(\.text).contains("-".repeated(16)))
    #expect(lines.map(\.text).contains { $0.hasPrefix("  \\") })
    #expect(lines[0].text.hasPrefix("* na"))
  }

  private func expect(
    _ blocks: [Document.Block], width: Int = 40, _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = TextFlow.lines(of: Document(blocks: blocks), width: width)
    #expect(
      lines.map(\.text).joined(separator: "\n") == text, sourceLocation: sourceLocation)
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
