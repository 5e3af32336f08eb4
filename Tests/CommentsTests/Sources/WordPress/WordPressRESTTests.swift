import Comments
import Fetching
import Markup
import Models
import TestSupport
import Testing

@Suite struct WordPressRESTTests {
  private var thread: CommentThread {
    get throws {
      let signals = DiscussionSignals(feedURL: "https://garden.example/2026/10/rain-barrels/feed/")
      return try #require(WordPressREST().threads(declaredBy: Discussed.article(signals)).first)
    }
  }

  private static func comment(_ id: Int, parent: Int = 0, _ more: String = "") -> String {
    """
    {"id": \(id), "parent": \(parent), "author": 0, "author_name": "Moss &amp; Fern",
     "date": "2026-11-20T12:00:00", "date_gmt": "2026-11-20T10:00:00",
     "content": {"rendered": "<p>Words \(id)</p>"}, "status": "approved", "type": "comment",
     "link": "https://garden.example/2026/10/rain-barrels/#comment-\(id)"\(more)}
    """
  }

  private static func page(_ comments: [String], pages: Int? = nil, total: Int? = nil) -> HTTPReply
  {
    var fields: [(name: String, value: String)] = []
    if let pages { fields.append(("X-WP-TotalPages", String(pages))) }
    if let total { fields.append(("X-WP-Total", String(total))) }
    return .ok(
      "[\(comments.joined(separator: ","))]", type: "application/json", fields: fields)
  }

  private func load(
    _ thread: CommentThread? = nil, known: ThreadState? = nil,
    _ route: @escaping @Sendable (ThirdParties.Ask) -> HTTPReply
  ) async throws -> (loaded: LoadedComments, asked: [String]) {
    let parties = try ThirdParties(route)
    let request = ThreadRequest(try thread ?? self.thread, known: known)
    return (try await WordPressREST().load(request, asking: parties.asking), parties.asked)
  }

  @Test func `the guid names the post, where the article is on the same host`() throws {
    let thread = try thread
    #expect(thread.name == "garden.example/?p=66")
    #expect(thread.parameters["api"] == "https://garden.example/wp-json/")
    let http = Discussed.article(guid: "http://www.garden.example/?p=66", DiscussionSignals())
    #expect(WordPressREST().threads(declaredBy: http).map(\.id) == [thread.id])
    for guid in ["https://other.example/?p=66", "https://garden.example/?q=66", "66", ""] {
      let article = Discussed.article(guid: guid, DiscussionSignals())
      #expect(WordPressREST().threads(declaredBy: article).isEmpty)
    }
  }

  @Test(arguments: [
    (
      "https://garden.example/wp-json/wp/v2/posts/66", "garden.example/?p=66",
      "https://garden.example/wp-json/"
    ),
    (
      "https://www.garden.example/blog/wp-json/wp/v2/pages/66", "garden.example/blog/?p=66",
      "https://www.garden.example/blog/wp-json/"
    ),
    (
      "https://garden.example/index.php?rest_route=/wp/v2/posts/66", "garden.example/?p=66",
      "https://garden.example/index.php?rest_route=/"
    ),
  ])
  func `the head of a page names the interface`(_ link: String, _ name: String, _ api: String) {
    let page = PageSignals(
      address: "https://garden.example/rain/",
      links: [
        .init(relations: ["alternate"], type: "application/json", address: link),
        .init(
          relations: ["alternate"], type: "application/rss+xml",
          address: "https://garden.example/feed/"),
        .init(
          relations: ["alternate"], type: "application/rss+xml",
          address: "https://garden.example/rain/feed/"),
      ])
    let found = WordPressREST().threads(in: page).first
    #expect(found?.name == name)
    #expect(found?.parameters["api"] == api)
    #expect(found?.parameters["feed"] == "https://garden.example/rain/feed/")
  }

