import Comments
import Fetching
import Markup
import Models
import TestSupport
import Testing

@Suite struct DiscourseTests {
  private let thread = CommentThread(.discourse, "https://forum.example/t/7")

  private static func post(_ number: Int, answers: Int? = nil, _ more: String = "") -> String {
    """
    {"id": \(1000 + number), "post_number": \(number), "username": "user\(number)",
     "reply_to_post_number": \(answers.map { String($0) } ?? "null"),
     "created_at": "2026-11-20T10:00:00.123Z", "updated_at": "2026-11-21T10:00:00.123Z",
     "cooked": "<p>Words \(number)</p>", "post_type": 1, "version": 1, "user_id": 5\(more)}
    """
  }

  private static func topic(_ posts: [String], stream: [Int]) -> String {
    """
    {"title": "Rain & barrels", "posts_count": \(stream.count),
     "details": {"created_by": {"username": "user1"}},
     "post_stream": {"posts": [\(posts.joined(separator: ","))], "stream": \(stream)}}
    """
  }

  private func load(
    _ json: String, known: ThreadState? = nil, then more: String = "{}"
  ) async throws -> (LoadedComments, [String]) {
    let parties = try ThirdParties { ask in
      ask.path.contains("posts.json")
        ? .ok(more, type: "application/json") : .ok(json, type: "application/json")
    }
    let request = ThreadRequest(thread, known: known)
    return (try await Discourse().load(request, asking: parties.asking), parties.asked)
  }

  @Test(arguments: [
    ("https://forum.example/t/rain/7", "https://forum.example/t/7"),
    ("https://Forum.example/t/7", "https://forum.example/t/7"),
    ("https://forum.example/t/rain/7/12?u=me#x", "https://forum.example/t/7"),
    ("https://forum.example/talk/t/-/7", "https://forum.example/talk/t/7"),
    ("https://forum.example/t/rain", nil), ("https://forum.example/a/b/t/rain/7", nil),
    ("https://forum.example/t/rain/7/x", nil), ("https://forum.example/t/rain/07", nil),
  ])
  func `topics are known by their addresses`(_ address: String, _ name: String?) {
    #expect(Discourse().thread(at: WebAddress(address), .comments)?.name == name)
  }

  @Test func `an article's own address is believed only on forums`() {
    #expect(Discourse().thread(at: WebAddress("https://shop.example/t/shirts/7"), .article) == nil)
    let forum = WebAddress("https://discourse.example/t/shirts/7")
    #expect(Discourse().thread(at: forum, .article) != nil)
    let article = Discussed.article(
      guid: "talk.example-topic-7", url: "https://talk.example/t/rain/7", DiscussionSignals())
    #expect(Discourse().threads(declaredBy: article).map(\.name) == ["https://talk.example/t/7"])
  }

  @Test(
    arguments: [
      ("discourseUrl: 'https://talk.example/', topicId: 12", "https://talk.example/t/12"),
      (
        "\"topicId\": \"12\", \"discourseUrl\": \"//talk.example/x\"", "https://talk.example/x/t/12"
      ),
      ("discourseUrl: 'https://talk.example/', discourseEmbedUrl: 'https://blog.example/'", nil),
      ("discourseUrl: 'https://talk.example/', topicId: 012", nil), ("topicId: 12", nil),
      ("discourseUrl: 'javascript:1', topicId: 12", nil),
      ("discourseUrl: 'http://127.0.0.1/', topicId: 12", nil),
    ] as [(String, String?)])
  func `a page that names its topic has a thread`(_ settings: String, _ name: String?) {
    let html = "<script>window.DiscourseEmbed = { \(settings) };</script>"
    let page = PageSignals(in: html, address: "https://blog.example/rain/")
    let finder = ThreadFinder(Discussed.article(DiscussionSignals()), in: nil)
    #expect(finder.declared(in: page).map(\.name) == [name].compactMap(\.self))
  }

  @Test func `posts answer by number, and the opening one is no comment`() async throws {
    let posts = [
      Self.post(1), Self.post(2, answers: 1), Self.post(3, answers: 2), Self.post(5, answers: 4),
    ]
    let (loaded, asked) = try await load(Self.topic(posts, stream: [1001, 1002, 1003, 1005]))
    #expect(asked == ["forum.example/t/7.json"])
    #expect(loaded.comments.map(\.id) == ["2", "3", "5"])
    #expect(loaded.comments.map(\.parent) == [nil, "2", "4"])
    #expect(loaded.title == "Rain & barrels")
    #expect(loaded.reported == 3)
    #expect(loaded.extent == .all)
    #expect(loaded.cursor == "1005")
    #expect(CommentTree(loaded.comments).rows.map(\.depth) == [0, 1, 0, 1])
  }

