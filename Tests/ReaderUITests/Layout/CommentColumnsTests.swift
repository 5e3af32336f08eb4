import Testing

@testable import ReaderUI

@Suite struct CommentColumnsTests {
  @Test(arguments: 1...4, [42, 45, 49, 50, 76, 98, 200])
  func `text keeps 40 columns at any depth, and at most its measure`(step: Int, width: Int) {
    let columns = CommentColumns(width: width, step: step, measure: 72)
    for depth in [0, 1, 2, 5, 12, 30, 100_000] {
      #expect((40...72).contains(columns.textWidth(ofDepth: depth)))
      let end = columns.indent(ofDepth: depth) + columns.gutter + columns.textWidth(ofDepth: depth)
      #expect(end <= width)
    }
  }

  @Test func `a narrow pane has small steps, a narrower one none`() {
    #expect(CommentColumns(width: 50, step: 3, measure: 72).step == 3)
    #expect(CommentColumns(width: 49, step: 3, measure: 72).step == 1)
    let narrow = CommentColumns(width: 38, step: 3, measure: 72)
    #expect(narrow.indent(ofDepth: 9) == 0)
    #expect(narrow.textWidth(ofDepth: 9) == 38)
    #expect(narrow.needsNumber(1) && !narrow.needsNumber(0))
  }

  @Test func `beyond the plateau a number says the depth`() {
    let columns = CommentColumns(width: 76, step: 2, measure: 72)
    #expect(columns.indent(ofDepth: 12) == columns.indent(ofDepth: 13))
    #expect(!columns.needsNumber(12) && columns.needsNumber(13))
  }

  @Test func `nobody gets more than 80 columns of text`() {
    #expect(CommentColumns(width: 300, step: 2, measure: 200).textWidth(ofDepth: 0) == 80)
  }
}
