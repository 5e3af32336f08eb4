import Models
import Terminal
import Testing

@testable import ReaderUI

/// A filter is followed while it is typed, however long the library takes to answer.
@Suite struct FilterStories {
  @Test func `the list follows the filter while it is typed`() {
    var reader = TestReader()
    reader.press("&")
    reader.type("harbour")
    reader.expect("Harbour bridge")
    reader.expectNot("Compilers")
    #expect(reader.status.hasPrefix("&harbour"))
    reader.press("^U")
    reader.expect("Compilers")
    reader.expect("1 of 12")
  }

  @Test func `Esc brings the list and the row back as they were`() {
    var reader = TestReader(.large(500), columns: 80, rows: 24)
    reader.press("40j", "5k")
    let (selection, top) = (reader.state.list.selection, reader.state.list.top)
    reader.press("&")
    reader.type("story 7")
    #expect(reader.state.list.total < 200)
    reader.press("Esc")
    #expect(reader.state.list.selection == selection)
    #expect(reader.state.list.top == top)
    #expect(reader.state.filter == nil)
    reader.expectNot("& story")
  }

  @Test func `a line that is no query yet leaves the rows alone and Enter says why`() {
    var reader = TestReader()
    reader.press("&")
    reader.type("korea title")
    let scope = reader.state.list.scope
    reader.type(":")
    #expect(reader.state.list.scope == scope)
    reader.press("Enter")
    reader.expect("title: needs a word after the colon")
    reader.press("Esc")
    reader.expect("1 of 12")
  }

  @Test func `the rows stay until the answer is there and a late one is dropped`() {
    var reader = TestReader()
    reader.holdsBackRows = true
    reader.press("&")
    reader.type("har")
    reader.expect("Compilers")
    #expect(reader.heldBack.count == 3)
    let late = reader.heldBack.removeFirst()
    reader.deliver()
    reader.expectNot("Compilers")
    let rows = reader.state.list.rows
    if let answer = reader.library.answer(late) { reader.send(answer) }
    #expect(reader.state.list.rows == rows)
  }

  @Test func `keys typed before the rows are there are meant for them`() {
    var reader = TestReader()
    reader.holdsBackRows = true
    reader.press("&")
    reader.type("a")
    reader.press("Enter", "j", "j", "s", "Enter")
    #expect(reader.state.article == nil)
    reader.deliver()
    let third = reader.library.rows(reader.state.list.scope)[2]
    #expect(third.isStarred)
    #expect(reader.state.article?.id == third.id)
    #expect(reader.state.typedAhead.isEmpty)
  }

  @Test func `Esc gives up the keys that wait, and the filter`() {
    var reader = TestReader()
    reader.holdsBackRows = true
    reader.press("&")
    reader.type("a")
    reader.press("Enter", "j", "s", "Esc")
    reader.deliver()
    reader.expect("1 of 12")
    #expect(reader.library.done.isEmpty)
  }

  @Test func `a jump in a filtered list takes the keys after it along`() {
    var reader = TestReader(.large(2000), columns: 80, rows: 24)
    reader.press("&")
    reader.type("story")
    reader.press("Enter")
    reader.holdsBackRows = true
    let before = reader.lines
    reader.press("1500G")
    #expect(reader.lines.dropLast() == before.dropLast())
    reader.press("s", "j")
    reader.deliver()
    reader.expect("1,501 of 2,000")
    #expect(reader.library.headlines[1499].isStarred)
  }

  @Test func `moving while the list is looked at again is not undone by the answer`() {
    var reader = TestReader(.large(300), columns: 80, rows: 24)
    reader.press("&")
    reader.type("story")
    reader.press("Enter", "10j")
    reader.holdsBackRows = true
    reader.send(.storeChanged)
    reader.press("3j")
    reader.deliver()
    #expect(reader.state.list.selection == 13)
  }

  @Test func `a list that cannot be read says so and takes keys again`() {
    var reader = TestReader()
    reader.holdsBackRows = true
    reader.press("&")
    reader.type("a")
    reader.press("Enter")
    for case .loadRows(let request) in reader.heldBack {
      reader.send(.rowsFailed(request, reason: "The disk is broken"))
    }
    #expect(reader.status.contains("The disk is broken"))
    reader.expectNot("Compilers")
    reader.press("Esc")
    reader.expect("1 of 12")
  }

  @Test func `the first rows are shown before the list is known to its end`() {
    var reader = TestReader(.large(5000), columns: 80, rows: 24)
    reader.holdsBackRows = true
    reader.press("&")
    reader.type("s")
    reader.press("Enter")
    guard case .loadRows(let request) = reader.heldBack.last else {
      Issue.record("no rows were asked for")
      return
    }
    let first = reader.library.rows(request.scope).prefix(request.count)
    reader.send(
      .rows(
        request,
        ListWindow(first: 0, rows: Array(first), total: first.count, isComplete: false)))
    reader.expect("1 of \(first.count)+")
    reader.press("j", "s")
    #expect(reader.library.headlines[1].isStarred)
    reader.press("G", "s")
    // The length of the list, and then its end.
    reader.deliver()
    reader.deliver()
    reader.expect("5,000 of 5,000")
    #expect(reader.library.headlines[4999].isStarred)
  }

  @Test func `while the article has the keys a filter shows the list and Esc goes back`() {
    var reader = TestReader(columns: 40, rows: 12)
    reader.press("Enter", "&")
    reader.type("compilers")
    reader.expect("Compilers")
    reader.press("Esc")
    reader.expect(.article)
  }
}
