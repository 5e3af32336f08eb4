import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct CommentStories {
  static func reading() -> TestReader {
    var reader = TestReader()
    reader.press("Enter", "c")
    return reader
  }

  func author(_ reader: TestReader) -> String? {
    guard let comments = reader.state.comments, let row = comments.selectedRow else { return nil }
    return comments.comment(ofRow: row).id
  }

  @Test func `c shows the comments and q goes back to the article`() {
    var reader = Self.reading()
    reader.expect("Site · 5 comments · 3 new · fetched 5 min ago")
    reader.expect("▾ mira")
    reader.press("q")
    reader.expect(.article)
    #expect(reader.effects.contains(.leaveDiscussion("feed:https://example.org/comments/12")))
  }

  @Test func `folding hides the answers and counts them`() {
    var reader = Self.reading()
    reader.press("Enter")
    reader.expect("▸ mira · 2 h · [+3, 2 new]  Nine years!")
    reader.expectNot("jonas")
    reader.press("Enter")
    reader.expect("jonas")
  }

  @Test func `folding never moves the selected comment`() {
    var reader = Self.reading()
    reader.press("j", "j")
    let line = reader.state.comments?.line
    reader.press("Enter")
    #expect(reader.state.comments?.line == line)
    reader.press("zM")
    reader.press("zR")
    #expect(reader.state.comments?.visible.count == 5)
  }

  @Test func `left folds, then goes to the parent, then out`() {
    var reader = Self.reading()
    reader.press("j")
    #expect(author(reader) == "b")
    reader.press("h")
    #expect(reader.state.comments?.isFolded(1) == true)
    reader.press("h")
    #expect(author(reader) == "a")
    reader.press("h", "h")
    reader.expect(.article)
  }

  @Test func `siblings, parents and threads are one key away`() {
    var reader = Self.reading()
    reader.press("j", "J")
    #expect(author(reader) == "e")
    reader.press("K")
    #expect(author(reader) == "b")
    reader.press("p")
    #expect(author(reader) == "a")
    reader.press("}")
    #expect(author(reader) == "d")
    reader.press("{")
    #expect(author(reader) == "a")
  }

  @Test func `new comments are found under folds`() {
    var reader = Self.reading()
    reader.press("zM", "]")
    #expect(author(reader) == "c")
    reader.press("]")
    #expect(author(reader) == "e")
    reader.press("[")
    // The one that was moved past is no longer new.
    #expect(author(reader) == "d")
  }

  @Test func `finding opens what it finds`() {
    var reader = Self.reading()
    reader.press("zM", "/")
    reader.type("old road")
    reader.press("Enter")
    #expect(author(reader) == "c")
    reader.expect("old road")
    #expect(reader.status.contains("1 match"))
  }

  @Test func `H folds a thread and goes to the next`() {
    var reader = Self.reading()
    reader.press("j", "H")
    #expect(author(reader) == "d")
    reader.expect("▸ mira")
  }

  @Test func `comments that arrive do not move the selected one`() {
    var reader = Self.reading()
    reader.press("}")
    let line = reader.state.comments?.line
    reader.library.discussions[FakeLibrary.discussed]?[0].comments.append(
      Comment(id: "z", parent: "a", author: "new", date: FakeLibrary.noon, html: "<p>More.</p>"))
    reader.press("r")
    #expect(author(reader) == "d")
    #expect(reader.state.comments?.line == line)
    reader.expect("More.")
  }

  @Test func `no comments yet says what to do`() {
    var reader = TestReader(.discussing(FakeLibrary.discussion([])))
    reader.press("Enter", "c")
    reader.expect("No comments yet.")
    reader.expect("C opens the discussion in the browser.")
    reader.expect("L looks for discussions elsewhere.")
    reader.press("C")
    #expect(
      reader.effects.last
        == .openInBrowser("https://example.org/discuss/12", inBackground: false))
  }

  @Test func `a failure is told with its reason`() {
    var reader = TestReader()
    reader.library.discussions = [:]
    reader.press("Enter", "c")
    reader.expect("This article has no discussion.")
  }
}
