import Models
import Terminal
import Testing

@testable import ReaderUI

@Suite struct SavedQueryStories {
  private func reader(
    _ lines: String..., columns: Int = 120, rows: Int = 30
  ) -> TestReader {
    TestReader(columns: columns, rows: rows) { configuration in
      for line in lines { #expect(configuration.apply(line) == nil) }
    }
  }

  @Test func `a section by query stands beside those of feeds`() {
    var reader = reader("section Ports title:harbour or title:항만")
    reader.expect("Today · World · Technology · Ports · Starred")
    reader.press("]", "]", "]")
    reader.expect("Harbour bridge")
    reader.expectNot("Compilers")
    #expect(reader.state.listTitle == "Ports")
  }

  @Test func `a filter narrows inside a saved query, and Esc goes back to it`() {
    var reader = reader("section Unread is:unread")
    reader.press("]", "]", "]")
    reader.expect("1 of 9")
    reader.press("&")
    reader.type("title:harbour")
    reader.press("Enter")
    reader.expect("1 of 1")
    reader.expect("& title:harbour")
    reader.press("Esc")
    reader.expect("1 of 9")
    #expect(reader.state.listTitle == "Unread")
  }

  @Test func `the drawer counts what is unread in saved queries, and counts again`() {
    var reader = reader("query Ferries title:ferry or title:harbour", "section Bits feed:bits")
    reader.press("S")
    reader.expect("& Ferries                    1")
    reader.expect("Bits                         3")
    reader.press("Esc", "d", "S")
    reader.expectNot("& Ferries                    1")
  }

  @Test func `counts are never asked for twice at a time, and the newest state wins`() {
    var reader = reader("query All is:unread")
    reader.press("d", "d", "d", "S")
    reader.expect("& All                        6")
    reader.holdsBackCounts = true
    for _ in 1...3 { reader.send(.storeChanged) }
    reader.library.apply(Change(.read, false, reader.library.headlines.map(\.id)))
    let asked = { (reader: TestReader) in
      reader.effects.count { if case .countQueries = $0 { true } else { false } }
    }
    #expect(asked(reader) == 3)
    reader.expect("& All                        6")
    reader.deliver()
    #expect(asked(reader) == 4)
    reader.deliver()
    #expect(asked(reader) == 4)
    reader.expect("& All                       12")
  }

  @Test func `nothing is counted while nobody looks`() {
    var reader = reader("query All is:unread")
    let asked = reader.effects.count
    reader.press("d", "d")
    #expect(
      !reader.effects[asked...].contains { if case .countQueries = $0 { true } else { false } })
  }

  @Test func `sections inside of others are shown as a tree`() {
    var reader = TestReader()
    for (id, name) in [(3, "World/Asia"), (4, "World/Asia/Korea"), (5, "Far/Away")] {
      reader.library.sections.append(Section(id: Section.ID(rawValue: Int64(id)), name: name))
    }
    reader.library.feeds[1].sections = [Section.ID(rawValue: 4)]
    reader.send(.storeChanged)
    reader.press("S")
    let names = reader.lines[2..<13].map { $0.prefix(32).trimmed }
    #expect(
      reader.lines.contains { $0.hasPrefix("   Asia  ") }, "\(names)")
    #expect(reader.lines.contains { $0.hasPrefix("     Korea  ") })
    #expect(reader.lines.contains { $0.hasPrefix(" Far/Away  ") })
    reader.expect("Today · World · Technology · Far/Away · Starred")
    reader.press("Esc", "]", "r")
    #expect(reader.effects.last == .refresh([Feed.ID(rawValue: 1), Feed.ID(rawValue: 2)]))
  }

  @Test func `many sections leave the masthead in one line with the current one`() {
    var reader = TestReader(columns: 80, rows: 24) { configuration in
      for number in 1...40 { _ = configuration.apply("section Number-\(number) is:unread") }
    }
    for _ in 0..<20 { reader.press("]") }
    #expect(reader.lines[0].contains("Number-18"))
    #expect(reader.lines[0].contains("9 unread"))
  }

  @Test func `a query is saved for the session at the command line`() {
    var reader = TestReader()
    reader.press(":")
    reader.type("query Stars is:starred")
    reader.press("Enter", "S")
    reader.expect("& Stars")
    reader.press("Esc", ":")
    reader.type("section Broken title:")
    reader.press("Enter")
    #expect(reader.status.contains("title: needs a word after the colon"))
  }
}
