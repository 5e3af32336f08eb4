import Foundation
import Library
import Models
import Storage
import TestSupport
import Testing

/// Whole articles: fetched with their feeds, by hand, and for reading without a network.
@Suite struct FullTextTests {
  private static let paragraphs = [
    "The harbour was closed on Monday, because the ice had come three weeks early this winter.",
    "Fishermen said that they had seen it coming: the wind had turned north, and it stayed there.",
    "Until the icebreaker comes, bread and milk will be brought by road, as the council has decided.",
    "The last time that the harbour froze in November was ninety years ago, says the harbour master.",
  ]

  private static let page =
    "<html><title>Harbour closed</title><nav><a href=/>Home</a></nav><article>"
    + paragraphs.map { "<p>\($0)</p>" }.joined() + "</article></html>"

  /// A server with a feed at `/feed` of so many teasers, whose pages are what `page` says.
  private func server(
    teasers: Int, _ page: @escaping @Sendable (Int) -> HTTPReply
  ) throws -> LoopbackServer {
    try LoopbackServer { request in
      let port = request["host"]?.split(separator: ":").last ?? ""
      guard request.path == "/feed" else {
        return page(Int(request.path.split(separator: "/").last ?? "") ?? 0)
      }
      let items = (1...teasers).map { number in
        RSS.Item(
          guid: "a\(number)", title: "Harbour closed, part \(number)",
          text: "<p>The harbour was closed on Monday, because the ice had come…</p>",
          more: "<link>http://127.0.0.1:\(port)/page/\(number)</link>"
            + "<pubDate>Mon, 02 Mar 2026 08:\(10 + number % 50):00 GMT</pubDate>")
      }
      return .ok(RSS(items: items).text)
    }
  }

  private func html(_ text: String = page) -> HTTPReply {
    .ok(text, type: "text/html")
  }

