import Comments
import Fetching
import Markup
import Models
import TestSupport
import Testing

@Suite struct BlueskyTests {
  private static let did = "did:plc:z72i7hdynmk6r22z27h6tvur"
  private let thread = CommentThread(.bluesky, "at://\(did)/app.bsky.feed.post/3root")

  private static func uri(_ key: String) -> String { "at://did:plc:fern/app.bsky.feed.post/\(key)" }

  /// A post with what is below it.
  private static func node(
    _ key: String, text: String = "Words", replies: String? = "", record: String = "",
    post: String = "", author: String = ""
  ) -> String {
    """
    {"$type": "app.bsky.feed.defs#threadViewPost", "post": {"uri": "\(uri(key))", "cid": "c",
     "author": {"did": "did:plc:fern", "handle": "fern.example", "displayName": "Fern"\(author)},
     "record": {"text": "\(text)", "createdAt": "2026-11-20T10:00:00.000Z"\(record)},
     "likeCount": 4, "replyCount": 2, "indexedAt": "2026-11-20T10:00:01.000Z"\(post)}
     \(replies.map { ", \"replies\": [\($0)]" } ?? "")}
    """
  }

  private static func thread(_ replies: [String], _ more: String = "") -> String {
    "{\"thread\": \(node("3root", replies: replies.joined(separator: ",")))\(more)}"
  }

  private func load(
    _ json: String, _ request: ThreadRequest? = nil
  ) async throws -> (loaded: LoadedComments, asked: [String]) {
    let parties = try ThirdParties { ask in
      ask.path.contains("resolveHandle")
        ? .ok("{\"did\": \"\(Self.did)\"}") : .ok(json, type: "application/json")
    }
    let request = request ?? ThreadRequest(thread)
    return (try await Bluesky().load(request, asking: parties.asking), parties.asked)
  }

