import FeedParsing
import Models
import Testing

@Suite struct XMLRepairTests {
  @Test func `names of HTML and bare ampersands are read without a document type`() throws {
    let feed = try Fixture.feed("rss-html-entities-without-dtd.xml")
    #expect(feed.title?.value == "Café Müller & Søn")
    #expect(feed.siteURL == "http://cafe.example/?a=1&b=2")
    let item = feed.items[0]
    #expect(item.title?.value == "R&D at AT&T — 50\u{A0}€")
    #expect(item.url == "http://cafe.example/x?a=1&copy=2")
    #expect(item.content?.value == "&unknown; “quoted” — 😀 😀")
  }

  @Test func `markup that nobody escaped or closed stays in its item`() throws {
    let feed = try Fixture.feed("rss-unescaped-html.xml")
    #expect(feed.title == FeedText("Raw <b>bold</b>", .html, base: Fixture.address))
    #expect(feed.items.map(\.guid) == ["g1", "g2", "g3"])
    #expect(feed.items[0].title?.value == "5 < 6 and <3")
    #expect(
      feed.items[0].content?.value
        == "<p class=\"lead\">One<br>two <img src=\"a.png\" alt=\"x &gt; y\" hidden=\"hidden\">"
        + "<a href=\"/next\">next</a></p>")
    #expect(feed.items[1].title?.value == "Never closed")
    #expect(feed.items[1].url == "http://raw.example/2")
    #expect(feed.items[1].tags == ["cat"])
  }

  @Test func `junk around a feed and controls inside it are passed over`() throws {
    let feed = try Fixture.feed("rss-junk-around-controls-inside.xml")
    #expect(feed.title?.value == "After a warning")
    #expect(feed.items.map(\.title?.value) == ["One"])
    #expect(feed.items.map(\.guid) == ["1"])
  }

  @Test(arguments: [
    ("<![CDATA[a <b>b</b> ]]>", "a <b>b</b>"), ("<![CDATA[a]]><![CDATA[b]]>", "ab"),
    ("a <![CDATA[& b]]> &amp; c", "a & b & c"),
    ("x<![CDATA[a <![CDATA[ b ]]> c ]]>", "xa <![CDATA[ b  c ]]>"),
    ("<![CDATA[never closed", "never closed"), ("a ]]> b", "a ]]> b"), ("a<!-- x -- y -->b", "ab"),
    ("a <!-- never closed", "a <!-- never closed"), ("a<?php echo 1 ?>b", "ab"),
    ("a &#0;&#27;&#xD800;&#x110000; b", "a \u{FFFD}\u{FFFD} b"), ("&#8217", "’"),
    ("&;&#;&#x;", "&;&#;&#x;"),
    ("mail <me@a.example>", "mail <me@a.example>"),
    ("see <http://a.example/>", "see <http://a.example/>"),
    ("a<b and c", "a<b and c"), ("1 <= 2", "1 <= 2"), ("\u{FFFE}x\u{FFFF}", "\u{FFFD}x\u{FFFD}"),
    ("</p>stray", "stray"), ("x &lt;y", "x <y"),
  ])
  func `text that XML forbids is kept as well as it can be`(
    written: String, expected: String
  ) throws {
    let item = try Fixture.item(
      "<guid>1</guid><title>\(written)</title><category>&nbsp;</category>")
    #expect(item.title?.value == expected)
    #expect(item.guid == "1")
  }

  @Test func `entities of the document type are read, once and no deeper`() throws {
    let feed = try Fixture.parsed(
      """
      <!DOCTYPE rss [<!-- <!ENTITY no "no"> --><!ENTITY co "Smith &amp; &eacute;"><!ENTITY two "&co;&co;">
      <!ENTITY ext SYSTEM "file:///etc/passwd"><!ENTITY % par "x">]>
      <rss><channel><title>&co; &two; &ext; &no;</title></channel></rss>
      """)
    #expect(feed.title?.value == "Smith & é &co;&co; &ext; &no;")
  }

  @Test func `a document type of HTML is a page and no feed`() {
    let page =
      "<!DOCTYPE html><html><body><rss><channel><title>x</title></channel></rss></body></html>"
    #expect(FeedParser.parse(Array(page.utf8), contentType: nil, address: nil) == nil)
    let xhtml = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><rss/></html>"
    #expect(FeedParser.parse(Array(xhtml.utf8), contentType: nil, address: nil) == nil)
  }

  @Test func `an item cut inside its identity is left out`() throws {
    let start =
      "<rss><channel><item><title>a</title><guid>http://a.example/1</guid></item><item><title>b</title>"
    let link = "<link>http://a.example/2</link>"
    func guids(_ text: String) throws -> [String?] { try Fixture.parsed(text).items.map(\.guid) }
    #expect(try guids(start + "<guid>http://a.exam") == ["http://a.example/1"])
    #expect(try guids(start + link) == ["http://a.example/1"])
    #expect(try guids(start + "<guid>2</guid><description>half") == ["http://a.example/1", "2"])
  }
}
