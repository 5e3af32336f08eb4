import Models
import ReaderUI
import Testing

struct TextFlowTests {
  private func text(_ blocks: [Document.Block], width: Int, usesUnicode: Bool = true) -> String {
    TextFlow.lines(of: Document(blocks: blocks), width: width, usesUnicode: usesUnicode)
      .map(\.text).joined(separator: "\n")
  }

  private func paragraph(_ text: String) -> Document.Block { .paragraph([.init(text)]) }

  @Test func `dump`() {
    let doc: [Document.Block] = [
      .heading(level: 1, [.init("A heading that is long enough to wrap")]),
      .paragraph([
        .init("South Korea and Canada are set to strengthen "), .init("strategic", .strong),
        .init("ally see "), .init("the agreement ", link: 1), .init("of last week.\nNew line."),
      ]),
      .list(start: nil, items: [
        [paragraph("first item that is so long it has to wrap around")],
        [paragraph("second"), .list(start: 9, items: [[paragraph("nine")], [paragraph("ten is longer and wraps too, of course")], []])],
      ]),
      .quote([paragraph("A quote that is wrapped as well, because it is long."), paragraph("Second."), .quote([paragraph("inner")])]),
      .code("func f() {\n\treturn 1 // a long comment that does not fit on it\n}\n"),
      .table(.init(caption: [.init("Results")], headerRows: 1, rows: [
        [[.init("Team")], [.init("Points")], [.init("Remarks")]],
        [[.init("Seoul")], [.init("12")], [.init("a long remark that has to be wrapped in its column")]],
        [[.init("Busan")], [.init("7")]],
      ])),
      .rule,
      .image(.init(alt: "A man at a desk", caption: [.init("The minister on Monday. Photo: Kim")], link: 2)),
      paragraph("한국과 캐나다는 전략적 동반자 관계를 강화하기로 했다고 외교부가 밝혔다. 日本語の文章は、どこでも改行できる。ただし「括弧」や、句読点は行頭に置かない。"),
      paragraph("soft\u{AD}hyphen\u{AD}ation https://example.com/a/very/long/address/that/does/not/fit/on/a/line well-known no\u{A0}break"),
    ]
    for width in [40, 20] {
      print(text(doc, width: width))
      print("=====")
    }
    print(text(doc, width: 30, usesUnicode: false))
  }
}
