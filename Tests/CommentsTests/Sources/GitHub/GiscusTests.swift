import Comments
import Markup
import Models
import TestSupport
import Testing

@Suite struct GiscusTests {
  static let embed =
    "<script src='https://giscus.app/client.js' data-repo='Moss/Wall' data-mapping=pathname "
    + "data-category='Blog talk' data-strict=1></script>"

  /// A deleted comment that is answered, a folded one, more replies than were given, a ghost.
  static let answer = """
    {"viewer": {"login": "giscus"}, "discussion": {"id": "D_1", "totalCommentCount": 2,
     "totalReplyCount": 13, "url": "https://github.com/moss/wall/discussions/9",
     "pageInfo": {"hasNextPage": false, "endCursor": "Y3Vyc29y"}, "comments": [
      {"id": "DC_1", "author": {"login": "moss"}, "createdAt": "2026-11-20T10:00:00Z",
       "lastEditedAt": null, "deletedAt": "2026-11-21T10:00:00Z", "isMinimized": false,
       "bodyHTML": "<p>taken back</p>", "authorAssociation": "owner", "upvoteCount": 1,
       "url": "https://github.com/moss/wall/discussions/9#discussioncomment-1", "replyCount": 12,
       "replies": [
         {"id": "DR_2", "author": null, "createdAt": "2026-11-20T11:00:00Z", "replyToId": "DC_1",
          "deletedAt": null, "isMinimized": false, "bodyHTML": "<p>I still answer</p>"}]},
      {"id": "DC_3", "author": {"login": "fern"}, "createdAt": "2026-11-20T12:00:00Z",
       "lastEditedAt": "2026-11-20T13:00:00Z", "deletedAt": null, "isMinimized": true,
       "bodyHTML": "<p>off topic</p>", "authorAssociation": "", "upvoteCount": 0,
       "replyCount": 0, "replies": []}]}}
    """

  static func thread(_ html: String = embed) -> CommentThread? {
    ThreadFinder(Discussed.article(DiscussionSignals()), in: nil).declared(
      in: PageSignals(
        in: "<title>Rain</title>" + html, address: "https://garden.example/2026/rain/?a=b#c")
    ).first
  }

  private func load(
    _ thread: CommentThread?,
    _ route: @escaping @Sendable (ThirdParties.Ask) -> HTTPReply = { _ in
      .ok(GiscusTests.answer, type: "application/json")
    }
  ) async throws -> (LoadedComments, asked: [String]) {
    let parties = try ThirdParties(route)
    let request = ThreadRequest(try #require(thread))
    return (try await Giscus().load(request, asking: parties.asking), parties.asked)
  }

  @Test func `a page's thread is the term that its script makes`() {
    #expect(Self.thread()?.name == "moss/wall:2026/rain/")
    #expect(
      Self.thread()?.parameters == [
        "repository": "moss/wall", "term": "2026/rain/", "category": "Blog talk",
        "strict": "true",
      ])
    func term(_ attributes: String) -> String? {
      Self.thread("<script src=https://giscus.app/client.js data-repo=a/b \(attributes)></script>")?
        .name
    }
    #expect(term("data-mapping=title") == "a/b:Rain")
    #expect(term("data-mapping=url") == "a/b:https://garden.example/2026/rain/?a=b")
    #expect(term("data-mapping=specific data-term='My own'") == "a/b:My own")
    #expect(term("data-mapping=number data-term=9") == "a/b#9")
    #expect(term("data-mapping=number data-term=x") == nil)
    #expect(term("data-mapping=og:title") == nil)
  }

  @Test func `a discussion is known by its address`() {
    let thread = ThreadFinder.thread(at: "https://github.com/Moss/Wall/discussions/9#x")
    #expect(thread?.id == "giscus:moss/wall#9")
    #expect(thread?.page == "https://github.com/moss/wall/discussions/9")
  }

  @Test func `comments come with their replies, and those that are gone or folded stay`()
    async throws
  {
    let (loaded, asked) = try await load(Self.thread())
    #expect(
      asked == [
        "giscus.app/api/discussions?repo=moss%2Fwall&term=2026%2Frain%2F&category=Blog%20talk"
          + "&strict=true&first=100"
      ])
    #expect(loaded.comments.map(\.id) == ["DC_1", "DR_2", "DC_3"])
    #expect(loaded.comments.map(\.parent) == [nil, "DC_1", nil])
    #expect(loaded.comments.map(\.state) == [.deleted, .live, .hidden])
    #expect(loaded.comments.map(\.author) == ["moss", nil, "fern"])
    #expect(loaded.comments[0].html.isEmpty)
    #expect(loaded.comments[0].roles == .admin)
    #expect(loaded.comments[1].score == nil)
    #expect(loaded.comments[2].html == "<p>off topic</p>")
    #expect(loaded.comments[2].score == 0)
    #expect(loaded.reported == 15)
    #expect(loaded.movedTo?.id == "giscus:moss/wall#9")
  }

  @Test func `pages are followed by their cursors, which end where they go in circles`()
    async throws
  {
    let thread = ThreadFinder.thread(at: "https://github.com/moss/wall/discussions/9")
    let (loaded, asked) = try await load(thread) { ask in
      let page = ask["after"] ?? "0"
      let next = page == "0" ? "a+/=" : page == "a+/=" ? "b" : "a+/="
      return .ok(
        #"{"discussion": {"totalCommentCount": 3, "pageInfo": {"hasNextPage": true, "endCursor": "\#(next)"}, "comments": [{"id": "\#(page)", "bodyHTML": "x"}]}}"#,
        type: "application/json")
    }
    #expect(loaded.comments.map(\.id) == ["0", "a+/=", "b"])
    #expect(asked.first == "giscus.app/api/discussions?repo=moss%2Fwall&number=9&first=100")
    #expect(asked.count == 3)
    #expect(loaded.movedTo == nil)
  }

  @Test func `a discussion that nobody has begun is empty, one that is gone is absent`()
    async throws
  {
    let gone: @Sendable (ThirdParties.Ask) -> HTTPReply = { _ in
      HTTPReply(status: 404, body: Array("{\"error\":\"Discussion not found\"}".utf8))
    }
    let (loaded, _) = try await load(Self.thread(), gone)
    #expect(loaded.comments.isEmpty)
    #expect(loaded.reported == 0)
    let numbered = ThreadFinder.thread(at: "https://github.com/moss/wall/discussions/9")
    await #expect { _ = try await self.load(numbered, gone) } throws: { error in
      (error as? CommentError)?.reason == .absent(404)
    }
  }

  @Test func `replies that giscus does not give are said to be too many`() async throws {
    let (loaded, _) = try await load(Self.thread())
    #expect(loaded.problem == .tooMany)
    #expect(loaded.extent == .truncated)
  }

  @Test func `spoilt answers give comments or a reason`() async throws {
    let request = ThreadRequest(try #require(Self.thread()))
    let promises = SourcePromises(Giscus(), request)
    #expect(await promises.hold(spoiling: Self.answer) > 100)
    let level = ##"{"id":"#","bodyHTML":"x","replies":[@]}"##
    let deep = "{\"discussion\":{\"comments\":[" + SpoiltAnswers.nested(level) + "]}}"
    #expect(await promises.hold(answering: Array(deep.utf8))?.comments.isEmpty == false)
  }
}