  @Test func `what was taken back or away keeps its replies`() async throws {
    let posts = [
      Self.post(1), Self.post(2, ", \"user_deleted\": true"), Self.post(3, answers: 2),
      Self.post(4, ", \"hidden\": true"), Self.post(5, answers: 4),
      Self.post(6, ", \"deleted_at\": \"2026-11-20T10:00:00Z\""), Self.post(7, answers: 6),
    ]
    let (loaded, _) = try await load(Self.topic(posts, stream: Array(1001...1007)))
    let states: [Comment.State] = [.deleted, .live, .hidden, .live, .removed, .live]
    #expect(loaded.comments.map(\.state) == states)
    #expect(loaded.comments.map(\.hasText) == [false, true, true, true, false, true])
    #expect(CommentTree(loaded.comments).rows.count == 6)
  }

  @Test func `likes, roles and edits are kept, and no likes are not zero`() async throws {
    let posts = [
      Self.post(1),
      Self.post(2, ", \"actions_summary\": [{\"id\": 2, \"count\": 9}], \"moderator\": true"),
      Self.post(3, ", \"username\": \"user1\"").replacing("\"username\": \"user3\",", with: "")
        .replacing("\"version\": 1", with: "\"version\": 2"),
    ]
    let (loaded, _) = try await load(Self.topic(posts, stream: [1001, 1002, 1003]))
    #expect(loaded.comments.map(\.score) == [9, nil])
    #expect(loaded.comments.map(\.roles) == [.moderator, .original])
    #expect(loaded.comments.map { $0.edited == nil } == [true, false])
  }

  @Test func `posts beyond the first are asked for in batches`() async throws {
    let later = (21...160).map { Self.post($0) }
    let parties = try ThirdParties { ask in
      guard ask.path.contains("posts.json") else {
        let first = (1...20).map { Self.post($0) }
        return .ok(Self.topic(first, stream: Array(1001...1160)), type: "application/json")
      }
      let wanted = later.filter { post in
        ask.path.split(separator: "=").dropFirst().contains { id in
          post.contains("\"id\": \(id.prefix { $0.isNumber }),")
        }
      }
      return .ok(
        "{\"post_stream\": {\"posts\": [\(wanted.joined(separator: ","))]}}",
        type: "application/json")
    }
    let loaded = try await Discourse().load(ThreadRequest(thread), asking: parties.asking)
    #expect(loaded.comments.count == 159)
    #expect(loaded.problem == nil)
    #expect(parties.asked.count == 4)
    #expect(parties.asked[1].hasPrefix("forum.example/t/7/posts.json?post_ids%5B%5D=1021&"))
  }

  @Test func `only posts after the last one are asked for`() async throws {
    var known = ThreadState()
    known.cursor = "1029"
    let json = Self.topic((1...20).map { Self.post($0) }, stream: Array(1001...1030))
    let more = "{\"post_stream\": {\"posts\": [\(Self.post(30))]}}"
    let (loaded, asked) = try await load(json, known: known, then: more)
    #expect(asked.last == "forum.example/t/7/posts.json?post_ids%5B%5D=1030")
    #expect(loaded.extent == .newest)
    #expect(loaded.cursor == "1030")
  }

  @Test func `a forum that never gives what it promises is left alone`() async throws {
    let json = Self.topic([Self.post(1), Self.post(2)], stream: Array(1001...9000))
    let (loaded, asked) = try await load(json, then: Self.topic([Self.post(2)], stream: []))
    #expect(asked.count == 2)
    #expect(loaded.problem == .damaged)
    #expect(loaded.extent == .truncated)
    #expect(loaded.comments.count == 1)
  }

  @Test func `a forum that wants time in the middle leaves what came`() async throws {
    let parties = try ThirdParties { ask in
      ask.path.contains("posts.json")
        ? HTTPReply(status: 429, fields: [("Retry-After", "30")])
        : .ok(Self.topic([Self.post(1), Self.post(2)], stream: [1001, 1002, 1003]))
    }
    let loaded = try await Discourse().load(ThreadRequest(thread), asking: parties.asking)
    #expect(loaded.problem == .interrupted(.tooBusy(retryAfter: 30)))
    #expect(loaded.comments.count == 1)
    #expect(loaded.cursor == nil)
  }

  @Test func `a quote keeps its words, and the small portrait goes`() async throws {
    let cooked =
      "<aside class=\\\"quote\\\" data-username=\\\"fern\\\"><div class=\\\"title\\\">"
      + "<img width=\\\"24\\\" height=\\\"24\\\" src=\\\"/a.png\\\" class=\\\"avatar\\\"> fern:</div>"
      + "<blockquote><p>So?</p></blockquote></aside><p>Yes</p>"
    let post = Self.post(2).replacing("<p>Words 2</p>", with: cooked)
    let (loaded, _) = try await load(Self.topic([Self.post(1), post], stream: [1001, 1002]))
    let html = try #require(loaded.comments.first?.html)
    #expect(html.contains("fern:"))
    #expect(html.contains("<blockquote><p>So?</p></blockquote>"))
    #expect(!html.contains("<img"))
  }

  @Test func `spoilt answers give comments or a reason`() async {
    let posts = [Self.post(1), Self.post(2), Self.post(3, answers: 2)]
    let json = Self.topic(posts, stream: [1001, 1002, 1003, 1004])
    #expect(await SourcePromises(Discourse(), ThreadRequest(thread)).hold(spoiling: json) > 100)
  }
}
