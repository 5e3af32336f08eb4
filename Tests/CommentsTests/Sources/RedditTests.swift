import Comments
import Fetching
import Models
import TestSupport
import Testing

@Suite struct RedditTests {
  private static let thread = CommentThread(
    .reddit, "abc123", parameters: ["path": "r/garden/comments/abc123/"])

  private static func entry(_ id: String, by author: String, _ html: String) -> String {
    let escaped = html.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return """
      <entry><author><name>/u/\(author)</name></author><content type="html">\(escaped)</content>
      <id>\(id)</id><link href="https://www.reddit.com/r/garden/comments/abc123/rain/\(id)/"/>
      <updated>2026-11-20T12:00:00+00:00</updated><title>/u/\(author) on Rain</title></entry>
      """
  }

  private static let feed = """
    <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">
    <id>/r/garden/comments/abc123/rain/.rss</id><title>Rain : garden</title>
    \(entry("t3_abc123", by: "poster", "<div class=\"md\"><p>The post.</p></div>"))
    \(entry("t1_c1", by: "[deleted]", "<!-- SC_OFF --><div class=\"md\"><p>Raise it.</p></div>"))
    \(entry("t1_c2", by: "poster", "<div class=\"md\"><p>Why?</p></div>"))
    \(entry("t1_c3", by: "[deleted]", "<div class=\"md\"><p>[deleted]</p></div>"))
    \(entry("t1_c4", by: "fern", "<div class=\"md\"><p>[removed]</p></div>"))</feed>
    """

  @Test(
    arguments: [
      ("https://www.reddit.com/r/garden/comments/abc123/rain/", "r/garden/comments/abc123/"),
      (
        "https://old.reddit.com/r/garden/comments/ABC123/rain/c1/?context=3",
        "r/garden/comments/abc123/"
      ),
      ("https://reddit.com/comments/abc123", "comments/abc123/"),
      ("https://redd.it/abc123", "comments/abc123/"),
      ("https://www.reddit.com/user/fern/comments/abc123/x/", "user/fern/comments/abc123/"),
      ("https://www.reddit.com/r/gar%2Fden/comments/abc123/", "comments/abc123/"),
      ("https://www.reddit.com/r/garden/", nil), ("https://www.reddit.com/r/garden/comments/", nil),
      ("https://www.reddit.com/r/garden/comments/a..b/", nil),
      ("https://notreddit.com/r/garden/comments/abc123/", nil), ("https://redd.it/", nil),
    ] as [(String, String?)])
  func `a thread has one name however it is addressed`(address: String, path: String?) {
    let thread = Reddit().thread(at: WebAddress(address), .article)
    #expect(thread?.name == path.map { _ in "abc123" })
    #expect(thread?.parameters["path"] == path)
    #expect(thread?.page == path.map { "https://www.reddit.com/" + $0 })
  }

  @Test func `it is flat, and texts of authors who left are kept`() async throws {
    let parties = try ThirdParties { _ in .ok(Self.feed, type: "application/atom+xml") }
    let loaded = try await Reddit().load(ThreadRequest(Self.thread), asking: parties.asking)
    #expect(loaded.comments.map(\.id) == ["t1_c1", "t1_c2", "t1_c3", "t1_c4"])
    #expect(loaded.comments.map(\.author) == [nil, "poster", nil, "fern"])
    #expect(loaded.comments.map(\.state) == [.live, .live, .deleted, .removed])
    #expect(loaded.comments["c1"]?.html == "<p>Raise it.</p>")
    #expect(loaded.comments["c1"]?.roles == [])
    #expect(loaded.comments["c2"]?.roles == .original)
    #expect(loaded.comments["c4"]?.html == "")
    #expect(loaded.comments.allSatisfy { $0.parent == nil && $0.score == nil && $0.rank == nil })
    #expect(loaded.comments["c1"]?.permalink?.hasSuffix("/rain/t1_c1/") == true)
    #expect(loaded.isFlat)
    #expect(loaded.extent == .newest)
    #expect(loaded.title == "/u/poster on Rain")
    #expect(
      parties.asked == ["www.reddit.com/r/garden/comments/abc123/.rss?limit=100&sort=new"])
  }

  @Test func `a page that keeps programs out is said to be one`() async throws {
    let page = "<!doctype html><html><title>whoa there, pardner!</title></html>"
    for status in [200, 403] {
      for type in ["text/html", "text/plain"] {
        let parties = try ThirdParties { _ in
          HTTPReply(status: status, fields: [("Content-Type", type)], body: Array(page.utf8))
        }
        await #expect {
          try await Reddit().load(ThreadRequest(Self.thread), asking: parties.asking)
        } throws: { error in
          (error as? CommentError)?.reason == .blocked
        }
        #expect(parties.asked.count == 1)
      }
    }
  }

  @Test func `a refusal without a page is a block as well`() async throws {
    let parties = try ThirdParties { _ in .status(403) }
    await #expect {
      try await Reddit().load(ThreadRequest(Self.thread), asking: parties.asking)
    } throws: { error in
      (error as? CommentError)?.reason == .blocked
    }
  }

  @Test func `what has not changed is not sent again`() async throws {
    let parties = try ThirdParties { .ok(Self.feed, to: $0.request, etag: "\"1\"") }
    var known = ThreadState()
    known.validators = HTTPValidators(etag: "\"1\"")
    let loaded = try await Reddit().load(
      ThreadRequest(Self.thread, known: known), asking: parties.asking)
    #expect(loaded.isUnchanged)
    #expect(loaded.isFlat)
  }

  @Test func `spoilt feeds give comments or a reason`() async {
    let promises = SourcePromises(
      Reddit(), ThreadRequest(Self.thread), type: "application/atom+xml")
    #expect(await promises.hold(spoiling: Self.feed) > 100)
    let level = String(repeating: "&lt;div&gt;", count: 300)
    let deep = await promises.hold(
      answering: Array(Self.feed.replacing("Why?", with: level + "Why?").utf8))
    #expect(deep?.comments.count == 4)
  }
}