  @Test func `posts are known by the addresses of people and of programs`() throws {
    let page = "https://bsky.app/profile/\(Self.did)/post/3root"
    #expect(ThreadFinder.thread(at: page)?.id == thread.id)
    #expect(ThreadFinder.thread(at: thread.name)?.id == thread.id)
    let encoded = "https://bsky.app/profile/did%3Aplc%3Az72i7hdynmk6r22z27h6tvur/post/3root?x"
    #expect(Bluesky().thread(at: WebAddress(encoded), .article)?.id == thread.id)
    let named = WebAddress("https://www.bsky.app/profile/Fern.Example/post/3root")
    #expect(
      Bluesky().thread(at: named, .article)?.name == "at://fern.example/app.bsky.feed.post/3root")
    let link = PageSignals.Link(relations: ["alternate"], address: thread.name)
    let signals = PageSignals(address: "https://blog.example/", links: [link])
    #expect(Bluesky().threads(in: signals).map(\.id) == [thread.id])
  }

  @Test(arguments: [
    "https://bsky.app/profile/fern/post/3root", "https://bsky.app/profile/fern.example",
    "https://bsky.app/profile/a..b/post/3root", "https://bsky.app/profile/fern.example/post/a%2Fb",
    "https://bsky.app.evil.example/profile/fern.example/post/3root",
  ])
  func `other addresses are none of posts`(_ address: String) {
    #expect(Bluesky().thread(at: WebAddress(address), .comments) == nil)
  }

  @Test func `replies within replies become one list`() async throws {
    let json = Self.thread([
      Self.node("a", replies: Self.node("b", replies: Self.node("c"))), Self.node("d"),
    ])
    let (loaded, asked) = try await load(json)
    #expect(asked.count == 1)
    #expect(
      asked[0].hasPrefix("public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at%3A%2F%2F"))
    #expect(asked[0].hasSuffix("&depth=1000&parentHeight=0"))
    #expect(loaded.comments.map(\.id) == ["a", "b", "c", "d"].map(Self.uri))
    #expect(loaded.comments.map(\.parent) == [nil, Self.uri("a"), Self.uri("b"), nil])
    let first = try #require(loaded.comments.first)
    #expect(first.author == "Fern")
    #expect(first.score == 4)
    #expect(first.html == "<p>Words</p>")
    #expect(first.permalink == "https://bsky.app/profile/did:plc:fern/post/a")
    #expect(loaded.extent == .all)
  }

  @Test func `a handle is asked for once, and the thread is called by what stays`() async throws {
    let named = CommentThread(.bluesky, "at://fern.example/app.bsky.feed.post/3root")
    let (loaded, asked) = try await load(Self.thread([Self.node("a")]), ThreadRequest(named))
    #expect(
      asked[0] == "public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle?handle=fern.example")
    #expect(asked.count == 2)
    #expect(loaded.movedTo?.id == thread.id)
    #expect(loaded.comments.count == 1)
  }

  @Test func `what is gone or blocked keeps what is below it`() async throws {
    let gone = """
      {"$type": "app.bsky.feed.defs#notFoundPost", "uri": "\(Self.uri("a"))", "notFound": true,
       "replies": [\(Self.node("b"))]}
      """
    let blocked = """
      {"$type": "app.bsky.feed.defs#blockedPost", "uri": "\(Self.uri("c"))", "blocked": true,
       "replies": [\(Self.node("d"))]}
      """
    let nameless = "{\"$type\": \"new\", \"replies\": [\(Self.node("e"))]}"
    let (loaded, _) = try await load(Self.thread([gone, blocked, nameless]))
    #expect(loaded.comments.map(\.state) == [.deleted, .live, .hidden, .live, .live])
    #expect(loaded.comments.map(\.parent) == [nil, Self.uri("a"), nil, Self.uri("c"), nil])
    #expect(CommentTree(loaded.comments).rows.count == 5)
  }

  @Test func `where an answer broke off, the posts above are kept`() async throws {
    let json = Self.thread([Self.node("a", replies: Self.node("b") + "," + Self.node("c"))])
    let cut = try #require(json.firstRange(of: "\"uri\": \"\(Self.uri("c"))"))
    let (loaded, _) = try await load(String(json[..<cut.lowerBound]))
    #expect(loaded.comments.map(\.id) == ["a", "b"].map(Self.uri))
    #expect(loaded.comments.map(\.state) == [.live, .live])
    #expect(loaded.problem == .damaged)
    #expect(loaded.extent == .truncated)
  }

  @Test func `who wants to be seen by members only is not shown, but answered`() async throws {
    let label = ", \"labels\": [{\"val\": \"!no-unauthenticated\"}]"
    let json = Self.thread(
      [
        Self.node("a", replies: Self.node("b"), author: label),
        Self.node("c", post: ", \"labels\": [{\"val\": \"graphic-media\"}]"), Self.node("d"),
      ], ", \"threadgate\": {\"record\": {\"hiddenReplies\": [\"\(Self.uri("d"))\"]}}")
    let (loaded, _) = try await load(json)
    #expect(loaded.comments.map(\.state) == [.hidden, .live, .live, .hidden])
    #expect(loaded.comments.map(\.hasText) == [false, true, true, true])
    #expect(loaded.comments[2].warning == "graphic-media")
    #expect(CommentTree(loaded.comments).rows.count == 4)
  }

  @Test func `replies that did not come can be asked for`() async throws {
    let (loaded, _) = try await load(Self.thread([Self.node("a", replies: nil)]))
    let more = try #require(loaded.comments.last)
    #expect(more.state == .more)
    #expect(more.replies == 2)
    #expect(loaded.extent == .truncated)
    var request = ThreadRequest(thread)
    request.more = more.id
    let below = "{\"thread\": \(Self.node("a", replies: Self.node("b")))}"
    let (rest, asked) = try await load(below, request)
    #expect(asked[0].contains("did%3Aplc%3Afern%2Fapp.bsky.feed.post%2Fa&"))
    #expect(rest.comments.map(\.parent) == [Self.uri("a")])
  }

  private static func facet(_ start: Int, _ end: Int, _ feature: String) -> String {
    "{\"index\": {\"byteStart\": \(start), \"byteEnd\": \(end)}, \"features\": [{\(feature)}]}"
  }

  private func html(_ text: String, _ facets: [String]) async throws -> String {
    let record = ", \"facets\": [\(facets.joined(separator: ","))]"
    let (loaded, _) = try await load(Self.thread([Self.node("a", text: text, record: record)]))
    return try #require(loaded.comments.first?.html)
  }

  @Test func `facets count bytes, also behind an emoji`() async throws {
    let link = "\"uri\": \"https://x.example/?a=1&b\""
    let facets = [Self.facet(23, 28, "\"tag\": \"rain\""), Self.facet(12, 17, link)]
    #expect(
      try await html("👩‍🌾 <see> this\\n#rain", facets)
        == "<p>👩‍🌾 <a href=\"https://x.example/?a=1&amp;b\">&lt;see&gt;</a> this<br>"
        + "<a href=\"https://bsky.app/hashtag/rain\">#rain</a></p>")
  }

  @Test func `facets that cannot be meant leave the text as it is`() async throws {
    let link = "\"uri\": \"https://x.example/\""
    for (start, end) in [
      (-1, 3), (0, 0), (3, 2), (0, 999), (1, 5), (0, 3), (9_223_372_036_854_775_807, 2),
    ] {
      #expect(try await html("👩 rain", [Self.facet(start, end, link)]) == "<p>👩 rain</p>")
    }
    let script = "\"uri\": \"javascript:alert(1)\""
    #expect(try await html("rain", [Self.facet(0, 4, script)]) == "<p>rain</p>")
    #expect(
      try await html("rain falls", [Self.facet(0, 6, link), Self.facet(5, 10, link)])
        == "<p><a href=\"https://x.example/\">rain f</a>alls</p>")
  }

  @Test func `pages and pictures beside the text are named`() async throws {
    let embed = """
      , "embed": {"external": {"uri": "https://x.example/", "title": "Barrels"},
      "images": [{"fullsize": "https://x.example/a.jpg", "alt": ""}],
      "record": {"uri": "\(Self.uri("q"))"}}
      """
    let (loaded, _) = try await load(Self.thread([Self.node("a", text: "", post: embed)]))
    let html = try #require(loaded.comments.first?.html)
    #expect(html.contains("<a href=\"https://x.example/\">Barrels</a>"))
    #expect(html.contains("<a href=\"https://x.example/a.jpg\">https://x.example/a.jpg</a>"))
    #expect(html.contains("https://bsky.app/profile/did:plc:fern/post/q"))
  }

  @Test func `three hundred levels are read, and what is deeper is said to be`() async throws {
    func nested(_ levels: Int) -> String {
      var json = ""
      for level in (1...levels).reversed() { json = Self.node("k\(level)", replies: json) }
      return Self.thread([json])
    }
    let (loaded, _) = try await load(nested(300))
    #expect(loaded.comments.count == 300)
    #expect(loaded.problem == nil)
    #expect(CommentTree(loaded.comments).rows.map(\.depth).max() == 299)
    let (cut, _) = try await load(nested(900))
    #expect(cut.problem == .tooDeep)
    #expect(cut.comments.count > 300)
  }

  @Test(arguments: [
    "{\"thread\": {\"uri\": \"x\", \"notFound\": true}}",
    "{\"thread\": {\"uri\": \"x\", \"blocked\": true}}", "{\"thread\": []}", "{}",
  ])
  func `a post that is gone has no thread, rather than an empty one`(_ json: String) async throws {
    await #expect(throws: CommentError.self) { try await load(json) }
  }

  @Test func `spoilt answers give comments or a reason`() async {
    let facet = Self.facet(0, 4, "\"uri\": \"https://x.example/\"")
    let json = Self.thread([
      Self.node("a", text: "👩 rain", replies: Self.node("b"), record: ", \"facets\": [\(facet)]")
    ])
    #expect(await SourcePromises(Bluesky(), ThreadRequest(thread)).hold(spoiling: json) > 100)
  }
}
