import Models
import Testing

/// Pages that were made to break their readers.
struct HostilePagesTests {
  @Test(arguments: [
    String(repeating: "<div>", count: 40_000) + "deep",
    String(repeating: "<p class='a b c'>word, word. ", count: 30_000),
    String(repeating: "<a href=x>", count: 30_000), String(repeating: "<br>x", count: 50_000),
    "<p>" + String(repeating: "x", count: 2_000_000),
    "<script type=application/ld+json>" + String(repeating: "[", count: 100_000),
    String(repeating: "<script type=application/ld+json>{}</script>", count: 5_000),
    String(repeating: "<div class=article-body><p>One, two, three.</p></div>", count: 5_000),
    "\0<\0p>\0a\u{202E}b", String(repeating: "&lt;p>", count: 50_000),
  ])
  func `a hostile page ends, and gives only what is safe`(html: String) {
    let article = read(html)
    #expect(!article.html.contains("<script"))
    #expect(article.html.utf8.count <= html.utf8.count * 6 + 4_000)
  }

  @Test func `every cut of a page is read`() {
    let html = Array(
      Pages.page(Pages.navigation + "<article>" + Pages.paragraphs() + "</article>" + Pages.teasers)
        .utf8)
    for count in stride(from: 0, to: html.count, by: 37) {
      let article = read(String(decoding: html[..<count], as: UTF8.self))
      #expect(article.text.utf8.count <= count)
    }
  }

  @Test func `parts that a page sends in circles are read once`() {
    let loop = (0..<400).map {
      "<div hidden id=S:\($0)><p>Part \($0), of which there is one.</p><template id=P:\(($0 + 1) % 400)></template></div>"
    }
    let article = read(
      Pages.page("<template id=P:0></template>" + loop.joined() + Pages.paragraphs()))
    #expect(article.text.utf8.count < 60_000)
  }

  @Test func `ten thousand next pages are looked at once`() {
    let links = (0..<10_000).map { "<a href=/s-\($0)>2</a>" }.joined()
    let head = "<meta property=og:type content=article>"
    let article = read(
      Pages.page("<article>" + Pages.paragraphs() + links + "</article>", head: head),
      at: "https://post.example/s-7")
    #expect(article.nextPage == "https://post.example/s-8" || article.nextPage == nil)
  }
}
