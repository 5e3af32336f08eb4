import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct ArticleStories {
  @Test func `resizing to and fro comes back to the same line`() {
    var reader = TestReader(columns: 120, rows: 30)
    reader.press("Enter", "Space", "j")
    let top = reader.state.article?.top
    for (columns, rows) in [(40, 12), (200, 50), (1, 1), (80, 24), (120, 30)] {
      reader.resize(columns, rows)
    }
    #expect(reader.state.article?.top == top)
  }

  @Test func `what is left to read shrinks while one reads`() {
    var reader = TestReader(columns: 40, rows: 12)
    reader.press("Enter")
    reader.expect("% · 3 min left")
    var left: [Int] = []
    while let article = reader.state.article, let minutes = article.minutesLeft {
      left.append(minutes)
      reader.press("Space")
    }
    #expect(left == left.sorted(by: >) && Set(left) == [1, 2, 3])
    #expect(reader.state.article?.id.rawValue == 12)
    reader.expectNot("min left")
    reader.press("J")
    reader.expectNot("min left")
  }

  @Test func `words are found across line ends and n goes around`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "/")
    reader.type("set in several lines")
    reader.press("Enter")
    #expect(reader.status.contains("Match 1 of 9 · n goes to the next"))
    reader.press("n")
    #expect(reader.status.contains("Match 2 of 9"))
    reader.press("N", "N")
    #expect(reader.status.contains("Match 9 of 9"))
    reader.press("Esc")
    #expect(reader.state.article?.search == nil)
    reader.expect(.article)
  }

  @Test func `accents do not matter to what is looked for`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "/")
    reader.type("PÁRAGRAPH 9")
    reader.press("Enter")
    #expect(reader.status.contains("Match 1 of 1"))
  }

  @Test func `an article without headings says so`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("j", "Enter", "G", "J", "J", "J", "J", "J", "J", "J")
    #expect(reader.state.article?.id.rawValue == 4)
    reader.press("]")
    #expect(reader.status.contains("No further heading"))
    reader.press("[")
    #expect(reader.status.contains("No heading above"))
  }

  @Test func `attachments are numbered after the links of the text`() {
    var reader = TestReader()
    reader.library.articles[Article.ID(rawValue: 12)]?.article.enclosures = [
      Enclosure(url: "https://example.org/a.mp3", type: nil, length: nil, title: "Listen")
    ]
    reader.press("Enter", "3y")
    #expect(reader.effects.last == .copy("https://example.org/a.mp3"))
    reader.press("L")
    reader.expect("3  Listen")
    reader.press("Esc", "4y")
    #expect(reader.status.contains("There is no link 4, only 3"))
  }

  @Test func `brackets go from heading to heading`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "]")
    #expect(reader.state.article.map { $0.page[$0.top]?.headingLevel } == 2)
    reader.press("]")
    #expect(reader.status.contains("No further heading"))
  }

  @Test func `a link's number before o opens it`() {
    var reader = TestReader()
    reader.press("Enter", "2o")
    #expect(
      reader.effects.last == .openInBrowser("https://example.org/two", inBackground: false))
    reader.press("1y")
    #expect(reader.effects.last == .copy("https://example.org/one"))
    reader.press("9o")
    #expect(reader.status.contains("There is no link 9, only 2"))
  }

  @Test func `o in the list opens the selected article's page without reading it here`() {
    var reader = TestReader()
    reader.press("j", "o")
    #expect(
      reader.effects.last == .openInBrowser("https://example.org/articles/11", inBackground: false))
    #expect(reader.state.article == nil)
    reader.press("Y")
    #expect(
      reader.effects.last
        == .copy("A terminal is all the screen one needs https://example.org/articles/11"))
  }

  @Test func `only addresses that a browser may have are opened`() {
    var reader = TestReader()
    for address in ["file:///etc/passwd", "javascript:alert(1)", "-x", "ssh://h", ""] {
      reader.state.browse(address, inBackground: false)
    }
    #expect(!reader.effects.contains { if case .openInBrowser = $0 { true } else { false } })
    #expect(reader.state.effects.isEmpty)
  }

  @Test func `writing proposes a name and gives the article as text`() throws {
    var reader = TestReader()
    reader.press("Enter", "w")
    #expect(reader.status.contains("harbour-bridge-opens-after-nine-years-of-delays.txt"))
    reader.press("Enter")
    guard case .write(let path, let text) = reader.effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(path == "harbour-bridge-opens-after-nine-years-of-delays.txt")
    #expect(text.contains("Harbour bridge opens") && text.contains("Paragraph 9"))
    #expect(text.contains("[2] https://example.org/two"))
  }

  @Test func `the file's ending says what is written`() {
    var reader = TestReader()
    reader.press("Enter")
    for (name, start) in [
      ("a.md", "# Harbour bridge"), ("a.html", "<!DOCTYPE html>"), ("a.json", "{"),
    ] {
      reader.press(":")
      reader.type("write \(name)")
      reader.press("Enter")
      guard case .write(name, let text) = reader.effects.last else {
        Issue.record("\(name) was not written")
        continue
      }
      #expect(text.hasPrefix(start))
    }
  }

  @Test func `an article is piped to what the reader types`() {
    var reader = TestReader()
    reader.press("|")
    reader.type("wc -w")
    reader.press("Enter")
    guard case .pipe(let command, let text) = reader.effects.last else {
      Issue.record("nothing was piped")
      return
    }
    #expect(command == "wc -w")
    #expect(text.contains("Paragraph 1"))
  }

  @Test func `a neighbour in the sidebar opens and Backspace comes back`() {
    var reader = TestReader()
    reader.press("Enter", "Tab", "j", "Enter")
    #expect(reader.state.article?.id.rawValue == 6)
    reader.expect(.article)
    reader.press("Backspace")
    #expect(reader.state.article?.id.rawValue == 12)
  }

  @Test func `an article without neighbours says so calmly`() {
    var reader = TestReader()
    reader.press("J", "J", "Enter")
    reader.expect("Nothing closely related.")
  }

  @Test func `an article that is gone is said to be`() {
    var reader = TestReader()
    reader.library.articles = [:]
    reader.press("Enter")
    #expect(reader.status.contains("not in the library any more"))
    reader.expect(.headlines)
  }

  @Test func `the answer about another article's neighbours is dropped`() {
    var reader = TestReader()
    reader.press("Enter")
    let before = reader.screen
    reader.send(.related(Article.ID(rawValue: 3), []))
    #expect(reader.screen == before)
  }

  @Test func `z shows one pane and all again`() {
    var reader = TestReader()
    reader.press("Enter", "z")
    reader.expectNot("Headlines")
    reader.press("z")
    reader.expect("Headlines")
  }
}
