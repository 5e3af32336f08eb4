import Library
import Models
import TestSupport
import Testing

@testable import Storage

/// A newsboat user's folder comes over, as a whole and again.
@Suite struct NewsboatImportTests {
  let stand: Newsstand
  let newsboat: Folder

  init() throws {
    stand = try Newsstand()
    newsboat = try Folder()
  }

  private static let urls = #"""
    https://pier.example/feed News "Two words" "~My Pier"
    https://tide.example/feed Sea !
    "exec:make-feed | head" Made
    file:///home/me/feed.xml
    "query:Unread news:unread = \"yes\" and tags # \"News\""
    "query:Odd:guid =~ \"x\""
    """#

  private static let config = #"""
    oldreader-flag-star "s"
    ignore-article "*" "title =~ \"Sponsored\""
    """#

  /// The tables as newsboat 2.21 makes them, and what its user did.
  private func makeCache(_ more: String = "") throws {
    let connection = try Connection(path: newsboat.path("cache.db"), access: .readWrite)
    try connection.run(
      """
      CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
        title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0,
        is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT '');
      CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL,
        url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL,
        content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024),
        enclosure_type VARCHAR(1024), enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52),
        deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT '');
      INSERT INTO rss_feed (rssurl, url, title, etag) VALUES
        ('https://pier.example/feed', 'https://pier.example/', 'The Pier &amp; Co', '"e"'),
        ('https://tide.example/feed', 'https://tide.example/', 'Tide', ''),
        ('exec:make-feed | head', '', 'Made', ''),
        ('https://left.example/feed', 'https://left.example/', 'Left', '');
      INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags,
          deleted, enclosure_url, enclosure_type) VALUES
        ('p1', 'Ebb &amp; flow', 'Jane', 'https://pier.example/1', 'https://pier.example/feed',
          1767261600, '<p>The tide <b>was</b> late.<script>x()</script>', 0, 's', 0,
          'https://pier.example/1.mp3', 'audio/mpeg'),
        ('https://pier.example/2Thu, 01 Jan 2026 10:00:00 +0000', 'No guid', '',
          'https://pier.example/2', 'https://pier.example/feed', 1767261600, 'two', 1, 'xZ', 0,
          NULL, NULL),
        ('p3', 'Deleted', '', 'https://pier.example/3', 'https://pier.example/feed', 1767261600,
          'three', 1, NULL, 1, NULL, NULL),
        ('t1', 'Neap', '', '/relative', 'https://tide.example/feed', 1767261600, 'neap', 1, NULL,
          0, NULL, NULL),
        ('m1', 'Made', '', '', 'exec:make-feed | head', 1767261600, 'made', 0, NULL, 0, NULL, NULL),
        ('l1', 'Left', '', '', 'https://left.example/feed', 1767261600, 'left', 1, NULL, 0, NULL,
          NULL);
      \(more)
      """)
  }

  private var folder: NewsboatFolder {
    NewsboatFolder(
      urls: Array(Self.urls.utf8), config: Array(Self.config.utf8),
      cache: newsboat.path("cache.db"))
  }

  private func take(
    _ folder: NewsboatFolder? = nil, isTrial: Bool = false
  ) async throws -> ImportReport {
    try await stand.library.take(
      .newsboat(folder ?? self.folder), isTrial: isTrial, at: stand.now)
  }

  @Test func `everything comes over in one go`() async throws {
    try makeCache()
    let report = try await take()
    #expect(report.added == 4)
    #expect(report.unlisted == 1)
    #expect(report.articles == 4)
    #expect(report.read == 2)
    #expect(report.starred == 1)
    #expect(report.tagged == 1)
    #expect(report.deleted == 1)
    #expect(report.refused.count == 1 && report.refused.allSatisfy { $0.hasPrefix("Left") })
    #expect(
      report.unconfirmed.map(\.title) == ["exec:make-feed | head", "file:///home/me/feed.xml"])
    let feeds = try stand.desk().feeds()
    #expect(
      Set(feeds.map(\.title)) == ["My Pier", "Tide", "Made", "file:///home/me/feed.xml"])
    #expect(
      Set(feeds.filter { !$0.isConfirmed }.map(\.address)) == [
        "exec:sh -c 'make-feed | head'", "file:///home/me/feed.xml",
      ])
    #expect(feeds.filter(\.isUnlisted).map(\.title) == ["Tide"])
    #expect(
      try stand.desk().sections().map(\.name) == ["News", "Two words", "Sea", "Made"])
  }

  @Test func `an article is edited like any other, with its date and marks`() async throws {
    try makeCache()
    _ = try await take()
    let article = try #require(try stand.article("Ebb & flow"))
    #expect(article.headline.date == Timestamp(1_767_261_600))
    #expect(article.headline.isRead && article.headline.isStarred)
    #expect(article.html == "<p>The tide <b>was</b> late.</p>")
    #expect(article.byline == "Jane")
    #expect(article.enclosures.map(\.url) == ["https://pier.example/1.mp3"])
    let other = try #require(try stand.article("No guid"))
    #expect(!other.headline.isRead && !other.headline.isStarred)
    #expect(try stand.desk().tags().map(\.name) == ["flag-Z", "flag-x"])
    let found = try Query(parsing: "neap", now: stand.now)
    #expect(try stand.rows(ListScope(.everything, filter: found)).map(\.title) == ["Neap"])
    #expect(try stand.article("Neap")?.url == "https://tide.example/relative")
  }

  @Test func `a second time nothing changes, and a trial before it says the same`() async throws {
    try makeCache()
    let trial = try await take(isTrial: true)
    #expect(!Store.exists(in: stand.folder.path))
    var done = try await take()
    for index in done.unconfirmed.indices { done.unconfirmed[index].id = nil }
    #expect(trial == done)
    let desk = try stand.desk()
    let before = try desk.changeCounter()
    for isTrial in [true, false] {
      let again = try await take(isTrial: isTrial)
      #expect(again.added == 0 && again.known == 4)
      #expect(again.articles == 0 && again.read == 0 && again.starred == 0)
      #expect(again.tagged == 0 && again.deleted == 0 && again.unconfirmed.isEmpty)
    }
    #expect(try stand.rows().count == 4)
    #expect(try desk.totals().unread == 2)
    #expect(try desk.changeCounter() == before)
  }

  @Test func `the feed brings nothing twice, and nothing that was deleted`() async throws {
    try makeCache()
    _ = try await take()
    let feed = try #require(try stand.desk().feeds().first { $0.title == "My Pier" })
    let rss = """
      <rss version="2.0"><channel><title>Pier</title><link>https://pier.example/</link>
      <item><guid isPermaLink="false">p1</guid><title>Ebb</title></item>
      <item><link>https://pier.example/2</link><title>No guid</title></item>
      <item><guid isPermaLink="false">p3</guid><title>Deleted</title></item>
      <item><guid isPermaLink="false">p4</guid><title>News</title></item>
      </channel></rss>
      """
    let report = try await stand.library.importFile(
      Array(rss.utf8), address: feed.address, at: stand.now)
    #expect(report.articles == 1)
    #expect(try stand.rows(ListScope(.feed(feed.id))).count == 3)
  }

  @Test func `marks are added to what is here, and what the reader took away stays away`()
    async throws
  {
    try makeCache()
    let feed = try await stand.note("https://pier.example/feed")
    let rss = """
      <rss version="2.0"><channel><title>Pier</title><item><guid isPermaLink="false">other</guid>
      <link>https://pier.example/1</link><title>Mine</title></item></channel></rss>
      """
    _ = try await stand.library.importFile(
      Array(rss.utf8), address: "https://pier.example/feed", at: stand.now)
    let report = try await take()
    let mine = try #require(try stand.rows(ListScope(.feed(feed))).first { $0.title == "Mine" })
    #expect(mine.isRead && mine.isStarred)
    #expect(report.articles == 3)
    #expect(try stand.article("Ebb & flow") == nil)
    let later = Timestamp(4_000_000_000)
    try stand.desk().perform(Change(.read, false, [mine.id]), at: later)
    #expect(try await take().read == 0)
    #expect(try stand.rows(ListScope(.feed(feed))).first { $0.title == "Mine" }?.isRead == false)
  }

  @Test func `a cache alone brings all its feeds`() async throws {
    try makeCache()
    let report = try await take(NewsboatFolder(cache: newsboat.path("cache.db")))
    #expect(report.added == 4)
    #expect(report.articles == 5)
    #expect(
      try stand.desk().feeds().map(\.title).sorted() == ["Left", "Made", "The Pier & Co", "Tide"])
  }

  @Test func `lists and rules are told in our language, or named where they cannot be`()
    async throws
  {
    try makeCache()
    let rules = try await take().rules
    #expect(rules.map(\.kind) == [.query(name: "Unread news"), .query(name: "Odd"), .hide])
    #expect(rules.map(\.query) == ["is:unread section:News", nil, "title:Sponsored*"])
    #expect(rules[1].unsaid == ["guid =~ \"x\""])
    #expect(rules.map(\.isExact) == [true, false, false])
  }

  @Test func `thousands of articles come whole, whatever order they are edited in`() async throws {
    try makeCache(
      """
      INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
        SELECT 'n' || i, 'Number ' || i, '', '', 'https://tide.example/feed', 1767000000 + i,
          '<p>Text ' || i, i % 2, iif(i % 100 = 0, 'q', NULL) FROM n;
      """)
    let report = try await take()
    #expect(report.articles == 3_004)
    #expect(report.tagged == 31)
    #expect(try stand.desk().totals().unread == 1_502)
    #expect(try stand.desk().totals().total == 3_004)
    #expect(try await take().articles == 0)
  }

  @Test func `a file of a list is not read before it is confirmed`() async throws {
    let path = try newsboat.write(RSS("Ebb").text, to: "feed.xml")
    let list = NewsboatFolder(urls: Array("file://\(path)\n".utf8))
    let feed = try #require(try await take(list).unconfirmed.first?.id)
    try await stand.refresh()
    try await stand.refresh(.now([feed]))
    #expect(try stand.rows().isEmpty)
    try await stand.library.confirm(feed)
    try await stand.refresh()
    #expect(try stand.titles() == ["Ebb"])
  }

  @Test func `a feed of a list that is typed by hand is meant`() async throws {
    try makeCache()
    _ = try await take()
    let address = "exec:sh -c 'make-feed | head'"
    let added = try await stand.library.subscribe(
      to: address, sections: [], looksFirst: false, at: stand.now)
    #expect(!added.isNew)
    #expect(try stand.desk().feed(added.feed)?.isConfirmed == true)
  }
}
