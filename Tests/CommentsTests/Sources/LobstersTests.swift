import Comments
import Fetching
import Models
import TestSupport
import Testing

@Suite struct LobstersTests {
  private static let thread = CommentThread(.lobsters, "abc123")

  /// Removed by its author, with an answer; removed by a moderator, with the reason.
  private static let today = """
    {"short_id":"abc123","title":"Rain & <T>","comment_count":4,"submitter_user":"alice",
    "comments":[
    {"short_id":"c1aaaa","created_at":"2026-11-20T09:00:00.000-06:00",
    "last_edited_at":"2026-11-20T09:05:00.000-06:00","is_deleted":false,"is_moderated":false,
    "score":7,"parent_comment":null,"comment":"<p>See <a href=\\"/about\\">this</a>.</p>",
    "depth":0,"commenting_user":"bob","short_id_url":"https://lobste.rs/c/c1aaaa"},
    {"short_id":"c2bbbb","is_deleted":true,"score":0,"parent_comment":"c1aaaa","depth":1,
    "comment":"<em>Comment removed by author</em>","commenting_user":"carol"},
    {"short_id":"c3cccc","parent_comment":"c2bbbb","depth":2,"comment":"<p>Survives.</p>",
    "commenting_user":"alice","created_at":"2026-11-20T09:20:00.000-06:00",
    "last_edited_at":"2026-11-20T09:20:00.000-06:00"},
    {"short_id":"c4dddd","is_moderated":true,"score":-2,"parent_comment":null,"depth":0,
    "comment":"<em>Comment removed by moderator m: off topic</em>","commenting_user":"dave"}]}
    """

  /// As it was in 2012: users are objects, depth counts from 1, and nobody names a parent.
  private static let old = """
    {"short_id":"abc123","title":"Old","comment_count":5,"submitter_user":{"username":"kyle"},
    "comments":[
    {"short_id":"a","comment":"<p>1</p>","indent_level":1,"updated_at":"2012-12-23T14:48:17-06:00",
    "created_at":"2012-12-23T14:48:17-06:00",
    "commenting_user":{"username":"wilkie","karma":145,"is_moderator":true}},
    {"short_id":"b","comment":"<p>2</p>","indent_level":2,"commenting_user":{"username":"kyle"}},
    {"short_id":"c","comment":"<p>3</p>","indent_level":3,"commenting_user":{"username":"x"}},
    {"short_id":"d","comment":"<p>4</p>","indent_level":2,"commenting_user":{"username":"x"}},
    {"short_id":"e","comment":"<p>5</p>","indent_level":1,"commenting_user":{"username":"x"}},
    {"short_id":"f","comment":"<p>6</p>","indent_level":9,"commenting_user":{"username":"x"}}]}
    """

  private func load(
    _ answer: String, known: ThreadState? = nil, fields: [(name: String, value: String)] = []
  ) async throws -> LoadedComments {
    let parties = try ThirdParties { ask in
      guard ask.host == "lobste.rs", ask.path == "/s/abc123.json" else { return .status(404) }
      return .ok(answer, type: "application/json", fields: fields)
    }
    let loaded = try await Lobsters().load(
      ThreadRequest(Self.thread, known: known), asking: parties.asking)
    #expect(parties.asked.count == 1)
    return loaded
  }

  @Test(
    arguments: [
      ("https://lobste.rs/s/abc123/a_story", "abc123"), ("https://lobste.rs/s/abc123", "abc123"),
      ("https://lobste.rs/s/abc123.json", "abc123"), ("https://lobste.rs/s/../x", nil),
      ("https://lobste.rs/c/abc123", nil), ("https://lobste.rs/s/", nil),
      ("https://lobste.rs/s/ABC%2F", nil), ("https://example.org/s/abc123", nil),
    ] as [(String, String?)])
  func `its threads are known by their addresses`(address: String, name: String?) {
    #expect(Lobsters().thread(at: WebAddress(address), .article)?.name == name)
  }

