import Comments
import Markup
import Models
import TestSupport
import Testing

@Suite struct GitHubTests {
  /// An author whose account is gone, an edit, a bot, a body without HTML.
  static let answer = """
    [{"id": 101, "user": {"login": "moss", "type": "User"}, "author_association": "OWNER",
      "html_url": "https://github.com/moss/wall/issues/7#issuecomment-101",
      "created_at": "2026-11-20T10:00:00Z", "updated_at": "2026-11-20T10:00:00Z",
      "body_html": "<p dir=\\"auto\\">One <a href=\\"/moss/wall\\">wall</a></p>",
      "reactions": {"total_count": 4, "+1": 3, "-1": 1}},
     {"id": 102, "user": null, "author_association": "NONE",
      "html_url": "https://github.com/moss/wall/issues/7#issuecomment-102",
      "created_at": "2026-11-20T11:00:00Z", "updated_at": "2026-11-21T09:00:00Z",
      "body_html": "<p>Two</p>"},
     {"id": 103, "user": {"login": "stale[bot]", "type": "Bot"}, "author_association": "MEMBER",
      "created_at": "2026-11-20T12:00:00Z", "updated_at": "2026-11-20T12:00:00Z",
      "body": "1 < 2\\nthree"}]
    """

  static func thread(_ address: String = "https://github.com/Moss/Wall/issues/7") -> CommentThread?
  {
    ThreadFinder.thread(at: address)
  }

  private func load(
    known: ThreadState? = nil, most: Int = 2000,
    _ route: @escaping @Sendable (ThirdParties.Ask) -> HTTPReply
  ) async throws -> (LoadedComments, ThirdParties) {
    let parties = try ThirdParties(route)
    var request = ThreadRequest(try #require(Self.thread()), known: known)
    request.mostComments = most
    return (try await GitHub().load(request, asking: parties.asking), parties)
  }

  @Test func `an issue and a pull request are known by their addresses`() {
    let thread = Self.thread()
    #expect(thread?.id == "github:moss/wall#7")
    #expect(thread?.page == "https://github.com/moss/wall/issues/7")
    #expect(Self.thread("https://github.com/moss/wall/pull/7/files")?.id == thread?.id)
    #expect(Self.thread("https://github.com/moss/wall/blob/main/issues") == nil)
  }

  @Test func `comments come flat with all that is known of them`() async throws {
    let (loaded, parties) = try await load { _ in .ok(Self.answer, type: "application/json") }
    #expect(
      parties.asked == ["api.github.com/repos/moss/wall/issues/7/comments?per_page=100"])
    #expect(parties.requests.first?["accept"] == "application/vnd.github.html+json")
    #expect(loaded.comments.map(\.id) == ["101", "102", "103"])
    #expect(loaded.comments.map(\.author) == ["moss", nil, "stale[bot]"])
    #expect(loaded.comments.map(\.roles) == [.admin, [], [.moderator, .bot]])
    #expect(loaded.comments.map(\.score) == [2, nil, nil])
    #expect(loaded.comments.map { $0.edited != nil } == [false, true, false])
    #expect(loaded.comments[0].html.contains("https://github.com/moss/wall\""))
    #expect(loaded.comments[2].html == "<p>1 &lt; 2<br>three</p>")
    #expect(loaded.isFlat)
    #expect(loaded.cursor == "2026-11-21T09:00:00Z")
  }

  @Test func `later only what has changed is asked for`() async throws {
    var state = ThreadState()
    state.cursor = "2026-11-21T09:00:00Z"
    let (loaded, parties) = try await load(known: state) { _ in .ok("[]", type: "application/json")
    }
    #expect(parties.asked.first?.hasSuffix("per_page=100&since=2026-11-21T09%3A00%3A00Z") == true)
    #expect(loaded.extent == .newest)
    #expect(loaded.cursor == state.cursor)
  }

  @Test func `pages are followed as the Link field says`() async throws {
    let (loaded, parties) = try await load { ask in
      let page = Int(ask["page"] ?? "") ?? 1
      let next = "<https://api.github.com/repositories/9/issues/7/comments?page=\(page + 1)>"
      return .ok(
        "[{\"id\": \(page), \"body_html\": \"x\"}]", type: "application/json",
        fields: page < 3 ? [("Link", next + "; rel=\"next\", <x>; rel=\"last\"")] : [])
    }
    #expect(loaded.comments.map(\.id) == ["1", "2", "3"])
    #expect(parties.asked.last == "api.github.com/repositories/9/issues/7/comments?page=3")
  }

  @Test func `a Link field that leads elsewhere is not followed`() async throws {
    let (loaded, parties) = try await load { _ in
      .ok(
        "[{\"id\": 1, \"body_html\": \"x\"}]", type: "application/json",
        fields: [("Link", "<https://evil.example/>; rel=next")])
    }
    #expect(loaded.comments.count == 1)
    #expect(parties.asked.count == 1)
  }

  @Test func `a limit reached in the middle keeps what came, and nothing is taken for read`()
    async throws
  {
    let (loaded, _) = try await load { ask in
      guard ask["page"] == nil else {
        return HTTPReply(
          status: 403, fields: [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "60")],
          body: Array("{\"message\": \"API rate limit exceeded\"}".utf8))
      }
      return .ok(
        Self.answer, type: "application/json",
        fields: [("Link", "<https://api.github.com/x?page=2>; rel=next")])
    }
    #expect(loaded.comments.count == 3)
    #expect(loaded.problem == .interrupted(.tooBusy(retryAfter: 60)))
    #expect(loaded.extent == .truncated)
    #expect(loaded.cursor == nil)
  }

  @Test func `no more comments are taken than wanted`() async throws {
    let (loaded, _) = try await load(most: 2) { _ in .ok(Self.answer, type: "application/json") }
    #expect(loaded.comments.count == 2)
    #expect(loaded.problem == .tooMany)
  }

  @Test func `spoilt answers give comments or a reason`() async throws {
    let request = ThreadRequest(try #require(Self.thread()))
    let promises = SourcePromises(GitHub(), request)
    #expect(await promises.hold(spoiling: Self.answer) > 100)
  }
}
