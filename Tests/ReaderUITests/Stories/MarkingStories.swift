import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct MarkingStories {
  @Test func `marking all read is undone with one key`() {
    var reader = TestReader()
    reader.press("A")
    reader.expect("0 unread")
    #expect(reader.status.contains("Marked 9 articles read · u undoes it"))
    reader.press("u")
    reader.expect("9 unread")
    #expect(reader.status.contains("Unread again: 9 articles"))
    reader.press("^R")
    reader.expect("0 unread")
  }

  @Test func `opening is undone as well`() {
    var reader = TestReader()
    reader.press("Enter", "u")
    reader.expect("9 unread")
    #expect(reader.status.contains("Unread again: “Harbour bridge"))
  }

  @Test func `a star shows in the list and the open article at once`() {
    var reader = TestReader()
    reader.press("Enter", "s")
    #expect(reader.state.list.rows[0].isStarred)
    reader.expect("★ Harbour Herald · 2 min · 3 min read")
    reader.press("s")
    reader.expectNot("★ Harbour Herald · 2 min · 3 min read")
  }

  @Test func `done marks read and goes on`() {
    var reader = TestReader()
    reader.press("d", "d")
    reader.expect("7 unread")
    #expect(reader.state.list.selection == 2)
    reader.press("2u")
    reader.expect("9 unread")
  }

  @Test func `nothing to undo is said, not done`() {
    var reader = TestReader()
    reader.press("u")
    #expect(reader.status.contains("Nothing to undo"))
  }

  @Test func `undo goes on where the session before left off`() {
    var reader = TestReader()
    reader.library.done = [Change(.starred, true, [Article.ID(rawValue: 8)])]
    reader.press("u")
    #expect(reader.status.contains("Star taken away again: “Compilers"))
    reader.press("u")
    #expect(reader.status.contains("Nothing to undo"))
    reader.press("^R", "^R")
    #expect(reader.status.contains("Nothing to redo"))
    #expect(reader.library.headlines[4].isStarred)
  }

  @Test func `a mark that cannot be kept is not shown`() {
    var reader = TestReader()
    reader.library.isReadOnly = true
    reader.press("s")
    #expect(reader.status.contains("The disk is full"))
    #expect(!reader.state.list.rows[0].isStarred)
  }

  @Test func `articles unread again come back into a list of unread ones`() {
    var reader = TestReader { $0.settings.unreadOnly = true }
    reader.press("d")
    reader.state.now = FakeLibrary.noon.advanced(by: 60)
    reader.press("]", "[")
    reader.expect("1 of 8")
    reader.press("u")
    reader.expect("of 9")
  }

  @Test func `a change of the store by somebody else is shown`() {
    var reader = TestReader()
    reader.library.apply(Change(.read, true, reader.library.headlines.map(\.id)))
    reader.send(.storeChanged)
    reader.expect("0 unread")
    reader.expectNot("●")
  }
}
