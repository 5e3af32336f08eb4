import Comments
import Fetching
import Models
import TestSupport
import Testing

@Suite struct LemmyTests {
  private let thread = CommentThread(.lemmy, "https://lemmy.example/post/5")

  /// A comment as servers before 1.0 give it.
  private static func view(_ id: Int, _ path: String, _ more: String = "") -> String {
    """
    {"comment": {"id": \(id), "creator_id": 3, "post_id": 5, "content": "Words *\(id)*",
      "published": "2026-11-20T10:00:00.123456", "path": "\(path)",
      "ap_id": "https://other.example/comment/\(id)", "removed": false, "deleted": false\(more)},
     "creator": {"id": 3, "name": "moss", "display_name": "Moss", "bot_account": true},
     "post": {"id": 5, "name": "Rain", "creator_id": 3}, "counts": {"score": -2, "child_count": 0},
     "creator_is_moderator": true, "creator_is_admin": false}
    """
  }

  private static func page(_ ids: some Sequence<Int>, _ more: String = "") -> String {
    let views = ids.map { view($0, "0.\($0)") }
    return "{\"comments\": [\(views.joined(separator: ","))]\(more)}"
  }

  private func load(
    _ request: ThreadRequest? = nil, _ route: @escaping @Sendable (ThirdParties.Ask) -> HTTPReply
  ) async throws -> (loaded: LoadedComments, asked: [String]) {
    let parties = try ThirdParties(route)
    let request = request ?? ThreadRequest(thread)
    return (try await Lemmy().load(request, asking: parties.asking), parties.asked)
  }

  private static func json(_ text: String) -> HTTPReply { .ok(text, type: "application/json") }

  @Test func `posts are believed as pages of comments, or on known servers`() {
    let unknown = WebAddress("https://blog.example/post/5")
    #expect(Lemmy().thread(at: unknown, .article) == nil)
    #expect(Lemmy().thread(at: unknown, .comments)?.name == "https://blog.example/post/5")
    for host in ["lemmy.example", "www.beehaw.org", "programming.dev"] {
      #expect(Lemmy().thread(at: WebAddress("https://\(host)/post/5"), .article) != nil)
    }
    #expect(Lemmy().thread(at: WebAddress("https://lemmy.example/post/5/6"), .comments) == nil)
    #expect(Lemmy().thread(at: WebAddress("https://lemmy.example/post/5x"), .comments) == nil)
  }

