import Models
import Testing

@testable import ReaderUI

@Suite struct DigestWriterTests {
  @Test func `plain text fits a mail, and has the numbers that commands take`() {
    let text = ArticleFormat.text.text(of: WrittenDigest.fixture)
    #expect(
      text == """
        Digest, 2 Aug, 12:00 to 3 Aug, 12:00
        412 articles from 12 sources

        1. Kestrel Bridge closes for five months after cracks are found in two
           hangers
           3 sources · 6 articles · 2 copies · since Saturday · 1 starred · 1
           read

           Inspectors found cracks in two of the hangers. [Paper 1] Extra
           ferries cross the river every ten minutes. [Paper 2]

           Key terms: Kestrel Bridge, hangers

           12  Kestrel Bridge closes for five months after cracks are found in
               two hangers (Paper 1 · 11:00)
           11  Ferries fill the gap (Paper 2 · 10:00 · +2 sources)
           10  What the harbour authority knew (Paper 1 · 9:00)
            9  The microphones that heard it (Paper 3 · 8:00)
            7  Letters about the bridge (Paper 1 · 6:00)
               and 1 more

        In brief

        6  Four dinners for a hot kitchen
           Paper 3 · 5:00

           Cold soup wants an hour of patience.

        5  Untitled
           Paper 2 · 4:00

        """)
  }

  @Test func `Markdown has headings, links and the brief with its sources`() {
    let text = ArticleFormat.markdown.text(of: WrittenDigest.fixture)
    let head = """
      # Digest, 2 Aug, 12:00 to 3 Aug, 12:00

      412 articles from 12 sources

      ## 1. Kestrel Bridge closes for five months after cracks are found in two hangers

      3 sources · 6 articles · 2 copies · since Saturday · 1 starred · 1 read

      Inspectors found cracks in two of the hangers. \\[Paper 1\\] Extra ferries cross the river \
      every ten minutes. \\[Paper 2\\]

      Key terms: Kestrel Bridge, hangers

      """
    let foot = """
      - [Ferries fill the gap](https://paper.example/11?a=1\\&b=2) Paper 2 · 10:00 · +2 sources
      - [What the harbour authority knew](https://paper.example/10?a=1\\&b=2) Paper 1 · 9:00
      - [The microphones that heard it](https://paper.example/9?a=1\\&b=2) Paper 3 · 8:00
      - [Letters about the bridge](https://paper.example/7?a=1\\&b=2) Paper 1 · 6:00
      - and 1 more

      ## In brief

      - [Four dinners for a hot kitchen](https://paper.example/6?a=1\\&b=2) Paper 3 · 5:00\\
        Cold soup wants an hour of patience.
      - Untitled Paper 2 · 4:00

      """
    #expect(text.hasPrefix(head), "\(text)")
    #expect(text.hasSuffix(foot), "\(text)")
  }

  @Test(arguments: [20, 40, 72, 500]) func `no line is longer than the width`(width: Int) {
    var written = WrittenDigest.fixture
    written.width = width
    let lines = ArticleFormat.text.text(of: written).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width && $0.last != " " })
  }

  @Test func `the page is a whole document with every style at its element`() {
    let text = ArticleFormat.html.text(of: WrittenDigest.fixture)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">"))
    #expect(text.hasSuffix("</body>\n</html>\n"))
    #expect(!text.contains("<style") && !text.contains("<script") && !text.contains("src="))
    #expect(text.contains("default-src 'none'"))
    #expect(
      text.contains(
        "<a href=\"https://paper.example/11?a=1&amp;b=2\">Ferries fill the gap</a>"))
    #expect(text.contains(">[Paper 1]</span> Extra ferries"))
    #expect(text.components(of: "<li>") == text.components(of: "</li>"))
  }

  @Test func `each entry is a line of JSON with what it weighs and why`() {
    let lines = ArticleFormat.json.text(of: WrittenDigest.fixture).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("{\"kind\":\"story\",\"title\":\"Kestrel Bridge closes"))
    #expect(lines[0].contains("\"weight\":3.21"))
    #expect(
      lines[0].contains(
        "\"reason\":\"3 sources · 6 articles · 2 copies · since Saturday · 1 starred · 1 read\""))
    #expect(
      lines[0].contains(
        "{\"text\":\"Inspectors found cracks in two of the hangers.\",\"id\":\"guid-7\"}"))
    #expect(lines[1].hasPrefix("{\"kind\":\"article\""))
    #expect(lines[2].contains("\"url\":null"))
  }

  @Test(arguments: ArticleFormat.allCases)
  func `no form lets anything through that a terminal or a browser acts on`(
    format: ArticleFormat
  ) {
    let hostile = "a\u{1B}]52;c;AAAA\u{7}\u{9B}2J\u{0}\u{7F}\u{202E}\r\n<script>\"b"
    var written = WrittenDigest.fixture
    written.digest.query = hostile
    for place in written.digest.stories[0].articles.indices {
      written.digest.stories[0].articles[place].headline.title = hostile
      written.digest.stories[0].articles[place].headline.source = hostile
      written.digest.stories[0].articles[place].url = "https://x.example/" + hostile
    }
    written.digest.stories[0].title = hostile
    written.digest.stories[0].brief = [.init(hostile, article: 1), .init(hostile, article: 99)]
    written.digest.stories[0].terms = [hostile]
    written.digest.singles[0].title = hostile
    written.digest.singles[0].articles[0].url = "javascript:alert(1)"
    let text = format.text(of: written)
    let bad = text.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
    }
    #expect(bad.isEmpty)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    if format == .html {
      #expect(!text.contains("<script") && !text.contains("javascript:alert"))
    }
    if format == .markdown {
      #expect(!text.replacing("\\<", with: "").contains("<") && !text.contains("](javascript"))
    }
  }

  @Test func `a story lists the newest of each source, and what its brief quotes`() {
    var entry = Digest.fixture.stories[0]
    #expect(entry.listedPlaces == [0, 1, 2, 3, 5])
    #expect(entry.unlisted == 1)
    entry.brief = []
    #expect(entry.listedPlaces == [0, 1, 2, 3, 4])
    entry.articles = []
    #expect(entry.listedPlaces.isEmpty)
  }

  @Test func `a digest that was cut or narrowed says so`() {
    var written = WrittenDigest.fixture
    #expect(written.facts == "412 articles from 12 sources")
    written.digest.isCut = true
    written.digest.query = "is:unread"
    #expect(written.facts == "the newest 412 articles from 12 sources · is:unread")
  }
}

extension String {
  /// How often a part is there.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
