import Terminal
import Testing

@testable import ReaderUI

@Suite struct PlainWrapTests {
  func lines(_ text: String, _ width: Int, limit: Int = 9) -> [String] {
    PlainWrap.lines(text, width: width, limit: limit, glyphs: Glyphs(usesUnicode: true))
  }

  @Test func `lines break at spaces`() {
    #expect(lines("one two three", 7) == ["one two", "three"])
    #expect(lines("  one   two ", 20) == ["one two"])
    #expect(lines("", 20) == [])
  }

  @Test func `what is cut is marked`() {
    #expect(lines("one two three", 7, limit: 1) == ["one tw…"])
    #expect(lines("one two three", 7, limit: 2) == ["one two", "three"])
  }

  @Test func `a word wider than the line is broken between letters`() {
    #expect(lines("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(lines("한국어신문", 5) == ["한국", "어신", "문"])
  }

  @Test func `lines break where a document's would`() {
    #expect(lines("日本語の文、章は", 10) == ["日本語の", "文、章は"])
    #expect(lines("a well-known\nfact", 10) == ["a well-", "known fact"])
  }

  @Test func `a headline that runs from right to left is cut at its end and then ordered`() {
    let glyphs = Glyphs(usesUnicode: true)
    #expect(BidiLines.line("שלום עולם", columns: 20, .on, glyphs: glyphs) == "םלוע םולש")
    #expect(BidiLines.line("שלום עולם", columns: 5, .on, glyphs: glyphs) == "…םולש")
    #expect(BidiLines.line("שלום", columns: 9, .off, glyphs: glyphs) == "שלום")
    #expect(BidiLines.line("hello", columns: 3, .on, glyphs: glyphs) == "hello")
  }

  @Test func `no line is ever too wide`() {
    for width in 2...12 {
      for line in lines("A 한글 word 👩‍🚀 and\u{202E}evil\u{7}text 신문사들이 done", width, limit: 4) {
        #expect(CellWidth.width(of: line) <= width)
      }
    }
  }
}
