import Models
import Terminal
import Testing

@testable import ReaderUI

/// A reader who presses anything while comments come and go.
@Suite struct RandomDiscussionTests {
  private static let keys: [Key] =
    "jjjkkJKp^}{[]hlHx*mMtTsonLuUyrRzzzz123459MR/n?a ><gGb".map { .character($0) }
    + [.enter, .enter, .escape, .pageDown, .pageUp, .down, .up, .left, .right, .home, .end]

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8]) func `nothing is lost and nothing crashes`(
    seed: UInt64
  ) {
    var dice = RandomReaderTests.Dice(state: seed)
    var reader = DiscussionScreenTests.reader(100, 30, usesUnicode: seed % 3 != 0)
    let all = NewsThread.comments(count: seed % 2 == 0 ? 300 : 40, new: 12)
    for step in 0..<300 {
      switch Int.random(in: 0..<100, using: &dice) {
      case 0..<3:
        reader.resize(
          Int.random(in: 1...220, using: &dice), Int.random(in: 1...60, using: &dice))
      case 3..<8: change(&reader, all, &dice)
      case 8..<12: answerLate(&reader, all, &dice)
      case 12..<20: reader.state.now = reader.state.now.advanced(by: 1)
      case 20: reader.press("Esc", "Esc", "q", "q", "c")
      default: reader.send(.key(Self.keys.randomElement(using: &dice) ?? .enter))
      }
      if reader.state.comments == nil, step % 5 == 0 { reader.press("Esc", "c") }
      let frame = reader.frame
      #expect(frame.cells.count == reader.state.size.columns * reader.state.size.rows)
      expectSound(reader.state)
    }
  }

  /// Comments are added, taken away, or change at the source.
  private func change(
    _ reader: inout TestReader, _ all: [Comment], _ dice: inout RandomReaderTests.Dice
  ) {
    let kept = Int.random(in: 0...all.count, using: &dice)
    var comments = Array(all.shuffled(using: &dice).prefix(kept))
    for index in comments.indices where Int.random(in: 0..<20, using: &dice) == 0 {
      let states: [Comment.State] = [.deleted, .hidden, .gone, .more, .pending]
      comments[index].state = states.randomElement(using: &dice) ?? .live
      if Bool.random(using: &dice) { comments[index].warning = "Careful" }
    }
    reader.library.discussions[FakeLibrary.discussed]?[0].comments = comments
  }

  /// An answer that nobody waits for any more.
  private func answerLate(
    _ reader: inout TestReader, _ all: [Comment], _ dice: inout RandomReaderTests.Dice
  ) {
    let request = DiscussionRequest(
      FakeLibrary.discussed, order: CommentOrder.allCases.randomElement(using: &dice) ?? .site,
      isFlat: Bool.random(using: &dice), asking: .news)
    var discussion = NewsThread.discussion()
    discussion.comments = Array(all.prefix(Int.random(in: 0...all.count, using: &dice)))
    reader.send(
      .discussion(
        request, reader.library.arranged(discussion, for: request),
        isFetching: Bool.random(using: &dice)))
  }

  private func expectSound(_ state: AppState) {
    guard let pane = state.comments else { return }
    #expect(pane.visible == pane.visible.sorted())
    #expect(pane.isEmpty || pane.visible.indices.contains(pane.selection))
    #expect(pane.screen.count <= pane.height)
    #expect(pane.screen.allSatisfy { pane.tree.rows.indices.contains($0.row) })
    var newAbove = [0]
    for row in pane.tree.rows.indices { newAbove.append(newAbove[row] + (pane.isNew(row) ? 1 : 0)) }
    #expect(pane.marks.newCount == newAbove.last)
    let isCounted = pane.tree.rows.indices.allSatisfy {
      pane.marks.newInSubtree[$0] == newAbove[pane.tree.rows[$0].end] - newAbove[$0]
    }
    #expect(isCounted)
    if state.panes.article != nil, !pane.isEmpty, state.panes.mode != .tooSmall {
      #expect(pane.screen.contains { $0.row == pane.selectedRow })
    }
  }
}
