import Testing

@testable import Comments

@Suite struct CanonicalAddressTests {
  @Test(arguments: [
    ("https://www.Example.org/post/", "example.org/post"),
    ("http://example.org/post#top", "example.org/post"),
    ("https://example.org/post/index.html", "example.org/post"),
    ("https://example.org/index.php?p=7", "example.org?p=7"),
    ("https://example.org/", "example.org"), ("https://example.org", "example.org"),
    ("https://example.org/a?utm_source=x&id=7&fbclid=9", "example.org/a?id=7"),
    ("https://example.org/a?ref=x&gclid=1&sms_ss=2&at_xt=3&_r=4", "example.org/a"),
    ("https://example.org/a?reference=x", "example.org/a?reference=x"),
    ("https://example.org/a.html?page=2", "example.org/a.html"),
    ("https://youtu.be/abc?t=9", "youtube.com/watch?v=abc"),
    ("https://m.youtube.com/watch?v=abc", "youtube.com/watch?v=abc"),
    ("https://en.m.wikipedia.org/wiki/Rain", "en.wikipedia.org/wiki/Rain"),
    ("https://web.archive.org/web/20261120/https://example.org/p/?id=1", "example.org/p?id=1"),
    ("https://web.archive.org/about", "web.archive.org/about"),
    ("https://user:pw@example.org:8080/a", "example.org/a"),
  ])
  func `what says only how the page was reached is left out`(address: String, form: String) {
    #expect(CanonicalAddress.of(address) == form)
  }

  @Test(arguments: [
    "", "ftp://example.org/", "example.org/post", "mailto:a@example.org", "https://",
  ])
  func `what is no page has no form`(address: String) {
    #expect(CanonicalAddress.of(address) == nil)
  }

  @Test func `different pages stay different`() {
    let pages = [
      "https://example.org/a", "https://example.org/A", "https://example.org/a?id=1",
      "https://example.org/a?id=2", "https://other.example.org/a",
    ]
    #expect(Set(pages.map { CanonicalAddress.of($0) }).count == pages.count)
  }

  @Test func `an archive of archives comes to an end`() {
    let prefix = String(repeating: "https://web.archive.org/web/1/", count: 1000)
    #expect(
      CanonicalAddress.of(prefix + "https://example.org/")?.hasPrefix("web.archive.org") == true)
  }
}
