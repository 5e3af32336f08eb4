import Models
import Testing

@Suite struct FeedOriginTests {
  @Test func `addresses say whether a server, a file or a program is asked`() {
    #expect(FeedOrigin("https://e.org/f") == .web("https://e.org/f"))
    #expect(FeedOrigin("file:///tmp/f.xml") == .file("file:///tmp/f.xml"))
    #expect(
      FeedOrigin("exec:make-feed --all 'two words'")
        == .program(["make-feed", "--all", "two words"]))
    #expect(
      FeedOrigin("filter:sed -e s/a:b/c/:https://e.org/f:x")
        == .filter(["sed", "-e", "s/a:b/c/"], address: "https://e.org/f:x"))
  }

  @Test func `what stands around or combines with an address changes nothing`() {
    #expect(FeedOrigin(" exec:make-feed\n") == .program(["make-feed"]))
    #expect(FeedOrigin("exec:\u{301}x") == .program(["\u{301}x"]))
  }

  @Test(arguments: [
    "", "mailto:a@b", "exec:", "exec:   ", "exec:'open", "filter:sed", "filter::https://e.org/",
    "filter:sed:file:///etc/passwd", "|date", "gopher://e.org/",
  ])
  func `what cannot be asked is no origin`(address: String) {
    #expect(FeedOrigin(address) == nil)
  }

  @Test(arguments: [
    ["a"], ["a b", "c"], ["it's", "\"", "\\"], ["x", ""], ["$HOME", "*", "~"],
    ["\u{301} a", "'\u{301}"], ["a\r\nb"], ["\u{2028}"],
  ])
  func `words survive being written and read`(words: [String]) {
    #expect(ArgumentVector.words(of: ArgumentVector.text(of: words)) == words)
  }

  @Test func `nothing is expanded and no shell is asked`() {
    #expect(
      ArgumentVector.words(of: "a $HOME `id` ; rm|x") == ["a", "$HOME", "`id`", ";", "rm|x"])
  }
}

@Suite struct FeedRuleTests {
  @Test(arguments: [
    ("https://e.org/", "https://e.org/feed", true), ("https://e.org/", "https://e.com/", false),
    ("*", "anything", true), ("*.org/*", "https://e.org/feed", true),
    ("https://*/feed", "https://e.org/feed", true),
    ("https://*/feed", "https://e.org/feeds", false),
    ("a*b*c", "abc", true), ("a*b*c", "acb", false), ("ab*ba", "aba", false),
  ])
  func `a pattern is a beginning, or has stars for anything`(
    pattern: String, address: String, isMatch: Bool
  ) {
    #expect(FeedRule(pattern: pattern, .netrc(true)).matches(address) == isMatch)
  }

  @Test func `the later rule about one thing wins and others stay`() {
    let rules = [
      FeedRule(pattern: "*", .userAgent("one")), FeedRule(pattern: "*", .interval(7200)),
      FeedRule(pattern: "https://e.org/", .userAgent("two")),
    ]
    let settings = rules.settings(for: "https://e.org/feed")
    #expect(settings.userAgent == "two")
    #expect(settings.interval == 7200)
  }
}
