import Foundation
import TestSupport
import Testing

/// Lists of subscriptions that want something run, read or filled up.
@Suite(.waitsForPrograms) struct HostileImportTests {
  /// The name, the outlines, and how many of them become feeds.
  private static let lists: [(name: String, outlines: String, feeds: Int)] = [
    ("a pipe", "<outline xmlUrl='|touch owned'/><outline xmlUrl='\"|touch owned\"'/>", 0),
    ("exec", "<outline xmlUrl='exec:touch owned'/><outline xmlUrl=' EXEC:touch owned'/>", 0),
    ("filter", "<outline xmlUrl='filter:touch owned:http://a.example/'/>", 0),
    (
      "files",
      "<outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='/etc/passwd'/><outline xmlUrl='~/x'/>",
      0
    ),
    (
      "schemes that act",
      "<outline xmlUrl='javascript:a'/><outline xmlUrl='data:,a'/><outline xmlUrl='ssh:-oA'/><outline xmlUrl='-x'/>",
      0
    ),
    ("query feeds", "<outline xmlUrl='query:a:b'/><outline type='rss' xmlUrl=''/>", 0),
    (
      "feed: around a file",
      "<outline xmlUrl='feed:file:///etc/passwd'/><outline xmlUrl='feed:exec:a'/>", 0
    ),
    (
      "controls in an address",
      "<outline xmlUrl='http://a.example/&#10;|touch owned&#13;&#9;&#x9b;'/>", 1
    ),
    (
      "escapes in names",
      "<outline text='&#x9b;31m&#x202e;&#x85;'><outline title='&#x9d;0;owned&#x9c;' xmlUrl='http://a.example/'/></outline>",
      1
    ),
    (
      "raw escapes in names",
      "<outline text='\u{1B}]0;owned\u{7}'><outline title='\u{1B}[2J' xmlUrl='http://a.example/'/></outline>",
      1
    ),
    (
      "folders that are paths",
      "<outline text='../../etc'><outline text='//'><outline xmlUrl='http://a.example/'/></outline></outline>",
      1
    ),
    ("one feed ten thousand times", repeated("<outline xmlUrl='http://a.example/'/>", 10_000), 1),
    (
      "folders 20 thousand deep",
      repeated("<outline text='a'>", 20_000) + "<outline xmlUrl='http://a.example/'/>", 0
    ),
    (
      "a folder with a name of 1 MB",
      "<outline text='\(repeated("x", 1_000_000))'>\((0..<50).map { "<outline xmlUrl='http://a.example/\($0)'/>" }.joined())</outline>",
      50
    ),
    (
      "a feed with a name of 1 MB",
      "<outline title='\(repeated("x", 1_000_000))' xmlUrl='http://a.example/'/>", 1
    ),
    ("an address of 1 MB", "<outline xmlUrl='http://a.example/\(repeated("x", 1_000_000))'/>", 1),
    (
      "a hundred thousand categories",
      "<outline xmlUrl='http://a.example/' category='\((0..<100_000).map { "c\($0)" }.joined(separator: ","))'/>",
      1
    ),
    (
      "SQL in names",
      "<outline text=\"'; DROP TABLE feeds; --\"><outline title=\"x' OR '1'='1\" xmlUrl=\"http://a.example/'%3B--\"/></outline>",
      1
    ),
    ("passwords", "<outline xmlUrl='http://user:secret@a.example/'/>", 1),
    ("an entity from a file", "<outline text='&passwd;' xmlUrl='http://a.example/&passwd;'/>", 1),
    ("an entity that grows", "<outline text='&d;' xmlUrl='http://a.example/'/>", 1),
    (
      "an include",
      "<outline type='include' url='file:///etc/passwd'/><outline type='link' url='http://127.0.0.1:1/'/>",
      0
    ),
  ]

