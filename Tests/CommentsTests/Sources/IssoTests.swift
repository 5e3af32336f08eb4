import Comments
import Markup
import Models
import TestSupport
import Testing

@Suite struct IssoTests {
  static let page = "https://garden.example/2026/rain-barrels/"
  static let embed =
    "<script data-isso='//talk.garden.example/isso/' src=/x.js></script><section id=isso-thread>"

  /// Two comments and what answers them: one waits to be approved, one is gone and still answered.
  static let answer = """
    {"id": null, "total_replies": 5, "hidden_replies": 0, "config": {"avatar": false}, "replies": [
      {"id": 1, "parent": null, "text": "<p>Which <em>tap</em>?</p>", "author": "Moss",
       "website": "https://moss.example", "mode": 1, "hash": "1cb6cc0309a2",
       "created": 1464818460.732863, "modified": 1464818999.5, "likes": 2, "dislikes": 3,
       "total_replies": 1, "hidden_replies": 0, "replies": [
         {"id": 2, "parent": 1, "text": "<p>The old one.</p>", "author": null, "website": null,
          "mode": 2, "created": 1464818480.1, "modified": null, "likes": 0, "dislikes": 0,
          "hash": "2af4e1a6c96a"}]},
      {"id": 3, "parent": null, "text": "", "author": null, "website": null, "mode": 4,
       "created": 1464818470, "modified": null, "likes": 0, "dislikes": 0, "total_replies": 9,
       "hidden_replies": 8, "replies": [
         {"id": 4, "parent": 3, "text": "<p>I still answer.</p>", "author": "Fern", "mode": 1,
          "created": 1464818490.0, "modified": null, "likes": 0, "dislikes": 0}]}]}
    """

  static func thread(_ html: String = embed, at page: String = page) -> CommentThread? {
    ThreadFinder(Discussed.article(DiscussionSignals()), in: nil)
      .declared(in: PageSignals(in: html, address: page)).first
  }

