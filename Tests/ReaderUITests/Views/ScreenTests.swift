import Models
import Terminal
import Testing

@testable import ReaderUI

/// The screens as text, at the sizes people have.
@Suite struct ScreenTests {
  static let sizes = [(200, 50), (120, 30), (100, 30), (80, 24), (40, 12)]

  @Test(arguments: sizes) func `the front page`(columns: Int, rows: Int) {
    TestReader(columns: columns, rows: rows).expectScreen("front-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `an open article`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press("Enter")
    reader.expectScreen("article-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `the end of an article`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press("Enter", "G")
    reader.expectScreen("end-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `comments`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press("Enter", "c", "j")
    reader.expectScreen("comments-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `the sources`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press("S", "G")
    reader.expectScreen("sources-\(columns)x\(rows)")
  }

  @Test(arguments: [(120, 30), (40, 12)]) func `the help`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press("?")
    reader.expectScreen("help-\(columns)x\(rows)")
  }

  @Test func `a drawer of related articles`() {
    var reader = TestReader(columns: 100, rows: 30)
    reader.press("Enter", "e")
    reader.expectScreen("drawer-100x30")
  }

  @Test func `links`() {
    var reader = TestReader(columns: 100, rows: 30)
    reader.press("Enter", "L")
    reader.expectScreen("links-100x30")
  }

  @Test func `one line a headline`() {
    let reader = TestReader(columns: 100, rows: 30) { $0.settings.headlineLines = 1 }
    reader.expectScreen("one-line-100x30")
  }

  @Test(arguments: [(120, 30), (40, 12)]) func `ASCII only`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows, usesUnicode: false)
    reader.press("Enter", "c")
    reader.expectScreen("ascii-\(columns)x\(rows)")
    #expect(reader.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a refresh on its way`() {
    var reader = TestReader(columns: 120, rows: 16)
    reader.send(.progress(.init(done: 12, total: 40)))
    reader.expectScreen("refresh-120x16")
  }

  @Test func `an error in a query`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("&")
    reader.type("korea title:")
    reader.press("Enter")
    reader.expectScreen("query-error-80x24")
  }

  static let newSizes = [(200, 50), (120, 36), (80, 24), (40, 12)]

  @Test(arguments: newSizes) func `selected, tagged and sorted`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press("t")
    reader.type("bridges sea")
    reader.press("Enter", "gs", "gg", "v", "j", "v")
    reader.expectScreen("selected-\(columns)x\(rows)")
    reader.press("Esc", "G", "Enter")
    reader.expectScreen("tagged-\(columns)x\(rows)")
  }

  @Test(arguments: newSizes) func `saved queries and sections inside of sections`(
    columns: Int, rows: Int
  ) {
    var library = FakeLibrary.edition
    let names = ["World/Asia", "World/Asia/Korea"]
    library.sections += names.enumerated().map {
      Section(id: Section.ID(rawValue: Int64($0.offset + 3)), name: $0.element)
    }
    library.feeds[1].sections = [Section.ID(rawValue: 4)]
    var reader = TestReader(library, columns: columns, rows: rows) { configuration in
      for line in ["section Ports harbour or 항만", "query Chips compilers", "query Late is:read"] {
        _ = configuration.apply(line)
      }
    }
    reader.press("]", "]", "]", "S")
    reader.expectScreen("places-\(columns)x\(rows)")
  }

  @Test(arguments: newSizes) func `what would be hidden`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press(":")
    reader.type("hide feed:bits")
    reader.press("Enter")
    reader.expectScreen("hide-\(columns)x\(rows)")
  }

  @Test(arguments: newSizes) func `a filter on its way`(columns: Int, rows: Int) {
    var reader = TestReader(columns: columns, rows: rows)
    reader.press("&")
    reader.type("harbour or feed:bits sort:oldest")
    reader.expectScreen("filter-\(columns)x\(rows)")
  }

  @Test func `no feeds yet`() {
    TestReader(FakeLibrary(), columns: 80, rows: 24).expectScreen("no-feeds-80x24")
  }
}
