import Models
import Testing

@testable import ReaderUI

@Suite struct ArticleFormatTests {
  @Test(arguments: [
    ("a.md", ArticleFormat.markdown), ("A.MARKDOWN", .markdown), ("x/a.html", .html),
    ("a.htm", .html), ("a.json", .json), ("a.txt", .text), ("a", .text), ("md", .text),
    ("a.md.txt", .text),
  ])
  func `a file's name says what is in it`(name: String, format: ArticleFormat) {
    #expect(ArticleFormat(fileName: name) == format)
  }

  @Test(arguments: ArticleFormat.allCases)
  func `no form lets a control character through`(format: ArticleFormat) {
    let hostile = "a\u{1B}]52;c;AAAA\u{7}\u{9B}2J\u{0}\u{7F}\u{202E}\rb"
    var written = WrittenArticle.fixture(
      Document(
        blocks: [
          .paragraph([.init(hostile), .init(hostile, .code), .init(hostile, link: 1)]),
          .code(hostile), .heading(level: 1, [.init(hostile)]),
          .image(.init(alt: hostile, link: 1)),
        ], links: ["https://example.org/" + hostile]), html: "<p>\(hostile)</p>")
    written.article.headline.title = hostile
    written.article.headline.source = hostile
    written.article.byline = hostile
    written.article.url = hostile
    written.article.enclosures = [Enclosure(url: hostile, type: hostile, length: 1, title: hostile)]
    let text = format.text(of: written)
    let bad = text.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
    }
    #expect(bad.isEmpty)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test func `the page is a whole document that escapes what it is given`() {
    var written = WrittenArticle.fixture(Document(), html: "<p>Text &amp; more</p>")
    written.article.headline.title = "</title><script>alert(1)</script>"
    written.article.byline = "\"A\" & <B>"
    written.article.language = "en\" onload=\"x"
    written.article.url = "javascript:alert(1)"
    let text = ArticleFormat.html.text(of: written)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">"))
    #expect(text.contains("<p>Text &amp; more</p>"))
    #expect(!text.contains("<script"))
    #expect(text.contains("&quot;A&quot; &amp; &lt;B&gt;"))
    #expect(!text.contains("href=\"javascript"))
    #expect(text.contains("default-src 'none'"))
    #expect(text.hasSuffix("</body>\n</html>\n"))
  }

  @Test func `the page names language, source and attachments`() {
    var written = WrittenArticle.fixture(Document(), html: "<p>Text</p>")
    written.article.enclosures = [
      Enclosure(url: "https://example.org/a.mp3", type: nil, length: nil, title: "Listen <now>")
    ]
    let text = ArticleFormat.html.text(of: written)
    #expect(text.contains("<html lang=\"en\">"))
    #expect(text.contains("<p>Harbour Herald · 2026-08-03 · Ines Calloway</p>"))
    #expect(text.contains("<a href=\"https://example.org/bridge\">https://example.org/bridge</a>"))
    #expect(text.contains("<li><a href=\"https://example.org/a.mp3\">Listen &lt;now&gt;</a></li>"))
  }

  @Test func `plain text numbers links and attachments as the reader does`() {
    var written = WrittenArticle.fixture(
      Document(blocks: [.paragraph([.init("here", link: 1)])], links: ["https://example.org/1"]))
    written.article.enclosures = [
      Enclosure(url: "https://example.org/a.mp3", type: nil, length: nil, title: nil)
    ]
    let text = ArticleFormat.text.text(of: written)
    #expect(text.contains("here[1]"))
    #expect(text.hasSuffix("\n[1] https://example.org/1\n[2] https://example.org/a.mp3\n"))
  }
}
