import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct ListStories {
  @Test func `a list of a million rows costs what a list of hundreds does`() {
    var costs: [Int] = []
    for count in [1000, 1_000_000] {
      var reader = TestReader(.endless(count), columns: 120, rows: 40)
      reader.press("G", "gg", "PgDn", "PgDn", "500G", "5j", "3k")
      #expect(reader.state.list.total == count)
      #expect(reader.state.list.rows.count < 400)
      costs.append(reader.library.rowsAsked)
    }
    #expect(costs[0] == costs[1])
    #expect(costs[1] < 2000)
  }

  @Test func `holding j asks for rows only now and then`() {
    var reader = TestReader(.endless(100_000), columns: 120, rows: 40)
    for _ in 0..<1000 { reader.press("j") }
    #expect(reader.state.list.selection == 1000)
    #expect(reader.library.requests < 40)
  }

  @Test func `a row that was just read stays until the list is left`() {
    var reader = TestReader { $0.settings.unreadOnly = true }
    reader.expect("1 of 9")
    reader.press("Enter", "h")
    reader.expect("1 of 9")
    reader.send(.storeChanged)
    reader.expect("1 of 9")
    reader.press("]", "[")
    reader.state.now = FakeLibrary.noon.advanced(by: 60)
    reader.press("]", "[")
    reader.expect("1 of 8")
  }

  @Test func `new articles above do not move what the reader looks at`() {
    var reader = TestReader(columns: 80, rows: 24)
    reader.press("5j")
    let selected = reader.state.list.selected?.id
    let line = reader.selectedLine
    for id in 100..<104 as Range<Int64> {
      reader.library.add(.init(id: id, feed: 1, title: "Fresh \(id)", age: 1))
    }
    reader.send(.storeChanged)
    #expect(reader.state.list.selected?.id == selected)
    #expect(reader.selectedLine == line)
    reader.expect("10 of 16 · ↑4 new")
    reader.press("gg")
    reader.expectNot("↑4 new")
  }

  @Test func `resizing keeps the selected row in sight`() {
    var reader = TestReader(.large(500), columns: 200, rows: 50)
    reader.press("20j")
    for (columns, rows) in [(80, 24), (40, 12), (1, 1), (120, 30), (200, 50)] {
      reader.resize(columns, rows)
      #expect(reader.state.list.selection == 20)
      if rows > 5 { #expect((0..<reader.state.list.visible).contains(reader.selectedLine)) }
    }
  }

  @Test func `the masthead's sections are chosen with brackets`() {
    var reader = TestReader()
    reader.press("]")
    reader.expect("1 of 8")
    reader.press("]", "]")
    reader.expect("1 of 2")
    reader.press("]")
    reader.expect("1 of 12")
    reader.press("[")
    #expect(reader.state.list.scope.source == .starred)
  }

  @Test func `a filter narrows the list, says so, and Esc clears it where the reader was`() {
    var reader = TestReader()
    reader.press("&")
    reader.type("harbour")
    reader.press("Enter")
    reader.expect("& harbour")
    reader.expect("Harbour bridge")
    reader.expectNot("Compilers")
    reader.press("Esc")
    reader.expectNot("& harbour")
    reader.expect("1 of 12")
  }

  @Test func `a filter that finds nothing says what to do`() {
    var reader = TestReader()
    reader.press("&")
    reader.type("zebra")
    reader.press("Enter")
    reader.expect("Nothing found for “zebra”.")
    reader.expect("Esc shows all again.")
  }

  @Test func `finding goes to matches in titles and texts and n goes on`() {
    var reader = TestReader()
    reader.press("/")
    reader.type("waterworks")
    reader.press("Enter")
    #expect(reader.state.list.selected?.id.rawValue == 6)
    reader.press("/")
    reader.type("a")
    reader.press("Esc")
    reader.press("n")
    #expect(reader.state.list.selected?.id.rawValue == 6)
    reader.expect("Began again at the top")
    reader.press("Esc", "n")
    #expect(reader.state.list.selected?.id.rawValue == 5)
  }

  @Test func `a count goes to that row`() {
    var reader = TestReader()
    reader.press("7G")
    reader.expect("7 of 12")
    reader.press("3k")
    reader.expect("4 of 12")
    reader.press(":")
    reader.type("11")
    reader.press("Enter")
    reader.expect("11 of 12")
  }

  @Test func `Esc gives up a count before anything else`() {
    var reader = TestReader()
    reader.press("12")
    #expect(reader.status.hasSuffix("12"))
    reader.press("Esc", "j")
    #expect(reader.state.list.selection == 1)
  }

  @Test func `a second click opens what the first selected`() {
    var reader = TestReader()
    let third = Point(column: 6, row: 6)
    reader.send(.key(.mouse(MouseEvent(.press, at: third))))
    #expect(reader.state.list.selection == 2)
    reader.expect(.headlines)
    reader.send(.key(.mouse(MouseEvent(.press, at: third))))
    #expect(reader.state.article?.id.rawValue == 10)
  }
}
