import Markup
import Testing

@testable import Comments

@Suite struct PageTermTests {
  @Test(arguments: [
    ("https://h.example", "index"), ("https://h.example/", "index"),
    ("https://h.example/a/b.html?x#y", "a/b"), ("https://h.example/a/b/", "a/b/"),
    ("https://h.example/a.b/c-d", "a.b/c-d"), ("https://h.example/%C3%A9.md", "%C3%A9"),
    ("https://h.example/a.", "a."), ("https://h.example/.a", ""),
  ])
  func `a path is called as the scripts call it`(address: String, term: String) {
    #expect(PageTerm.term("pathname", of: PageSignals(address: address)) == term)
  }

  @Test func `titles are those that the page gives`() {
    let page = PageSignals(
      in: "<title>A &amp; B</title><meta name='og:title' content='C'>",
      address: "https://h.example/")
    #expect(PageTerm.term("title", of: page) == "A & B")
    #expect(PageTerm.term("og:title", of: page) == "C")
    #expect(PageTerm.term("other", of: page) == nil)
  }
}
