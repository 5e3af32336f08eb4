import Comments
import Markup
import Models
import TestSupport
import Testing

@Suite struct WebmentionsTests {
  static let page = "https://garden.example/rain?a=b"
  static let link = "<link rel=webmention href='https://webmention.io/garden.example/webmention'>"

  /// A reply, a mention that says nothing, a like, a reply in the older shape of jf2.
  static let answer = """
    {"type": "feed", "name": "Webmentions", "children": [
      {"type": "entry", "author": {"type": "card", "name": "Moss", "url": "https://moss.example/"},
       "url": "https://moss.example/1", "published": "2026-11-20T10:00:00-07:00",
       "wm-received": "2026-11-21T10:00:00Z", "wm-id": 900, "wm-property": "in-reply-to",
       "content": {"text": "Another", "html": "Another <a href=\\"/tap\\">tap</a>"}},
      {"type": "entry", "author": {"type": "card", "name": "", "url": ""},
       "url": "https://wall.example/links", "published": null,
       "wm-received": "2026-11-22T10:00:00Z", "wm-id": 899, "wm-property": "mention-of"},
      {"type": "entry", "author": {"name": "Fern"}, "url": "https://fern.example/2", "wm-id": 898,
       "wm-property": "like-of"},
      {"type": "entry", "author": ["Ivy"], "url": ["https://ivy.example/3"], "wm-id": "897",
       "wm-property": "in-reply-to", "content": "1 < 2"}]}
    """

  static func thread(_ html: String = link) -> CommentThread? {
    ThreadFinder(Discussed.article(DiscussionSignals()), in: nil)
      .declared(in: PageSignals(in: html, address: page + "#top")).first
  }

  private func load(
    known: ThreadState? = nil, _ route: @escaping @Sendable (ThirdParties.Ask) -> HTTPReply
  ) async throws -> (LoadedComments, asked: [String]) {
    let parties = try ThirdParties(route)
    let request = ThreadRequest(try #require(Self.thread()), known: known)
    return (try await Webmentions().load(request, asking: parties.asking), parties.asked)
  }

  @Test func `a page is asked about only where it has its mentions sent to webmention.io`() {
    #expect(Self.thread()?.name == Self.page)
    #expect(Self.thread("<link rel=webmention href='https://garden.example/webmention'>") == nil)
    #expect(Self.thread("<link rel=webmention href='https://webmention.io.evil.example/'>") == nil)
    #expect(Self.thread("<a href='https://webmention.io/'>W</a>") == nil)
  }

  @Test func `answers and mentions are comments, likes are not`() async throws {
    let (loaded, asked) = try await load { _ in .ok(Self.answer, type: "application/json") }
    #expect(
      asked == [
        "webmention.io/api/mentions.jf2?target=https%3A%2F%2Fgarden.example%2Frain%3Fa%3Db"
          + "&wm-property%5B%5D=in-reply-to&wm-property%5B%5D=mention-of&per-page=100&page=0"
      ])
    #expect(loaded.comments.map(\.id) == ["900", "899", "897"])
    #expect(loaded.comments.map(\.author) == ["Moss", "wall.example", "Ivy"])
    #expect(
      loaded.comments.map(\.permalink)
        == ["https://moss.example/1", "https://wall.example/links", "https://ivy.example/3"])
    #expect(loaded.comments[0].html.contains("https://moss.example/tap"))
    #expect(loaded.comments[0].date == Timestamp(1_795_194_000))
    #expect(loaded.comments[1].html.contains(">https://wall.example/links</a>"))
    #expect(loaded.comments[1].date == Timestamp(1_795_341_600))
    #expect(loaded.comments[2].html == "<p>1 &lt; 2</p>")
    #expect(loaded.isFlat)
    #expect(loaded.extent == .all)
    #expect(loaded.cursor == "900")
  }

  @Test func `later only what is newer is asked for`() async throws {
    var state = ThreadState()
    state.cursor = "900"
    let (loaded, asked) = try await load(known: state) { _ in
      .ok(#"{"children": []}"#, type: "application/json")
    }
    #expect(asked.first?.hasSuffix("&since_id=900&page=0") == true)
    #expect(loaded.extent == .newest)
    #expect(loaded.cursor == "900")
  }

  @Test func `a cursor that is no number is not sent`() async throws {
    var state = ThreadState()
    state.cursor = "1&target=x"
    let (loaded, asked) = try await load(known: state) { _ in
      .ok(#"{"children": []}"#, type: "application/json")
    }
    #expect(asked.first?.contains("since_id") == false)
    #expect(loaded.extent == .all)
  }

  @Test func `full pages are followed, also such without a comment`() async throws {
    let (loaded, asked) = try await load { ask in
      let page = Int(ask["page"] ?? "") ?? 0
      let children = (0..<(page < 2 ? 100 : 3)).map { place in
        let property = page == 0 ? "like-of" : "in-reply-to"
        return
          #"{"wm-id": \#(page * 100 + place + 1), "wm-property": "\#(property)", "url": "https://h.example/", "content": {"text": "x"}}"#
      }
      return .ok("{\"children\": [\(children.joined(separator: ","))]}", type: "application/json")
    }
    #expect(loaded.comments.count == 103)
    #expect(asked.count == 3)
    #expect(loaded.problem == nil)
  }

  @Test func `what was cut short is asked for again from the beginning`() async throws {
    let (loaded, _) = try await load { ask in
      guard ask["page"] == "0" else { return .status(500) }
      let children = (1...100).map { "{\"wm-id\": \($0), \"content\": {\"text\": \"x\"}}" }
      return .ok("{\"children\": [\(children.joined(separator: ","))]}", type: "application/json")
    }
    #expect(loaded.comments.count == 100)
    #expect(loaded.problem == .interrupted(.status(500)))
    #expect(loaded.cursor == nil)
  }

  @Test func `spoilt answers give comments or a reason`() async throws {
    let request = ThreadRequest(try #require(Self.thread()))
    let promises = SourcePromises(Webmentions(), request)
    #expect(await promises.hold(spoiling: Self.answer) > 100)
  }
}
