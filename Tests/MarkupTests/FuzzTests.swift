import Foundation
import Markup
import Models
import Testing

/// Pages that are nearly right.
struct FuzzTests {
  /// A generator that gives the same numbers everywhere (SplitMix64).
  struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let base = "https://news.example/2026/story.html"

  private func hold(_ html: String) {
    let safe = SafeHTML.sanitise(html, base: Self.base)
    let again = SafeHTML.sanitise(safe, base: Self.base)
    #expect(again == safe, "from \(html)")
    let document = DocumentBuilder.document(fromHTML: html, base: Self.base)
    #expect(DocumentBuilder.document(fromHTML: safe, base: Self.base) == document, "from \(html)")
    // What stands between `<` and `>` is markup: both are escaped everywhere else.
    let tags = safe.split(separator: "<").map { $0.prefix { $0 != ">" } }
    for tag in tags {
      for word in ["script", "style", "iframe", "object", "form"] {
        #expect(!tag.hasPrefix(word), "from \(html)")
      }
      #expect(!tag.contains("=\"javascript:") && !tag.contains("=\"data:"), "from \(html)")
    }
  }

  @Test(arguments: FixtureTests.names) func `flipped bytes never break a promise`(
    _ name: String
  ) throws {
    let path = Bundle.module.bundlePath + "/Fixtures/\(name).html"
    let original = try [UInt8](Data(contentsOf: URL(filePath: path)))
    var random = SeededGenerator(state: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<40 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      hold(String(decoding: bytes, as: UTF8.self))
    }
    for cut in stride(from: 0, to: original.count, by: 97) {
      hold(String(decoding: original[..<cut], as: UTF8.self))
    }
  }

  @Test func `tags in any order never break a promise`() {
    let parts = [
      "<p>", "</p>", "<div>", "</div>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<table>",
      "</table>",
      "<tr>", "</tr>", "<td>", "</td>", "<th>", "<caption>", "<thead>", "<dl>", "<dt>", "<dd>",
      "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<b>", "</b>", "<i>", "</i>",
      "<a href='/x'>", "</a>", "<q>", "</q>", "<sup>", "</sup>", "<code>", "</code>", "<h2>",
      "</h2>",
      "<br>", "<hr>", "<img src='/i.png' alt='i'>", "<figure>", "</figure>", "<figcaption>",
      "<details>", "<summary>", "</details>", "x", " y ", "\n", "&lt;", "2", "<script>",
      "</script>",
      "<span>", "</span>", "<video src='/v.mp4'>", "</video>", "<ruby>", "<rt>", "<form>",
      "<select>",
      "<body>", "<html>", "<head>", "<title>", "<font>", "<center>", "<u>", "<s>", "<math>",
      "<colgroup>",
    ]
    var random = SeededGenerator(state: 2026)
    for _ in 0..<800 {
      let count = Int.random(in: 1...40, using: &random)
      let html = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      hold(html)
    }
  }
}
