import FeedParsing
import Testing

@Suite struct FeedLinkTests {
  @Test(arguments: ["http://user@", "https://user:x@/path", "http://a@?b"])
  func `a user without a host is no page`(address: String) {
    #expect(FeedLink.web(address, base: nil) == nil)
  }

  @Test func `no address has controls in it`() {
    #expect(
      FeedLink.resolve("http://a\u{85}.example/\u{9B}\u{E9}\u{1}\u{7F}", base: nil)
        == "http://a.example/\u{E9}")
  }

  @Test func `controls of a base do not come into addresses`() {
    #expect(
      FeedLink.resolve("/b", base: "http://a\u{1}.example\u{0}/x\n") == "http://a.example/b")
    #expect(
      FeedLink.resolve("b c", base: "http://a.example/x y/") == "http://a.example/x%20y/b%20c")
  }
}
