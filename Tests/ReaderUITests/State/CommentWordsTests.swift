import Testing

@testable import ReaderUI

@Suite struct CommentWordsTests {
  @Test func `the opening leaves tags, entities and quotes out`() {
    let html = """
      <blockquote><p>they said</p></blockquote><p>So <em>ver</em>y &lt;true&gt;</p><p>&amp; more</p>
      """
    #expect(CommentWords.opening(of: html, bytes: 400) == "So very <true> & more")
  }

  @Test func `a comment that is all quote opens with it`() {
    let html = "<blockquote><p>they said</p></blockquote>"
    #expect(CommentWords.opening(of: html, bytes: 400) == "they said")
  }

  @Test func `an opening is no longer than asked, and never broken inside of a character`() {
    let words = CommentWords.opening(of: "<p>" + String(repeating: "한", count: 500), bytes: 100)
    #expect(words.utf8.count <= 103)
  }

  @Test(arguments: ["<", "<p", "&", "&am", "<a href=\"", "</", "<>", "<blockquote>"])
  func `cut markup is no trouble`(html: String) {
    #expect(CommentWords.folded(html).count <= html.utf8.count)
    #expect(CommentWords.folded("x" + html).first == UInt8(ascii: "x"))
  }

  @Test func `words are found across tags, in any case and without accents`() {
    let letters = CommentWords.folded("<p>Ü<b>ber</b> die<br>Brücke</p>")
    #expect(CommentWords.has(CommentWords.fold("uber DIE  bruc"), in: letters))
    #expect(!CommentWords.has(CommentWords.fold("bruckex"), in: letters))
    #expect(!CommentWords.has([], in: letters))
  }
}
