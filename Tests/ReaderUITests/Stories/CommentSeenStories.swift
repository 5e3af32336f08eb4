import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct CommentSeenStories {
  private static let thread = "feed:https://example.org/comments/12"

  private func reading(_ count: Int, rows: Int = 16) -> TestReader {
    CommentFoldingStories.reading(
      (0..<count).map { CommentFoldingStories.comment("\($0)", isNew: true) }, rows: rows)
  }

  private func marked(_ reader: TestReader) -> [[String]] {
    reader.effects.compactMap {
      if case .markComments(let ids, Self.thread, isNew: false) = $0 { ids } else { nil }
    }
  }

  @Test func `what was on the screen for a second is seen with the next key`() {
    var reader = reading(40)
    reader.expect("40 new")
    reader.press("k")
    #expect(marked(reader).isEmpty)
    reader.state.now = reader.state.now.advanced(by: 1)
    reader.press("k")
    // Four comments of three lines, but for the one cut in half at the end.
    #expect(marked(reader) == [["0", "1", "2", "3"]])
    reader.expect("36 new")
    #expect(reader.state.comments?.marks.newCount == 36)
  }

  @Test func `what was moved past is seen, what was jumped over is not`() {
    var reader = reading(40)
    reader.press("j", "j")
    #expect(marked(reader) == [["0"], ["1"]])
    reader.press("G")
    #expect(reader.state.comments?.marks.newCount ?? 0 > 30)
  }

  @Test func `a comment longer than the screen is seen by the screenful`() {
    let long = String(repeating: "<p>A line.</p>", count: 60)
    var reader = CommentFoldingStories.reading(
      [CommentFoldingStories.comment("a", isNew: true, html: long)], rows: 16)
    reader.press("PgDn")
    reader.state.now = reader.state.now.advanced(by: 2)
    reader.press("PgDn")
    #expect(marked(reader) == [["a"]])
  }

  @Test func `what is folded, or under the help, is not looked at`() {
    var reader = reading(3)
    reader.press("zM")
    reader.state.now = reader.state.now.advanced(by: 5)
    reader.press("j", "zR", "?")
    reader.state.now = reader.state.now.advanced(by: 5)
    reader.press("?", "gg")
    #expect(marked(reader).isEmpty)
  }

  @Test func `m makes seen and new again, M all seen in one go`() {
    var reader = reading(40)
    reader.press("m")
    reader.expect("39 new")
    reader.press("m")
    reader.expect("40 new")
    #expect(reader.effects.contains(.markComments(["0"], Self.thread, isNew: true)))
    reader.press("M")
    #expect(marked(reader).last?.count == 40)
    reader.expectNot(" new ·")
    reader.press("]")
    #expect(reader.status.contains("No new comments here"))
  }

  @Test func `what was made new by hand stays new`() {
    var reader = CommentFoldingStories.reading([
      CommentFoldingStories.comment("a"), CommentFoldingStories.comment("b"),
    ])
    reader.press("m")
    reader.state.now = reader.state.now.advanced(by: 60)
    reader.press("j", "r")
    reader.expect("1 new")
    reader.press("k", "m")
    reader.expectNot("1 new")
  }

  @Test func `an answer from before does not make new again what was seen`() throws {
    var reader = reading(40)
    let stale = try #require(reader.library.discussions[FakeLibrary.discussed]?.first)
    reader.press("j", "j")
    let request = DiscussionRequest(FakeLibrary.discussed, asking: .news)
    reader.send(
      .discussion(request, reader.library.arranged(stale, for: request), isFetching: false))
    #expect(reader.state.comments?.marks.newCount == 38)
  }

  @Test func `counts of folds follow what is seen`() {
    let comments = [
      CommentFoldingStories.comment("a"), CommentFoldingStories.comment("b", "a", isNew: true),
      CommentFoldingStories.comment("c", "b", isNew: true),
    ]
    var reader = CommentFoldingStories.reading(comments)
    reader.press("j", "j", "k", "k", "Enter")
    reader.expect("[+2, 1 new]")
  }

  @Test func `a note of one's own is never new`() {
    var reader = CommentFoldingStories.reading([
      CommentFoldingStories.comment("a", isNew: true) { $0.roles = .me }
    ])
    reader.expectNot("1 new")
    reader.expect("▾ by-a me · 2 h")
    reader.press("m")
    #expect(reader.status.contains("never new"))
  }

  @Test func `a star is given and taken`() {
    var reader = reading(2)
    reader.press("*")
    reader.expect("▾ by-0 · 2 h · ★")
    #expect(reader.effects.contains(.starComment("0", Self.thread, true)))
    reader.press("r")
    reader.expect("▾ by-0 · 2 h · ★")
    reader.press("*")
    reader.expectNot("▾ by-0 · 2 h · ★")
  }

  @Test func `Space pages, and at the end goes to what is new`() {
    var reader = CommentFoldingStories.reading(
      (0..<30).map { CommentFoldingStories.comment("\($0)", isNew: $0 == 2) }, rows: 16)
    reader.press("G")
    reader.expect("END · Space: next new comment")
    reader.press("Space")
    #expect(reader.state.comments?.selected?.id == "2")
  }
}
