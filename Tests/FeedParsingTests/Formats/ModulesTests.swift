import FeedParsing
import Models
import Testing

@Suite struct ModulesTests {
  @Test func `a namespace counts, not its prefix, and a known prefix needs no namespace`() throws {
    let feed = try Fixture.feed("rss-foreign-prefixes.xml")
    let (one, two) = (feed.items[0], feed.items[1])
    #expect(one.authors == [Author(name: "Old Dublin")])
    #expect(one.content == FeedText("<p>content</p>", .html, base: Fixture.address))
    #expect(one.updated == CivilDate(year: 2026, month: 1, day: 2).timestamp())
    #expect(one.discussion.count == 3)
    #expect(
      one.enclosures == [
        Enclosure(url: "http://p.example/v.mp4", type: "video/mp4", length: 99, title: "Clip")
      ])
    #expect(one.image == "http://p.example/t.jpg")
    #expect(one.title?.value == "One")
    #expect(two.authors == [Author(name: "Undeclared")])
  }

  @Test func `a podcast has its episode, cover and discussion`() throws {
    let feed = try Fixture.feed("rss-podcast.xml")
    #expect(feed.icon == "https://tide.example/cover.jpg")
    #expect(feed.authors == [Author(name: "Low Tide Radio")])
    #expect(feed.description?.value == "A show")
    let item = feed.items[0]
    #expect(item.title?.value == "12: Knots")
    #expect(item.content?.value == "All about knots")
    #expect(item.authors == [Author(name: "Ida")])
    #expect(item.tags == ["rope", "knots"])
    #expect(item.enclosures == [Enclosure(url: "https://tide.example/12.mp3", type: "audio/mpeg")])
    #expect(item.discussion.pageURL == "https://social.example/@tide/12")
  }

  @Test func `prose and scripts are no discussion, and a count stands alone`() throws {
    let signals = try Fixture.feed("rss-junk-comments-link.xml").items.map(\.discussion)
    #expect(signals[0] == DiscussionSignals(count: 148))
    #expect(signals[1] == DiscussionSignals(feedURL: "https://c.example/2/feed"))
    #expect(signals[2] == DiscussionSignals(pageURL: "https://c.example/3#comments", count: 1024))
  }

  @Test func `the original link goes before the one that counts clicks`() throws {
    #expect(try Fixture.feed("rss-feedburner.xml").items[0].url == "https://own.example/a")
  }

  @Test func `Atom's words inside RSS are understood and come second`() throws {
    let item = try Fixture.item(
      """
      <a:title xmlns:a="http://www.w3.org/2005/Atom">atom</a:title><title>rss</title>
      <atom:updated>2026-02-03T04:05:06Z</atom:updated><atom:author><atom:name>A</atom:name></atom:author>
      <atom:link rel="replies" href="/r.atom"/><atom:link href="/page"/><atom:summary>s</atom:summary>
      """)
    #expect(item.title?.value == "rss")
    #expect(item.url == "https://host.example/page")
    #expect(item.updated != nil)
    #expect(item.authors == [Author(name: "A")])
    #expect(item.discussion.feedURL == "https://host.example/r.atom")
    #expect(item.content?.value == "s")
  }

  @Test func `the full text is found under every name it goes by`() throws {
    let texts = [
      "<content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>",
      "<fullitem>&lt;p&gt;x&lt;/p&gt;</fullitem>",
      "<body xmlns='http://www.w3.org/1999/xhtml'><p>x</p></body>",
      "<xhtml:body xmlns:xhtml='http://www.w3.org/1999/xhtml'><xhtml:p>x</xhtml:p></xhtml:body>",
    ]
    for text in texts {
      let item = try Fixture.item("<description>short</description>" + text)
      #expect(item.content?.value == "<p>x</p>")
      #expect(item.content?.kind == .html)
      #expect(item.summary?.value == "short")
    }
  }

  @Test func `thumbnails and portraits are no enclosures`() throws {
    let item = try Fixture.item(
      """
      <media:thumbnail url="http://a.example/t.jpg"/>
      <media:content url="http://a.example/1.jpg" medium="image"/>
      <media:content url="http://gravatar.example/me" medium="image"/>
      """)
    #expect(item.enclosures.isEmpty)
    #expect(item.image == "http://a.example/1.jpg")
  }
}
