extension HostileCase {
  /// Feeds that speak to the database.
  static let sql: [HostileCase] =
    [
      "'; DROP TABLE articles; --", "\"; DROP TABLE articles; --", "' OR '1'='1",
      "a' UNION SELECT * FROM feeds --",
      "NEAR(a b, 5) OR title:* ^x", "\"unbalanced", "articles.title MATCH 'x'", "%_%",
      "?1 :a @b $c", "a\u{0}b", "number:1", "1",
      "NULL", "x'00'", "\u{1F600}'\u{301}", "guid:'", "(((((((", "AND OR NOT", "-*", "{a b}: c",
    ].map { text in
      HostileCase(
        "SQL: \(text.debugDescription)",
        text: String(
          decoding: hostileRSS(
            """
            <item><guid isPermaLink="false">\(text.escapedForXML)</guid><title>\(text.escapedForXML)</title>
            <author>\(text.escapedForXML)</author><category>\(text.escapedForXML)</category>
            <description>\(text.escapedForXML)</description></item>
            """), as: UTF8.self))
    } + [
      HostileCase("SQL: an id of 1 MB") { scale in
        hostileRSS("<item><guid>\(repeated("g", scale(1_000_000)))</guid><title>a</title></item>")
      },
      HostileCase("SQL: a thousand ids of 10 KB that differ at the end") { scale in
        hostileRSS(
          (0..<scale(1000)).map {
            "<item><guid>\(repeated("g", 10_000))\($0)</guid><title>a</title></item>"
          }.joined())
      },
      HostileCase(
        "SQL: ids of the feed next door",
        text: String(
          decoding: hostileRSS(
            "<item><guid isPermaLink=\"false\">good-1</guid><title>Taken over</title></item>"
              + "<item><guid isPermaLink=\"false\">good-2</guid><title>Taken over as well</title></item>"
          ),
          as: UTF8.self)),
      HostileCase(
        "SQL: one id for everything",
        text: String(
          decoding: hostileRSS(
            (0..<50).map { "<item><guid>same</guid><title>Title \($0)</title></item>" }.joined()),
          as: UTF8.self)),
      HostileCase(
        "SQL: no ids at all",
        text: String(
          decoding: hostileRSS(
            (0..<50).map { "<item><description>Text \($0)</description></item>" }.joined()),
          as: UTF8.self)),
    ]
}
