import Models
import Testing

@testable import ReaderUI

@Suite struct FullTextStories {
  private let first = Article.ID(rawValue: 12)

  /// A reader in the first article, whose page has three paragraphs.
  private func reader(_ outcome: FullText.Outcome = .whole) -> TestReader {
    var reader = TestReader(columns: 140, rows: 50)
    let document = Document(
      blocks: (1...3).map { .paragraph([Document.Run("Whole paragraph \($0).")]) })
    reader.library.pages[first] = (
      FullText(
        outcome, problem: outcome == .unread ? "there is nothing (404)" : nil,
        html: outcome == .unread || outcome == .nothingMore ? "" : "<p>Whole</p>",
        fetched: Timestamp(0)),
      document
    )
    return reader
  }

  @Test func `x fetches the whole article, and then goes to and fro`() {
    var reader = reader()
    reader.press("Enter", "x")
    reader.expect("Whole paragraph 3.")
    #expect(reader.status.contains("The whole article"))
    reader.press("x")
    reader.expectNot("Whole paragraph 3.")
    reader.expect("as the feed gave it")
    reader.press("x")
    reader.expect("Whole paragraph 3.")
    let asked = reader.effects.count { if case .fetchFullText = $0 { true } else { false } }
    #expect(asked == 1)
  }

  @Test func `an excerpt says so, in the list and under the text`() {
    var reader = reader()
    for index in reader.library.headlines.indices {
      reader.library.headlines[index].isExcerpt = reader.library.headlines[index].id == first
    }
    reader.library.articles[first]?.article.headline.isExcerpt = true
    reader.send(.storeChanged)
    reader.expect("excerpt")
    reader.press("Enter")
    let hint = "This is only the beginning. x fetches the whole article."
    #expect(reader.state.article?.page.tail.map(\.text).contains(hint) == true)
    reader.press("x")
    #expect(reader.state.article?.page.tail.map(\.text).contains(hint) == false)
  }

  @Test func `a part of an article is called one`() {
    var reader = reader(.partial)
    reader.press("Enter", "x")
    reader.expect("partial text")
    #expect(reader.status.contains("Only a part"))
  }

  @Test func `what keeps a page from being read is said in one line, and stays under the text`() {
    var reader = reader(.unread)
    reader.press("Enter", "x")
    #expect(reader.status.contains("could not be read: there is nothing (404)"))
    let hint = "The article's page could not be read: there is nothing (404)"
    #expect(reader.state.article?.page.tail.map(\.text).contains(hint) == true)
    reader.library.pages = [:]
    reader.press("x")
    #expect(reader.status.contains("The server cannot be reached."))
  }

  @Test func `a page with no more than the feed leaves the text as it is`() {
    var reader = reader(.nothingMore)
    reader.press("Enter", "x")
    #expect(reader.status.contains("no more than the feed gave"))
    reader.expectNot("Whole paragraph")
  }

  @Test func `D shows what was changed, and hides it`() throws {
    var reader = reader()
    reader.press("Enter", "D")
    #expect(reader.status.contains("as it came"))
    reader.library.articles[first]?.article.formerTexts = 1
    let former = Document(blocks: [.paragraph([Document.Run("An entirely other beginning")])])
    reader.library.former[first] = former
    reader.press("q", "J", "K", "Enter", "D")
    reader.expect("An entirely other beginning")
    reader.expect("what was changed")
    reader.press("D")
    reader.expectNot("An entirely other beginning")
    reader.expect("edited")
  }

  @Test func `each text is opened where it was left`() {
    var reader = TestReader(columns: 80, rows: 20)
    let document = Document(
      blocks: (1...40).map { .paragraph([Document.Run("Whole paragraph \($0).")]) })
    reader.library.pages[first] = (
      FullText(.whole, html: "<p>Whole</p>", fetched: Timestamp(0)), document
    )
    reader.press("Enter", "x", "Space", "Space")
    let line = reader.state.article?.top
    reader.press("x", "x")
    // An empty line at the top gives way to the line that it stood before.
    #expect(abs((reader.state.article?.top ?? 0) - (line ?? 0)) <= 1)
    #expect((line ?? 0) > 10)
  }
}
