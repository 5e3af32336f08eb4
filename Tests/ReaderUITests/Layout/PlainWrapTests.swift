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

  @Test func `no line is ever too wide`() {
    for width in 2...12 {
      for line in lines("A 한글 word 👩‍🚀 and\u{202E}evil\u{7}text 신문사들이 done", width, limit: 4) {
        #expect(CellWidth.width(of: line) <= width)
      }
    }
  }
}
