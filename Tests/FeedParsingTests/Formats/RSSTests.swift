import FeedParsing
import Models
import Testing

@Suite struct RSSTests {
  @Test func `a channel speaks for itself and its image does not`() throws {
    let feed = try Fixture.feed("rss-2-everything.xml")
    #expect(feed.format == "RSS 2.0")
    #expect(feed.title == FeedText("The Harbour Gazette", .plain, base: Fixture.address))
    #expect(feed.description?.value == "News from the quay & beyond")
    #expect(feed.siteURL == "https://gazette.example/")
    #expect(feed.selfURL == "https://gazette.example/feed.xml")
    #expect(feed.nextURL == "https://gazette.example/feed.xml?page=2")
    #expect(feed.icon == "https://gazette.example/logo.png")
    #expect(feed.language == "en-GB")
    #expect(feed.interval == 90 * 60)
    #expect(
      feed.authors == [Author(name: "The News Desk", url: "mailto:desk@gazette.example")])
  }

  @Test func `an item has every part it was given`() throws {
    let item = try #require(try Fixture.feed("rss-2-everything.xml").items.first)
    #expect(item.guid == "https://gazette.example/?p=117")
    #expect(item.url == "https://gazette.example/2026/ferry")
    #expect(item.title?.value == "Ferry returns after storm")
    #expect(item.content?.kind == .html)
    #expect(item.content?.value == #"<p>The <a href="/ferry">ferry</a> is back.</p>"#)
    #expect(item.content?.base == item.url)
    #expect(item.summary?.value == "The ferry is back. [&#8230;]")
    #expect(item.authors == [Author(name: "Ann Rowe")])
    #expect(
      item.published == CivilDate(year: 2026, month: 11, day: 23, hour: 7, minute: 30).timestamp())
    #expect(item.tags == ["Harbour", "Weather"])
    #expect(
      item.enclosures == [
        Enclosure(
          url: "https://gazette.example/audio/ferry%201.mp3", type: "audio/mpeg",
          length: 1_234_567)
      ])
    #expect(item.image == "https://gazette.example/full.jpg")
    #expect(
      item.discussion
        == DiscussionSignals(
          pageURL: "https://gazette.example/2026/ferry#comments",
          feedURL: "https://gazette.example/2026/ferry/feed/", count: 12))
  }

  @Test func `a guid is a link unless it says no, and never when it is none`() throws {
    #expect(try Fixture.item("<guid>http://a.example/1</guid>").url == "http://a.example/1")
    #expect(try Fixture.item("<guid isPermaLink='false'>http://a.example/1</guid>").url == nil)
    #expect(try Fixture.item("<guid>number 12</guid>").url == nil)
    #expect(try Fixture.item("<guid>12</guid>").url == nil)
    #expect(
      try Fixture.item("<guid isPermaLink='true'>/p/1</guid>").url == "https://host.example/p/1")
    let both = try Fixture.item("<guid>http://a.example/1</guid><link>http://b.example/</link>")
    #expect(both.url == "http://b.example/")
  }

  @Test func `items outside the channel belong to the feed`() throws {
    let feed = try Fixture.feed("rss-1-items-outside-channel.xml")
    #expect(feed.format == "RSS 1.0")
    #expect(feed.title?.value == "Slow Letters")
    #expect(feed.language == "da")
    #expect(feed.items.map(\.guid) == ["http://slow.example/1", "urn:slow:2"])
    #expect(feed.items.map(\.url) == ["http://slow.example/1", "http://slow.example/2"])
    #expect(feed.items[0].authors == [Author(name: "Per Holm")])
    #expect(feed.items[0].tags == ["food"])
    #expect(feed.items[0].published != nil)
  }

  @Test func `capital letters and a missing channel change nothing`() throws {
    let feed = try Fixture.feed("rss-uppercase-without-channel.xml")
    #expect(feed.title?.value == "Loud Times")
    #expect(feed.siteURL == "http://loud.example/")
    #expect(feed.items.map(\.title?.value) == ["First", "Second"])
    #expect(feed.items[1].guid == "two")
    #expect(feed.items[0].published == CivilDate(year: 2026, month: 1, day: 1).timestamp())
  }

  @Test func `a second root gives its items too`() throws {
    let feed = try Fixture.feed("rss-two-roots.xml")
    #expect(feed.title?.value == "First root")
    #expect(feed.items.map(\.guid) == ["1", "2"])
  }

  @Test(arguments: [
    ("Fish &amp;amp; chips", "Fish &amp; chips", FeedText.Kind.html),
    ("Fish &amp; chips", "Fish & chips", .plain),
    ("Vec&lt;T&gt; in Rust", "Vec<T> in Rust", .plain),
    ("a &lt; b &gt; c", "a < b > c", .plain), ("&lt;i&gt;x&lt;/i&gt;", "<i>x</i>", .html),
    ("x&lt;br/&gt;y", "x<br/>y", .html), ("AT&amp;T; R&amp;D;", "AT&T; R&D;", .plain),
    ("&amp;#8217;", "&#8217;", .html), ("&lt;!-- c --&gt;", "<!-- c -->", .html),
    ("&lt;&lt;a&gt;&gt;", "<<a>>", .html), ("<![CDATA[1 < 2 && 3]]>", "1 < 2 && 3", .plain),
  ])
  func `a title is HTML only when it looks like it`(
    written: String, value: String, kind: FeedText.Kind
  ) throws {
    let title = try #require(try Fixture.item("<title>\(written)</title>").title)
    #expect(title.value == value)
    #expect(title.kind == kind)
  }

  @Test func `relative links mean the feed, or the site when the feed lives elsewhere`() throws {
    let item = "<item><link>/a</link></item>"
    func link(_ site: String, _ address: String?) throws -> String? {
      let text = "<rss><channel><link>\(site)</link>\(item)</channel></rss>"
      return try Fixture.parsed(text, address: address).items[0].url
    }
    #expect(try link("http://s.example/x/", "http://s.example/feed") == "http://s.example/a")
    #expect(try link("http://s.example/x/", "http://cdn.example/feed") == "http://s.example/a")
    #expect(try link("http://s.example/x/", nil) == "http://s.example/a")
    #expect(try link("", "http://s.example/feed") == "http://s.example/a")
    #expect(try link("", nil) == "/a")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x"])
  func `a dangerous address is no link`(address: String) throws {
    #expect(try Fixture.item("<link>\(address)</link>").url == nil)
    #expect(try Fixture.item("<enclosure url='\(address)'/>").enclosures.isEmpty)
  }

  @Test(
    arguments: [
      ("me@a.example (Jane Doe)", "Jane Doe", "mailto:me@a.example"),
      ("Jane Doe &lt;me@a.example&gt;", "Jane Doe", "mailto:me@a.example"),
      ("me@a.example", "me@a.example", "mailto:me@a.example"),
      ("mailto:me@a.example (Jane)", "Jane", "mailto:me@a.example"), ("Jane", "Jane", nil),
      ("(Jane)", "Jane", nil), ("@jane", "@jane", nil),
    ] as [(String, String, String?)])
  func `an author is a name and perhaps an address`(
    written: String, name: String, url: String?
  ) throws {
    let item = try Fixture.item("<author>\(written)</author>")
    #expect(item.authors == [Author(name: name, url: url)])
  }

  @Test(arguments: ["", "0", "-5", "1e400", "12 MB", "99999999999999999999999"])
  func `an impossible length is none`(length: String) throws {
    let item = try Fixture.item("<enclosure url='http://a.example/x' length='\(length)'/>")
    #expect(item.enclosures.map(\.length) == [nil])
  }

  @Test(
    arguments: [
      ("<ttl>60</ttl>", 3600), ("<ttl>x</ttl>", nil), ("<ttl>-1</ttl>", nil),
      (
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 21_600
      ),
      ("<sy:updatePeriod> hourly </sy:updatePeriod>", 3600),
      ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 3600),
    ] as [(String, Int?)])
  func `a publisher's interval is in seconds`(elements: String, interval: Int?) throws {
    #expect(try Fixture.parsed("<rss><channel>\(elements)</channel></rss>").interval == interval)
  }

  @Test func `a description is the text, or the summary of a fuller one`() throws {
    let both = try Fixture.item("<description>long</description><summary>short</summary>")
    #expect((both.content?.value, both.summary?.value) == ("long", "short"))
    let one = try Fixture.item("<itunes:summary>notes</itunes:summary>")
    #expect((one.content?.value, one.summary?.value) == ("notes", nil))
    let twice = try Fixture.item(
      "<description>same</description><content:encoded>same</content:encoded>")
    #expect((twice.content?.value, twice.summary?.value) == ("same", nil))
  }

  @Test func `an item with nothing in it is still an item`() throws {
    #expect(try Fixture.item("") == FeedItem())
  }

  @Test func `a date that is nonsense leaves the item without one`() throws {
    let item = try Fixture.item("<title>x</title><pubDate>yesterday</pubDate>")
    #expect(item.published == nil)
    let other = try Fixture.item("<pubDate>?</pubDate><dc:date>2026-01-02</dc:date>")
    #expect(other.published == CivilDate(year: 2026, month: 1, day: 2).timestamp())
  }
}
