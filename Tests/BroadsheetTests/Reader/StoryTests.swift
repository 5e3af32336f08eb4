import Terminal
import TestSupport
import Testing

/// A reader's evening with the sample edition, in small and large windows.
@Suite(.waitsForPrograms) struct StoryTests {
  static let sizes = [(120, 36), (200, 50), (80, 24), (40, 12)]

  @Test(arguments: sizes)
  func `the edition opens, is walked through and left`(columns: Int, rows: Int) throws {
    let reader = try Reader(columns: columns, rows: rows)
    try reader.see("How to read this paper")
    #expect(reader.screen.isAlternate)
    try reader.see("Headlines  1 of 36")
    reader.press("j", "j")
    try reader.see("Headlines  3 of 36")
    reader.press("k", "Down", "Up", "j")
    try reader.see("Headlines  3 of 36")
    reader.press("Enter")
    try reader.see("PORT ANSEL")
    try reader.see("35 unread")
    reader.press("h")
    try reader.see("Headlines  3 of 36")
    reader.press("G")
    try reader.see("Headlines  36 of 36")
    reader.press("5", "k")
    try reader.see("Headlines  31 of 36")
    reader.press("g", "g")
    try reader.see("Headlines  1 of 36")
    reader.press("q")
    #expect(reader.terminal.waitForEnd() == .exited(0), "\(reader.text)")
    #expect(reader.terminal.isCooked)
    #expect(!reader.screen.isAlternate)
    #expect(reader.screen.showsCursor)
  }

  @Test(arguments: sizes)
  func `Space reads to the end and goes on to the next article`(columns: Int, rows: Int) throws {
    let reader = try Reader(columns: columns, rows: rows)
    try reader.see("36 unread")
    reader.press("j", "j", "Space")
    try reader.see("PORT ANSEL")
    var pages = 0
    while !reader.screen.contains("34 unread") {
      try #require(pages < 40, "\(reader.text)")
      reader.press("Space")
      try #require(reader.settle(), "\(reader.text)")
      pages += 1
    }
    reader.press("q")
    try reader.see("Headlines  4 of 36")
    #expect(
      try reader.program.sampleArticles("read") == ["kestrel-bridge-closes", "marrow-bay-recount"])
  }

  @Test(arguments: sizes)
  func `comments open, fold and unfold`(columns: Int, rows: Int) throws {
    let reader = try Reader(columns: columns, rows: rows)
    try reader.see("36 unread")
    reader.press("j", "j", "c")
    try reader.see("Captain Eke")
    try reader.see("For twenty-six years")
    reader.press("Enter")
    try reader.see("[+4")
    reader.press("j")
    try reader.see("structural_sam")
    reader.press("k", "Enter")
    try reader.lose("[+4")
    reader.press("z", "M")
    try reader.see("[+4")
    reader.press("G", "g", "g", "z", "R")
    try reader.lose("[+4")
    try reader.see("lampseller")
    reader.press("l", "p", "J", "K", "}", "{", "]", "[", "H")
    #expect(reader.settle())
    reader.press("q")
    try reader.lose("Captain Eke")
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
  }

  @Test(arguments: sizes)
  func `all that is drawn bit by bit is what is drawn afresh`(columns: Int, rows: Int) throws {
    let reader = try Reader(columns: columns, rows: rows)
    try reader.see("36 unread")
    // What is looked at for a second is no longer new: that is no matter of drawing.
    reader.press("j", "j", "c")
    try reader.see("Captain Eke")
    reader.press("M", "q")
    try reader.lose("Captain Eke")
    reader.press("q")
    try #require(reader.settle())
    let steps: [(keys: [String], text: String)] = [
      (["j"], ""), (["G"], ""), (["Enter"], ""), (["Space"], ""), (["J"], ""), (["]"], ""),
      (["^D"], ""), (["q"], "Headlines"), (["g", "g", "j", "j", "Enter"], "PORT ANSEL"),
      (["c"], "Captain Eke"), (["zM"], "[+"), (["zR"], ""), (["G"], ""), (["q"], ""),
      (["e"], ""),
      (["q"], ""), (["S"], "Sources"), (["j", "j"], ""), (["q"], ""), (["?"], "Help"), (["^F"], ""),
      (["q"], ""), (["T"], "newsprint"), (["j"], ""), (["Enter"], ""), (["U"], ""), (["U"], ""),
      (["z"], ""), (["z"], ""),
    ]
    for (step, text) in steps {
      for key in step { reader.press(key) }
      if !text.isEmpty { try reader.see(text) }
      try #require(reader.settle(), "after \(step):\n\(reader.text)")
      let before = look(of: reader.screen)
      let length = reader.terminal.output.count
      reader.press("^L")
      #expect(reader.comes { _ in reader.terminal.output.count > length })
      try #require(reader.settle())
      let after = look(of: reader.screen)
      let different = before.indices.filter { before[$0] != after[$0] }
      #expect(different == [], "rows after \(step):\n\(reader.text)")
    }
  }

  /// What can be seen of each row: the colour and weight of a blank's text cannot. Without what
  /// arrives late: the percentage, which grows by what follows the text, and the sidebar.
  private func look(of screen: VirtualScreen) -> [[VirtualScreen.Cell]] {
    let sidebar = screen.columns < 120 ? 0 : 38
    return screen.cells.enumerated().map { index, row in
      let foot = index == screen.rows - 2 ? row.firstIndex { $0.text == "%" } : nil
      return row.dropLast(sidebar).prefix(foot.map { $0 - 3 } ?? .max).map { cell in
        var cell = cell
        if cell.text == " ", !cell.look.attributes.contains(.reverse) {
          cell.look.foreground = .standard
          cell.look.attributes.formIntersection([.underline])
        }
        return cell
      }
    }
  }
}