  private static let prolog = """
    <!DOCTYPE opml [<!ENTITY passwd SYSTEM "file:///etc/passwd"><!ENTITY a "ha"><!ENTITY b "\(repeated("&a;", 100))">
    <!ENTITY c "\(repeated("&b;", 100))"><!ENTITY d "\(repeated("&c;", 100))">]>
    """

  @Test(arguments: lists.indices)
  func `a hostile list subscribes to web addresses and to nothing else`(index: Int) throws {
    let list = Self.lists[index]
    let program = try Program()
    let path = try program.home.write(
      "\(Self.prolog)<opml version=\"2.0\"><body>\(list.outlines)</body></opml>", to: "list.opml")
    let result = try program.run("import", path)
    HostileReport.note("import", list.name, result)
    HostileLimits.check(result, list.name)
    #expect(result.status == 0, "\(list.name): \(result.errorText.prefix(300))")
    let feeds = try program.run("feeds", "--json")
    HostileLimits.check(feeds, list.name)
    // What lies deeper than any list does is left out, or in.
    if list.name != "folders 20 thousand deep" {
      #expect(feeds.lines.count == list.feeds, "\(list.name): \(feeds.text.prefix(300))")
    }
    for feed in try json(feeds.lines) {
      let address = try #require(feed["url"] as? String ?? feed["address"] as? String, "\(feed)")
      #expect(address.hasPrefix("http://"), "\(list.name): \(address.prefix(200))")
    }
    #expect(!feeds.text.contains("root:x:0"))
    for command in [["feeds"], ["export"], ["list"], ["doctor"]] {
      let result = try program.run(command)
      HostileLimits.check(result, "\(command) of \(list.name)")
      #expect(result.status == 0)
    }
    #expect(!FileManager.default.fileExists(atPath: program.home.path("owned")))
    #expect(!FileManager.default.fileExists(atPath: "owned"))
  }

  private static let queries =
    [
      "\"", "'", "*", "**", "a*b*", "^a", "NEAR(a b)", "a NEAR/2 b", "a AND", "OR OR", "NOT",
      "title:", "title:\"", "nothing:x", ":x", "-",
      "--", "+a", "{title text}: a", "a : b", "'; DROP TABLE articles; --", "\" OR 1=1 --", "%",
      "_", "\\", "\u{1B}[31m", "\u{9B}31m", "\u{202E}a",
      "a\nb", "feed:'", "tag:\"a\" OR", "since:99999999999999d", "since:-1d", "before:0000-00-00",
      "before:9999-99-99", "lang:' OR '", "url:%",
      "number:99999999999999999999", "guid:' OR '1'='1", "sort:'; --", "is:\u{1B}", "ﬀ", "\u{0}",
      "☃\u{FE0F}",
    ] + [
      repeated("(", 10_000), repeated("(", 10_000) + "a" + repeated(")", 10_000),
      repeated("a or ", 5000), repeated("-", 5000) + "a",
      repeated("a ", 50_000), repeated("a", 100_000), repeated("\"a\" ", 10_000),
      repeated("title:a* ", 5000), repeated("é\u{301}", 20_000),
    ]

  @Test func `hostile queries are answered or refused in one line`() throws {
    let program = try Program()
    let feed = try program.home.write(rss("Feed", ["Alpha", "Beta"]), to: "feed.xml")
    #expect(try program.run("import", feed).status == 0)
    for query in Self.queries where !query.hasPrefix("-") && !query.contains("\u{0}") {
      for command in [["search", query], ["show", query], ["mark", query, "--read"]] {
        let name = "\(command[0]) \(query.prefix(30).debugDescription)"
        let result = try program.run(command)
        HostileReport.note(command[0], name, result)
        HostileLimits.check(result, name)
        #expect(
          [0, 64, 65, 66].contains(result.status), "\(name): \(result.errorText.prefix(200))")
        #expect(result.errorLines.count <= 1)
      }
    }
    #expect(try program.articles().count == 2)
  }
}
