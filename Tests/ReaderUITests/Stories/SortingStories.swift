import Models
import Testing

@testable import ReaderUI

@Suite struct SortingStories {
  private func run(_ line: String, _ reader: inout TestReader) {
    reader.press(":")
    reader.type(line)
    reader.press("Enter")
  }

  @Test func `gs shows the list in the next order and stays at the article`() {
    var reader = TestReader()
    reader.press("3j")
    let selected = reader.state.list.selected?.id
    reader.press("gs")
    reader.expect("Oldest first  9 of 12")
    #expect(reader.state.list.selected?.id == selected)
    reader.press("gs")
    reader.expect("By source  6 of 12")
    reader.press("gs")
    reader.expect("Unread first")
    reader.press("gs")
    reader.expect("4 of 12")
    #expect(reader.state.list.scope.order == .newest)
  }

  @Test func `an order is named after :sort and kept in other lists`() {
    var reader = TestReader()
    run("sort oldest", &reader)
    #expect(reader.status.contains("Oldest first"))
    reader.press("]")
    reader.expect("Oldest first  1 of 8")
    reader.expect("Lighthouse keepers")
    run("sort sideways", &reader)
    #expect(reader.status.contains("Say which order: newest, oldest, source, unread, score"))
  }

  @Test func `the configuration sets the order`() {
    let reader = TestReader { $0.settings.sort = .oldest }
    reader.expect("Oldest first  1 of 12")
    #expect(reader.state.list.selected?.id.rawValue == 1)
  }

  @Test func `a number beyond the end goes to the end`() {
    var reader = TestReader(.endless(12_345))
    reader.expect("1 of 12,345")
    reader.press("99999G")
    reader.expect("12,345 of 12,345")
    reader.press("1000G")
    reader.expect("1,000 of 12,345")
  }

  @Test func `with unread first, what was just read stays where it is`() {
    var reader = TestReader { $0.settings.sort = .unread }
    reader.press("d", "d")
    #expect(reader.state.list.selection == 2)
    #expect(reader.state.list.scope.keepsReadSince != nil)
  }
}
