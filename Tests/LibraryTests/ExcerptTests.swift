import Markup
import Models
import Testing

@testable import Library

@Suite struct ExcerptTests {
  private func isExcerpt(_ html: String, hasTitle: Bool = true) -> Bool {
    let document = DocumentBuilder.document(fromHTML: html)
    let text = PlainText.text(of: document)
    return Excerpt.isOne(
      document, text: text, words: PlainText.wordCount(text), hasTitle: hasTitle)
  }

  private let long = String(
    repeating: "The harbour was closed on Monday because of the ice. ", count: 40)

  @Test(arguments: [
    "and nobody had seen it coming…", "and nobody had seen it coming...",
    "and nobody […]", "and nobody [...] <a href=/a>Read more</a>",
    "and nobody had seen it.</p><p><a href=/a>Continue reading →</a>",
    "and nobody had seen it. <a href=/a>Weiterlesen</a>", "そして誰も <a href=/a>続きを読む</a>",
    "그리고 아무도 <a href=/a>더 보기</a>", "<a href=/a>阅读全文</a>",
    "and nobody [&#8230;]</p><p>The post <a href=/a>Ice</a> appeared first on <a href=/>Post</a>.",
  ])
  func `a text that says that it goes on elsewhere is an excerpt`(end: String) {
    #expect(isExcerpt("<p>\(long)</p><p>\(end)</p>"))
    #expect(isExcerpt("<p>\(end)</p>", hasTitle: false))
  }

  @Test func `under a headline, a sentence or one paragraph is an excerpt`() {
    #expect(isExcerpt(""))
    #expect(isExcerpt("<p>The harbour was closed.</p>"))
    #expect(isExcerpt("<p>\(long.prefix(700))</p>"))
  }

  @Test func `articles and notes are whole`() {
    #expect(!isExcerpt("<p>\(long)</p>"))
    #expect(!isExcerpt("<p>\(long.prefix(400))</p><p>\(long.prefix(400))</p>"))
    #expect(!isExcerpt("<p>Ice in the harbour!</p>", hasTitle: false))
    #expect(
      !isExcerpt("<p>\(long)</p><p>I had to read more than once what he wrote.</p><p>\(long)</p>"))
  }
}
