import Testing

@testable import Terminal

struct FrameTests {
  private let bold = Style(.standard, on: .standard, .bold)

  private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
    Frame(Size(columns: columns, rows: rows))
  }

  @Test func `text stands where it was written`() {
    var frame = frame(10, 2)
    #expect(frame.write("Hello", at: Point(column: 2, row: 1), style: bold) == 5)
    #expect(frame.text == "\n  Hello")
    #expect(frame[2, 1].style == bold)
    #expect(frame[7, 1].style == Style())
  }

  @Test func `a wide cell is never split at the right edge`() {
    var frame = frame(5)
    #expect(frame.write("한국어", at: Point(column: 0, row: 0), style: bold) == 4)
    #expect(frame.text == "한국")
    #expect(frame.write("日", at: Point(column: 4, row: 0), style: bold) == 0)
  }

  @Test func `overwriting one half of a wide cell blanks the other`() {
    var frame = frame(6)
    frame.write("한국어", at: Point(column: 0, row: 0), style: bold)
    frame.write("x", at: Point(column: 1, row: 0), style: bold)
    #expect(frame.text == " x국어")
    frame.write("y", at: Point(column: 4, row: 0), style: bold)
    #expect(frame.text == " x국y")
    frame.write("日", at: Point(column: 1, row: 0), style: bold)
    #expect(frame.text == " 日 y")
    frame.fill(Rect(column: 2, row: 0, columns: 1, rows: 1), style: Style())
    #expect(frame.text == "    y")
  }

  @Test func `every half of a wide cell has its partner after random writes`() {
    var frame = frame(20, 3)
    for _ in 0..<3000 {
      let point = Point(column: Int.random(in: -3...22), row: Int.random(in: -1...3))
      let text = ["日", "ab", "한국어", "🇰🇷x", "कि", "👨‍👩‍👧"].randomElement() ?? ""
      frame.write(
        text, at: point, style: bold, columns: Int.random(in: -1...6), ellipsis: .random())
      for row in 0..<3 {
        let line = (0..<20).map { frame[$0, row].text }
        #expect(line.reduce(0) { $0 + ($1.isEmpty ? 0 : CellWidth.width(of: $1)) } == 20)
      }
    }
  }

  @Test func `text too long ends in an ellipsis inside of its columns`() {
    var frame = frame(8)
    #expect(
      frame.write("Headline news", at: Point(column: 0, row: 0), style: bold, ellipsis: true) == 8)
    #expect(frame.text == "Headlin…")
    frame = self.frame(8)
    frame.write("한국어 뉴스", at: Point(column: 0, row: 0), style: bold, columns: 6, ellipsis: true)
    #expect(frame.text == "한국…")
    frame = self.frame(8)
    frame.write("fits so.", at: Point(column: 0, row: 0), style: bold, ellipsis: true)
    #expect(frame.text == "fits so.")
  }

  @Test func `without Unicode a frame holds nothing but ASCII`() {
    var frame = frame(12)
    frame.usesUnicode = false
    frame.write("한국 “quoted” text", at: Point(column: 0, row: 0), style: bold, ellipsis: true)
    #expect(frame.text == "???? \"quo...")
    frame.write("long", at: Point(column: 0, row: 0), style: bold, columns: 2, ellipsis: true)
    #expect(frame.text == "..?? \"quo...")
  }

  @Test func `what lies outside of the frame is clipped`() {
    var frame = frame(4, 2)
    frame.write("abcdef", at: Point(column: -2, row: 0), style: bold)
    #expect(frame.text == "cdef\n")
    frame.write("한국", at: Point(column: -1, row: 1), style: bold)
    #expect(frame.text == "cdef\n 국")
    frame.write("far", at: Point(column: 0, row: 9), style: bold)
    frame.write("far", at: Point(column: .min, row: 0), style: bold)
    frame.write("far", at: Point(column: .max, row: 0), style: bold)
    frame.fill(Rect(column: -5, row: -5, columns: .max, rows: 6), style: bold)
    #expect(frame.text == "\n 국")
    frame.fill(Rect(column: 3, row: 1, columns: .max, rows: .max), style: bold)
    frame.restyle(Rect(column: 9, row: 9, columns: 2, rows: 2), style: bold)
    #expect(frame[40, 40] == Cell(style: Style()))
    #expect(Frame(Size(columns: -1, rows: 5)).text == "\n\n\n\n")
  }

  @Test func `hostile text leaves only what can be seen`() {
    var frame = frame(40)
    let title = "\u{1B}[2J\u{202E}A\nB\u{0}\u{E0041}" + String(repeating: "\u{301}", count: 10_000)
    frame.write(title, at: Point(column: 0, row: 0), style: bold)
    let text = frame.text
    #expect(text.unicodeScalars.count < 20)
    #expect(text.hasPrefix("[2JA "))
  }

  @Test func `a selection bar keeps the text under it`() {
    var frame = frame(6)
    frame.write("한국어", at: Point(column: 0, row: 0), style: Style(.palette(1)))
    frame.restyle(Rect(column: 0, row: 0, columns: 4, rows: 1), adding: .reverse)
    #expect(frame.text == "한국어")
    #expect(
      frame.styleRuns(inRow: 0) == [
        Frame.StyleRun(
          column: 0, text: "한국", style: Style(.palette(1), on: .standard, .reverse)),
        Frame.StyleRun(column: 4, text: "어", style: Style(.palette(1))),
      ])
    frame.restyle(Rect(column: 0, row: 0, columns: 6, rows: 1), style: bold)
    #expect(frame.styleRuns(inRow: 0).map(\.style) == [bold])
  }
}
