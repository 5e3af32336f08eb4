import FeedParsing
import Models
import Testing

@Suite struct AtomTests {
  @Test func `a feed is read under any prefix, with every base resolved`() throws {
    let feed = try Fixture.feed("atom-everything.xml")
    #expect(feed.format == "Atom 1.0")
    #expect(feed.title?.value == "Carnet &eacute;lectrique")
    #expect(feed.title?.kind == .html)
    #expect(feed.description?.value == "Notes & marges")
    #expect(feed.siteURL == "https://carnet.example/blog/")
    #expect(feed.selfURL == "https://carnet.example/blog/feed.atom")
    #expect(feed.nextURL == "https://carnet.example/blog/feed.atom?p=2")
    #expect(feed.icon == "https://carnet.example/favicon.png")
    #expect(feed.language == "fr")
    #expect(feed.authors == [Author(name: "Léa Roy", url: "https://carnet.example/blog/about")])
    #expect(feed.items.count == 3)
  }

  @Test func `an entry's links are told apart by what they are for`() throws {
    let item = try Fixture.feed("atom-everything.xml").items[0]
    #expect(item.url == "https://carnet.example/blog/2026/eins.html")
    #expect(
      item.enclosures == [
        Enclosure(
          url: "https://carnet.example/blog/2026/eins.ogg", type: "audio/ogg", length: 77,
          title: "Ton")
      ])
    #expect(
      item.discussion
        == DiscussionSignals(
          pageURL: "https://carnet.example/blog/2026/eins#replies",
          feedURL: "https://carnet.example/blog/2026/eins/replies", count: 4))
    #expect(item.inReplyTo == "tag:carnet.example,2026:0")
    #expect(item.language == "de")
    #expect(item.tags == ["Kunst", "roh"])
  }

  @Test func `XHTML loses its wrapper and keeps the meaning of inner bases`() throws {
    let content = try #require(try Fixture.feed("atom-everything.xml").items[0].content)
    #expect(content.kind == .html)
    #expect(content.base == "https://carnet.example/blog/2026/")
    #expect(
      content.value.hasPrefix("<p>Ein <em>Bild</em>: <img src=\"b.png\" alt=\"&lt;b&gt;\"><br>"))
    #expect(content.value.contains(#"href="https://carnet.example/blog/2026/anhang/mehr.html""#))
    #expect(!content.value.contains("div"))
  }

  @Test func `an entry without an author has the feed's, and one with a source keeps its title`()
    throws
  {
    let items = try Fixture.feed("atom-everything.xml").items
    #expect(items[0].authors.first?.name == "Léa Roy")
    #expect(items[1].authors.first?.name == "invite@carnet.example")
    #expect(items[1].title?.value == "<i>Deux</i>")
    #expect(items[1].url == "https://carnet.example/2")
    #expect(items[1].discussion.count == 9)
    #expect(items[2].title == nil)
    #expect(items[2].enclosures.map(\.url) == ["https://carnet.example/blog/trois.mp3"])
  }

  @Test func `times are read to the second in UTC`() throws {
    let item = try Fixture.feed("atom-everything.xml").items[0]
    #expect(item.published == CivilDate(year: 2026, month: 11, day: 22, hour: 8).timestamp())
    #expect(item.updated == CivilDate(year: 2026, month: 11, day: 22, hour: 10).timestamp())
  }

  @Test func `Atom 0.3 escapes, encodes and nests its content`() throws {
    let feed = try Fixture.feed("atom-03-modes.xml")
    #expect(feed.format == "Atom 0.3")
    #expect(feed.title?.value == "Old <b>Atom</b>")
    #expect(feed.description?.value == "Before the RFC")
    #expect(feed.items.map(\.content?.value) == ["<p>Hello</p>", "<p>inside</p>"])
    #expect(feed.items[0].published == CivilDate(year: 2004, month: 5, day: 5).timestamp())
  }

  @Test func `an entry may be the whole document`() throws {
    let feed = try Fixture.feed("atom-entry-document.xml")
    #expect(feed.items.map(\.guid) == ["urn:alone"])
    #expect(feed.items.map(\.url) == ["http://alone.example/"])
  }

  @Test(arguments: [
    ("<content>a &lt;b> c</content>", "a <b> c", FeedText.Kind.plain),
    ("<content type='text/plain'>x</content>", "x", .plain),
    ("<content type='HTML'>&lt;p></content>", "<p>", .html),
    ("<content type='text/html; charset=utf-8'>x</content>", "x", .html),
    ("<content type='html'><p>not escaped</p></content>", "<p>not escaped</p>", .html),
    ("<content type='xhtml'>no div &amp; more</content>", "no div & more", .plain),
    ("<content type='xhtml'><div>a &amp;lt; b</div></content>", "a &amp;lt; b", .html),
    ("<content type='text'>x <b>y</b></content>", "x <b>y</b>", .html),
    ("<content type='bogus'>x</content>", "x", .plain),
    (
      "<content type='application/octet-stream'>\nYSA8Yj5iPC9iPg==\n</content>", "a <b>b</b>", .html
    ),
  ])
  func `content is text of the kind it says`(
    element: String, value: String, kind: FeedText.Kind
  ) throws {
    let content = try #require(try Fixture.entry(element).content)
    #expect(content.value == value)
    #expect(content.kind == kind)
  }

  @Test func `content that is no text is none`() throws {
    #expect(try Fixture.entry("<content type='image/png'>iVBORw0KGgo=</content>").content == nil)
    #expect(try Fixture.entry("<content type='html'>  </content>").content == nil)
  }

  @Test func `a page goes before other alternates, and the first page wins`() throws {
    let item = try Fixture.entry(
      """
      <link rel="alternate" type="application/json" href="/j"/><link rel="self" href="/s"/>
      <link rel="http://www.iana.org/assignments/relation/alternate" href="/p1"/><link href="/p2"/>
      <link rel="alternate"/>
      """)
    #expect(item.url == "https://host.example/p1")
  }

  @Test func `relative bases add up on the way down`() throws {
    let feed = try Fixture.parsed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="a/"><entry xml:base="b/">
      <link xml:base="c/" href="d"/><content type="html">x</content></entry></feed>
      """)
    #expect(feed.items[0].url == "https://host.example/dir/a/b/c/d")
    #expect(feed.items[0].content?.base == "https://host.example/dir/a/b/")
  }
}
