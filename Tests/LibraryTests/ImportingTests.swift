import Library
import Models
import TestSupport
import Testing

@Suite struct ImportingTests {
  private func take(
    _ text: String, _ stand: Newsstand, from address: String = ""
  ) async throws -> ImportReport {
    try await stand.library.importFile(Array(text.utf8), address: address, at: stand.now)
  }

  private static let outline = """
    <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="Coast"><outline type="rss" text="Pier &amp; Tide"
      xmlUrl="https://pier.example/feed" htmlUrl="https://pier.example/"/>
    <outline text="Light" xmlUrl="https://light.example/atom"/></outline>
    <outline type="rss" text="Alone" xmlUrl="http://alone.example/rss"/>
    <outline type="rss" text="Again" xmlUrl="https://pier.example/feed"/>
    <outline type="rss" text="Evil" xmlUrl="file:///etc/passwd"/>
    <outline type="rss" text="Worse" xmlUrl="|rm -rf ~"/></body></opml>
    """

  @Test func `OPML brings feeds with their folders and leaves out what is no web address`()
    async throws
  {
    let stand = try Newsstand()
    let report = try await take(Self.outline, stand)
    #expect(report.added == 3)
    #expect(report.refused.count == 2)
    #expect(report.refused.allSatisfy { !$0.contains("\n") })
    let desk = try stand.desk()
    #expect(
      Set(try desk.feeds().map(\.address)) == [
        "https://pier.example/feed", "https://light.example/atom", "http://alone.example/rss",
      ])
    #expect(Set(try desk.feeds().map(\.title)) == ["Pier & Tide", "Light", "Alone"])
    let coast = try #require(try desk.sections().first { $0.name == "Coast" })
    #expect(try desk.feeds().count { $0.sections.contains(coast.id) } == 2)
    let again = try await take(Self.outline, stand)
    #expect(again.added == 0)
    #expect(try desk.feeds().count == 3)
  }

  @Test func `an empty list is a list, also for a library that is new`() async throws {
    let stand = try Newsstand()
    let report = try await take("<opml version=\"2.0\"><body></body></opml>", stand)
    #expect(report == ImportReport())
  }

  @Test func `what is exported can be imported and is the same`() async throws {
    let stand = try Newsstand()
    _ = try await take(Self.outline, stand)
    let exported = try stand.desk().opml().text
    let other = try Newsstand()
    let report = try await take(exported, other)
    #expect(report.added == 3)
    #expect(report.refused.isEmpty)
    let feeds = try stand.desk().feeds().map { [$0.title, $0.address] }
    #expect(try other.desk().feeds().map { [$0.title, $0.address] } == feeds)
    #expect(
      try other.desk().sections().map(\.name) == (try stand.desk().sections().map(\.name)))
  }

  @Test func `a JSON Feed brings its articles under its own address`() async throws {
    let stand = try Newsstand()
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Pier", "feed_url":
      "https://pier.example/feed.json", "items": [{"id": "1", "title": "Ebb", "content_text":
      "Low.", "date_published": "2026-03-01T10:00:00Z"}, {"id": 2, "content_html": "<p>No title"}]}
      """
    let report = try await take(feed, stand, from: "file:///tmp/saved.json")
    #expect(report.added == 1)
    #expect(report.articles == 2)
    #expect(try stand.desk().feeds().map(\.address) == ["https://pier.example/feed.json"])
    #expect(try stand.titles() == ["Ebb", "No title"])
    #expect(try await take(feed, stand, from: "file:///tmp/saved.json").articles == 0)
  }

  @Test func `a feed without an address of its own goes by the file's`() async throws {
    let stand = try Newsstand()
    let report = try await take(RSS("Ebb").text, stand, from: "file:///home/me/saved.xml")
    #expect(report.articles == 1)
    #expect(try stand.desk().feeds().map(\.address) == ["file:///home/me/saved.xml"])
  }

  @Test(arguments: ["", "hello", "{}", "<html><body>x", "\u{0}\u{1}"])
  func `what is neither list nor feed is refused`(text: String) async throws {
    let stand = try Newsstand()
    await #expect {
      _ = try await take(text, stand, from: "file:///tmp/x")
    } throws: { error in
      guard case LibraryError.notAnImport = error else { return false }
      return true
    }
    #expect(try stand.desk().feeds().isEmpty)
  }
}
