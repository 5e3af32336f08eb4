import Models
import Testing

@Suite struct WebAddressTests {
  static let base = "http://a/b/c/d;p?q"

  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"),
  ])
  func `the normal examples of RFC 3986, section 5.4.1, resolve`(
    reference: String, expected: String
  ) {
    #expect(WebAddress.resolve(reference, against: Self.base) == expected)
  }

  @Test(arguments: [
    ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
    ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
    ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ("http:g", "http:g"),
  ])
  func `the abnormal examples of RFC 3986, section 5.4.2, resolve`(
    reference: String, expected: String
  ) {
    #expect(WebAddress.resolve(reference, against: Self.base) == expected)
  }

  @Test func `a base that is not absolute leaves the reference alone`() {
    #expect(WebAddress.resolve("../g", against: "b/c") == "../g")
    #expect(WebAddress.resolve("../g", against: nil) == "../g")
  }

  @Test func `a base without a path gets one`() {
    #expect(WebAddress.resolve("g", against: "http://a") == "http://a/g")
    #expect(WebAddress.resolve("../g", against: "http://a?q") == "http://a/g")
  }

  @Test func `a path never turns into a host`() {
    #expect(WebAddress.resolve(".//evil.example/x", against: "x:/a") == "x:/.//evil.example/x")
  }

  @Test func `a combining mark after a slash changes nothing`() {
    let address = WebAddress("http://\u{301}host/a/\u{301}/../b")
    #expect(address.authority == "\u{301}host")
    #expect(WebAddress.resolve("/a/\u{301}x/../b", against: "http://h/") == "http://h/a/b")
  }

  @Test func `the host is lower case without user and port`() {
    #expect(WebAddress("HTTP://me:pw@Example.ORG:8080/x").host == "example.org")
    #expect(WebAddress("http://[2001:DB8::1]:80/").host == "[2001:db8::1]")
    #expect(WebAddress("http://trusted.example@evil.example/").host == "evil.example")
    #expect(WebAddress("mailto:me@example.org").host == nil)
  }

  @Test func `only http and https with a host are web addresses`() {
    #expect(WebAddress("https://example.org").isWeb)
    #expect(!WebAddress("http:///path").isWeb)
    #expect(!WebAddress("javascript:alert(1)").isWeb)
    #expect(!WebAddress("//example.org/").isWeb)
  }

  @Test func `white space around an address is dropped`() {
    #expect(WebAddress("\n http://a/b \t").text == "http://a/b")
  }

  @Test func `every part is kept as it was written`() {
    let text = "http://u@h:1/p;x//y/%7e?q=?#f#g"
    #expect(WebAddress(text).text == text)
  }

  @Test func `ten thousand dot segments take no time`() {
    let reference = String(repeating: "a/../", count: 10_000) + "end"
    #expect(WebAddress.resolve(reference, against: "http://h/") == "http://h/end")
  }
}
