import Markup
import Testing

@testable import ReaderUI

@Suite struct CommentTextTests {
  private func text(_ html: String, showsQuotes: Bool = false, width: Int = 40) -> CommentText {
    CommentText(
      DocumentBuilder.document(fromHTML: html), FlowSetting(width: width), showsQuotes: showsQuotes)
  }

  private func lines(_ html: String, showsQuotes: Bool = false) -> [String] {
    text(html, showsQuotes: showsQuotes).lines.map(\.text)
  }

  @Test func `a quote of six lines stays, of seven it is folded`() {
    let quote = { "<blockquote>" + String(repeating: "<p>q</p>", count: $0) + "</blockquote>" }
    // Blank lines between paragraphs count.
    #expect(text(quote(3)).foldedLines == 0)
    #expect(text(quote(4)).foldedLines == 4)
    #expect(
      lines(quote(4) + "<p>own</p>") == ["▎ q", "▎", "▎ q", "▎ [+4 quoted lines]", "", "own"])
    #expect(text(quote(4), showsQuotes: true).foldedLines == 0)
  }

  @Test func `a leading angle bracket marks a quote`() {
    #expect(lines("<p>&gt; somebody said</p><p>I say</p>") == ["▎ somebody said", "", "I say"])
    #expect(lines("<p>&gt;&gt; twice</p>") == ["▎ twice"])
  }

  @Test(arguments: [">= 3 is enough", "><", ">"])
  func `other uses of the bracket are left alone`(words: String) {
    let html = words.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    #expect(lines("<p>\(html)</p>") == [words])
  }
}
