import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct CommentFoldingStories {
  static func comment(
    _ id: String, _ parent: String? = nil, isNew: Bool = false, html: String? = nil,
    _ change: (inout Comment) -> Void = { _ in }
  ) -> Comment {
    var comment = Comment(
      id: id, parent: parent, author: "by-\(id)", date: FakeLibrary.noon.advanced(by: -9000),
      html: html ?? "<p>Words of \(id).</p>", isNew: isNew)
    change(&comment)
    return comment
  }

  static func reading(_ comments: [Comment], columns: Int = 120, rows: Int = 40) -> TestReader {
    var reader = TestReader(
      .discussing(FakeLibrary.discussion(comments)), columns: columns, rows: rows)
    reader.press("Enter", "c")
    return reader
  }

  private func selected(_ reader: TestReader) -> String? { reader.state.comments?.selected?.id }

  /// Chains of four below each of `count` roots.
  private func chains(_ count: Int, isNew: Bool = false) -> [Comment] {
    (0..<count).flatMap { root in
      (0..<4).map { depth in
        Self.comment("\(root).\(depth)", depth == 0 ? nil : "\(root).\(depth - 1)", isNew: isNew)
      }
    }
  }

  @Test func `a short discussion opens with two levels`() {
    let reader = Self.reading(chains(3))
    reader.expect("Words of 0.1.")
    reader.expect("▸ by-0.2 · 2 h · [+1]  Words of 0.2.")
    #expect(reader.state.comments?.visible.count == 9)
  }

  @Test func `a long discussion opens with its top level`() {
    let reader = Self.reading(chains(20))
    reader.expect("Words of 0.0.")
    reader.expect("▸ by-0.1 · 2 h · [+2]  Words of 0.1.")
    #expect(reader.state.comments?.visible.count == 40)
  }

  @Test func `what leads to something new stays open`() {
    var comments = chains(20)
    comments[7].isNew = true
    let reader = Self.reading(comments)
    #expect(reader.state.comments?.visible.count == 42)
    reader.expect("▾ by-1.3 · 2 h · ●")
  }

  @Test func `where everything is new the level alone counts`() {
    let reader = Self.reading(chains(20, isNew: true))
    #expect(reader.state.comments?.visible.count == 40)
  }

  @Test func `opening a folded comment shows all its answers`() {
    var reader = Self.reading(chains(20))
    reader.press("j", "Enter")
    reader.expect("Words of 0.3.")
    reader.press("Enter")
    reader.expectNot("Words of 0.3.")
  }

  @Test func `digits open so many levels, M none and R all`() {
    var reader = Self.reading(chains(5))
    for (keys, count) in [("z1", 10), ("z2", 15), ("zM", 5), ("zR", 20), ("z3", 20)] {
      reader.press(keys)
      #expect(reader.state.comments?.visible.count == count, "\(keys)")
    }
    reader.expect("▸ by-0.3 · 2 h")
  }

  @Test func `where a fold hides the selected comment its fold is selected`() {
    var reader = Self.reading(chains(5))
    reader.press("zR", "j", "j", "j")
    #expect(selected(reader) == "0.3")
    reader.press("z1")
    #expect(selected(reader) == "0.1")
  }

  @Test func `folds and the selected comment survive refresh, order, list and size`() {
    var reader = Self.reading(chains(5))
    reader.press("zR", "j", "Enter", "}", "j", "j")
    #expect(selected(reader) == "1.2")
    let line = reader.state.comments?.line
    reader.library.discussions[FakeLibrary.discussed]?[0].comments
      .insert(Self.comment("z", "0.1", isNew: true), at: 0)
    for keys in ["r", "t", "t", "s", "n", "s", "s"] {
      reader.press(keys)
      #expect(selected(reader) == "1.2", "\(keys)")
    }
    reader.resize(60, 20)
    reader.resize(120, 40)
    #expect(selected(reader) == "1.2")
    #expect(reader.state.comments?.line == line)
    reader.expect("▸ by-0.1 · 2 h · [+3, 1 new]")
  }

  @Test func `the selected comment vanishes, and what it answered is selected`() {
    var reader = Self.reading(chains(5))
    reader.press("zR", "j", "j", "j")
    reader.library.discussions[FakeLibrary.discussed]?[0].comments[3].state = .deleted
    reader.press("r")
    #expect(selected(reader) == "0.2")
  }

  @Test func `long quotes are folded until the comment is opened`() {
    let quote = String(repeating: "Many words that somebody else has written before. ", count: 12)
    let html = "<blockquote><p>\(quote)</p></blockquote><p>My answer.</p>"
    var reader = Self.reading([Self.comment("a", html: html), Self.comment("b", "a")])
    reader.expect("quoted lines]")
    reader.press("Enter")
    reader.expectNot("quoted lines]")
    reader.expect("My answer.")
    reader.press("x")
    reader.expect("quoted lines]")
    reader.press("l")
    reader.expectNot("quoted lines]")
    #expect(selected(reader) == "a")
    reader.press("j", "Enter", "Enter", "x")
    #expect(reader.status.contains("Nothing is hidden in this comment"))
  }

  @Test func `a warning stands before its text until x`() {
    var reader = Self.reading([
      Self.comment("a", html: "<p>The butler did it.</p>") { $0.warning = "Plot of the film" }
    ])
    reader.expect("Plot of the film")
    reader.expect("x shows the text")
    reader.expectNot("butler")
    reader.press("/")
    reader.type("butler")
    reader.press("Enter")
    #expect(reader.status.contains("was not found"))
    reader.press("x")
    reader.expect("The butler did it.")
    reader.press("x")
    reader.expectNot("butler")
  }

  @Test(arguments: [
    (Comment.State.deleted, "[deleted]"), (.removed, "[removed]"), (.hidden, "[hidden there]"),
    (.pending, "[waits for approval]"), (.gone, "[no longer there]"),
  ])
  func `each state is told in words, and its living answers stay`(
    state: Comment.State, words: String
  ) {
    var reader = Self.reading([
      Self.comment("a") { $0.state = state }, Self.comment("b", "a"),
    ])
    reader.expect("▾ by-a \(words) · 2 h")
    reader.expect("Words of b.")
    let isHidden = [.deleted, .removed, .hidden].contains(state)
    #expect(reader.screen.contains("Words of a.") != isHidden)
    reader.press("x")
    if isHidden { reader.expect("Words of a.") } else { reader.expect("Nothing is hidden") }
  }

  @Test func `a parent nobody delivered is told, above its answers`() {
    Self.reading([Self.comment("b", "lost")]).expect("▾ [not delivered] · 2 h")
  }

  @Test func `roles, score, edits and stars stand in the header`() {
    let reader = Self.reading([
      Self.comment("a") {
        $0.roles = [.original, .moderator, .bot, .me]
        $0.score = 1200
        $0.edited = FakeLibrary.noon
        $0.isStarred = true
      }
    ])
    reader.expect("▾ by-a OP mod bot me · 2 h · edited · 1,200▲ · ★")
  }

  @Test func `escapes and overrides in names and texts are only text`() {
    let reader = Self.reading([
      Self.comment("a", html: "<p>\u{1B}[2J and \u{202E}back</p>") { $0.author = "\u{1B}[2Jeve" }
    ])
    #expect(!reader.screen.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!reader.screen.unicodeScalars.contains("\u{202E}"))
  }
}
