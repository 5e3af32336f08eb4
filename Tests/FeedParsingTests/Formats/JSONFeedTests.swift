import FeedParsing
import Models
import Testing

@Suite struct JSONFeedTests {
  @Test func `a feed with loose types gives all its items`() throws {
    let feed = try Fixture.feed("json-feed-loose-types.json")
    #expect(feed.format == "JSON Feed 1.0")
    #expect(feed.title == FeedText("Loose", .plain))
    #expect(feed.nextURL == "https://loose.example/feed.json?page=2")
    #expect(feed.authors == [Author(name: "Old Author", url: "https://loose.example/me")])
    #expect(
      feed.items.map(\.guid) == [
        "12345678901234567890", "two", "true", "https://loose.example/five",
      ])
  }

  @Test func `items keep what fits and drop what does not`() throws {
    let items = try Fixture.feed("json-feed-loose-types.json").items
    #expect(items[0].content == FeedText("<p>Hi</p>", .html, base: "https://loose.example/1"))
    #expect(items[0].tags == ["a", "7"])
    #expect(items[0].authors.first?.name == "Old Author")
    #expect(items[1].content?.kind == .plain)
    #expect(items[1].externalURL == "https://else.example/")
    #expect(
      items[1].authors == [Author(name: "New"), Author(name: nil, url: "https://n.example/")])
    #expect(
      items[1].enclosures == [
        Enclosure(url: "https://host.example/f.mp3", type: "audio/mpeg", length: 512)
      ])
    #expect(items[2].title?.value == "lone \u{FFFD} and \u{1B}[31m")
    #expect(items[2].published == nil)
    #expect(items[2].tags == ["single"])
    #expect(items[2].authors == [Author(name: "Just A Name")])
    #expect(items[3].url == "https://loose.example/five")
  }

  @Test func `a document in UTF-16 or behind a mark is read`() throws {
    let text = #"{"version":"https://jsonfeed.org/version/1.1","title":"Ä","items":[]}"#
    let documents: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
    ]
    for bytes in documents {
      let feed = try #require(FeedParser.parse(bytes, contentType: nil, address: nil))
      #expect(feed.title?.value == "Ä")
      #expect(feed.format == "JSON Feed 1.1")
    }
  }

  @Test func `nesting without end costs nothing but itself`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let feed = try Fixture.parsed(
      #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","_x":\#(deep)},{"id":"2"}]}"#
    )
    #expect(feed.items.map(\.guid) == ["1", "2"])
  }

  @Test func `a document that breaks off keeps its whole items`() throws {
    let feed = try Fixture.parsed(
      #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"},{"id":"2"},{"id":"3","ti"#)
    #expect(feed.items.map(\.guid) == ["1", "2"])
  }

  @Test(arguments: [
    "{}", "{\"a\":1}", "[]", "null", "{\"items\":{}}", "{\"version\":\"2\"}", "{",
    "{\"rss\":{\"channel\":{}}}",
  ])
  func `other JSON is no feed`(text: String) {
    #expect(FeedParser.parse(Array(text.utf8), contentType: nil, address: nil) == nil)
  }

  @Test func `controls in an id do not come into the address made of it`() throws {
    let feed = try Fixture.parsed(
      #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"https://a.example/\u0000\u0001b"}]}"#
    )
    #expect(feed.items.map(\.url) == ["https://a.example/b"])
  }
}
