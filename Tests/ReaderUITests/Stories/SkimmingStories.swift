import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct SkimmingStories {
  @Test func `Space pages, stops at the end, then opens the next unread article`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter")
    var presses = 0
    while !(reader.state.article?.isAtEnd ?? true), presses < 50 {
      reader.press("Space")
      presses += 1
    }
    #expect(presses > 2)
    reader.expect("END · Space: next “A terminal is all the screen one needs”")
    #expect(reader.state.article?.id.rawValue == 12)
    reader.press("Space")
    #expect(reader.state.article?.id.rawValue == 11)
    #expect(reader.state.list.selection == 1)
    #expect(reader.state.article?.top == 0)
  }

  @Test func `pages overlap by two lines`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter")
    let height = reader.state.article?.height ?? 0
    reader.press("Space")
    #expect(reader.state.article?.top == height - 2)
    reader.press("b")
    #expect(reader.state.article?.top == 0)
  }

  @Test func `skimming runs through all that is unread and then says so`() {
    var reader = TestReader()
    reader.press("Space")
    for _ in 0..<200 { reader.press("Space") }
    #expect(reader.library.headlines.allSatisfy { $0.isRead })
    reader.expect("Nothing unread is left in Today")
    reader.expect("0 unread")
  }

  @Test func `with skim-next off, Space stays at the end`() {
    var reader = TestReader { $0.settings.skimNext = false }
    reader.press("Enter", "G", "Space", "Space")
    #expect(reader.state.article?.id.rawValue == 12)
  }

  @Test func `pressing Space twice before the store answers opens one article, not two`() {
    var reader = TestReader(.large(1000), columns: 80, rows: 24)
    reader.library.apply(
      Change(.read, true, reader.library.headlines.prefix(600).map(\.id)))
    reader.send(.storeChanged)
    reader.press("Enter", "G")
    reader.holdsBackSeeks = true
    reader.press("Space", "Space", "Space")
    #expect(reader.heldBack.count == 1)
    reader.deliver()
    #expect(reader.state.list.selection == 600)
  }

  @Test func `an answer that comes after the reader moved on is dropped`() {
    var reader = TestReader(.large(1000), columns: 80, rows: 24)
    reader.library.apply(
      Change(.read, true, reader.library.headlines.prefix(600).map(\.id)))
    reader.send(.storeChanged)
    reader.holdsBackSeeks = true
    reader.press("n", "j")
    reader.deliver()
    #expect(reader.state.list.selection == 1)
  }

  @Test func `n and N go to unread articles and open nothing in the list`() {
    var reader = TestReader()
    reader.press("n", "n")
    #expect(reader.state.list.selection == 2)
    reader.press("n")
    #expect(reader.state.list.selection == 4)
    reader.press("N")
    #expect(reader.state.list.selection == 2)
    reader.expect(.headlines)
  }

  @Test func `Backspace walks back through what was read, then out`() {
    var reader = TestReader()
    reader.press("Enter", "J", "J")
    #expect(reader.state.article?.id.rawValue == 10)
    reader.press("Backspace")
    #expect(reader.state.article?.id.rawValue == 11)
    reader.press("Backspace")
    #expect(reader.state.article?.id.rawValue == 12)
    #expect(reader.state.list.selection == 0)
    reader.press("Backspace")
    reader.expect(.headlines)
  }

  @Test func `an article is resumed at the line where it was left`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "Space", "Space")
    let top = reader.state.article?.top
    reader.press("J", "K")
    #expect(reader.state.article?.id.rawValue == 12)
    #expect(reader.state.article?.top == top)
  }

  @Test func `quitting keeps the place`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("Enter", "Space", "Q")
    #expect(
      reader.effects.suffix(2).contains { if case .savePosition = $0 { true } else { false } })
    #expect(reader.effects.last == .quit)
  }

  @Test func `the wheel scrolls and never marks anything read`() {
    var reader = TestReader()
    let before = reader.library.headlines
    for _ in 0..<9 {
      reader.send(.key(.mouse(MouseEvent(.wheelDown, at: Point(column: 3, row: 9)))))
      reader.send(.key(.mouse(MouseEvent(.wheelDown, at: Point(column: 60, row: 9)))))
    }
    #expect(reader.library.headlines == before)
  }
}
