import Comments
import Fetching
import Markup
import Models
import TestSupport
import Testing

@Suite struct MastodonTests {
  private let thread = CommentThread(.mastodon, "https://social.example/api/v1/statuses/100")

  private static func status(_ id: Int, answers: Int, _ more: String = "") -> String {
    """
    {"id": "\(id)", "in_reply_to_id": "\(answers)", "in_reply_to_account_id": "1",
     "created_at": "2026-11-20T10:00:00.123Z", "edited_at": null, "spoiler_text": "",
     "url": "https://other.example/@fern/\(id)", "content": "<p>Words \(id)</p>",
     "favourites_count": 3, "replies_count": 1,
     "account": {"id": "2", "acct": "fern@other.example", "display_name": "Fern :leaf:",
       "bot": false}, "media_attachments": []\(more)}
    """
  }

  private static func context(_ statuses: [String]) -> HTTPReply {
    .ok(
      "{\"ancestors\": [], \"descendants\": [\(statuses.joined(separator: ","))]}",
      type: "application/json")
  }

  private func load(
    _ reply: HTTPReply, more: String? = nil
  ) async throws -> (loaded: LoadedComments, asked: [String]) {
    let parties = try ThirdParties { _ in reply }
    var request = ThreadRequest(thread)
    request.more = more
    return (try await Mastodon().load(request, asking: parties.asking), parties.asked)
  }

  @Test(arguments: [
    "https://social.example/@moss/100", "https://social.example/users/moss/statuses/100",
    "https://social.example/@moss@other.example/100?x#y", "https://me:pw@SOCIAL.example/@moss/100",
  ])
  func `a post has one name whatever it is called by`(_ address: String) {
    let found = Mastodon().thread(at: WebAddress(address), .article)
    #expect(found?.name == thread.name)
    #expect(found?.page?.contains("pw") == false)
  }

  @Test(arguments: [
    "https://medium.example/@moss/on-rain-100", "https://social.example/@/100",
    "https://social.example/@moss", "https://social.example/@moss/100/embed",
    "https://social.example/users/moss/statuses/x",
  ])
  func `other addresses are none of posts`(_ address: String) {
    #expect(Mastodon().thread(at: WebAddress(address), .comments) == nil)
  }

  @Test func `a page that is a post as well says so`() {
    let link = PageSignals.Link(
      relations: ["alternate"], type: "application/activity+json",
      address: "https://social.example/users/moss/statuses/100")
    let blog = PageSignals.Link(
      relations: ["alternate"], type: "application/activity+json",
      address: "https://blog.example/?p=6")
    let page = PageSignals(address: "https://blog.example/rain", links: [blog, link])
    #expect(Mastodon().threads(in: page).map(\.name) == [thread.name])
  }

  @Test func `replies are read with all that is said of them`() async throws {
    let (loaded, asked) = try await load(
      Self.context([
        Self.status(101, answers: 100), Self.status(102, answers: 101, ", \"sensitive\": true"),
        Self.status(104, answers: 103),
      ]))
    #expect(asked == ["social.example/api/v1/statuses/100/context"])
    #expect(loaded.comments.map(\.parent) == [nil, "101", "103"])
    let first = try #require(loaded.comments.first)
    #expect(first.author == "Fern :leaf:")
    #expect(first.score == 3)
    #expect(first.edited == nil)
    #expect(first.permalink == "https://other.example/@fern/101")
    #expect(loaded.extent == .all)
    #expect(CommentTree(loaded.comments).rows.map(\.depth) == [0, 1, 0, 1])
  }

  @Test func `the post's own author and bots are known`() async throws {
    let own = Self.status(101, answers: 100).replacing("{\"id\": \"2\"", with: "{\"id\": \"1\"")
    let bot = Self.status(102, answers: 101).replacing("\"bot\": false", with: "\"bot\": true")
    let (loaded, _) = try await load(Self.context([own, bot]))
    #expect(loaded.comments.map(\.roles) == [.original, .bot])
  }

  @Test func `a content warning hides the text, and long links stay whole`() async throws {
    let covered = Self.status(101, answers: 100)
      .replacing("\"spoiler_text\": \"\"", with: "\"spoiler_text\": \"The <end>\"")
      .replacing(
        "<p>Words 101</p>",
        with: "<a href='https://x.example/long'><span class='invisible'>https://</span>"
          + "<span class='ellipsis'>x.example/lo</span><span class='invisible'>ng</span></a>")
    let (loaded, _) = try await load(Self.context([covered]))
    #expect(loaded.comments.first?.warning == "The <end>")
    #expect(
      loaded.comments.first?.html.contains(
        "<a href=\"https://x.example/long\">https://x.example/long</a>") == true)
  }

  @Test func `a reply that is only a picture shows where that is`() async throws {
    let picture = Self.status(101, answers: 100).replacing("<p>Words 101</p>", with: "")
      .replacing(
        "\"media_attachments\": []",
        with: "\"media_attachments\": [{\"url\": \"https://x.example/a.png\", "
          + "\"description\": \"A <barrel>\"}, {\"url\": \"javascript:x\"}]")
    let (loaded, _) = try await load(Self.context([picture]))
    #expect(
      loaded.comments.first?.html
        == "<p><a href=\"https://x.example/a.png\">A &lt;barrel&gt;</a></p>")
  }

  @Test func `where sixty came there may be more, and each place can be asked`() async throws {
    let statuses = (101...160).map { Self.status($0, answers: $0 == 102 ? 101 : 100) }
    let (loaded, _) = try await load(Self.context(statuses))
    #expect(loaded.extent == .truncated)
    #expect(loaded.problem == nil)
    #expect(loaded.comments.count { $0.state == .more } == 59)
    #expect(loaded.comments["more:101"] == nil)
    let (more, asked) = try await load(
      Self.context([Self.status(201, answers: 160)]), more: "more:160")
    #expect(asked == ["social.example/api/v1/statuses/160/context"])
    #expect(more.comments.map(\.parent) == ["160"])
  }

  @Test func `replies still under way make a part of it, without a complaint`() async throws {
    var reply = Self.context([Self.status(101, answers: 100)])
    reply.fields.append(("Mastodon-Async-Refresh", "id=\"x\", retry=5"))
    let (loaded, _) = try await load(reply)
    #expect(loaded.extent == .truncated)
    #expect(loaded.problem == nil)
  }

  @Test func `a server that wants a login has no thread`() async throws {
    await #expect { try await load(.status(401)) } throws: { error in
      (error as? CommentError)?.reason == .absent(401)
    }
  }

  @Test func `what cannot be read among replies is told of, and the others are kept`() async throws
  {
    let (loaded, _) = try await load(Self.context([Self.status(101, answers: 100), "7", "null"]))
    #expect(loaded.comments.count == 1)
    #expect(loaded.problem == .damaged)
    #expect(loaded.extent == .truncated)
  }

  @Test func `replies in a ring are kept`() async throws {
    let statuses = (101...160).map { Self.status($0, answers: $0 == 160 ? 101 : $0 + 1) }
    let (loaded, _) = try await load(Self.context(statuses))
    #expect(loaded.comments.count { $0.state == .live } == 60)
    #expect(CommentTree(loaded.comments).rows.count >= 60)
  }

  @Test func `spoilt answers give comments or a reason`() async {
    let statuses = [Self.status(101, answers: 100), Self.status(102, answers: 101)]
    let json = "{\"descendants\": [\(statuses.joined(separator: ","))]}"
    #expect(await SourcePromises(Mastodon(), ThreadRequest(thread)).hold(spoiling: json) > 100)
  }
}