  private func load(
    more: String? = nil, known: ThreadState? = nil,
    _ route: @escaping @Sendable (ThirdParties.Ask) -> HTTPReply = { _ in
      .ok(IssoTests.answer, type: "application/json")
    }
  ) async throws -> (LoadedComments, asked: [String]) {
    let parties = try ThirdParties(route)
    var request = ThreadRequest(try #require(Self.thread()), known: known)
    request.more = more
    let loaded = try await Isso().load(request, asking: parties.asking)
    return (loaded, parties.asked)
  }

  @Test func `a page's thread is its path on the server that it names`() {
    #expect(
      Self.thread()?.name == "https://talk.garden.example/isso/?uri=%2F2026%2Frain-barrels%2F")
    #expect(Self.thread()?.page == Self.page + "#isso-thread")
    #expect(
      Self.thread(
        "<script data-isso=/isso></script><section id=isso-thread data-isso-id='a&amp;b'>")?
        .name == "https://garden.example/isso/?uri=a%26b")
    #expect(
      Self.thread("<script src=//t.example/js/embed.min.js></script><section id=isso-thread>")?
        .name == "https://t.example/?uri=%2F2026%2Frain-barrels%2F")
  }

  @Test(arguments: [
    "<script data-isso=''></script>", "<section id=isso-thread>", "<script data-isso='mailto:a'>",
    "<script src=//t.example/js/embed.min.js></script>", "<script data-isso='http://127.0.0.1/'>",
  ])
  func `a page without a server has no thread`(html: String) {
    #expect(Self.thread(html) == nil)
  }

  @Test func `comments come with their replies and all that is known of them`() async throws {
    let (loaded, asked) = try await load()
    #expect(asked == ["talk.garden.example/isso/?uri=%2F2026%2Frain-barrels%2F"])
    #expect(loaded.comments.map(\.id) == ["1", "2", "3", "more:3", "4"])
    #expect(loaded.comments.map(\.parent) == [nil, "1", nil, "3", "3"])
    #expect(loaded.comments.map(\.author) == ["Moss", nil, nil, nil, "Fern"])
    #expect(loaded.comments.map(\.state) == [.live, .pending, .deleted, .more, .live])
    let first = try #require(loaded.comments.first)
    #expect(first.date == Timestamp(1_464_818_460))
    #expect(first.edited == Timestamp(1_464_818_999))
    #expect(first.score == -1)
    #expect(first.html == "<p>Which <em>tap</em>?</p>")
    #expect(first.permalink == Self.page + "#isso-1")
    #expect(loaded.comments["more:3"]?.replies == 8)
    #expect(loaded.extent == .all)
  }

  @Test func `replies deeper than the protocol has them are kept`() async throws {
    let level = ##"{"id":#,"text":"x","replies":[@]}"##
    let (loaded, _) = try await load { _ in
      .ok("{\"replies\":[" + SpoiltAnswers.nested(level) + "]}", type: "application/json")
    }
    #expect(loaded.comments.count == 300)
    #expect(loaded.comments.last?.parent == "299")
  }

  @Test func `where an answer broke off, the comments above are kept`() async throws {
    let (loaded, _) = try await load { _ in
      .ok(
        #"{"replies": [{"id": 1, "text": "<p>a</p>", "replies": [{"id": 2, "parent": 1, "text": "b"}, {"id": 3, "#
      )
    }
    #expect(loaded.comments.map(\.id) == ["1", "2"])
    #expect(loaded.comments.map(\.state) == [.live, .live])
    #expect(loaded.problem == .damaged)
    #expect(loaded.extent == .truncated)
  }

  @Test func `a reply stays where its deleted parent was`() async throws {
    let tree = CommentTree(try await load().0.comments)
    #expect(tree.rows.map { tree.nodes[$0.node].id } == ["1", "2", "3", "4", "more:3"])
    #expect(tree.rows.map(\.depth) == [0, 1, 0, 1, 1])
  }

  @Test func `the replies that were held back are asked for by their comment`() async throws {
    let (loaded, asked) = try await load(more: "more:3") { _ in
      .ok(
        #"{"id": 3, "total_replies": 1, "hidden_replies": 0, "replies": [{"id": 5, "parent": 3, "text": "<p>Late.</p>", "created": 1}]}"#,
        type: "application/json")
    }
    #expect(asked == ["talk.garden.example/isso/?uri=%2F2026%2Frain-barrels%2F&parent=3"])
    #expect(loaded.comments.map(\.parent) == ["3"])
    #expect(loaded.extent == .newest)
  }

  @Test func `later the whole is asked for again, as the protocol's shorter way loses replies`()
    async throws
  {
    var state = ThreadState()
    state.validators = HTTPValidators(etag: "\"a\"")
    let (loaded, asked) = try await load(known: state) { ask in
      .ok(IssoTests.answer, to: ask.request, etag: "\"a\"")
    }
    #expect(loaded.isUnchanged)
    #expect(asked.allSatisfy { !$0.contains("after") })
  }

  @Test func `what is of the wrong type is absent, and the comment stays`() async throws {
    let (loaded, _) = try await load { _ in
      .ok(
        #"{"replies": [{"id": {}, "text": "<p>a</p>", "author": 7, "created": "x", "likes": "2", "replies": 7}, {"id": 9}, {"text": ""}, 7, null]}"#,
        type: "application/json")
    }
    #expect(loaded.comments.count == 2)
    #expect(loaded.comments.first?.author == nil)
    #expect(loaded.comments.first?.score == nil)
    #expect(loaded.comments.last?.id == "9")
  }

  @Test func `spoilt answers give comments or a reason`() async throws {
    let request = ThreadRequest(try #require(Self.thread()))
    let promises = SourcePromises(Isso(), request)
    #expect(await promises.hold(spoiling: Self.answer) > 100)
    let level = ##"{"id":#,"text":"x","replies":[@]}"##
    let deep = "{\"replies\":[" + SpoiltAnswers.nested(level) + "]}"
    #expect(await promises.hold(answering: Array(deep.utf8))?.comments.isEmpty == false)
  }
}
