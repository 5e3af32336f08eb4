import Models
import Testing

/// Title, byline, date and picture.
struct PageFactsTests {
  @Test func `title, byline, date and picture are told apart from the text`() {
    let head = """
      <meta property="og:title" content="Ice closes harbour"><meta property="og:site_name" content="The Kelvik Post">
      <meta name=author content="Anna Berg"><meta property="og:image" content="/ice.jpg">
      <meta property="article:published_time" content="2026-11-23T18:30:00+01:00">
      """
    let article = read(
      Pages.page(
        "<article><h1>Ice closes harbour</h1><p class=byline>By Anna Berg</p><time>23 November 2026</time>"
          + Pages.paragraphs() + "</article>", head: head))
    #expect(article.title == "Ice closes harbour")
    #expect(article.byline == "Anna Berg")
    #expect(article.published == "2026-11-23T18:30:00+01:00")
    #expect(article.siteName == "The Kelvik Post")
    #expect(article.leadImage == "https://post.example/ice.jpg")
    #expect(article.language == "en")
    #expect(article.text.hasPrefix("The harbour"))
  }

  @Test(arguments: [
    ("<p class=date>Published on Nov. 23rd, 2026</p>", "2026-11-23"),
    ("<span class=meta>23. November 2026, 18:30 Uhr</span>", "2026-11-23"),
    ("<div class=info>2026年11月23日 18:30</div>", "2026-11-23"),
    ("<p>2026. 11. 23 오후 6:30</p>", "2026-11-23"),
    ("<p class=fecha>23 de noviembre de 2026</p>", "2026-11-23"),
    ("<p class=date>le 1er décembre 2026</p>", nil),
  ])
  func `a date in words is understood`(html: String, date: String?) {
    let article = read(
      Pages.page("<article>" + html + Pages.paragraphs() + "</article>"),
      at: "https://post.example/ice")
    #expect(article.published == date)
  }

  @Test func `the day in the address counts where the page says none`() {
    #expect(
      read(Pages.page("<article>" + Pages.paragraphs() + "</article>")).published == "2026-11-23")
  }

  @Test(arguments: [
    "Von Anna Berg", "By Anna Berg |", "Written by: Anna Berg", "Anna Berg - Reporter",
    "Posted by Anna Berg · 3 min",
  ])
  func `a byline is the name alone`(line: String) {
    let article = read(
      Pages.page("<article><p class=byline>\(line)</p>" + Pages.paragraphs() + "</article>"))
    #expect(article.byline == "Anna Berg")
  }

  @Test(arguments: [
    ("23 listopada 2026", "2026-11-23"), ("23 ноября 2026 г.", "2026-11-23"),
    ("23 Kasım 2026", "2026-11-23"), ("23 نوفمبر 2026", "2026-11-23"),
    ("23 नवंबर 2026", "2026-11-23"), ("23 novembre 2026", "2026-11-23"),
    ("23 november 2026", "2026-11-23"), ("2026년 11월 23일", "2026-11-23"),
    ("23 de novembro de 2026", "2026-11-23"),
  ])
  func `dates are read in the language of the page`(text: String, date: String) {
    let article = read(
      Pages.page("<article><p class=date>\(text)</p>" + Pages.paragraphs() + "</article>"),
      at: "https://post.example/ice")
    #expect(article.published == date)
  }

  @Test(arguments: [
    ("작성자 홍길동", "홍길동"), ("作者：王小明", "王小明"), ("文／山田太郎", "山田太郎"),
    ("Автор: Анна Берг", "Анна Берг"), ("Door Anna Berg", "Anna Berg"),
    ("Di Anna Berg", "Anna Berg"),
  ])
  func `a line that begins as bylines do names who wrote`(line: String, name: String) {
    let article = read(Pages.page("<article><p>\(line)</p>" + Pages.paragraphs() + "</article>"))
    #expect(article.byline == name)
  }

  @Test func `a byline at the end of the text counts`() {
    let article = read(
      Pages.page("<article>" + Pages.paragraphs() + "<p class=author>By Anna Berg</p></article>"))
    #expect(article.byline == "Anna Berg")
    #expect(!article.text.contains("Anna"))
  }

  @Test(arguments: ["<p>By Anna\u{7F}Berg</p>", "<p class=byline>By Anna\u{85}\u{1}Berg</p>"])
  func `a byline holds no controls`(line: String) {
    let article = read(Pages.page("<article>\(line)" + Pages.paragraphs() + "</article>"))
    #expect(article.byline == "Anna Berg")
  }

  @Test func `the fields of a comment form are no authors`() {
    let form = "<form id=commentform><p class=comment-form-author><label>Name</label></p></form>"
    #expect(read(Pages.page("<article>" + Pages.paragraphs() + "</article>" + form)).byline == nil)
  }

  @Test func `a title that data cut short is read from the heading`() {
    let head = "<meta property='og:title' content='Ice closes harbour of Kel…'>"
    let article = read(
      Pages.page(
        "<article><h1>Ice closes harbour of Kelvik</h1>" + Pages.paragraphs() + "</article>",
        head: head))
    #expect(article.title == "Ice closes harbour of Kelvik")
  }
}
