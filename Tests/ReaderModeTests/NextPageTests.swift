import Models
import Testing

/// Where an article of several pages goes on.
struct NextPageTests {
  private func next(_ link: String, at address: String) -> String? {
    read(
      Pages.page(
        "<article>" + Pages.paragraphs() + "</article><div class=pager>\(link)</div>",
        head: "<meta property='og:type' content=article>"), at: address
    ).nextPage
  }

  @Test(arguments: [
    ("<a href='?page=2'>2</a>", "https://post.example/ice", "https://post.example/ice?page=2"),
    ("<a href='/ice/2'>Weiter</a>", "https://post.example/ice", "https://post.example/ice/2"),
    (
      "<a href='/2026/ice/seite-2'>Nächste Seite</a>", "https://post.example/2026/ice",
      "https://post.example/2026/ice/seite-2"
    ),
    (
      "<a rel=next href='ice-2.html'>›</a>", "https://post.example/a/ice.html",
      "https://post.example/a/ice-2.html"
    ),
    (
      "<a href='/ice'>1</a> <a href='/ice/3'>次へ</a>", "https://post.example/ice/2",
      "https://post.example/ice/3"
    ),
    (
      "<a href='/ice?id=7&amp;page=3'>다음</a>", "https://post.example/ice?id=7&page=2",
      "https://post.example/ice?id=7&page=3"
    ),
    (
      "<a href='/ice/page/2/#more'>下一页</a>", "https://post.example/ice/",
      "https://post.example/ice/page/2/"
    ),
  ])
  func `the page's own address with the next number goes on`(
    link: String, address: String, page: String
  ) {
    #expect(next(link, at: address) == page)
  }

  @Test(arguments: [
    ("<a rel=next href='https://other.example/ice/2'>2</a>", "https://post.example/ice"),
    ("<a rel=next href='/bakers'>Next</a>", "https://post.example/ice"),
    (
      "<a rel=next href='/2026/11/24/ice.html'>Next</a>", "https://post.example/2026/11/23/ice.html"
    ),
    ("<a href='/story/13'>Next</a>", "https://post.example/story/12"),
    ("<a href='/page/2'>Older posts</a>", "https://post.example/"),
    ("<a href='?page=3'>3</a>", "https://post.example/ice"),
    ("<a href='/ice-2/'>Next</a>", "https://post.example/ice/"),
    ("<a href='javascript:next(2)'>2</a>", "https://post.example/ice"),
    ("<a href='?page=2'>Comments</a>", "https://post.example/ice"),
  ])
  func `another story, host, day or list does not go on`(link: String, address: String) {
    #expect(next(link, at: address) == nil)
  }

  @Test func `a list of articles has no next page`() {
    let list = Pages.page(Pages.paragraphs() + "<a rel=next href='/blog/page/2/'>Older posts</a>")
    #expect(read(list, at: "https://post.example/blog/").nextPage == nil)
  }
}
