import Comments
import Testing

/// What a service is told of an article's address.
@Suite struct LookUpAddressTests {
  private func refusal(_ address: String?) -> LookUpAddress.Refusal? {
    do {
      _ = try LookUpAddress.of(address)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("https://paper.example/2026/ebb", "https://paper.example/2026/ebb"),
    ("https://paper.example/ebb?utm_source=rss&utm_medium=feed#top", "https://paper.example/ebb"),
    ("https://paper.example/?p=123&fbclid=x", "https://paper.example/?p=123"),
    ("https://video.example/watch?v=dQw4w9WgXcQ", "https://video.example/watch?v=dQw4w9WgXcQ"),
    (
      "https://paper.example/a-very-long-headline-of-many-words-about-2026",
      "https://paper.example/a-very-long-headline-of-many-words-about-2026"
    ),
  ])
  func `fragment and tracking are left out, what names the page stays`(
    address: String, told: String
  ) throws {
    #expect(try LookUpAddress.of(address) == told)
  }

  @Test(arguments: [
    "http://localhost/a", "http://127.0.0.1:8080/a", "http://192.168.1.3/a", "http://nas/a",
    "http://printer.local/a", "http://[::1]/a",
  ])
  func `nobody is told of a private host`(address: String) {
    #expect(refusal(address) == .privateHost)
  }

  @Test(arguments: [
    "https://ada:pw@paper.example/a", "https://paper.example/a?token=1",
    "https://paper.example/a?KEY=x", "https://paper.example/a?x=1&sig=9",
    "https://paper.example/a?x=9f86d081884c7d659a2feaa0c55ad015",
    "https://paper.example/share/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "https://docs.example/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit",
  ])
  func `nobody is told what may open something`(address: String) {
    #expect(refusal(address) == .secret)
  }

  @Test(arguments: [nil, "", "Some text", "mailto:a@b.example", "file:///etc/passwd"] as [String?])
  func `what is not on the web is not looked up`(address: String?) {
    #expect(refusal(address) == .noAddress)
  }
}