  @Test func `a comment is read with all that is said of it`() async throws {
    let (loaded, asked) = try await load { _ in
      Self.json("{\"comments\": [\(Self.view(24, "0.24"))]}")
    }
    #expect(
      asked == [
        "lemmy.example/api/v3/comment/list?post_id=5&type_=All&sort=Old&limit=50&page=1"
      ])
    let comment = try #require(loaded.comments.first)
    #expect(comment.html == "<p>Words <em>24</em></p>")
    #expect(comment.author == "Moss")
    #expect(comment.score == -2)
    #expect(comment.roles == [.moderator, .bot, .original])
    #expect(comment.date == CivilDate(year: 2026, month: 11, day: 20, hour: 10).timestamp())
    #expect(comment.permalink == "https://other.example/comment/24")
    #expect(loaded.title == "Rain")
    #expect(loaded.extent == .all)
  }

  @Test func `ancestors that did not come are stood for, one below the other`() async throws {
    let views = [Self.view(30, "0.10.20.30"), Self.view(31, "0.10.31"), Self.view(10, "0.10")]
    let (loaded, _) = try await load { _ in
      Self.json("{\"comments\": [\(views.joined(separator: ","))]}")
    }
    let missing = try #require(loaded.comments["20"])
    #expect(missing.state == .missing)
    #expect(missing.parent == "10")
    #expect(loaded.comments.count == 4)
    #expect(CommentTree(loaded.comments).rows.map(\.depth) == [0, 1, 2, 1])
  }

  @Test func `deleted and removed comments keep their replies, not their text`() async throws {
    let views = [
      Self.view(1, "0.1").replacing("\"deleted\": false", with: "\"deleted\": true"),
      Self.view(2, "0.1.2"),
      Self.view(3, "0.3").replacing("\"removed\": false", with: "\"removed\": true"),
      Self.view(4, "0.3.4"),
    ]
    let (loaded, _) = try await load { _ in
      Self.json("{\"comments\": [\(views.joined(separator: ","))]}")
    }
    #expect(loaded.comments.map(\.state) == [.deleted, .live, .removed, .live])
    #expect(loaded.comments.map(\.hasText) == [false, true, false, true])
    #expect(CommentTree(loaded.comments).rows.count == 4)
  }

  @Test func `page after page is asked for until one is short`() async throws {
    let (loaded, asked) = try await load { ask in
      switch ask["page"] {
      case "1": Self.json(Self.page(1...50))
      case "2": Self.json(Self.page(50...99))
      default: Self.json(Self.page(100...101))
      }
    }
    #expect(loaded.comments.count == 101)
    #expect(asked.count == 3)
    #expect(loaded.problem == nil)
  }

  @Test func `a server that gives page 1 for page 2 is asked by cursors`() async throws {
    let (loaded, asked) = try await load { ask in
      guard ask.path.contains("/v4/") else { return Self.json(Self.page(1...50)) }
      return switch ask["page_cursor"] {
      case nil: Self.json(Self.page(1...50, ", \"next_page\": \"P/1\""))
      case "P/1": Self.json(Self.page(51...60, ", \"next_page\": \"P2\""))
      default: Self.json(Self.page(61...62, ", \"next_page\": null"))
      }
    }
    #expect(loaded.comments.count == 62)
    #expect(loaded.extent == .all)
    #expect(asked.count == 5)
    #expect(asked[3].hasSuffix("&page_cursor=P%2F1"))
  }

  @Test func `a server that gives page 1 for ever and has no cursors leaves a part`() async throws {
    let (loaded, asked) = try await load { ask in
      ask.path.contains("/v4/") ? .status(404) : Self.json(Self.page(1...50))
    }
    #expect(loaded.comments.count == 50)
    #expect(loaded.problem == .interrupted(.absent(404)))
    #expect(loaded.extent == .truncated)
    #expect(asked.count == 3)
  }

  @Test func `a server that is none says what was wrong first`() async throws {
    await #expect {
      try await load { $0.path.contains("/v3/") ? .status(403) : .status(404) }
    } throws: { error in
      (error as? CommentError)?.reason == .absent(403)
    }
  }

  @Test func `cursors that go in circles end`() async throws {
    let (loaded, asked) = try await load { ask in
      guard ask.path.contains("/v4/") else { return .status(404) }
      return Self.json(
        Self.page(
          ask["page_cursor"] == "B" ? 51...100 : 1...50,
          ask["page_cursor"] == "B" ? ", \"next_page\": \"A\"" : ", \"next_page\": \"B\""))
    }
    #expect(loaded.comments.count == 100)
    #expect(asked.count == 4)
  }

  @Test func `one load makes forty requests, whichever versions they go to`() async throws {
    let (loaded, asked) = try await load { ask in
      // Each page by numbers is new until the twentieth; cursors go on for ever.
      if ask.path.contains("/v3/") {
        let start = min(Int(ask["page"] ?? "") ?? 1, 20) * 50
        return Self.json(Self.page(start..<(start + 50)))
      }
      let cursor = Int(ask["page_cursor"] ?? "") ?? 0
      let start = 10_000 + cursor * 50
      return Self.json(Self.page(start..<(start + 50), ", \"next_page\": \"\(cursor + 1)\""))
    }
    #expect(asked.count == 40)
    #expect(asked.last?.contains("/v4/") == true)
    #expect(loaded.problem == .tooMany)
    #expect(loaded.extent == .truncated)
  }

  @Test func `the fields of Lemmy 1`() async throws {
    let view = """
      {"comment": {"id": 24, "creator_id": 3, "content": "Hi", "path": "0.24", "score": 7,
        "published_at": "2026-11-20T10:00:00Z", "updated_at": "2026-11-20T11:00:00Z",
        "federation_pending": false, "locked": true},
       "creator": {"name": "moss"}, "post": {"name": "Rain"}}
      """
    let (loaded, asked) = try await load { ask in
      ask.path.contains("/v4/") ? Self.json("{\"items\": [\(view)]}") : .status(400)
    }
    let comment = try #require(loaded.comments.first)
    #expect(comment.score == 7)
    #expect(comment.edited != nil && comment.date != nil)
    #expect(asked.count == 2)
  }

  @Test func `only newer comments are asked for where some are known`() async throws {
    var request = ThreadRequest(thread)
    request.known = ThreadState()
    request.known?.cursor = "120"
    let (loaded, asked) = try await load(request) { ask in
      Self.json(Self.page(ask["page"] == "1" ? (131...180).reversed() : (81...130).reversed()))
    }
    #expect(asked.count == 2)
    #expect(asked[0].contains("sort=New"))
    #expect(loaded.extent == .newest)
    #expect(loaded.cursor == "180")
  }

  @Test func `no more comments are taken than are wanted`() async throws {
    var request = ThreadRequest(thread)
    request.mostComments = 70
    let (loaded, asked) = try await load(request) { ask in
      let start = (Int(ask["page"] ?? "") ?? 1) * 50
      return Self.json(Self.page(start..<(start + 50)))
    }
    #expect(loaded.comments.count == 70)
    #expect(loaded.problem == .tooMany)
    #expect(asked.count == 2)
  }

  @Test func `paths that lie are bounded`() async throws {
    let long = (1...5000).map { ".\($0)" }.joined()
    let views = [
      Self.view(1, "0.2.1"), Self.view(2, "0.1.2"), Self.view(3, "0.3.3"), Self.view(4, "0" + long),
      Self.view(5, "0.x.5"), Self.view(6, ""), Self.view(7, "0.99999999999999999999.7"),
    ]
    let (loaded, _) = try await load { _ in
      Self.json("{\"comments\": [\(views.joined(separator: ","))]}")
    }
    #expect(Set(loaded.comments.map(\.id)).isSuperset(of: (1...7).map { String($0) }))
    #expect(CommentTree(loaded.comments).rows.count >= 7)
  }

  @Test func `spoilt answers give comments or a reason`() async {
    let views = [Self.view(10, "0.10"), Self.view(30, "0.10.20.30")]
    let json = "{\"comments\": [\(views.joined(separator: ","))], \"next_page\": \"P1\"}"
    #expect(await SourcePromises(Lemmy(), ThreadRequest(thread)).hold(spoiling: json) > 100)
  }
}
