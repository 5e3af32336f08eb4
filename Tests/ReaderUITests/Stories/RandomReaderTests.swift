import Models
import Terminal
import Testing

@testable import ReaderUI

/// A reader who presses anything at any size.
@Suite struct RandomReaderTests {
  /// Numerical Recipes' linear congruential generator: the same keys for the same seed.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  static let keys: [Key] = {
    let typed = "jkhlgGnNJK^*bcCeoOyYsmdAuU/&:?STLwrRz[]{}pHMp|1257 vvVtZ한éaf!fv}{EEE=MfM"
    let letters = typed.map { Key.character($0) }
    let others: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .delete, .control("d"), .control("u"), .control("r"), .control("l"),
      .control("w"), .paste("한글 paste\n"), .function(5), .alt("x"),
    ]
    return letters + others
  }()

  @Test(arguments: [1, 2, 3, 4, 5, 6]) func `never crashes and never draws outside`(
    seed: UInt64
  ) {
    var dice = Dice(state: seed)
    var reader = TestReader(
      seed % 2 == 0 ? .events : .large(200), columns: 100, rows: 30, usesUnicode: seed % 3 != 0
    ) { _ = $0.apply("assistant x y") }
    for step in 0..<400 {
      switch Int.random(in: 0..<100, using: &dice) {
      case 0..<4:
        reader.resize(
          Int.random(in: 1...300, using: &dice), Int.random(in: 1...80, using: &dice))
      case 4..<10: reader.send(.key(.mouse(mouse(&dice, reader.state.size))))
      case 10..<12: reader.send(.storeChanged)
      case 12: reader.send(.progress(RefreshProgress(done: step % 9, total: 8)))
      case 13: reader.send(.progress(RefreshProgress(total: 0, isFinished: true)))
      case 14: shrink(&reader, &dice)
      case 15: reader.holdsBackRows.toggle()
      case 20:
        let page = FollowingStories.page("Page \(step)")
        reader.send(.page(reader.state.pageRequests, page))
      case 21: reader.send(.assistantAnswered(reader.state.assistantRuns, "words\n\n\(step)"))
      case 16..<20: reader.deliver()
      default: reader.send(.key(Self.keys.randomElement(using: &dice) ?? .enter))
      }
      guard step % 2 == 0 else { continue }
      let frame = reader.frame
      #expect(frame.cells.count == reader.state.size.columns * reader.state.size.rows)
      expectSound(reader.state)
    }
    reader.holdsBackRows = false
    reader.deliver()
    #expect(reader.state.typedAhead.isEmpty)
  }

  @Test func `every size from nothing to large is drawn in every pane`() {
    for opening in [
      [], ["Enter"], ["Enter", "c"], ["S"], ["?"], ["Enter", "L"], ["T"], [":"],
      ["E"], ["E", "Enter", "j"],
    ] {
      var reader = TestReader(.events)
      for name in opening { reader.press(name) }
      for columns in [0, 1, 2, 5, 19, 20, 33, 49, 79, 80, 99, 100, 119, 120, 300] {
        for rows in [0, 1, 4, 5, 6, 7, 8, 11, 15, 16, 24] {
          reader.resize(columns, rows)
          _ = reader.frame
          expectSound(reader.state)
        }
      }
    }
  }

  /// What must hold after every message.
  private func expectSound(_ state: AppState) {
    let list = state.list
    if list.total > 0 { #expect((0..<list.total).contains(list.selection)) }
    #expect(list.top >= 0)
    if let article = state.article { #expect(article.top >= 0) }
    if let comments = state.comments, !comments.visible.isEmpty {
      #expect(comments.visible.indices.contains(comments.selection))
    }
    #expect(state.effects.isEmpty)
    expectApart(state)
  }

  /// No two panes share a cell.
  private func expectApart(_ state: AppState) {
    let panes = state.panes
    guard panes.mode != .tooSmall else { return }
    let rects =
      [panes.masthead, panes.status, panes.headlines, panes.article, panes.related].compactMap {
        $0
      }
      + panes.rules
    for (index, a) in rects.enumerated() {
      #expect(a.column >= 0 && a.row >= 0)
      #expect(a.endColumn <= state.size.columns && a.endRow <= state.size.rows)
      for b in rects[(index + 1)...] {
        let apart =
          a.endColumn <= b.column || b.endColumn <= a.column || a.endRow <= b.row
          || b.endRow <= a.row
        #expect(apart, "\(a) and \(b) overlap at \(state.size)")
      }
    }
  }

  private func mouse(_ dice: inout Dice, _ size: Size) -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [.press, .doublePress, .wheelUp, .wheelDown]
    return MouseEvent(
      kinds.randomElement(using: &dice) ?? .press,
      at: Point(
        column: Int.random(in: 0...size.columns, using: &dice),
        row: Int.random(in: 0...size.rows, using: &dice)))
  }

  /// Somebody else removes articles.
  private func shrink(_ reader: inout TestReader, _ dice: inout Dice) {
    let kept = Int.random(in: 0...reader.library.headlines.count, using: &dice)
    reader.library.headlines = Array(reader.library.headlines.prefix(kept))
    reader.send(.storeChanged)
  }
}
