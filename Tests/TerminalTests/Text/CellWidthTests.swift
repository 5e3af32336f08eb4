import Testing

@testable import Terminal

struct CellWidthTests {
  @Test(arguments: [
    ("a", 1), (" ", 1), ("\n", 1), ("\r\n", 1), ("\u{0}", 0), ("\u{200B}", 0),
    ("é", 1), ("e\u{301}", 1), ("한", 2), ("한", 2), ("日", 2), ("中", 2), ("ｱ", 1), ("Ａ", 2), ("が", 2),
    ("…", 1), ("—", 1), ("│", 1), ("★", 1), ("ไ", 1), ("ที่", 1), ("कि", 2), ("ß", 1), ("א", 1),
    ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("👩🏽‍🚀", 2), ("🇰🇷", 2), ("🇰", 1), ("❤️", 1), ("❤", 1),
    ("1️⃣", 1), ("🏳️‍🌈", 1), ("⌚", 2), ("⌚\u{FE0E}", 2), ("\u{301}", 1),
    ("\u{378}", 1),
  ])
  func `a cluster takes the columns that terminals give it`(text: String, columns: Int) {
    #expect(text.count == 1)
    #expect(CellWidth.width(of: Character(text)) == columns)
    #expect(CellWidth.width(of: text) == columns)
  }

  @Test func `no cluster is wider than eight columns`() {
    let jamo = String(repeating: "\u{1100}", count: 10_000)
    #expect(jamo.count == 1)
    #expect(CellWidth.width(of: Character(jamo)) == 8)
  }

  @Test func `a prefix never splits a cluster`() {
    #expect(CellWidth.prefix("한국어", columns: 5) == ("한국", 4))
    #expect(CellWidth.prefix("abc", columns: 2) == ("ab", 2))
    #expect(CellWidth.prefix("abc", columns: 0) == ("", 0))
    #expect(CellWidth.prefix("abc", columns: -3) == ("", 0))
    #expect(CellWidth.prefix("a\nb", columns: 9) == ("a b", 3))
  }

  @Test func `the sum over the clusters of a safe text is its width`() {
    let safe = SafeText("한국 e\u{200B}\u{301} 🇰\u{200B}🇷 👨‍👩‍👧 कि").text
    #expect(safe.reduce(0) { $0 + CellWidth.width(of: $1) } == CellWidth.width(of: safe))
  }
}
