import Models
import Testing

@testable import ReaderUI

/// What the row above a discussion says: as much as fits, the most important first.
@Suite struct CommentsTitleTests {
  private func title(_ columns: Int, _ change: (inout ThreadState) -> Void) -> String {
    let comments = (0..<9).map { CommentFoldingStories.comment("\($0)", isNew: $0 < 4) }
    let discussion = FakeLibrary.discussion(comments, thread: NewsThread.thread, change: change)
    var reader = TestReader(.discussing(discussion), columns: 200, rows: 50)
    reader.press("Enter", "c")
    return reader.state.comments.map { reader.state.commentsTitle($0, columns: columns) } ?? ""
  }

  @Test func `with room all of it is said`() {
    let all = title(300) {
      $0.reported = 1079
      $0.fetched = FakeLibrary.noon.advanced(by: -3 * 3600)
      $0.isFlat = true
      $0.nextAllowed = FakeLibrary.noon.advanced(by: 3600)
      $0.problem = "The server asks for a pause."
    }
    #expect(
      all == "HN · 1,079 comments · 4 new · showing 9 of 1,079 · fetched 3 h ago"
        + " · flat: HN does not say who answers whom · not asked again before 13:00"
        + " · The server asks for a pause.")
  }

  @Test func `without room the count and what is new stay`() {
    let short = title(34) {
      $0.reported = 1079
      $0.isFlat = true
    }
    #expect(short == "HN · 1,079 comments · 4 new")
  }

  @Test func `a problem has its room and comes last`() {
    let told = title(60) {
      $0.reported = 1079
      $0.problem = "The server has not answered for a long time and may be down."
    }
    #expect(told.hasPrefix("HN · 1,079 comments · 4 new · The server has not"))
  }

  @Test(arguments: [
    (ThreadExtent.all, 9, ""), (.all, 12, "showing 9 of 12"),
    (.newest, 12, "showing 9 of 12, the newest"), (.truncated, 12, "showing 9 of 12, broken off"),
    (.truncated, 9, "broken off"),
  ])
  func `what is missing is said`(extent: ThreadExtent, reported: Int, words: String) {
    #expect(Wording.extent(extent, showing: 9, of: reported) == words)
  }

  @Test func `every source has a short name`() {
    let names = CommentThread.Source.allCases.map(\.title)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && $0.count <= 16 })
  }
}
