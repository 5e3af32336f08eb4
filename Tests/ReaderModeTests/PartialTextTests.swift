import Models
import Testing

/// Pages that keep their text back.
struct PartialTextTests {
  private let start = Pages.paragraphs(Array(Pages.story.prefix(2)))

  @Test func `a short text that is not free is a part`() {
    let data = Pages.data("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}")
    #expect(read(Pages.page("<article>" + start + "</article>", head: data)).isPartial)
    let free = Pages.data("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":true}")
    #expect(!read(Pages.page("<article>" + start + "</article>", head: free)).isPartial)
  }

  @Test(arguments: [
    "Subscribe to continue reading", "Diesen Artikel lesen Sie mit Abo weiter: nur für Abonnenten",
    "Cet article est réservé aux abonnés", "Contenido solo para suscriptores",
    "이 기사는 유료 회원 전용입니다", "この記事は会員限定です", "本文仅限会员阅读", "Только для подписчиков",
    "هذا المقال للمشتركين فقط", "Conteúdo exclusivo para assinantes", "Riservato agli abbonati",
  ])
  func `what a wall says is understood`(words: String) {
    let wall = "<div class=box><p>\(words)</p></div>"
    #expect(read(Pages.page("<article>" + start + wall + "</article>")).isPartial)
  }

  @Test func `a text that breaks off is a part`() {
    #expect(
      read(
        Pages.page("<article>" + start + "<p>The council met in the evening, but …</p></article>")
      ).isPartial)
  }

  @Test func `a wall that is known by its name only makes a short text a part`() {
    #expect(
      read(
        Pages.page(
          "<article>" + start + "<div class=paywall><div><p>A box.</p></div></div></article>")
      )
      .isPartial)
  }

  @Test(arguments: [
    "Please enable JavaScript to see this page, and load it again, thank you.",
    "Checking your browser before you go on. This takes a few seconds, please wait.",
    "Bitte aktivieren Sie JavaScript, um diese Seite zu sehen, und laden Sie sie neu.",
    "이 페이지를 보려면 자바스크립트를 켜 주세요. 그런 다음 페이지를 다시 불러오세요.",
  ])
  func `a page that wants a script or a human is no article`(words: String) {
    #expect(read("<title>Just a moment</title><body><main><p>\(words)</p></main>").isPartial)
  }

  @Test func `a page that wants consent is no article`() {
    #expect(
      read(
        "<title>Post</title><body><main><h1>Your privacy</h1><p>We and our partners use cookies, and "
          + "ask for your consent to that, before you go on.</p><button>Accept all</button></main>"
      ).isPartial)
  }

  @Test func `a whole article is whole, whatever its page offers`() {
    let story = Array(repeating: Pages.story, count: 8).flatMap { $0 }.enumerated().map {
      "\($0): \($1)"
    }
    let article = read(
      Pages.page(
        "<p>Already a subscriber? Log in to continue reading.</p><article>"
          + Pages.paragraphs(story)
          + "</article>"))
    #expect(!article.isPartial)
    #expect(!read(Pages.page("<article>" + Pages.paragraphs() + "</article>")).isPartial)
  }
}
