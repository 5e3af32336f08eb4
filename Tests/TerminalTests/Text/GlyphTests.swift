import Testing

@testable import Terminal

struct GlyphTests {
  private func drawn(_ text: String) -> [String] {
    Glyph.glyphs(of: Character(text)).map(\.text)
  }

  @Test func `emoji sequences are drawn in the form all terminals agree on`() {
    #expect(drawn("👨‍👩‍👧") == ["👨"])
    #expect(drawn("👩🏽‍🚀") == ["👩"])
    #expect(drawn("👍🏽") == ["👍"])
    #expect(drawn("❤️") == ["❤"])
    #expect(drawn("1️⃣") == ["1"])
    #expect(drawn("🇰🇷") == ["🇰🇷"])
    #expect(drawn("🇰") == ["K"])
    #expect(drawn("🏽") == ["\u{FFFD}"])
  }

  @Test func `separate jamo become the syllable they make`() {
    #expect(drawn("\u{1112}\u{1161}\u{11AB}") == ["한"])
    #expect(drawn("\u{1100}\u{1161}") == ["가"])
    #expect(drawn("\u{1112}\u{1161}\u{11AB}").first?.unicodeScalars.count == 1)
    #expect(drawn("\u{1100}") == ["\u{1100}"])
  }

  @Test func `a cell holds no more marks than ncurses can`() {
    let marks = String(repeating: "\u{301}", count: 8)
    #expect(drawn("e" + marks).first?.unicodeScalars.count == 5)
  }

  @Test func `a mark without a base stands on a space`() {
    #expect(drawn("\u{301}") == [" \u{301}"])
  }

  @Test func `every spacing scalar of a cluster has its own cell`() {
    #expect(drawn("कि").map(\.unicodeScalars.count) == [1, 1])
  }
}