  @Test func `a short link and the interface's root do as well`() {
    let page = PageSignals(
      address: "https://garden.example/rain/",
      links: [
        .init(relations: ["https://api.w.org/"], address: "https://garden.example/wp-json/"),
        .init(relations: ["shortlink"], address: "https://garden.example/?p=66"),
      ])
    #expect(WordPressREST().threads(in: page).map(\.name) == ["garden.example/?p=66"])
  }

  @Test func `comments are read, and their dates are by the clock of the world`() async throws {
    let (loaded, asked) = try await load { _ in
      Self.page([Self.comment(1), Self.comment(3, parent: 2)], pages: 1, total: 2)
    }
    #expect(
      asked == [
        "garden.example/wp-json/wp/v2/comments?post=66&per_page=100&page=1&order=asc"
          + "&orderby=date_gmt&_fields=id,parent,author_name,date_gmt,content,link,status,type"
      ])
    let first = try #require(loaded.comments.first)
    #expect(first.author == "Moss & Fern")
    #expect(first.date == CivilDate(year: 2026, month: 11, day: 20, hour: 10).timestamp())
    #expect(first.score == nil)
    #expect(loaded.comments.map(\.parent) == [nil, "2"])
    #expect(loaded.reported == 2)
    #expect(loaded.extent == .all)
    #expect(CommentTree(loaded.comments).rows.map(\.depth) == [0, 0, 1])
  }

  @Test func `sites without pretty links are asked by rest_route`() async throws {
    var thread = CommentThread(.wordPress, "garden.example/?p=66")
    thread.parameters["api"] = "https://garden.example/index.php?rest_route=/"
    let (_, asked) = try await load(thread) { _ in Self.page([Self.comment(1)]) }
    #expect(
      asked.first?.hasPrefix("garden.example/index.php?rest_route=/wp/v2/comments&post=66&") == true
    )
  }

  @Test func `a guess that is not there is tried without pretty links`() async throws {
    let article = Discussed.article(DiscussionSignals())
    let thread = try #require(WordPressREST().threads(declaredBy: article).first)
    let (loaded, asked) = try await load(thread) { ask in
      ask.path.contains("rest_route") ? Self.page([Self.comment(1)]) : .status(404)
    }
    #expect(loaded.comments.count == 1)
    #expect(asked.count == 2)
  }

  @Test func `mentions come after what people say`() async throws {
    let ping = Self.comment(1).replacing("\"comment\"", with: "\"pingback\"")
    let (loaded, _) = try await load { _ in Self.page([ping, Self.comment(2)], pages: 1) }
    let rows = CommentTree(loaded.comments, order: .site).rows
    #expect(rows.map { loaded.comments[$0.source ?? 0].id } == ["2", "1"])
    #expect(loaded.comments.map(\.state) == [.live, .live])
  }

  @Test(arguments: [true, false])
  func `pages end where the site says so, or where one is short`(saysSo: Bool) async throws {
    let (loaded, asked) = try await load { ask in
      let comments = ask["page"] == "1" ? Array(1...100) : Array(101...103)
      return Self.page(comments.map { Self.comment($0) }, pages: saysSo ? 2 : nil)
    }
    #expect(loaded.comments.count == 103)
    #expect(asked.count == 2)
  }

  @Test func `a page past the end is no failure, and the same page twice ends it`() async throws {
    let full = (1...100).map { Self.comment($0) }
    let (loaded, asked) = try await load { $0["page"] == "1" ? Self.page(full) : .status(400) }
    #expect(loaded.problem == nil)
    #expect(asked.count == 2)
    let (again, twice) = try await load { _ in Self.page(full, pages: 1_000_000_000) }
    #expect(again.comments.count == 100)
    #expect(twice.count == 2)
  }

  @Test func `a site that breaks off in the middle leaves what came`() async throws {
    let (loaded, _) = try await load {
      $0["page"] == "1"
        ? Self.page((1...100).map { Self.comment($0) }, pages: 5)
        : HTTPReply(status: 503, fields: [("Retry-After", "9")])
    }
    #expect(loaded.comments.count == 100)
    #expect(loaded.extent == .truncated)
    #expect(loaded.problem == .interrupted(.tooBusy(retryAfter: 9)))
    #expect(loaded.cursor == nil)
  }

  @Test func `only what is new is asked for, from a day before`() async throws {
    let (first, _) = try await load { _ in Self.page([Self.comment(1)], pages: 1, total: 1) }
    var known = ThreadState()
    known.cursor = first.cursor
    known.reported = 1
    let (loaded, asked) = try await load(known: known) { _ in Self.page([], pages: 0, total: 0) }
    #expect(asked[0].contains("&after=2026-11-19T10%3A00%3A00&"))
    #expect(loaded.extent == .newest)
    #expect(loaded.cursor == first.cursor)
    #expect(loaded.reported == 1)
  }

  @Test(arguments: [401, 403, 404, 500])
  func `where the interface is closed the feed is read, as the same comments`(
    status: Int
  ) async throws {
    let atom = try Discussed.fixture("wordpress-newest-ten-nested.atom")
    let (loaded, asked) = try await load { ask in
      ask.path.contains("wp-json") ? .status(status) : .ok(atom)
    }
    #expect(asked.count == 2)
    #expect(Set(loaded.comments.map(\.id)) == ["17", "20", "21"])
    #expect(loaded.comments["21"]?.parent == "17")
    #expect(loaded.extent == .newest)
  }

  @Test func `a page for people in its place leads to the feed, too`() async throws {
    let atom = try Discussed.fixture("wordpress-newest-ten-nested.atom")
    for reply in [HTTPReply.ok("<html>Are you human?"), .ok("{\"code\": \"rest_no_route\"}")] {
      let (loaded, _) = try await load { ask in
        ask.path.contains("wp-json") ? reply : .ok(atom)
      }
      #expect(loaded.comments.count == 3)
    }
  }

  @Test func `sites at WordPress.com are asked where theirs are`() async throws {
    let json = """
      {"found": 2, "comments": [{"ID": 5, "parent": false, "author": {"name": "Moss"},
        "date": "2026-11-20T12:00:00+02:00", "content": "<p>Hi</p>", "status": "approved",
        "URL": "https://a.wordpress.com/rain/#comment-5", "type": "comment", "like_count": 2},
       {"ID": 6, "parent": {"ID": 5}, "author": {"name": ""}, "content": "<p>Ho</p>"}]}
      """
    let article = Discussed.article(
      guid: "http://a.wordpress.com/?p=66", url: "https://a.wordpress.com/rain/",
      DiscussionSignals())
    let thread = try #require(WordPressREST().threads(declaredBy: article).first)
    let (loaded, asked) = try await load(thread) { _ in .ok(json, type: "application/json") }
    #expect(
      asked == [
        "public-api.wordpress.com/rest/v1.1/sites/a.wordpress.com/posts/66/replies/"
          + "?number=100&page=1&order=ASC"
      ])
    #expect(loaded.comments.map(\.parent) == [nil, "5"])
    #expect(loaded.comments.map(\.author) == ["Moss", nil])
    #expect(loaded.comments.map(\.score) == [2, nil])
    #expect(
      loaded.comments[0].date == CivilDate(year: 2026, month: 11, day: 20, hour: 10).timestamp())
    #expect(loaded.reported == 2)
  }

  @Test func `spoilt answers give comments or a reason`() async throws {
    let json = "[\(Self.comment(1)),\(Self.comment(3, parent: 2))]"
    var thread = try thread
    for _ in 0..<2 {
      let promises = SourcePromises(WordPressREST(), ThreadRequest(thread))
      #expect(await promises.hold(spoiling: json) > 100)
      thread.parameters["feed"] = nil
    }
  }
}
