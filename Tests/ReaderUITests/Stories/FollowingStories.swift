import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct FollowingStories {
  static func page(_ title: String, text: String = "Words of the page.") -> WebPageText {
    let found = ReadableArticle(
      title: title, byline: "Odile Marsh", published: "2026-08-01T10:00:00Z", language: "en",
      siteName: "The Pier", leadImage: nil, html: "<p>\(text)</p>", text: text, agreement: 1)
    let document = Document(
      blocks: (1...30).map { .paragraph([.init("\($0): \(text) "), .init("on", link: 1)]) },
      links: ["https://pier.example/next"])
    return WebPageText(article: found, document: document, address: "https://pier.example/a")
  }

  static func following() -> TestReader {
    var reader = TestReader(columns: 120, rows: 36)
    reader.press("Enter", "Space", "2f")
    reader.send(.page(1, page("The page of a link")))
    return reader
  }

  @Test func `a link is read in the article's place, and Backspace goes back to where it was`() {
    var reader = TestReader(columns: 120, rows: 24)
    reader.press("Enter", "Space")
    let top = reader.state.article?.top
    reader.press("L", "j", "l")
    #expect(
      reader.effects.last
        == .openPage(number: 1, address: "https://example.org/two", cameFromPublic: true))
    #expect(reader.status.contains("Esc stops it · Fetching https://example.org/two"))
    reader.send(.page(1, Self.page("The page of a link")))
    reader.expect(.article)
    reader.expect("The page of a link")
    reader.expect("The Pier · 2026-08-01 · Odile Marsh")
    reader.expect("https://pier.example/a")
    reader.press("Backspace")
    #expect(reader.state.article?.id.rawValue == 12)
    #expect(reader.state.article?.top == top)
  }

  @Test func `a page has no other text, and where it is only a part it says so`() {
    var reader = TestReader(columns: 120, rows: 36)
    reader.press("Enter", "2f")
    var page = Self.page("The page of a link")
    page.article.isPartial = true
    reader.send(.page(1, page))
    reader.expect("partial text")
    let before = reader.effects.count
    reader.press("x")
    #expect(reader.status.contains("This page is not in the library"))
    reader.press("D")
    #expect(reader.status.contains("This page is not in the library"))
    #expect(reader.effects.count == before)
  }

  @Test func `links of a page lead further, and the way back holds both kinds`() {
    var reader = Self.following()
    reader.press("Space", "1f")
    #expect(
      reader.effects.last
        == .openPage(number: 2, address: "https://pier.example/next", cameFromPublic: true))
    let top = reader.state.article?.top
    reader.send(.page(2, Self.page("The second page")))
    reader.expect("The second page")
    reader.press("Backspace")
    #expect(reader.state.article?.article.headline.title == "The page of a link")
    #expect(reader.state.article?.top == top)
    reader.press("Backspace")
    #expect(reader.state.article?.id.rawValue == 12)
  }

  @Test(arguments: ["h", "Left", "q", "Esc"])
  func `every way out leads back to the article`(key: String) {
    var reader = Self.following()
    reader.press(key)
    #expect(reader.state.article?.id.rawValue == 12)
    reader.expect(.article)
    reader.press(key)
    reader.expect(.headlines)
  }

  @Test func `nothing is kept about a page, and keys that would say so`() {
    var reader = Self.following()
    let before = reader.effects.count
    for key in ["s", "m", "t", "a", "c"] {
      reader.press(key)
      #expect(reader.status.contains("This page is not in the library"), "\(key)")
    }
    reader.press("Space", "Space", "e", "l", "z", "z")
    let changes = reader.effects.dropFirst(before).filter { effect in
      switch effect {
      case .perform, .savePosition, .loadRelated, .loadDiscussion, .keepOutput: true
      default: false
      }
    }
    #expect(changes.isEmpty)
  }

  @Test func `a page is opened, copied, written, searched and summed up like an article`() {
    var reader = Self.following()
    reader.press("o")
    #expect(
      reader.effects.last == .openInBrowser("https://pier.example/a", inBackground: false))
    reader.press("y")
    #expect(reader.effects.last == .copy("https://pier.example/a"))
    reader.press("Y")
    #expect(reader.effects.last == .copy("The page of a link https://pier.example/a"))
    reader.press("w", "^U")
    reader.type("a.md")
    reader.press("Enter")
    guard case .write(_, let text) = reader.effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(text.hasPrefix("# The page of a link\n\nThe Pier · 2026-08-01 · Odile Marsh"))
    reader.press("/")
    reader.type("words of the page")
    reader.press("Enter")
    #expect(reader.status.contains("Match 1 of 30"))
    reader.press("Esc", "B", "G")
    reader.expect("Key terms: The page of a link")
  }

  @Test func `Esc gives up a page that does not come`() {
    var reader = TestReader()
    reader.press("Enter", "1f", "Esc")
    #expect(reader.effects.last == .stopPage)
    #expect(reader.status.contains("Stopped"))
    reader.send(.page(1, Self.page("Too late")))
    reader.expectNot("Too late")
    reader.expect(.article)
  }

  @Test func `opening something else gives up the page as well`() {
    var reader = TestReader()
    reader.press("Enter", "1f", "J")
    #expect(reader.effects.contains(.stopPage))
    reader.send(.page(1, Self.page("Too late")))
    #expect(reader.state.article?.id.rawValue == 11)
  }

  @Test func `trouble is one line and leaves the article open`() {
    var reader = TestReader()
    reader.press("Enter", "1f")
    reader.send(.pageFailed(1, reason: "https://example.org/one: there is nothing here (404)"))
    #expect(reader.status.contains("there is nothing here (404)"))
    reader.press("1f")
    reader.send(.page(2, Self.page("Empty", text: "")))
    #expect(reader.status.contains("No article was found at https://pier.example/a"))
    #expect(reader.state.article?.id.rawValue == 12)
    reader.press("7f")
    #expect(reader.status.contains("There is no link 7, only 2"))
  }

  @Test func `only pages of the web are read here`() {
    var reader = TestReader()
    reader.library.articles[Article.ID(rawValue: 12)]?.document.links = [
      "mailto:ada@example.org", "gemini://example.org/",
    ]
    reader.press("Enter", "1f")
    #expect(reader.status.contains("Only http and https pages are read here"))
    #expect(!reader.effects.contains { if case .openPage = $0 { true } else { false } })
  }

  @Test func `a feed of the own network may name others there`() {
    var reader = TestReader()
    reader.library.feeds[0].address = "http://192.168.1.7/feed"
    reader.send(.subscriptionsChanged)
    reader.press("Enter", "1f")
    #expect(
      reader.effects.last
        == .openPage(number: 1, address: "https://example.org/one", cameFromPublic: false))
  }

  @Test func `long walks forget the oldest pages`() {
    var reader = Self.following()
    for number in 2...40 {
      reader.press("1f")
      reader.send(.page(number, Self.page("Page \(number)")))
    }
    #expect(reader.state.trail.count == AppState.pagesOnTrail + 1)
    for _ in 0..<30 { reader.press("Backspace") }
    #expect(reader.state.article?.id.rawValue == 12)
  }
}