  @Test func `today's form names parents, and replies to nobody survive`() async throws {
    let loaded = try await load(Self.today, fields: [("ETag", "\"1\"")])
    #expect(loaded.comments.map(\.parent) == [nil, "c1aaaa", "c2bbbb", nil])
    #expect(loaded.comments.map(\.state) == [.live, .deleted, .live, .removed])
    #expect(loaded.comments.map(\.author) == ["bob", "carol", "alice", "dave"])
    #expect(loaded.comments.map(\.score) == [7, 0, nil, -2])
    #expect(loaded.comments.map(\.rank) == [0, 1, 2, 3])
    #expect(loaded.comments["c3cccc"]?.roles == .original)
    #expect(loaded.comments["c3cccc"]?.edited == nil)
    #expect(loaded.comments["c2bbbb"]?.html == "")
    #expect(loaded.comments["c4dddd"]?.html.contains("off topic") == true)
    let first = try #require(loaded.comments.first)
    #expect(first.html.contains("https://lobste.rs/about"))
    #expect(first.date == Timestamp(1_795_186_800))
    #expect(first.edited == Timestamp(1_795_187_100))
    #expect(first.permalink == "https://lobste.rs/c/c1aaaa")
    #expect(loaded.title == "Rain & <T>")
    #expect(loaded.reported == 4)
    #expect(loaded.extent == .all)
    #expect(loaded.validators.etag == "\"1\"")
    #expect(loaded.movedTo == nil)
  }

  @Test func `the form of the first years gives depths alone`() async throws {
    let loaded = try await load(Self.old)
    #expect(loaded.comments.map(\.parent) == [nil, "a", "b", "a", nil, "e"])
    #expect(loaded.comments.first?.author == "wilkie")
    #expect(loaded.comments.first?.roles == .moderator)
    #expect(loaded.comments.first?.edited == nil)
    #expect(loaded.comments["b"]?.roles == .original)
  }

  @Test func `a story that was merged leads to the other's thread`() async throws {
    let parties = try ThirdParties { [today = Self.today] ask in
      ask.path == "/s/old999.json"
        ? .redirect(to: "/lobste.rs/s/abc123.json") : .ok(today, type: "application/json")
    }
    let loaded = try await Lobsters().load(
      ThreadRequest(CommentThread(.lobsters, "old999")), asking: parties.asking)
    #expect(loaded.movedTo?.id == "lobsters:abc123")
    #expect(loaded.movedTo?.page == "https://lobste.rs/s/abc123")
    #expect(loaded.comments.count == 4)
  }

  @Test func `what has not changed is not sent again`() async throws {
    let parties = try ThirdParties { [today = Self.today] in
      .ok(today, to: $0.request, etag: "\"1\"")
    }
    var known = ThreadState()
    known.validators = HTTPValidators(etag: "\"1\"")
    let loaded = try await Lobsters().load(
      ThreadRequest(Self.thread, known: known), asking: parties.asking)
    #expect(loaded.isUnchanged)
  }

  @Test func `a part is not taken for the whole`() async throws {
    let cut = try await load(String(Self.today.prefix(560)), fields: [("ETag", "\"1\"")])
    #expect(cut.comments.map(\.id) == ["c1aaaa"])
    #expect(cut.problem == .damaged)
    #expect(cut.extent == .truncated)
    #expect(cut.validators == HTTPValidators())
    for answer in ["{}", "[]", "{\"comments\":7}", "null"] {
      await #expect(throws: CommentError.self) { try await load(answer) }
    }
  }

  @Test func `its limit is said with a moment, and obeyed`() async throws {
    let parties = try ThirdParties { _ in
      HTTPReply(
        status: 429,
        fields: [
          ("RateLimit-Reset", "1795176030"), ("Date", "Fri, 20 Nov 2026 12:00:00 GMT"),
        ])
    }
    await #expect {
      try await Lobsters().load(ThreadRequest(Self.thread), asking: parties.asking)
    } throws: { error in
      (error as? CommentError)?.reason == .tooBusy(retryAfter: 30)
    }
  }

  @Test func `it is asked for the stories about an address`() async throws {
    let parties = try ThirdParties { _ in
      .ok(
        "[{\"short_id\":\"aaa\",\"title\":\"A\",\"comment_count\":1},{\"short_id\":\"bbb\","
          + "\"comment_count\":9},{\"short_id\":\"../x\"},7,{}]", type: "application/json")
    }
    let threads = try await Lobsters().threads(
      about: "https://example.org/a?b=c&d", asking: parties.asking)
    #expect(threads.map(\.name) == ["bbb", "aaa"])
    #expect(threads.map(\.reported) == [9, 1])
    #expect(threads.allSatisfy { $0.discovery == .lookup })
    #expect(
      parties.asked == [
        "lobste.rs/stories/url/all.json?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d"
      ])
  }

  @Test func `no story about an address is no error`() async throws {
    let parties = try ThirdParties { _ in .status(404) }
    let threads = try await Lobsters().threads(
      about: "https://example.org/", asking: parties.asking)
    #expect(threads.isEmpty)
  }

  @Test func `spoilt answers give comments or a reason`() async {
    let promises = SourcePromises(Lobsters(), ThreadRequest(Self.thread))
    #expect(await promises.hold(spoiling: Self.today) > 100)
    #expect(await promises.hold(spoiling: Self.old) > 100)
  }
}
