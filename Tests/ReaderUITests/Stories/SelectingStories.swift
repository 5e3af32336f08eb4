import Models
import Testing

@testable import ReaderUI

@Suite struct SelectingStories {
  private func run(_ line: String, _ reader: inout TestReader) {
    reader.press(":")
    reader.type(line)
    reader.press("Enter")
  }

  @Test func `v selects rows and one key acts on all of them, undone as one`() {
    var reader = TestReader()
    reader.press("v", "v", "v")
    #expect(reader.state.list.selection == 3)
    #expect(reader.status.hasSuffix("3 selected"))
    reader.expect("✓●")
    reader.press("m")
    reader.expect("6 unread")
    #expect(reader.status.contains("Marked read: 3 articles · u undoes it"))
    #expect(!reader.status.contains("selected"))
    reader.press("u")
    reader.expect("9 unread")
    #expect(reader.status.contains("Unread again: 3 articles"))
  }

  @Test func `v lets a row go again, and Esc all of them`() {
    var reader = TestReader()
    reader.press("v", "k", "v")
    #expect(reader.state.list.picked.isEmpty)
    reader.press("v", "v", "Esc")
    #expect(reader.state.list.picked.isEmpty)
    reader.expect(.headlines)
  }

  @Test func `V selects from the last one to here`() {
    var reader = TestReader(.large(1000), columns: 80, rows: 24)
    reader.press("v", "600G", "V")
    #expect(reader.status.hasSuffix("600 selected"))
    reader.press("s")
    #expect(reader.library.headlines.count(where: \.isStarred) == 600)
    #expect(reader.library.done.count == 1)
  }

  @Test func `all of a list are selected, as far as they can be acted on at once`() {
    var reader = TestReader()
    run("select all", &reader)
    #expect(reader.status.hasSuffix("12 selected"))
    run("select none", &reader)
    #expect(!reader.status.contains("selected"))
    reader.press("gV", "d")
    reader.expect("0 unread")
    var large = TestReader(.large(10_500), columns: 120, rows: 24)
    large.press("gV")
    #expect(large.status.contains("The first 10,000 of 10,500 are selected"))
    large.press("G", "v")
    #expect(large.state.list.picked.count == 10_000)
  }

  @Test func `a star goes to those that have none, or leaves all`() {
    var reader = TestReader()
    reader.press("4G", "v", "v", "s")
    #expect(reader.status.contains("Star taken away: 2 articles"))
    reader.press("3G", "v", "v", "s")
    #expect(reader.status.contains("Starred: 2 articles"))
  }

  @Test func `addresses of several are copied, one a line`() {
    var reader = TestReader()
    reader.press("v", "v", "y")
    #expect(
      reader.effects.last
        == .copyAddresses([Article.ID(rawValue: 12), Article.ID(rawValue: 11)], withTitles: false))
  }

  @Test func `another order keeps the selection and another list does not`() {
    var reader = TestReader()
    reader.press("v", "gs")
    #expect(reader.state.list.picked.count == 1)
    reader.press("]")
    #expect(reader.state.list.picked.isEmpty)
  }

  @Test func `an open article is meant before what is selected in the list`() {
    var reader = TestReader()
    reader.press("v", "v", "Enter", "s")
    #expect(reader.library.done.last?.articles == [Article.ID(rawValue: 10)])
  }
}
