import FeedParsing
import Models
import Testing

/// Expressions of newsboat in the language of our queries.
@Suite struct NewsboatTranslationTests {
  @Test(arguments: [
    ("unread = \"yes\"", "is:unread"),
    ("unread != \"yes\"", "is:read"),
    ("unread == \"no\"", "is:read"),
    ("flags # \"s\"", "is:starred"),
    ("flags =~ \"x\"", "tag:flag-x"),
    ("flags !# \"x\"", "-tag:flag-x"),
    ("tags # \"News\"", "section:News"),
    ("tags !# \"Two words\"", "-section:\"Two words\""),
    ("author =~ \"Jane Doe\"", "author:\"Jane Doe\""),
    ("link =~ \"example/live\"", "url:example/live"),
    ("link !~ \"/(a)/\"", nil),
    ("enclosure_url != \"\"", "has:enclosure"),
    ("enclosure_url = \"\"", "-has:enclosure"),
    ("age < 7", "since:7d"),
    ("age <= 7", "since:8d"),
    ("age > 7", "before:8d"),
    ("age >= \"7\"", "before:7d"),
    ("age = 1", "before:1d since:2d"),
    ("age != 1", "-(before:1d since:2d)"),
    ("age between 0:7", "since:8d"),
    ("age between 2:7", "before:2d since:8d"),
    ("(unread = \"yes\")", "is:unread"),
    ("unread = \"yes\" and age < 7", "is:unread since:7d"),
    ("unread = \"yes\" or age < 7", "is:unread or since:7d"),
    // Both bind alike, from the right.
    ("unread = \"yes\" and age < 7 or age > 30", "is:unread (since:7d or before:31d)"),
    ("(unread = \"yes\" and age < 7) or age > 30", "is:unread since:7d or before:31d"),
    ("author !~ \"Jane|John\"", "-(author:Jane or author:John)"),
  ])
  func `is said exactly`(expression: String, query: String?) throws {
    let translation = NewsboatTranslation.query(expression, starFlags: ["s"])
    guard let query else {
      #expect(translation == .impossible([expression]))
      return
    }
    #expect(translation == .query(text: query, isExact: true))
    _ = try Query(parsing: query, now: Timestamp(0))
  }

  @Test(arguments: [
    ("title =~ \"Harbour\"", "title:Harbour*"),
    ("title =~ \"harbour bridge\"", "title:\"harbour bridge\""),
    ("title =~ \"(ferry|boat)\"", "title:ferry* or title:boat*"),
    ("title !~ \"ferry|boat\"", "-(title:ferry* or title:boat*)"),
    ("content =~ \"tide\"", "tide*"),
    ("title =~ \"tide\" or content =~ \"tide\"", "tide*"),
    ("link =~ \"pier.example\"", "url:pier.example"),
    ("rssurl =~ \"pier\"", "feed:pier"),
    ("feedtitle = \"The Pier\"", "feed:\"The Pier\""),
  ])
  func `is said nearly, and marked`(expression: String, query: String) throws {
    #expect(
      NewsboatTranslation.query(expression, starFlags: []) == .query(text: query, isExact: false))
    _ = try Query(parsing: query, now: Timestamp(0))
  }

  @Test(arguments: [
    ("title =~ \"^Live\"", ["title =~ \"^Live\""]),
    ("title =~ \"[0-9]+\"", ["title =~ \"[0-9]+\""]),
    ("title =~ \"C++\"", ["title =~ \"C++\""]),
    ("title =~ \"a-b\"", ["title =~ \"a-b\""]),
    ("content = \"x\"", ["content = \"x\""]),
    ("unread = \"yes\" and guid =~ \"x\" or date # \"y\"", ["guid =~ \"x\"", "date # \"y\""]),
    ("unread_count > 5", ["unread_count > 5"]),
    ("flags != \"\"", ["flags != \"\""]),
    ("author =~ \"a\\\"b\"", ["author =~ \"a\\\"b\""]),
    ("age < 0", ["age < 0"]),
    ("", []), ("unread", []), ("unread = yes", []), ("(unread = \"yes\"", []),
    ("unread = \"yes\" and", []), ("unread = \"yes\" )", []), ("title =~ \"open", []),
  ])
  func `cannot be said, and is named`(expression: String, unsaid: [String]) {
    #expect(NewsboatTranslation.query(expression, starFlags: []) == .impossible(unsaid))
  }

  @Test func `a rule that hides never hides more than newsboat's`() {
    func hiding(_ expression: String, feed: String = "*") -> NewsboatTranslation {
      .hiding(
        NewsboatConfiguration.KillRule(feed: feed, expression: expression),
        addresses: ["https://a.example/feed", "https://a.example/feed/more"], starFlags: [])
    }
    #expect(hiding("title =~ \"ad\"") == .query(text: "title:ad*", isExact: false))
    #expect(hiding("title !~ \"ad\"") == .impossible(["title !~ \"ad\""]))
    #expect(hiding("content =~ \"ad\"") == .impossible(["content =~ \"ad\""]))
    #expect(
      hiding("content =~ \"ad\" or title =~ \"ad\"") == .query(text: "ad*", isExact: false))
    #expect(hiding("feedtitle =~ \"ad\"") == .impossible(["feedtitle =~ \"ad\""]))
    #expect(
      hiding("author =~ \"a\" or author =~ \"b\"", feed: "https://a.example/feed/more")
        == .query(
          text: "feed:https://a.example/feed/more (author:a or author:b)", isExact: true))
    #expect(
      hiding("author =~ \"a\"", feed: "https://a.example/feed")
        == .impossible(["https://a.example/feed"]))
    #expect(hiding("author =~ \"a\"", feed: "regex:x") == .impossible(["regex:x"]))
  }

  @Test func `deep, long and endless expressions are refused in little time`() {
    let condition = "unread = \"yes\""
    let texts = [
      String(repeating: "(", count: 3_000) + condition,
      Array(repeating: condition, count: 230).joined(separator: " and "),
      String(repeating: "a", count: 1_000_000),
      "title =~ \"" + String(repeating: "(", count: 3_000),
    ]
    for text in texts {
      #expect(NewsboatTranslation.query(text, starFlags: []) == .impossible([]))
    }
    let most = Array(repeating: "age < 7", count: 150).joined(separator: " or ")
    guard case .query = NewsboatTranslation.query(most, starFlags: []) else {
      Issue.record("150 conditions are not too many")
      return
    }
  }
}
