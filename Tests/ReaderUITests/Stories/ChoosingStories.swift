import Models
import Terminal
import Testing

@testable import ReaderUI

/// Choosing between the feeds of a page.
@Suite struct ChoosingStories {
  static let found = [
    FeedCandidate(
      address: "https://pier.example/feed", title: "The Pier Gazette",
      type: "application/rss+xml", isFromPublicPage: true),
    FeedCandidate(address: "https://pier.example/tides.json", type: "application/feed+json"),
    FeedCandidate(
      address: "https://pier.example/comments/feed/", title: "Comments \u{1B}]0;x\u{7} 댓글"),
  ]

  private func reader(columns: Int = 80, rows: Int = 24) -> TestReader {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press(":")
    reader.type("add pier.example \"Far East\"")
    reader.press("Enter")
    reader.send(.candidates(Self.found, page: "https://pier.example", section: "Far East"))
    return reader
  }

  @Test func `Enter subscribes to the selected feed and keeps the section`() {
    var reader = reader()
    reader.expect(.candidates)
    reader.expect("3 feeds of this page")
    reader.expect("The Pier Gazette")
    reader.press("j", "Enter")
    #expect(
      reader.effects.last == .subscribeFound([Self.found[1]], section: "Far East"))
    #expect(reader.status.contains("Adding https://pier.example/tides.json"))
    reader.expect(.headlines)
  }

  @Test func `Space selects several, and lets go again`() {
    var reader = reader()
    reader.press("Space", "Space", "Space")
    reader.press("gg", "Space", "Enter")
    #expect(
      reader.effects.last == .subscribeFound([Self.found[1], Self.found[2]], section: "Far East"))
    #expect(reader.status.contains("Adding 2 feeds"))
  }

  @Test func `all can be selected at once, and a click selects`() {
    var reader = reader()
    reader.press("gV", "Enter")
    #expect(reader.effects.last == .subscribeFound(Self.found, section: "Far East"))
    reader.send(.candidates(Self.found, page: "https://pier.example", section: nil))
    let row = reader.lines.firstIndex { $0.contains("tides.json") } ?? 0
    for _ in 0..<2 {
      reader.send(.key(.mouse(MouseEvent(.press, at: Point(column: 20, row: row)))))
    }
    reader.press("Enter")
    #expect(reader.effects.last == .subscribeFound([Self.found[1]], section: nil))
  }

  @Test(arguments: ["Esc", "q", "h"]) func `going out subscribes to nothing`(key: String) {
    var reader = reader()
    reader.press(key)
    reader.expect(.headlines)
    #expect(!reader.effects.contains { if case .subscribeFound = $0 { true } else { false } })
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)]) func `the choice`(columns: Int, rows: Int) {
    var reader = reader(columns: columns, rows: rows)
    reader.press("Space")
    reader.expectScreen("choice-\(columns)x\(rows)")
  }

  @Test(arguments: [Message.subscriptionsChanged, .storeChanged])
  func `the first feed shows at once, whoever added it`(message: Message) {
    var reader = TestReader(FakeLibrary(), columns: 80, rows: 24)
    reader.expect("No feeds yet.")
    reader.library = .edition
    reader.send(message)
    reader.expectNot("No feeds yet.")
    reader.expect("World")
  }

  @Test func `the section of a new feed stands in the masthead at once`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.library.sections.append(Section(id: Section.ID(rawValue: 9), name: "Tides"))
    reader.send(.subscriptionsChanged)
    reader.expect("Tides")
  }
}
