import Models
import Terminal
import Testing

@testable import ReaderUI

/// Notes on passages of the open article.
@Suite struct NotedPassageStories {
  private let first = Article.ID(rawValue: 12)

  private func noted(columns: Int = 120, rows: Int = 36, unicode: Bool = true) -> TestReader {
    var reader = TestReader(columns: columns, rows: rows, usesUnicode: unicode)
    reader.press("Enter", "v", "a")
    reader.type("Ask about this")
    reader.press("Enter")
    return reader
  }

  @Test func `a on a selected passage notes it, and the passage is marked`() throws {
    let reader = noted()
    #expect(reader.status.contains("Note kept"))
    let note = try #require(reader.state.article?.article.notes.first)
    guard case .passage(let passage) = note.target else {
      Issue.record("\(note.target)")
      return
    }
    #expect(!passage.quote.isEmpty && passage.position == 0)
    reader.expect("Note on “")
    reader.expect("Ask about this")
    let noted = try #require(reader.state.article?.noted.first)
    #expect(noted.range.lowerBound == 0)
    #expect(reader.lines.contains { $0.contains("✎") })
  }

  @Test func `the mark can be read without colour and without Unicode`() {
    let reader = noted(unicode: false)
    reader.expect("Note on \"")
    #expect(reader.lines.contains { $0.contains(" *") })
  }

  @Test func `the same passage again changes its note, and emptying it takes it away`() {
    var reader = noted()
    reader.press("v", "a")
    #expect(reader.status.contains("Ask about this"))
    reader.type(" again")
    reader.press("Enter")
    reader.expect("Ask about this again")
    #expect(reader.state.article?.article.notes.count == 1)
    reader.press("v", "a", "^U", "Enter")
    #expect(reader.status.contains("Note taken away"))
    #expect(reader.state.article?.noted.isEmpty == true)
    reader.expectNot("Note on")
    reader.press("u")
    reader.expect("Ask about this again")
    reader.press("^R")
    reader.expectNot("Note on")
  }

  @Test func `a passage that the text no longer has keeps its note, which says so`() {
    var reader = TestReader(columns: 120, rows: 36)
    reader.library.articles[first]?.article.notes = [
      Note(
        id: "n", target: .passage(TextQuote("words of a former text")), article: first,
        text: "still mine", created: Timestamp(0), changed: Timestamp(0))
    ]
    reader.press("Enter")
    reader.expect("Note on “words of a former text”, which the text")
    reader.expect("still mine")
    #expect(!reader.lines.contains { $0.contains("✎") })
  }

  @Test(arguments: [(200, 50), (80, 24), (40, 12)])
  func `a noted passage is seen at every size`(columns: Int, rows: Int) {
    let reader = noted(columns: columns, rows: rows)
    reader.expectScreen("noted-passage-\(columns)x\(rows)")
  }
}
