import Comments
import Markup
import Models
import TestSupport
import Testing

@Suite struct Remark42Tests {
  static let page = "https://garden.example/rain?utm_source=x#top"
  static let embed =
    "<script>var remark_config = {host: 'https://r.garden.example/', site_id: 'gar den'}</script>"

  /// A reply before its parent, a deleted comment that is answered, and one by who keeps the place.
  static let answer = """
    {"comments": [
      {"id": "b-2", "pid": "a-1", "text": "<p>Two.</p>", "orig": "<script>alert(1)</script>",
       "user": {"name": "fern", "id": "github_1", "admin": true}, "score": 3,
       "time": "2026-11-20T10:00:02.123456789Z", "edit": {"time": "2026-11-20T10:05:00Z"},
       "locator": {"site": "s", "url": "u"}, "pin": true},
      {"id": "a-1", "pid": "", "text": "<p>One.</p>", "user": {"name": "Moss", "id": "anon_2"},
       "score": -1, "time": "2026-11-20T10:00:01+01:00"},
      {"id": "c-3", "pid": "", "text": "", "user": {"name": "deleted", "id": "deleted"},
       "score": 0, "delete": true, "time": "2026-11-20T10:00:03Z"},
      {"id": "d-4", "pid": "c-3", "text": "<p>Four.</p>", "user": {"name": "Wall"}, "score": 0,
       "time": "2026-11-20T10:00:04Z"}],
     "info": {"url": "u", "count": 3, "read_only": false}}
    """

  static func thread(_ html: String = embed) -> CommentThread? {
    ThreadFinder(Discussed.article(DiscussionSignals()), in: nil)
      .declared(in: PageSignals(in: html, address: page)).first
  }

  private func load(_ answer: String) async throws -> LoadedComments {
    let parties = try ThirdParties { ask in
      ask.host == "r.garden.example" ? .ok(answer, type: "application/json") : .status(404)
    }
    let request = ThreadRequest(try #require(Self.thread()))
    return try await Remark42().load(request, asking: parties.asking)
  }

  @Test func `a page's thread is its address without the query on the server that it names`() {
    #expect(
      Self.thread()?.name
        == "https://r.garden.example/api/v1/find?site=gar%20den"
        + "&url=https%3A%2F%2Fgarden.example%2Frain&format=plain&sort=time")
    let named =
      "<script>remark_config = {'site_id':'s', \"host\":'//r.example/x', url: '/a?b=1#c'}</script>"
    #expect(
      Self.thread(named)?.name
        == "https://r.example/x/api/v1/find?site=s"
        + "&url=https%3A%2F%2Fgarden.example%2Fa%3Fb%3D1&format=plain&sort=time")
  }

  @Test(arguments: [
    "<script>remark_config = {host: window.x, site_id: 's'}</script>",
    "<script>remark_config = {host: 'https://r.example'}</script>", "<div id=remark42></div>",
    "<script>remark_config = {host: 'javascript:1', site_id: 's'}</script>",
    "<script>remark_config = {host: 'http://192.168.1.1', site_id: 's'}</script>",
  ])
  func `a page that does not say where has no thread`(html: String) {
    #expect(Self.thread(html) == nil)
  }

  @Test func `the flat list gives comments with their parents`() async throws {
    let loaded = try await load(Self.answer)
    #expect(loaded.comments.map(\.id) == ["b-2", "a-1", "c-3", "d-4"])
    #expect(loaded.comments.map(\.parent) == ["a-1", "", "", "c-3"].map { $0.isEmpty ? nil : $0 })
    #expect(loaded.comments.map(\.author) == ["fern", "Moss", nil, "Wall"])
    #expect(loaded.comments.map(\.state) == [.live, .live, .deleted, .live])
    #expect(loaded.comments.map(\.score) == [3, -1, 0, 0])
    let reply = try #require(loaded.comments.first)
    #expect(reply.roles == .admin)
    #expect(reply.html == "<p>Two.</p>")
    #expect(reply.edited?.seconds(since: Timestamp(0)) == 1_795_169_100)
    #expect(reply.permalink == "https://garden.example/rain?utm_source=x#remark42__comment-b-2")
    #expect(loaded.reported == 3)
    #expect(CommentTree(loaded.comments).rows.map(\.depth) == [0, 1, 0, 1])
  }

  @Test func `the older tree says the same`() async throws {
    let loaded = try await load(
      """
      {"comments": [{"comment": {"id": "1", "pid": "", "text": "<p>a</p>"}, "replies": [
        {"comment": {"id": "11", "pid": "1", "text": "<p>b</p>"}},
        {"comment": {"id": "12", "text": "<p>c</p>"}, "replies": [
          {"comment": {"id": "121", "pid": "12", "text": "<p>d</p>"}}]}]},
        {"comment": {"id": "2", "pid": "", "text": "<p>e</p>"}}], "info": {"count": 5}}
      """)
    #expect(loaded.comments.map(\.id) == ["1", "11", "12", "121", "2"])
    #expect(loaded.comments.map(\.parent) == [nil, "1", "1", "12", nil])
  }

  @Test func `a tree too deep to be read gives what is above`() async throws {
    let level = ##"{"comment":{"id":"#","text":"x"},"replies":[@]}"##
    let deep = try await load("{\"comments\":[" + SpoiltAnswers.nested(level, levels: 900) + "]}")
    #expect(deep.problem == .tooDeep)
    #expect(deep.extent == .truncated)
    #expect(deep.comments.count > 300)
  }

  @Test func `an answer that is none is not understood`() async throws {
    for answer in ["{\"error\": \"x\"}", "[]", "7"] {
      await #expect { _ = try await self.load(answer) } throws: { error in
        (error as? CommentError)?.reason == .notUnderstood
      }
    }
    #expect(try await load(#"{"comments": null, "info": {"count": 0}}"#).comments.isEmpty)
  }

  @Test func `spoilt answers give comments or a reason`() async throws {
    let request = ThreadRequest(try #require(Self.thread()))
    let promises = SourcePromises(Remark42(), request)
    #expect(await promises.hold(spoiling: Self.answer) > 100)
    let level = ##"{"comment":{"id":"#","text":"x"},"replies":[@]}"##
    let deep = "{\"comments\":[" + SpoiltAnswers.nested(level) + "]}"
    #expect(await promises.hold(answering: Array(deep.utf8))?.comments.isEmpty == false)
  }
}
