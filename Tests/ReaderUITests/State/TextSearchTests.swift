import Testing

@testable import ReaderUI

@Suite struct TextSearchTests {
  func line(_ text: String, indent: Int = 0) -> FlowLine {
    FlowLine(indent: indent, spans: [FlowSpan(text, .articleText)])
  }

  @Test func `case and the number of spaces do not matter`() {
    let search = TextSearch("ONE  two", in: [line("and One two and one TWO")])
    #expect(search.lines == [0, 0])
    #expect(search.stretches[0]?.map(\.columns) == [4..<11, 16..<23])
  }

  @Test func `words are found across the end of a line`() {
    let search = TextSearch("two three", in: [line("one two"), line("three", indent: 2)])
    #expect(search.lines == [0])
    #expect(search.stretches[0]?.map(\.columns) == [4..<7])
    #expect(search.stretches[1]?.map(\.columns) == [2..<7])
  }

  @Test func `wide letters take their columns`() {
    let search = TextSearch("신문", in: [line("새 신문이다")])
    #expect(search.stretches[0]?.map(\.columns) == [3..<7])
  }

  @Test func `nothing is found in nothing`() {
    #expect(TextSearch("", in: [line("words")]).lines.isEmpty)
    #expect(TextSearch("words", in: []).lines.isEmpty)
    #expect(TextSearch("  ", in: [line("a b")]).lines.isEmpty)
  }
}
