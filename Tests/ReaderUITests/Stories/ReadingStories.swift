import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct ReadingStories {
  @Test func `the first screen shows the newest headlines and how many are unread`() {
    let reader = TestReader()
    reader.expect("Headlines  1 of 12")
    reader.expect("● Harbour bridge opens")
    reader.expect("9 unread")
    reader.expect(.headlines)
  }

  @Test func `Enter opens the selected article and marks it read`() {
    var reader = TestReader()
    reader.press("j", "Enter")
    reader.expect(.article)
    reader.expect("Bits & Bytes · 25 min")
    reader.expect("8 unread")
    #expect(reader.effects.contains(.perform(Change(.read, true, [Article.ID(rawValue: 11)]))))
  }

  @Test func `moving through the list opens nothing`() {
    var reader = TestReader()
    reader.press("j", "j", "k", "G", "gg", "5j")
    #expect(reader.state.list.selection == 5)
    #expect(!reader.effects.contains { if case .openArticle = $0 { true } else { false } })
  }
}
