import Models
import Testing

@testable import ReaderUI

@Suite struct DigestStories {
  static func reading(columns: Int = 120, rows: Int = 36) -> TestReader {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press("gd")
    reader.send(.digest(1, .fixture))
    return reader
  }

  @Test func `gd asks for the last day, and meanwhile says so`() {
    var reader = TestReader()
    reader.press("gd")
    #expect(
      reader.effects.last
        == .makeDigest(
          number: 1,
          DigestRequest(
            query: nil, from: FakeLibrary.noon.advanced(by: -86_400), to: FakeLibrary.noon)))
    #expect(reader.status.contains("Looking"))
    reader.send(.digest(1, .fixture))
    reader.expect(.article)
    reader.expect("Digest, ")
    reader.expect("412 articles from 12 sources")
    reader.expect("3 sources · 6 articles")
    reader.expect("Inspectors found cracks in two of the hangers. (Paper")
  }

  @Test func `an age and a query can be typed`() throws {
    var reader = TestReader()
    reader.press(":")
    reader.type("digest 2d is:unread")
    reader.press("Enter")
    guard case .makeDigest(1, let request) = reader.effects.last else {
      Issue.record("not asked")
      return
    }
    #expect(request.from == FakeLibrary.noon.advanced(by: -2 * 86_400))
    #expect(request.query?.text == "is:unread")
    reader.press(":")
    reader.type("digest ferry")
    reader.press("Enter")
    guard case .makeDigest(2, let other) = reader.effects.last else {
      Issue.record("not asked")
      return
    }
    #expect(other.from == FakeLibrary.noon.advanced(by: -86_400))
    #expect(other.query?.text == "ferry")
  }

  @Test(arguments: ["digest is:purple", "digest 2099-01-01"])
  func `what cannot be understood is said and asks for nothing`(line: String) {
    var reader = TestReader()
    let before = reader.effects.count
    reader.press(":")
    reader.type(line)
    reader.press("Enter")
    #expect(reader.effects.count == before)
    #expect(reader.state.notice?.isError == true)
  }

  @Test func `a number and Enter open that article, and Backspace comes back to the place`() {
    var reader = Self.reading(rows: 16)
    reader.press("j", "j", "j")
    let top = reader.state.article?.top
    #expect(top == 3)
    reader.press("2", "Enter")
    #expect(reader.state.article?.id.rawValue == 11)
    reader.expect(.article)
    reader.press("Backspace")
    #expect(reader.state.article?.isDigest == true)
    #expect(reader.state.article?.top == top)
    reader.press("1f")
    #expect(reader.state.article?.id.rawValue == 12)
    reader.press("q")
    reader.expect(.headlines)
  }

  @Test func `Enter lists the articles, from the first on the screen on`() {
    var reader = Self.reading()
    reader.press("Enter")
    reader.expect(.links)
    reader.expect("Articles of the digest")
    #expect(reader.state.links.selection == 4)
    reader.expect("Four dinners for a hot kitchen")
    reader.press("gg", "j", "Enter")
    #expect(reader.state.article?.id.rawValue == 11)
    #expect(reader.state.overlay == nil)
    reader.press("Backspace", "L", "gg", "l")
    #expect(reader.state.article?.id.rawValue == 12)
  }

  @Test func `the list opens and copies web addresses`() {
    var reader = Self.reading()
    reader.press("Enter", "gg", "o")
    #expect(
      reader.effects.last
        == .openInBrowser("https://paper.example/12?a=1&b=2", inBackground: false))
    reader.press("2y")
    #expect(reader.effects.last == .copy("https://paper.example/11?a=1&b=2"))
  }

  @Test func `a number that no article has is refused`() {
    var reader = Self.reading()
    reader.press("99", "Enter")
    #expect(reader.status.contains("There is no article 99 here, only 7"))
    #expect(reader.state.article?.isDigest == true)
  }

  @Test func `where nothing came, what is open stays, and a sentence says so`() {
    var reader = TestReader()
    reader.press("Enter", "gd")
    reader.send(
      .digest(1, Digest(from: FakeLibrary.noon.advanced(by: -86_400), to: FakeLibrary.noon)))
    #expect(reader.state.article?.id.rawValue == 12)
    #expect(reader.status.contains("Nothing came since"))
    #expect(reader.status.contains("R fetches what is new"))
  }

  @Test func `Escape gives it up, and an answer that comes too late is dropped`() {
    var reader = TestReader()
    reader.press("gd", "Esc")
    #expect(reader.effects.last == .stopPage)
    reader.send(.digest(1, .fixture))
    #expect(reader.state.article == nil)
    reader.press("gd", "gd")
    reader.send(.digest(2, .fixture))
    #expect(reader.state.article == nil)
    reader.send(.digest(3, .fixture))
    #expect(reader.state.article?.isDigest == true)
    reader.press("gd")
    reader.send(.pageFailed(4, reason: "The disk is broken"))
    #expect(reader.status.contains("The disk is broken"))
  }

  @Test func `nothing that is kept can be done to it, and it can be written`() throws {
    var reader = Self.reading()
    let before = reader.effects.count
    for key in ["s", "m", "t", "x", "D"] {
      reader.press(key)
      #expect(reader.status.contains("not in the library"), "\(key)")
    }
    #expect(reader.effects.count == before)
    for (name, part) in [
      ("d.md", "## 1. Kestrel Bridge"), ("d.html", "<h2 style="), ("d.txt", "In brief"),
    ] {
      reader.press(":")
      reader.type("write \(name)")
      reader.press("Enter")
      guard case .write(name, let text) = reader.effects.last else {
        Issue.record("not written")
        return
      }
      #expect(text.contains(part) || text.contains("Kestrel Bridge closes"), "\(text)")
    }
  }

  @Test(arguments: [(200, 50), (120, 30), (80, 24), (40, 12)])
  func `the screen`(columns: Int, rows: Int) {
    Self.reading(columns: columns, rows: rows).expectScreen("digest-\(columns)x\(rows)")
  }

  @Test(arguments: [(120, 30), (40, 12)]) func `its articles`(columns: Int, rows: Int) {
    var reader = Self.reading(columns: columns, rows: rows)
    reader.press("Enter")
    reader.expectScreen("digest-list-\(columns)x\(rows)")
  }

  @Test func `ASCII only`() {
    var reader = TestReader(columns: 120, rows: 40, usesUnicode: false)
    reader.press("gd")
    reader.send(.digest(1, .fixture))
    #expect(reader.screen.utf8.allSatisfy { $0 < 0x80 })
    reader.press("Enter")
    #expect(reader.screen.utf8.allSatisfy { $0 < 0x80 })
  }
}
