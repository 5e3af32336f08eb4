import Models
import Terminal
import Testing

@testable import ReaderUI

/// A long discussion as text, at the sizes people have.
@Suite struct DiscussionScreenTests {
  static let sizes = [(200, 50), (80, 24), (40, 12)]

  static func reader(_ columns: Int, _ rows: Int, usesUnicode: Bool = true) -> TestReader {
    var reader = TestReader(
      .discussing(NewsThread.discussion()), columns: columns, rows: rows, usesUnicode: usesUnicode)
    reader.press("Enter", "c")
    return reader
  }

  @Test(arguments: sizes) func `a thread of 300 comments as it opens`(columns: Int, rows: Int) {
    Self.reader(columns, rows).expectScreen("thread-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `deep in a thread, on a new comment`(columns: Int, rows: Int) {
    var reader = Self.reader(columns, rows)
    reader.press("zR", "]", "]", "]")
    reader.expectScreen("thread-deep-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `all threads in one line each`(columns: Int, rows: Int) {
    var reader = Self.reader(columns, rows)
    reader.press("zM", "j", "l")
    reader.expectScreen("thread-folded-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `in order of time`(columns: Int, rows: Int) {
    var reader = Self.reader(columns, rows)
    reader.press("t", "12j")
    reader.expectScreen("thread-flat-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (40, 12)]) func `in ASCII`(columns: Int, rows: Int) {
    var reader = Self.reader(columns, rows, usesUnicode: false)
    reader.press("zR", "]")
    reader.expectScreen("thread-ascii-\(columns)x\(rows)")
    #expect(reader.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [(80, 24), (40, 12)]) func `who may be asked`(columns: Int, rows: Int) {
    var reader = Self.reader(columns, rows)
    reader.press("L")
    reader.expectScreen("look-up-\(columns)x\(rows)")
  }
}
