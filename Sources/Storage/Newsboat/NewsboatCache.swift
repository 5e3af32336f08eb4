package import Models
import Threads

/// The `cache.db` of newsboat or newsbeuter, read from a private copy: neither locks nor a
/// transaction that was cut off concern the original, which is never written.
package actor NewsboatCache {
  private let copy: PrivateCopy
  private let connection: Connection
  private let columns: Set<String>
  private nonisolated let executor = SerialThread()

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// When the original was last written.
  package nonisolated let changed: Timestamp

  /// Copies the file at `path`, which has to have newsboat's tables.
  package init(path: String) throws(DatabaseError) {
    copy = try PrivateCopy(ofDatabase: path)
    changed = copy.changed
    // What was cut off is rolled back, in the copy.
    connection = try Connection(path: copy.path, access: .readWrite)
    let tables = try connection.integer(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN (?, ?)", "rss_feed",
      "rss_item")
    columns = try connection.columns(of: "rss_item")
    guard tables == 2, columns.isSuperset(of: ["guid", "title", "feedurl", "unread"]) else {
      throw DatabaseError(.foreign, message: "not a cache of newsboat", path: path)
    }
  }

  /// All feeds that the cache knows or has articles of, subscribed or not.
  package func feeds() throws(DatabaseError) -> [NewsboatFeed] {
    let statement = try connection.prepare(
      """
      SELECT rssurl, title, url FROM rss_feed
      UNION ALL
      SELECT DISTINCT feedurl, '', '' FROM rss_item
        WHERE feedurl NOT IN (SELECT rssurl FROM rss_feed)
      """)
    var feeds: [NewsboatFeed] = []
    while try statement.step() {
      feeds.append(
        NewsboatFeed(
          source: statement.text(0), title: statement.text(1), siteURL: statement.text(2)))
    }
    return feeds
  }

  /// Some articles of a feed in the order in which they came, those after row `last`.
  package func items(
    of feed: String, after last: Int64, limit: Int
  ) throws(DatabaseError) -> [NewsboatItem] {
    func column(_ name: String) -> String { columns.contains(name) ? name : "NULL" }
    let statement = try connection.prepare(
      """
      SELECT rowid, guid, title, \(column("author")), \(column("url")), \(column("pubDate")),
        \(column("content")), \(column("content_mime_type")), \(column("base")), unread,
        \(column("flags")), \(column("deleted")), \(column("enclosure_url")),
        \(column("enclosure_type"))
        FROM rss_item WHERE feedurl = ? AND rowid > ? ORDER BY rowid LIMIT ?
      """, feed, last, limit)
    var items: [NewsboatItem] = []
    while try statement.step() { items.append(NewsboatItem(statement)) }
    return items
  }
}

/// A feed as newsboat keeps it.
package struct NewsboatFeed: Hashable, Sendable {
  /// The first word of its line in `urls`.
  package var source: String
  package var title: String
  package var siteURL: String
}

/// An article as newsboat keeps it; what is not known is empty.
package struct NewsboatItem: Hashable, Sendable {
  package var row: Int64
  package var guid: String
  package var title: String
  package var author: String
  package var url: String
  package var published: Timestamp?
  package var content: String
  /// Empty means HTML.
  package var contentType: String
  package var base: String
  package var isUnread: Bool
  /// Letters, each once.
  package var flags: String
  package var isDeleted: Bool
  package var enclosureURL: String
  package var enclosureType: String

  fileprivate init(_ statement: borrowing Statement) {
    row = statement.integer(0)
    guid = statement.text(1)
    title = statement.text(2)
    author = statement.text(3)
    url = statement.text(4)
    let seconds = statement.integer(5)
    published = seconds > 0 ? Timestamp(seconds) : nil
    content = statement.text(6)
    contentType = statement.text(7)
    base = statement.text(8)
    isUnread = statement.integer(9) != 0
    flags = statement.text(10)
    isDeleted = statement.integer(11) != 0
    enclosureURL = statement.text(12)
    enclosureType = statement.text(13)
  }
}

extension Connection {
  fileprivate func columns(of table: String) throws(DatabaseError) -> Set<String> {
    let statement = try prepare("SELECT name FROM pragma_table_info(?)", table)
    var columns: Set<String> = []
    while try statement.step() { columns.insert(statement.text(0)) }
    return columns
  }
}
