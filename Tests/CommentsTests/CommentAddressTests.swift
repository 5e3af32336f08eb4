import Testing

@testable import Comments

@Suite struct CommentAddressTests {
  private let feed = "https://garden.example/feed/"
  private let page = "https://garden.example/post/"

  @Test func `a public address is permitted, and a relative one belongs to the page`() {
    for (given, expected) in [
      ("https://other.example/c", "https://other.example/c"),
      ("http://9.9.9.9/c", "http://9.9.9.9/c"),
      ("feed/", "https://garden.example/post/feed/"), ("//cdn.example/c", "https://cdn.example/c"),
      (" https://bücher.example/c\n", "https://bücher.example/c"),
      ("https://[2606:2800:220:1::1]/c", "https://[2606:2800:220:1::1]/c"),
    ] {
      #expect(CommentAddress.permitted(given, page: page, feed: feed) == expected)
    }
  }

  @Test(arguments: [
    "", " ", "Some text", "Some text\u{0}", "ftp://garden.example/c", "file:///etc/passwd",
    "javascript:alert(1)",
    "sample:comments/x", "http:///c", "mailto:a@garden.example",
  ])
  func `what is no web address is not asked`(address: String) {
    #expect(CommentAddress.permitted(address, page: nil, feed: nil) == nil)
  }

  @Test(arguments: [
    "localhost", "LOCALHOST.", "a.localhost", "printer.local", "router", "router.lan",
    "nas.internal",
    "127.0.0.1", "127.1", "127.0.0.1.", "2130706433", "0x7f.1", "0177.0.0.1", "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
    "1.2.3.08",
    "[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[::ffff:127.0.0.1]", "[2002:7f00:1::]",
    "[2001:0:1::]",
    "[64:ff9b::7f00:1]", "%6cocalhost", "１２７.0.0.1", "ｌocalhost.example", "127。0。0。1", "a..b",
    "1.0.0.127.in-addr.arpa",
  ])
  func `a public feed may not point into the private network`(host: String) {
    let address = "http://\(host)/c"
    #expect(CommentAddress.permitted(address, page: page, feed: feed) == nil)
    #expect(CommentAddress.permitted(address, page: nil, feed: nil) == nil)
    #expect(CommentAddress.permitted("http://user@\(host):80/c", page: page, feed: feed) == nil)
  }

  @Test func `a feed on a private host may have its comments there, and only there`() {
    let feed = "http://192.168.1.9:8080/feed/"
    let own = "http://192.168.1.9/c"
    #expect(CommentAddress.permitted(own, page: nil, feed: feed) == own)
    #expect(CommentAddress.permitted("http://192.168.1.1/c", page: nil, feed: feed) == nil)
  }

  @Test func `the sample edition has its comments inside the program`() {
    let address = "sample:comments/kestrel-bridge"
    #expect(CommentAddress.permitted(address, page: page, feed: "sample:world") == address)
    #expect(CommentAddress.permitted(address, page: page, feed: feed) == nil)
  }
}
