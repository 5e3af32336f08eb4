import Models
import Terminal
import Testing

@testable import ReaderUI

/// What is asked of discussions, and what comes of it.
@Suite struct DiscussionStories {
  private static let lobsters = CommentThread(.lobsters, "abc123", page: "https://lobste.rs/s/abc")
  private static let lemmy = CommentThread(.lemmy, "https://lemmy.example/post/7")

  private func reading(_ threads: CommentThread...) -> TestReader {
    var library = FakeLibrary.edition
    library.discussions[FakeLibrary.discussed] = threads.map { thread in
      var discussion = FakeLibrary.discussion(
        [CommentFoldingStories.comment("at-\(thread.source.rawValue)")], thread: thread)
      discussion.threads = threads
      return discussion
    }
    var reader = TestReader(library)
    reader.press("Enter", "c")
    return reader
  }

  private func requests(_ reader: TestReader) -> [DiscussionRequest] {
    reader.effects.compactMap { if case .loadDiscussion(let request) = $0 { request } else { nil } }
  }

  @Test func `opening asks when what is there is old, r and R ask at once`() {
    var reader = reading(Self.lobsters)
    reader.press("r", "R", "t", "t")
    #expect(
      requests(reader).map(\.asking) == [
        nil, .whenOld, .news, .everything, nil, nil,
      ])
    #expect(requests(reader).last?.thread == "lobsters:abc123")
  }

  @Test func `two threads are one key apart, more are asked about`() {
    var reader = reading(Self.lobsters, NewsThread.thread)
    reader.expect("Lobsters · 1 comment")
    reader.press("T")
    reader.expect("by-at-hn")
    #expect(reader.status.contains("HN, discussion 2 of 2"))
    reader.press("T")
    reader.expect("by-at-lobsters")
    reader = reading(Self.lobsters, NewsThread.thread, Self.lemmy)
    reader.press("T")
    #expect(reader.status.contains("1 Lobsters · 2 HN (312) · 3 Lemmy"))
    reader.press("3")
    reader.expect("by-at-lemmy")
    #expect(reader.effects.contains(.leaveDiscussion("lobsters:abc123")))
    reader.press("T", "T")
    reader.expect("by-at-lobsters")
    reader.press("T", "Esc")
    reader.expect("by-at-lobsters")
  }

  @Test func `the order is chosen by a letter and asked for`() {
    var reader = reading(Self.lobsters)
    reader.press("s")
    #expect(reader.status.contains("s site (now) · o oldest · n newest · t top · a active"))
    reader.press("t")
    #expect(requests(reader).last?.order == .top)
    reader.expect("best first")
    reader.press("s", "q")
    #expect(reader.status.contains("The order is as it was"))
    reader.press(":")
    reader.type("set comment-sort newest")
    reader.press("Enter")
    #expect(requests(reader).last?.order == .newest)
  }

  @Test func `a list in order of time says who answers whom`() {
    var reader = CommentFoldingStories.reading([
      CommentFoldingStories.comment("a"), CommentFoldingStories.comment("b", "a"),
    ])
    reader.press("t", "j")
    reader.expect("▾ by-b · to by-a")
    reader.expect("by-a › by-b")
    reader.press("p")
    #expect(reader.state.comments?.selected?.id == "a")
    reader.press("zM")
    #expect(reader.status.contains("list has no levels"))
  }

  @Test func `a fetch under way is told, and Esc stops it`() {
    var reader = reading(Self.lobsters)
    let known = FakeLibrary.discussion([CommentFoldingStories.comment("a")], thread: Self.lobsters)
    let request = DiscussionRequest(FakeLibrary.discussed, asking: .news)
    reader.send(
      .discussion(request, reader.library.arranged(known, for: request), isFetching: true))
    reader.expect("fetching (Esc stops)")
    let asked = requests(reader).count
    reader.press("r")
    #expect(requests(reader).count == asked)
    reader.press("Esc")
    #expect(reader.effects.last == .stopDiscussion)
    reader.expectNot("fetching (")
    reader.expect(.comments)
  }

  @Test func `what comes in another order than is wanted by now is asked for again`() {
    var reader = reading(Self.lobsters)
    reader.press("t")
    let asked = requests(reader).count
    let known = FakeLibrary.discussion([CommentFoldingStories.comment("a")], thread: Self.lobsters)
    let request = DiscussionRequest(FakeLibrary.discussed, asking: .news)
    reader.send(
      .discussion(request, reader.library.arranged(known, for: request), isFetching: false))
    #expect(requests(reader).count == asked + 1)
    #expect(requests(reader).last?.isFlat == true)
    #expect(reader.state.comments?.tree.isFlat == true)
  }

  @Test func `a failure keeps what is there and tells the reason`() {
    var reader = reading(Self.lobsters)
    reader.send(
      .discussionFailed(
        DiscussionRequest(FakeLibrary.discussed, asking: .news),
        reason: "Lobsters asks for a pause"))
    reader.expect("Lobsters asks for a pause")
    reader.expect("by-at-lobsters")
  }

  @Test func `Enter on what stands for more asks for it`() {
    var more = CommentFoldingStories.comment("m", "a", html: "") { $0.state = .more }
    more.replies = 24
    var reader = CommentFoldingStories.reading([CommentFoldingStories.comment("a"), more])
    reader.expect("▸ 24 more answers; Enter fetches them")
    reader.press("j", "Enter")
    #expect(requests(reader).last?.asking == .more("m"))
  }

  @Test func `links are numbered, listed, opened and copied`() {
    let html = """
      <p><a href="https://one.example/">one</a> and <a href="https://two.example/">two</a></p>
      """
    var reader = CommentFoldingStories.reading([
      CommentFoldingStories.comment("a", html: html) { $0.permalink = "https://at.example/#a" },
      CommentFoldingStories.comment("b"),
    ])
    reader.expect("one[1] and two[2]")
    reader.press("u")
    reader.expect(.links)
    reader.expect("https://two.example/")
    reader.press("j", "Enter")
    #expect(reader.effects.last == .openInBrowser("https://two.example/", inBackground: false))
    reader.press("1y")
    #expect(reader.effects.last == .copy("https://one.example/"))
    reader.press("o")
    #expect(reader.effects.last == .openInBrowser("https://at.example/#a", inBackground: false))
    reader.press("3o")
    #expect(reader.status.contains("There is no link 3"))
    reader.press("j", "u")
    #expect(reader.status.contains("This comment has no links"))
  }

  @Test func `code stays as it is and scrolls sideways`() {
    let code = String(repeating: "0123456789", count: 12) + "FIN"
    var reader = CommentFoldingStories.reading(
      [CommentFoldingStories.comment("a", html: "<pre><code>\(code)</code></pre>")], columns: 80)
    reader.expectNot("FIN")
    reader.expect("›")
    reader.press(">", ">", ">")
    reader.expect("FIN")
    reader.press("<", "<", "<", "<")
    reader.expectNot("FIN")
  }

  @Test func `the indent is the reader's to choose`() {
    var reader = CommentFoldingStories.reading([
      CommentFoldingStories.comment("a"), CommentFoldingStories.comment("b", "a"),
    ])
    reader.press(":")
    reader.type("set comment-indent 4")
    reader.press("Enter")
    reader.expect("│   ▾ by-b")
  }

  @Test func `a click on the gutter folds, elsewhere it selects`() throws {
    var reader = CommentFoldingStories.reading([
      CommentFoldingStories.comment("a"), CommentFoldingStories.comment("b", "a"),
      CommentFoldingStories.comment("c"),
    ])
    let row = try #require(reader.lines.firstIndex { $0.contains("▾ by-b") })
    let cell = reader.lines[row].split(separator: "▾")[0].count
    reader.send(.key(.mouse(MouseEvent(.press, at: Point(column: cell + 6, row: row)))))
    #expect(reader.state.comments?.selected?.id == "b")
    reader.expect("Words of b.")
    reader.send(.key(.mouse(MouseEvent(.press, at: Point(column: cell, row: row)))))
    reader.expect("▸ by-b")
  }
}
