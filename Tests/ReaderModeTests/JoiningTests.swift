import Models
import ReaderMode
import Testing

/// Pages of one article are put together.
struct JoiningTests {
  private func page(_ number: Int, of story: [String]) -> String {
    Pages.page(
      "<article><h1>Ice closes harbour</h1><p>This is a story in two parts, told by those who saw it.</p>"
        + Pages.paragraphs(story)
        + "<p>Written by hand, and read by two, as all that we print is.</p></article>",
      head: number == 1
        ? "<meta property=og:type content=article><link rel=next href=/ice/2>" : "")
  }

  @Test func `what pages repeat is there once, in their order`() throws {
    let more = Pages.more
    let first = read(page(1, of: Pages.story), at: "https://post.example/ice")
    let second = read(page(2, of: more), at: "https://post.example/ice/2")
    #expect(first.nextPage == "https://post.example/ice/2")
    let whole = try #require(ReaderMode.joined([first, second]))
    let lines = whole.text.split(separator: "\n").map(String.init)
    #expect(Set(lines).count == lines.count)
    #expect(lines.filter { (Pages.story + more).contains($0) } == Pages.story + more)
    #expect(whole.title == "Ice closes harbour")
    #expect(whole.nextPage == nil)
    #expect(whole.html.contains("On Thursday a breaker"))
  }

  @Test func `no pages are no article, and one is itself`() {
    #expect(ReaderMode.joined([]) == nil)
    let one = read(Pages.page("<article>" + Pages.paragraphs() + "</article>"))
    #expect(ReaderMode.joined([one])?.text == one.text)
  }

  @Test func `pages without an end are cut`() throws {
    let pages = (0..<100).map { number in
      var page = read(Pages.page("<article>" + Pages.paragraphs() + "</article>"))
      page.html = "<p>Page \(number) of an article that does not end.</p>"
      return page
    }
    let whole = try #require(ReaderMode.joined(pages))
    #expect(whole.text.split(separator: "\n").count == 40)
  }
}
