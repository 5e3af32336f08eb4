import Foundation
import TestSupport
import Testing

/// What goes out is data, and safe to look at, whatever came in.
@Suite(.waitsForPrograms) struct OutputTests {
  let program: Program

  init() throws { program = try Program() }

  /// Things that feeds should not say: escapes, C1, bidi, invisible characters, separators, NUL.
  static let hostile = [
    "&#27;[31mred&#27;]0;owned&#7;", "\u{9B}2J\u{9D}0;x\u{9C}", "\u{202E}evil\u{2066}x\u{2069}",
    "a\u{200B}b\u{FEFF}c\u{00AD}d\u{2060}e", "one\u{2028}two\u{2029}three&#10;four&#13;five",
    "\u{E0041}\u{E0042}tags", "&#0;&#x80;&#xD800;&#xFFFE;", "bell\u{7F}&#8;&#8;&#8;gone",
  ]

  static var feed: String {
    let items = hostile.enumerated().map { index, text in
      """
      <item><guid>\(text)-\(index)</guid><title>\(text)</title><author>\(text)</author>
      <link>https://pier.example/\(index)?q=\(text)</link><category>\(text)</category>
      <description>&lt;p&gt;\(text)&lt;/p&gt;&lt;pre&gt;\(text)&lt;/pre&gt;
      &lt;a href="https://pier.example/\(text)"&gt;\(text)&lt;/a&gt;</description>
      <enclosure url="https://pier.example/\(text).mp3" type="\(text)" length="-5"/></item>
      """
    }
    return """
      <?xml version="1.0"?><rss version="2.0"><channel><title>\(hostile.joined())</title>
      <link>https://pier.example/</link><description>\(hostile.joined())</description>
      \(items.joined())</channel></rss>
      """
  }

  @Test func `nothing that a feed says reaches the terminal raw`() throws {
    let path = try program.home.write(Self.feed, to: "hostile.xml")
    #expect(try program.run("import", path).status == 0)
    let count = try program.articles().count
    #expect(count == Self.hostile.count)
    var results = [
      try program.run("parse", path), try program.run("list"), try program.run("list", "--json"),
      try program.run("feeds"), try program.run("feeds", "--json"), try program.run("export"),
      try program.run("search", "red"), try program.run("related", "--all"),
      try program.run("related", "--all", "--json"),
    ]
    for format in ["text", "markdown", "html", "json"] {
      results.append(try program.run("digest", "--format", format))
    }
    for number in 1...count {
      results.append(try program.run("show", "number:\(number)"))
      results.append(try program.run("show", "number:\(number)", "--json"))
    }
    for result in results {
      #expect(result.status == 0, "\(result.errorText)")
      #expect(hazards(in: result.output) == [], "\(result.text)")
      #expect(hazards(in: result.errors) == [])
    }
    let title = try #require(try json(program.run("parse", path).lines).first?["title"] as? String)
    #expect(title.contains("red"))
  }

