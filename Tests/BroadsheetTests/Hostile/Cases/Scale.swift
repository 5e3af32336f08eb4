extension HostileCase {
  /// Feeds that are simply too much.
  static let scale: [HostileCase] = [
    HostileCase("scale: 200 thousand items") { scale in
      hostileRSS(
        (0..<scale(200_000)).map { "<item><guid>g\($0)</guid><title>t\($0)</title></item>" }
          .joined())
    },
    HostileCase("scale: a million empty items") { hostileRSS(repeated("<item/>", $0(1_000_000))) },
    HostileCase("scale: a million empty elements") { hostileRSS(repeated("<a/>", $0(1_000_000))) },
    HostileCase("scale: 100 thousand categories") { scale in
      hostileRSS(
        "<item><guid>x</guid>\((0..<scale(100_000)).map { "<category>c\($0)</category>" }.joined())</item>"
      )
    },
    HostileCase("scale: 10 thousand enclosures") { scale in
      hostileRSS(
        "<item><guid>x</guid>\((0..<scale(10_000)).map { "<enclosure url='http://a/\($0)'/>" }.joined())</item>"
      )
    },
    HostileCase("scale: 100 thousand authors") { scale in
      hostileRSS(
        "<item><guid>x</guid>\((0..<scale(100_000)).map { "<dc:creator>a\($0)</dc:creator>" }.joined())</item>"
      )
    },
    HostileCase("scale: 100 thousand media contents") { scale in
      hostileRSS(
        "<item><guid>x</guid><media:group>"
          + repeated(
            "<media:content url='http://a/b'><media:title>c</media:title></media:content>",
            scale(100_000))
          + "</media:group></item>")
    },
    HostileCase("scale: a title of 1 MB") { scale in
      hostileRSS("<item><guid>x</guid><title>\(repeated("long ", scale(200_000)))</title></item>")
    },
    HostileCase("scale: an author of 1 MB") { scale in
      hostileRSS("<item><guid>x</guid><author>\(repeated("name ", scale(200_000)))</author></item>")
    },
    HostileCase("scale: a title of the feed of 1 MB") { scale in
      hostileRSS(
        "<item><guid>x</guid></item>",
        channel: "<title>\(repeated("feed ", scale(200_000)))</title>")
    },
    HostileCase("scale: an address of 1 MB") { scale in
      hostileRSS("<item><link>http://a.example/\(repeated("x", scale(1_000_000)))</link></item>")
    },
    HostileCase("scale: a body of 15 MB") { scale in
      hostileRSS(
        hostileItem(html: repeated("<p>A sentence of seven words is here.</p>", scale(400_000))))
    },
    HostileCase("scale: numbers out of reach") { _ in
      hostileRSS(
        """
        <ttl>99999999999999999999</ttl><item><guid>x</guid><enclosure url="http://a/" length="1e400"/>
        <enclosure url="http://b/" length="-9223372036854775808"/><enclosure url="http://c/" length="1,234"/>
        <comments>http://a/</comments><slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">-1</slash:comments>
        <pubDate>Mon, 99 Foo 99999 99:99:99 +9999</pubDate></item>
        """,
        channel:
          "<sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>0</sy:updateFrequency>"
      )
    },
    json("JSON nested 100 thousand deep") {
      "\"a\":" + repeated("[", $0(100_000)) + repeated("]", $0(100_000))
    },
    json("JSON objects nested without an end") { "\"a\":" + repeated("{\"a\":", $0(100_000)) },
    json("JSON of a million keys") { scale in
      (0..<scale(1_000_000)).map { "\"k\($0)\":0" }.joined(separator: ",")
    },
    json("JSON of one key a million times") { scale in
      (0..<scale(1_000_000)).map { _ in "\"k\":0" }.joined(separator: ",")
    },
    json("JSON with numbers out of reach") { _ in
      "\"a\":1e400,\"b\":-1e-999999,\"c\":\(repeated("9", 10_000)),\"d\":0x10,\"e\":NaN,\"f\":+1"
    },
    json("JSON with a text of 10 MB") { "\"a\":\"\(repeated("\\u001b", $0(1_700_000)))\"" },
    json("JSON with lone surrogates") { _ in "\"title\":\"\\ud800\\udc00\\ud800\\udfff\\udc00\"" },
  ]

  private static func json(
    _ name: String, _ make: @escaping @Sendable (HostileScale) -> String
  ) -> HostileCase {
    HostileCase("scale: \(name)", .either, type: "application/feed+json") { scale in
      Array(
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"x\"}],\(make(scale))}"
          .utf8)
    }
  }
}
