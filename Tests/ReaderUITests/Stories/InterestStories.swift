import Models
import Testing

@testable import ReaderUI

@Suite struct InterestStories {
  /// The third row is wanted and the first is mostly skipped.
  private var judged: FakeLibrary {
    var library = FakeLibrary.edition
    for index in library.headlines.indices { library.headlines[index].interest = .init(score: 0) }
    library.headlines[0].interest = RowInterest(score: -0.8, words: ["bridge"])
    library.headlines[2].interest = RowInterest(score: 0.7, words: ["지하철", "한강일보"])
    return library
  }

  private func reader(
    _ library: FakeLibrary = .edition, isOn: Bool = true, columns: Int = 120
  ) -> TestReader {
    TestReader(library, columns: columns) { $0.settings.interest = isOn }
  }

  private func run(_ line: String, _ reader: inout TestReader) {
    reader.press(":")
    reader.type(line)
    reader.press("Enter")
  }

  @Test func `nothing is recorded and no order is offered until it is switched on`() {
    var reader = reader(isOn: false)
    reader.press("Enter", "o", "h", "j", "d")
    #expect(!reader.effects.contains { if case .learnOpened = $0 { true } else { false } })
    run("sort interest", &reader)
    #expect(reader.status.contains(":set interest on"))
    #expect(reader.state.list.scope.order == .newest)
    for _ in 0..<8 {
      reader.press("gs")
      #expect(reader.state.list.scope.order != .interest)
    }
    let configured = TestReader { $0.settings.sort = .interest }
    #expect(configured.state.list.scope.order == .newest)
  }

  @Test func `opening an article in whatever way is recorded, going past it is not`() {
    var reader = reader()
    reader.press("Enter")
    #expect(reader.library.opened.map(\.rawValue) == [12])
    reader.press("h", "j", "d")
    #expect(reader.library.opened.count == 1)
    reader.press("o")
    #expect(reader.library.opened.map(\.rawValue) == [12, 10])
    reader.press("J")
    #expect(reader.library.opened.map(\.rawValue) == [12, 10, 9])
  }

  @Test func `it is recorded before the mark that would be a skip without it`() throws {
    var reader = reader()
    reader.press("Enter")
    let id = Article.ID(rawValue: 12)
    let opened = try #require(reader.effects.firstIndex(of: .learnOpened(id)))
    let read = try #require(reader.effects.firstIndex(of: .perform(Change(.read, true, [id]))))
    #expect(opened < read)
  }

  @Test func `gs comes to the order of interest and the rows say why`() {
    var reader = reader(judged)
    for _ in 0..<4 { reader.press("gs") }
    reader.expect("By interest")
    #expect(reader.state.list.rows.map(\.id.rawValue).first == 10)
    #expect(reader.state.list.rows.map(\.id.rawValue).last == 12)
    reader.press("g", "g")
    reader.expect("often opened: 지하철")
    reader.press("G")
    reader.expect("often skipped: bridge")
    reader.expectNot("learning")
  }

  @Test func `a narrow list leaves out what is not the reason`() {
    var wide = reader(judged, columns: 80)
    run("sort interest", &wide)
    wide.press("G")
    wide.expect("Harbour Herald · 2 min · often skipped: bridge")
    var narrow = reader(judged, columns: 40)
    run("sort interest", &narrow)
    narrow.press("G")
    narrow.expect("2 min · often skipped: bridge")
    narrow.expectNot("Herald · 2 min")
  }

  @Test func `where too little is known the title says that it is learning`() {
    var reader = reader(columns: 140)
    run("sort interest", &reader)
    reader.expect("By interest  1 of 12 · learning")
  }

  @Test func `an open list is judged by what was done before it was entered`() {
    var reader = reader(judged)
    run("sort interest", &reader)
    let entered = reader.state.list.scope.interestUntil
    #expect(entered == FakeLibrary.noon)
    reader.state.now = FakeLibrary.noon.advanced(by: 60)
    reader.press("U")
    reader.send(.storeChanged)
    #expect(reader.state.list.scope.interestUntil == entered)
    run("sort interest", &reader)
    #expect(reader.state.list.scope.interestUntil == reader.state.now)
    reader.state.now = FakeLibrary.noon.advanced(by: 90)
    reader.press("]")
    #expect(reader.state.list.scope.interestUntil == reader.state.now)
  }

  @Test func `switching it off or on changes a list that was to be ordered by it`() {
    var reader = TestReader(judged) {
      $0.settings.interest = true
      $0.settings.sort = .interest
    }
    reader.expect("By interest")
    run("set interest off", &reader)
    reader.expectNot("By interest")
    run("set interest on", &reader)
    reader.expect("By interest")
  }

  @Test func `forgetting asks first and then says how much it was`() {
    var reader = reader()
    reader.press("Enter")
    run("forget-interest", &reader)
    #expect(reader.status.contains("Forget what was opened, starred and skipped, for good?"))
    reader.press("n")
    #expect(reader.status.contains("Nothing forgotten"))
    #expect(reader.library.opened.count == 1)
    run("forget-interest", &reader)
    reader.press("y")
    #expect(reader.status.contains("Forgotten: 1 event"))
    #expect(reader.library.opened.isEmpty)
  }
}