  @Test func `the page of an article is fetched when the reader asks, and kept`() async throws {
    let server = try server(teasers: 1) { _ in html() }
    let stand = try Newsstand()
    _ = try await stand.subscribe(server.url("/feed"))
    #expect(server.count(of: "/page/1") == 0)
    let before = try #require(try stand.article("Harbour closed, part 1"))
    #expect(before.headline.isExcerpt)
    let text = try await stand.library.fetchFullText(of: before.id, at: stand.now)
    #expect(text.outcome == .whole)
    let desk = try stand.desk()
    let article = try #require(try desk.article(before.id))
    let document = desk.document(of: article)
    #expect(document.blocks.count == 4)
    #expect(article.html.contains("ice had come…"))
    #expect(
      try stand.rows(ListScope(filter: Query(parsing: "icebreaker", now: stand.now))).count == 1)
  }

  @Test(arguments: [
    (404, "there is nothing at this address"), (403, "refuses"), (410, "the page is gone"),
  ])
  func `a page that is not there is remembered with the reason`(
    status: Int, words: String
  ) async throws {
    let server = try server(teasers: 1) { _ in .status(status) }
    let stand = try Newsstand()
    _ = try await stand.subscribe(server.url("/feed"))
    let id = try #require(try stand.article("Harbour closed, part 1")).id
    let text = try await stand.library.fetchFullText(of: id, at: stand.now)
    #expect(text.outcome == .unread)
    #expect(try stand.desk().article(id)?.fullText?.problem?.contains(words) == true)
  }

  @Test func `files, empty pages and other texts are no articles`() async throws {
    let consent =
      "<title>Cookies</title><article>"
      + (1...5).map { "<p>We and \($0) partners store personal data to show advertising.</p>" }
      .joined() + "</article>"
    let server = try server(teasers: 3) { number in
      switch number {
      case 1: .ok("%PDF-1.7", type: "application/pdf")
      case 2: html("<nav><a href=/>Home</a></nav>")
      default: html(consent)
      }
    }
    let stand = try Newsstand()
    _ = try await stand.subscribe(server.url("/feed"))
    for (number, words) in [(1, "file"), (2, "nothing to read"), (3, "another text")] {
      let id = try #require(try stand.article("Harbour closed, part \(number)")).id
      let text = try await stand.library.fetchFullText(of: id, at: stand.now)
      #expect(text.outcome == .unread)
      #expect(text.problem?.contains(words) == true, "\(text.problem ?? "")")
      #expect(try stand.desk().article(id)?.fullText?.hasText == false)
    }
  }

  @Test func `an article on several pages is joined, and is a part where one of them is missing`()
    async throws
  {
    let server = try LoopbackServer { request in
      let port = request["host"]?.split(separator: ":").last ?? ""
      func page(_ number: Int, _ next: String?) -> HTTPReply {
        let story = Self.paragraphs.map { "<p>Page \(number). \($0)</p>" }.joined()
        let link = next.map { "<a rel=next href=\($0)>Next page</a>" } ?? ""
        return .ok(
          "<html><head><title>Harbour closed</title><meta property=og:type content=article></head><article><h1>Harbour closed</h1>"
            + "\(story)</article><div class=pagination>\(link)</div></html>", type: "text/html")
      }
      switch request.path {
      case "/story": return page(1, "/story?page=2")
      case "/story?page=2": return page(2, "/story?page=3")
      case "/story?page=3": return page(3, nil)
      case "/cut": return page(1, "/cut?page=2")
      case "/feed":
        let items = ["story", "cut"].map { name in
          RSS.Item(
            guid: name, title: "Harbour closed: \(name)",
            text: "<p>The harbour was closed on Monday, because the ice had come…</p>",
            more: "<link>http://127.0.0.1:\(port)/\(name)</link>")
        }
        return .ok(RSS(items: items).text)
      default: return .status(404)
      }
    }
    let stand = try Newsstand()
    _ = try await stand.subscribe(server.url("/feed"))
    for (name, pages, outcome) in [("story", 3, FullText.Outcome.whole), ("cut", 1, .partial)] {
      let id = try #require(try stand.article("Harbour closed: \(name)")).id
      let text = try await stand.library.fetchFullText(of: id, at: stand.now)
      #expect(text.outcome == outcome)
      let html = try #require(try stand.desk().article(id)?.fullText?.html)
      for number in 1...3 {
        #expect(html.contains("Page \(number). The last time") == (number <= pages))
      }
      #expect(html.ranges(of: "Harbour closed").count <= 1)
    }
  }

  @Test func `a page with no more than the feed is left alone`() async throws {
    let server = try server(teasers: 1) { _ in
      html("<article><p>The harbour was closed on Monday, because the ice had come</article>")
    }
    var stand = try Newsstand(rules: [FeedRule(pattern: "*", .fullText(.auto))])
    _ = try await stand.note(server.url("/feed"))
    try await stand.refresh()
    let article = try #require(try stand.article("Harbour closed, part 1"))
    #expect(article.fullText?.outcome == .nothingMore)
    stand = try Newsstand(in: stand.folder)
    #expect(try stand.article("Harbour closed, part 1")?.headline.isExcerpt == true)
  }

  @Test func `auto brings the newest twenty with their feed, and asks for none of them again`()
    async throws
  {
    let server = try server(teasers: 25) { _ in html() }
    let stand = try Newsstand(rules: [FeedRule(pattern: "*", .fullText(.auto))])
    _ = try await stand.note(server.url("/feed"))
    let result = try await stand.refresh()
    #expect(result.fullTexts == 20)
    #expect(server.count(of: "/page/25") == 1)
    #expect(server.count(of: "/page/1") == 0)
    let before = server.requests.count
    try await stand.refresh(.due, after: 7200)
    #expect(server.requests.count == before + 1)
  }

  @Test func `without the reader's word no page is asked for`() async throws {
    let server = try server(teasers: 3) { _ in html() }
    let stand = try Newsstand()
    _ = try await stand.note(server.url("/feed"))
    try await stand.refresh()
    #expect(server.requests.map(\.path) == ["/feed"])
  }

  @Test func `before going offline all that is unread or starred comes whole, once`() async throws {
    let server = try server(teasers: 30) { $0 == 7 ? .status(404) : html() }
    let stand = try Newsstand()
    _ = try await stand.subscribe(server.url("/feed"))
    let read = try #require(try stand.article("Harbour closed, part 3"))
    try stand.desk().apply(Change(.read, true, [read.id]), at: stand.now)
    let wishes = OfflineWishes(budget: 10 << 20)
    let report = try await stand.library.takeAlong(wishes, at: stand.now) { _ in }
    #expect(report.total == 29 && report.texts == 28 && report.complete == 28)
    #expect(report.missing.map(\.title) == ["Harbour closed, part 7"])
    #expect(report.bytes >= 28 * Self.page.utf8.count)
    #expect(server.count(of: "/page/3") == 0)
    let again = try await stand.library.takeAlong(wishes, at: stand.now) { _ in }
    #expect(again.texts == 0 && again.complete == 28 && again.missing.count == 1)
    #expect(server.count(of: "/page/7") == 1)
    #expect(server.mostRunning <= 2)
  }

  @Test func `pictures come where they are wanted, each once, and what does not come is counted`()
    async throws
  {
    let png = Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5E"
        + "rkJggg==")
    let bytes = try #require(png)
    let server = try LoopbackServer { request in
      let port = request["host"]?.split(separator: ":").last ?? ""
      let base = "http://127.0.0.1:\(port)"
      switch request.path {
      case "/feed":
        return .ok(
          RSS(items: [
            .init(
              guid: "a", title: "Ice",
              text: "<p>\(Self.paragraphs.joined(separator: " "))</p><p>More.</p>"
                + "<img src='\(base)/a.png'><img src='\(base)/a.png'><img src='\(base)/none.png'>")
          ]).text)
      case "/a.png": return HTTPReply(fields: [("Content-Type", "image/png")], body: Array(bytes))
      default: return .status(404)
      }
    }
    let stand = try Newsstand()
    _ = try await stand.subscribe(server.url("/feed"))
    let plain = try await stand.library.takeAlong(OfflineWishes(budget: 1 << 20), at: stand.now) {
      _ in
    }
    #expect(plain.pictures == 0 && server.count(of: "/a.png") == 0)
    let wishes = OfflineWishes(budget: 1 << 20, withPictures: true)
    let report = try await stand.library.takeAlong(wishes, at: stand.now) { _ in }
    #expect(report.pictures == 1)
    #expect(report.missing.map(\.reason) == ["1 of its pictures did not come"])
    _ = try await stand.library.takeAlong(wishes, at: stand.now) { _ in }
    #expect(server.count(of: "/a.png") == 1)
  }

  @Test func `the budget ends it, and says for how many it was too small`() async throws {
    let server = try server(teasers: 30) { _ in html() }
    let stand = try Newsstand()
    _ = try await stand.subscribe(server.url("/feed"))
    let report = try await stand.library.takeAlong(
      OfflineWishes(budget: 2 * Self.page.utf8.count), at: stand.now
    ) { _ in }
    #expect(report.beyondBudget > 0)
    #expect(report.beyondBudget + report.texts == 30)
  }

  @Test func `a public feed leads to no page of the private network`() async throws {
    let server = try LoopbackServer { request in
      request.path.hasSuffix("/feed")
        ? .ok(
          RSS(items: [
            .init(
              guid: "a", title: "Router", text: "<p>Look…</p>",
              more: "<link>http://192.168.0.1/reboot</link>")
          ]).text) : .status(404)
    }
    let stand = try Newsstand(rules: [
      FeedRule(pattern: "http://pier.example/*", .proxy("http://127.0.0.1:\(server.port)"))
    ])
    _ = try await stand.subscribe("http://pier.example/feed")
    let id = try #require(try stand.article("Router")).id
    let text = try await stand.library.fetchFullText(of: id, at: stand.now)
    #expect(text.problem?.contains("private network") == true)
  }
}
