import Library
import Models
import Testing

@Suite struct NormalisedTests {
  private func text(_ feed: String) async -> String? {
    await Normalised.feed(
      Array(feed.utf8), contentType: nil, address: "https://host.example/feed")?.text
  }

  @Test func `hubs, pages, licences and quiet times of a channel are told`() async throws {
    let text = try #require(
      await text(
        """
        <rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>t</title>
        <atom:link rel='hub' href='https://hub.example/'/>
        <atom:link rel='next' href='/feed?2'/><atom:link rel='license' href='/license'/>
        <skipHours><hour>23</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
        </channel></rss>
        """))
    #expect(text.contains(#""hubs":[{"type":"WebSub","url":"https://hub.example/"}]"#))
    #expect(text.contains(#""next_url":"https://host.example/feed?2""#))
    #expect(text.contains(#""license":"https://host.example/license""#))
    #expect(text.contains(#""skip_hours":[0,23],"skip_days":["Sunday"]"#))
  }

  @Test func `an item tells its own licence`() async throws {
    let text = try #require(
      await text(
        """
        <feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>
        <link rel='license' href='https://l.example/by'/></entry></feed>
        """))
    #expect(text.contains(#""_broadsheet":{"license":"https://l.example/by"}"#))
    #expect(!text.contains("skip_hours"))
  }

  @Test func `what is no feed is nothing`() async {
    #expect(await text("<html></html>") == nil)
  }
}
