import Foundation
import Models
import TestSupport
import Testing

@testable import Storage

@Suite struct NewsboatCacheTests {
  let folder: Folder
  var path: String { folder.path("cache.db") }

  init() throws { folder = try Folder() }

  /// As newsboat 2.21 makes it.
  private static let schema = """
    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
      title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0,
      is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT '');
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL,
      url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL,
      content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024),
      enclosure_type VARCHAR(1024), enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52),
      deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT '');
    """

  private static let rows = """
    INSERT INTO rss_feed (rssurl, url, title) VALUES ('https://a.example/', 'https://a.example', 'A');
    INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags)
      VALUES ('1', 'One', 'Jane', 'https://a.example/1', 'https://a.example/', 1000, '<p>x', 0, 'ab'),
        ('2', 'Two', '', '', 'https://b.example/', 0, '', 1, NULL);
    """

  private func make(_ sql: String) throws {
    let connection = try Connection(path: path, access: .readWrite)
    try connection.run(sql)
  }

  @Test func `feeds and articles are read, also of feeds that are only in articles`() async throws {
    try make(Self.schema + Self.rows)
    let cache = try NewsboatCache(path: path)
    #expect(
      try await cache.feeds() == [
        NewsboatFeed(source: "https://a.example/", title: "A", siteURL: "https://a.example"),
        NewsboatFeed(source: "https://b.example/", title: "", siteURL: ""),
      ])
    let item = try #require(
      try await cache.items(of: "https://a.example/", after: .min, limit: 9).first)
    #expect(item.title == "One")
    #expect(item.published == Timestamp(1000))
    #expect(item.flags == "ab")
    #expect(!item.isUnread)
    #expect(item.contentType.isEmpty)
    let other = try await cache.items(of: "https://b.example/", after: .min, limit: 9)
    #expect(other.map(\.published) == [nil])
    let none = try await cache.items(of: "https://a.example/", after: item.row, limit: 9)
    #expect(none.isEmpty)
  }

  @Test func `an old cache without the later columns is read`() async throws {
    try make(
      """
      CREATE TABLE rss_feed (rssurl PRIMARY KEY, url, title);
      CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, author, url, feedurl, pubDate,
        content, unread);
      INSERT INTO rss_item VALUES (1, 'g', 't', 'a', 'u', 'f', 5, 'c', 1);
      """)
    let cache = try NewsboatCache(path: path)
    let items = try await cache.items(of: "f", after: .min, limit: 9)
    #expect(items.map(\.guid) == ["g"])
    #expect(items.allSatisfy { !$0.isDeleted && $0.flags.isEmpty && $0.enclosureURL.isEmpty })
  }

  @Test func `a transaction that was cut off does not count, and the original stays as it is`()
    async throws
  {
    try make(Self.schema + Self.rows)
    // A writer in the middle of a transaction that has spilled into the file.
    let writer = try Connection(path: path, access: .readWrite)
    try writer.run("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
    try writer.run("UPDATE rss_item SET unread = 1, title = 'half done'")
    try writer.run(
      """
      INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
        SELECT 'n' || i, '', '', '', 'https://a.example/', 0, hex(zeroblob(1000)), 1 FROM n
      """)
    #expect(FileManager.default.fileExists(atPath: path + "-journal"))
    let before = try folder.bytes(of: "cache.db")
    let cache = try NewsboatCache(path: path)
    let items = try await cache.items(of: "https://a.example/", after: .min, limit: 999)
    #expect(items.map(\.title) == ["One"])
    #expect(try folder.bytes(of: "cache.db") == before)
    try writer.run("ROLLBACK")
  }

  @Test func `what is not a cache of newsboat is refused`() throws {
    try make("CREATE TABLE other (a)")
    #expect { _ = try NewsboatCache(path: path) } throws: {
      ($0 as? DatabaseError)?.reason == .foreign
    }
    try folder.write("SQLite format 3\0and then nothing of it", to: "cache.db")
    #expect(throws: DatabaseError.self) { try NewsboatCache(path: path) }
    #expect(throws: DatabaseError.self) { try NewsboatCache(path: folder.path("none")) }
  }
}
