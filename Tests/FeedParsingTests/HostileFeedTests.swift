import FeedParsing
import Models
import Testing

/// Documents that try to take time, memory or the stack. Each has a last item that must survive.
@Suite struct HostileFeedTests {
  private static func document(_ elements: String, prolog: String = "") -> String {
    "\(prolog)<rss><channel>\(elements)<item><guid>last</guid></item></channel></rss>"
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let laughs: String = {
    let names = Array("abcdefghijkl")
    let levels = zip(names, names.dropFirst())
      .map { "<!ENTITY \($1) \"\(repeated("&\($0);", 10))\">" }.joined()
    return "<!DOCTYPE rss [<!ENTITY a \"ha\">\(levels)]>"
  }()

  private static let documents: [(name: String, text: String)] = [
    ("billion laughs", document("<item><title>&l;</title></item>", prolog: laughs)),
    (
      "quadratic blow-up",
      document(
        "<item><title>\(repeated("&a;", 50_000))</title></item>",
        prolog: "<!DOCTYPE rss [<!ENTITY a \"\(repeated("x", 4000))\">]>")
    ),
    ("depth", document("<item><description>\(repeated("<div>", 25_000))</description></item>")),
    (
      "closed depth",
      document("<item><x>\(repeated("<d>", 25_000))\(repeated("</d>", 25_000))</x></item>")
    ),
    (
      "attributes",
      document("<item \((0..<50_000).map { "a\($0)=''" }.joined(separator: " "))></item>")
    ),
    ("names", document((0..<50_000).map { "<n\($0)/>" }.joined())),
    ("entities", document("<item><title>\(repeated("&eacute;", 50_000))</title></item>")),
    ("ampersands", document("<item><title>\(repeated("&", 100_000))</title></item>")),
    ("brackets", document("<item><title>\(repeated("<", 100_000))</title></item>")),
    ("comments", document("<item><title>\(repeated("<!--", 50_000))</title></item>")),
    ("sections", document(repeated("<x><![CDATA[</x>", 25_000))),
    ("quotes", document("<item><title>\(repeated("<a b=\"<", 25_000))</title></item>")),
    ("end tags", document(repeated("</zz>", 50_000))),
    ("tags of one item", document("<item>\(repeated("<category>c</category>", 50_000))</item>")),
    ("a long title", document("<item><title>\(repeated("x", 1_000_000))</title></item>")),
    ("a long link", document("<item><link>http://\(repeated("x", 1_000_000))</link></item>")),
    ("items", document(repeated("<item/>", 50_000))),
  ]

  @Test(arguments: documents.map(\.name))
  func `a hostile document gives its last item within seconds`(name: String) throws {
    let text = try #require(Self.documents.first { $0.name == name }?.text)
    var feed: FeedContents?
    let time = ContinuousClock().measure {
      feed = FeedParser.parse(Array(text.utf8), contentType: nil, address: nil)
    }
    #expect(feed?.items.last?.guid == "last")
    // Unoptimised builds on a busy machine take a second or so; what is quadratic takes minutes.
    #expect(time < .seconds(60))
  }

  @Test func `an expansion stays within its limit`() throws {
    let text = try #require(Self.documents.first { $0.name == "quadratic blow-up" }?.text)
    let title = try #require(try Fixture.parsed(text).items.first?.title)
    #expect(title.value.utf8.count < 2_000_000)
  }

  @Test func `a base is not copied without limit`() throws {
    let base = Self.repeated("a/", 10_000)
    let links = Self.repeated("<a href='x'>y</a>", 1000)
    let feed = try Fixture.parsed(
      "<feed><entry><content type='xhtml'><div xml:base='\(base)'>\(links)</div></content></entry></feed>"
    )
    let content = try #require(feed.items.first?.content)
    #expect(content.value.utf8.count < 25_000)
  }
}
