import Comments
import Fetching
import Models
import TestSupport
import Testing

@Suite struct FeedCommentsTests {
  @Test func `WordPress Atom gives replies, top level, and a parent too old for the feed`()
    async throws
  {
    let loaded = try await Discussed.load("wordpress-newest-ten-nested.atom")
    #expect(loaded.comments.map(\.author) == ["Moss", "Moss", "Fern & Sons"])
    #expect(loaded.comments["#comment-21"]?.parent == "https://garden.example/?p=66#comment-17")
    #expect(loaded.comments["#comment-20"]?.parent == "https://garden.example/?p=66#comment-3")
    let top = try #require(loaded.comments["#comment-17"])
    #expect(top.parent == nil)
    #expect(top.date == CivilDate(year: 2026, month: 10, day: 12, hour: 8, minute: 30).timestamp())
    #expect(top.html.contains("<a href=\"https://garden.example/autumn\">autumn</a>"))
    #expect(top.permalink == "https://garden.example/2026/10/rain-barrels/#comment-17")
    #expect(loaded.reported == 40)
    #expect(loaded.problem == nil)
    #expect(loaded.extent == .newest)
    let tree = CommentTree(loaded.comments)
    #expect(tree.rows.map(\.depth) == [0, 1, 0, 1])
    #expect(tree.nodes.map(\.state) == [.live, .live, .live, .missing])
  }

  @Test func `a reply to the article is top level even where its id is not known to us`()
    async throws
  {
    let article = Discussed.article(guid: "something-else", url: nil, DiscussionSignals())
    let loaded = try await Discussed.load("wordpress-newest-ten-nested.atom", for: article)
    #expect(loaded.comments["#comment-17"]?.parent == nil)
  }

  @Test func `WordPress RSS is flat except where a body says what it answers`() async throws {
    let loaded = try await Discussed.load("wordpress-flat-with-reply-hint.rss")
    #expect(loaded.comments.map(\.author) == ["Moss", "Fern", "the wall"])
    #expect(loaded.comments["#comment-21"]?.parent == "https://garden.example/?p=66#comment-17")
    #expect(loaded.comments["#comment-17"]?.parent == nil)
    #expect(loaded.comments["#comment-9"]?.parent == nil)
    #expect(loaded.comments["#comment-9"]?.html.contains("second") == true)
  }

  @Test func `Blogger's replies to the post are top level`() async throws {
    let article = Discussed.article(
      guid: "tag:blogger.example,1999:blog-42.post-77",
      url: "https://kettle.example/2026/05/on-whistling.html", DiscussionSignals())
    let loaded = try await Discussed.load("blogger-replies-to-post-id.atom", for: article)
    #expect(loaded.comments.map(\.parent) == [nil, nil])
    #expect(loaded.comments.map(\.author) == ["Anonymous", "B."])
    #expect(loaded.reported == nil)
  }

  @Test func `hostile comments lose their teeth and are kept`() async throws {
    let loaded = try await Discussed.load("hostile-author-and-body.atom")
    #expect(loaded.comments.count == 3)
    let first = try #require(loaded.comments["#c1"])
    #expect(first.permalink?.hasPrefix("javascript") != true)
    #expect(first.parent == first.id)
    #expect(first.date == nil)
    #expect(first.author?.contains("<b>") == false)
    for forbidden in ["script", "onclick", "alert", "\u{1B}", "\u{9B}"] {
      #expect(!first.html.contains(forbidden), "\(forbidden)")
    }
    #expect((loaded.comments["#c2"]?.author?.count ?? 0) <= 80)
    #expect(CommentTree(loaded.comments).rows.count == 3)
  }

  @Test func `comments without ids get ids that stay`() async throws {
    let article = Discussed.article(guid: "hello", url: nil, DiscussionSignals())
    let once = try await Discussed.load("no-ids-and-twice-the-same.rss", for: article)
    let again = try await Discussed.load("no-ids-and-twice-the-same.rss", for: article)
    #expect(once.comments == again.comments)
    #expect(once.comments.count == 2)
    #expect(Set(once.comments.map(\.id)).count == 2)
    #expect(CommentTree(once.comments).rows.count == 2)
  }

  @Test(
    arguments: [
      ("https://garden.example/2026/10/rain-barrels/#comments", nil),
      ("https://news.ycombinator.com/item?id=7", "https://garden.example/2026/10/rain-barrels/"),
      (nil, "https://garden.example/2026/10/rain-barrels/"),
    ] as [(String?, String?)])
  func `the page of a feed's comments is the publisher's own`(named: String?, page: String?) {
    let feed = "https://garden.example/2026/10/rain-barrels/feed/"
    let article = Discussed.article(DiscussionSignals(pageURL: named, feedURL: feed))
    #expect(FeedComments.thread(at: feed, of: article).page == page ?? named)
  }

  @Test func `an empty feed is an empty discussion`() async throws {
    #expect(try await Discussed.load("empty.rss").comments.isEmpty)
  }

  @Test func `comments behind a password are said to be so`() async throws {
    await #expect { try await Discussed.load("behind-a-password.rss") } throws: { error in
      (error as? CommentError)?.reason == .protected
    }
  }

  @Test func `a page instead of a feed is no discussion`() async throws {
    await #expect { try await Discussed.load("page-for-people.html") } throws: { error in
      (error as? CommentError)?.reason == .notUnderstood
    }
  }

  @Test func `more comments than are taken are said to be too many`() async throws {
    let items = (1...2001).map { "<item><guid>c\($0)</guid><description>x</description></item>" }
    let feed = "<rss version=\"2.0\"><channel><title>t</title>\(items.joined())</channel></rss>"
    let thread = CommentThread(.feed, "https://garden.example/c")
    let asking = CommentAsking { request in
      Response(status: 200, url: request.url, body: Array(feed.utf8))
    }
    let loaded = try await FeedComments().load(ThreadRequest(thread), asking: asking)
    #expect(loaded.comments.count == ThreadRequest.usualComments)
    #expect(loaded.problem == .tooMany)
  }
}
