import Models
import ReaderUI
import Testing

struct TextFlowTableTests {
  private let results = Document.Table(
    caption: [.init("Results")], headerRows: 1,
    rows: [
      ["Team", "Points", "Remarks"], ["Seoul", "12", "a remark that has to be wrapped"],
      ["Busan", "7"],
    ].map { $0.map { [Document.Run($0)] } })

  @Test func `a table that fits stands in columns`() {
    expect(
      results, width: 60,
      """
      Results
      Team   Points  Remarks
      ─────  ──────  ───────────────────────────────
      Seoul      12  a remark that has to be wrapped
      Busan       7
      """)
  }

  @Test func `cells are wrapped where the columns share the width`() {
    expect(
      results, width: 32,
      """
      Results
      Team   Points  Remarks
      ─────  ──────  ─────────────────
      Seoul      12  a remark that has
                     to be wrapped
      Busan       7
      """)
  }

  @Test func `a cell over several columns stands over their middle and widens the last`() {
    let table = Document.Table(
      headerRows: 1,
      rows: [["a", "over all of them", "", ""], ["b", "c", "d", "e"]].map {
        $0.map { [Document.Run($0)] }
      }, alignments: [nil, .right, .center],
      spans: [.init(row: 0, column: 1, columns: 3)])
    expect(table, width: 40, "a  over all of them\n─  ─  ─  ──────────\nb  c  d  e")
  }

  @Test func `a table that is too wide becomes records`() {
    expect(
      results, width: 20,
      """
      Results
      Team: Seoul
      Points: 12
      Remarks: a remark
        that has to be
        wrapped

      Team: Busan
      Points: 7
      """)
  }

  @Test func `records show headers that no row has a value for`() {
    let table = Document.Table(
      headerRows: 1,
      rows: [["Country", "Capital city"], ["Korea"]].map { $0.map { [Document.Run($0)] } })
    expect(table, width: 12, "Country:\n  Korea\nCapital\n  city:")
  }

  @Test func `a table of headers only shows them`() {
    let table = Document.Table(
      headerRows: 3, rows: [["a", "b"]].map { $0.map { [Document.Run($0)] } })
    expect(table, width: 20, "a  b")
  }

  @Test func `of a very long table the beginning is set, and what follows keeps its place`() {
    let rows = Array(repeating: [[Document.Run("x")], [Document.Run("y")]], count: 5000)
    let document = Document(
      blocks: [.table(.init(rows: rows)), .paragraph([.init("after")])])
    let lines = TextFlow.lines(of: document, width: 40)
    #expect(lines.count == TextFlow.maximumTableRows + 3)
    #expect(lines[TextFlow.maximumTableRows].text == "… 3000 more rows")
    #expect(lines.last?.offset == 10_000)
  }

  @Test func `links in cells keep their numbers`() {
    let table = Document.Table(rows: [[[.init("a", link: 4)], [.init("b")]]])
    expect(table, width: 20, "a[4]  b")
  }

  private func expect(
    _ table: Document.Table, width: Int, _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = TextFlow.lines(of: Document(blocks: [.table(table)]), width: width)
    #expect(
      lines.map(\.text).joined(separator: "\n") == text, sourceLocation: sourceLocation)
  }
}