  @Test func `bytes that are no feed end with 65, however they look`() throws {
    let samples: [[UInt8]] = [
      [], [0], Array("{".utf8), Array("<".utf8), Array("<rss".utf8), Array("[1,2]".utf8),
      Array("<html><body>No feed".utf8), [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
      (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) },
      Array(String(repeating: "<a>", count: 20_000).utf8),
      Array(String(repeating: "[", count: 100_000).utf8),
      Array("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>".utf8),
    ]
    for (index, bytes) in samples.enumerated() {
      let result = try program.run("parse", "-", input: bytes)
      #expect(
        result.status == 65 && result.errorLines.count == 1 && result.output.isEmpty,
        "sample \(index): \(result.end) \(result.errorText.prefix(300)) \(result.text.prefix(300))")
    }
  }

  @Test func `parse normalises to one line of JSON Feed`() throws {
    let result = try program.run(
      "parse", "-", "--url", "https://pier.example/feed", "--content-type", "application/rss+xml",
      input: Array(
        """
        <rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
          xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><title>Pier</title>
        <item><guid>ebb</guid><title>Ebb &amp;amp; flood</title><link>/ebb</link>
        <comments>https://pier.example/ebb#talk</comments>
        <wfw:commentRss>https://pier.example/ebb/feed</wfw:commentRss>
        <slash:comments>7</slash:comments>
        <description>&lt;p&gt;Low.&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
        </channel></rss>
        """.utf8))
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
    let feed = try #require(try json(result.lines).first)
    #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
    let item = try #require((feed["items"] as? [[String: Any]])?.first)
    #expect(item["id"] as? String == "ebb")
    #expect(item["url"] as? String == "https://pier.example/ebb")
    #expect(item["title"] as? String == "Ebb & flood")
    #expect((item["content_html"] as? String)?.contains("alert") == false)
    let comments = (item["_broadsheet"] as? [String: Any])?["comments"] as? [String: Any]
    #expect(comments?["url"] as? String == "https://pier.example/ebb#talk")
    #expect(comments?["feed_url"] as? String == "https://pier.example/ebb/feed")
    #expect(comments?["count"] as? Int == 7)
  }

  @Test func `a brief is sentences of the article and its key terms`() throws {
    let brief = try program.run("--sample", "brief", "kestrel-bridge-closes")
    #expect(brief.status == 0)
    #expect(brief.lines.dropLast().count >= 3)
    #expect(brief.lines.last?.hasPrefix("Key terms: ") == true)
    let article = try program.run("--sample", "show", "--width", "500", "kestrel-bridge-closes")
    for sentence in brief.lines.dropLast() { #expect(article.text.contains(sentence)) }

    let short = try program.run("--sample", "brief", "note-on-the-kettle")
    #expect(short.status == 0)
    #expect(short.lines.isEmpty)
    #expect(short.errorText == "broadsheet: the text is too short for a brief\n")
  }

  @Test func `an article is printed in every form that files have`() throws {
    let name = "kestrel-bridge-closes"
    let markdown = try program.run("--sample", "show", name, "--format", "markdown")
    #expect(markdown.lines.first?.hasPrefix("# Kestrel Bridge closes") == true)
    let page = try program.run("--sample", "show", name, "--format=html")
    #expect(page.lines.first == "<!DOCTYPE html>" && page.lines.last == "</html>")
    for result in [markdown, page] { #expect(hazards(in: result.output).isEmpty) }
    let json = try program.run("--sample", "show", name, "--format", "json")
    #expect(try json.output == program.run("--sample", "show", name, "--json").output)
    let text = try program.run("--sample", "show", name, "--format", "text")
    #expect(try text.output == program.run("--sample", "show", name).output)
  }

  @Test func `a digest is printed in every form, and articles have the numbers of list`() throws {
    let text = try program.run("--sample", "digest", "--since", "7d")
    #expect(text.status == 0 && text.errors.isEmpty)
    #expect(text.lines.first?.hasPrefix("Digest, ") == true)
    #expect(text.lines.allSatisfy { $0.count <= 72 })
    let story = try #require(text.lines.first { $0.hasPrefix("1. ") })
    #expect(story.contains("Kestrel Bridge"))
    let line = try #require(text.lines.first { $0.contains("The microphones that heard") })
    let number = try #require(line.split(separator: " ").first)
    let shown = try program.run("--sample", "show", "number:\(number)")
    #expect(shown.lines.first?.hasPrefix("The microphones that heard") == true)

    let markdown = try program.run("--sample", "digest", "--since", "7d", "--format", "markdown")
    #expect(markdown.lines.first?.hasPrefix("# Digest, ") == true)
    let page = try program.run("--sample", "digest", "--since=7d", "--format=html")
    #expect(page.lines.first == "<!DOCTYPE html>" && page.lines.last == "</html>")
    let lines = try json(
      program.run("--sample", "digest", "--since=7d", "--limit=2", "--json").lines)
    #expect(lines.map { $0["kind"] as? String } == ["story", "story", "article", "article"])
    for result in [text, markdown, page] { #expect(hazards(in: result.output).isEmpty) }
    let narrow = try program.run("--sample", "digest", "comet", "--since=7d", "--width=40")
    #expect(narrow.lines.contains { $0.hasPrefix("1. ") })
    #expect(!narrow.text.contains("Kestrel"))
  }

  @Test(arguments: ["text", "markdown", "html", "json"])
  func `a digest of nothing is one sentence on standard error`(format: String) throws {
    let empty = try program.run("--sample", "digest", "nowhere", "--format", format)
    #expect(empty.status == 0 && empty.output.isEmpty)
    #expect(empty.errorLines.count == 1 && empty.errorText.contains("nothing came since"))
  }

  @Test func `every line of JSON can be read, and list has its fields`() throws {
    for arguments in [
      ["list", "--json"], ["search", "bridge", "--json"], ["feeds", "--json"],
      ["related", "--all", "--json", "--limit", "3"], ["related", "1", "--json"],
      ["show", "1", "13", "25", "--json"], ["brief", "1", "--json"],
      ["comments", "kestrel-bridge-closes", "--json"],
    ] {
      let result = try program.run(["--sample"] + arguments)
      #expect(result.status == 0, "\(arguments) \(result.errorText)")
      #expect(try json(result.lines).isEmpty == false)
    }
    let rows = try json(program.run("--sample", "list", "--json").lines)
    #expect(rows.count == 36)
    for row in rows {
      #expect((row["id"] as? String)?.isEmpty == false)
      #expect((row["number"] as? Int).map { $0 > 0 } == true)
      #expect((row["title"] as? String)?.isEmpty == false)
      #expect((row["url"] as? String)?.hasPrefix("https://") == true)
      #expect((row["feed"] as? String)?.hasPrefix("sample:") == true)
      #expect((row["published"] as? String).flatMap(ISO8601DateFormatter().date(from:)) != nil)
      #expect(row["read"] as? Bool == false)
      #expect(row["starred"] as? Bool == false)
      #expect(row["tags"] as? [String] == [])
    }
    #expect(Set(rows.compactMap { $0["id"] as? String }).count == 36)
  }

  @Test func `where the locale is not UTF-8, everything for people is ASCII`() throws {
    for arguments in [["list"], ["feeds"], ["show", "1"], ["comments", "kestrel-bridge-closes"]] {
      let result = try program.run(
        ["--sample"] + arguments, environment: ["LC_ALL": "C"])
      #expect(result.status == 0)
      #expect(result.output.allSatisfy { $0 < 0x80 }, "\(arguments)")
      #expect(result.errors.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `marks are kept, and ids mean the same wherever they are written`() throws {
    let mark = try program.run(
      "--sample", "mark", "number:3", "corrections", "guid:kestrel-bridge-closes", "--read",
      "--star")
    #expect(mark.status == 0, "\(mark.errorText)")
    #expect(try program.sampleArticles("read").count == 3)
    #expect(try program.sampleArticles("starred").contains("kestrel-bridge-closes"))
    #expect(try program.run("--sample", "list", "is:starred").lines.count == 3)
    #expect(try program.run("--sample", "list", "--unread").lines.count == 33)
    #expect(try program.run("--sample", "mark", "corrections", "--unread", "--unstar").status == 0)
    #expect(try program.sampleArticles("read").count == 2)
    #expect(!(try program.sampleArticles("starred")).contains("corrections"))
  }

  @Test func `subscriptions survive the way out and in again`() throws {
    let server = try LoopbackServer { .ok(rss("Feed \($0.path)", ["From \($0.path)"])) }
    for (path, section) in [("/a", "Near & <far>"), ("/b", "Coast"), ("/c", "")] {
      var words = ["add", server.url(path)]
      if !section.isEmpty { words += ["--section", section] }
      #expect(try program.run(words).status == 0)
    }
    let outline = try program.run("export")
    #expect(outline.status == 0)
    let path = try program.home.write(outline.output, to: "feeds.opml")
    let other = try Program()
    #expect(try other.run("import", path).status == 0)
    #expect(try other.run("import", path).errorText.contains("3 known already"))
    #expect(try other.run("fetch").status == 0)
    #expect(try other.run("export").text == outline.text)
    #expect(try other.articles().count == 3)
    #expect(try other.run("remove", "--yes", server.url("/a")).status == 0)
    #expect(try other.articles().count == 2)
  }

  @Test func `a feed is not removed without a word`() throws {
    let no = try program.run("--sample", "remove", "sample:world", input: Array("n\n".utf8))
    #expect(no.status == 1)
    let silence = try program.run("--sample", "remove", "sample:world")
    #expect(silence.status == 1)
    let unknown = try program.run("--sample", "remove", "--yes", "sample:world", "nobody")
    #expect(unknown.status == 66)
    #expect(try program.run("--sample", "list").lines.count == 36)
  }
}
