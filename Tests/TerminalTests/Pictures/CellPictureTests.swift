import Testing

@testable import Terminal

@Suite struct CellPictureTests {
  private let limit = Size(columns: 6, rows: 3)

  private func picture(_ text: String) -> CellPicture {
    CellPicture(Array(text.utf8), limit: limit)
  }

  private func frame(_ picture: CellPicture, style: Style = Style()) -> Frame {
    var frame = Frame(limit)
    for row in 0..<limit.rows {
      frame.draw(
        .cells(picture), row: row, at: Point(column: 0, row: row), columns: limit.columns,
        style: style)
    }
    return frame
  }

  @Test func `colours of 8, 16, 256 and all come through, and end with a reset`() {
    let picture = picture(
      "\u{1B}[0m\u{1B}[31;102m▄\u{1B}[38;5;24;48;5;18m▌\u{1B}[38;2;1;2;3m█\u{1B}[0m.")
    #expect(
      picture.rows == [
        [
          .init(text: "▄", style: Style(.palette(1), on: .palette(10))),
          .init(text: "▌", style: Style(.palette(24), on: .palette(18))),
          .init(
            text: "█",
            style: Style(.rgb(red: 1, green: 2, blue: 3, fallback: nil), on: .palette(18))),
          .init(text: ".", style: Style()),
        ]
      ])
  }

  @Test func `standard colours are those of what it is drawn on`() {
    let base = Style(.palette(3), on: .palette(17))
    let frame = frame(picture("ab\u{1B}[32mc"), style: base)
    #expect(frame[0, 0].style == base)
    #expect(frame[2, 0].style == Style(.palette(2), on: .palette(17)))
  }

  @Test(arguments: [
    "a\u{1B}]0;title\u{07}b", "a\u{1B}[2Jb", "a\u{1B}[?1049lb", "a\u{1B}[10;10Hb", "a\u{1B}cb",
    "a\u{1B}P0;1q#0\u{1B}\\b", "a\u{9B}2Jb", "a\u{7F}\u{08}\u{0D}b", "a\u{202E}b", "a\u{1B}[31",
    "a\u{1B}[", "a\u{1B}", "a\u{1B}[>4;2mb", "a\u{1B}[38;5mb", "a\u{1B}[38;5;999;48;2;1mb",
    "a\u{1B}[31\u{1B}[32mb",
  ]) func `nothing but characters and colours is let through`(text: String) {
    let picture = picture(text)
    for run in picture.rows.joined() {
      #expect(run.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      #expect(!run.text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) })
      #expect(!run.text.contains("\u{202E}"))
      #expect(SafeText(run.text).text == run.text)
    }
    #expect(frame(picture)[0, 0].text == "a")
  }

  @Test func `what takes no or two columns becomes a space, so that every row keeps its columns`() {
    let frame = frame(picture("a日b\u{301}c"))
    #expect(frame.text.hasPrefix("a b c"))
  }

  @Test func `what reaches beyond its place is cut`() {
    let row = String(repeating: "x", count: 5000) + "\n"
    let picture = picture(String(repeating: row, count: 2000))
    #expect(picture.rows.map { $0.map(\.text).joined() } == ["xxxxxx", "xxxxxx", "xxxxxx"])
  }

  @Test func `whatever bytes come, a picture comes of them`() {
    var generator = SystemRandomNumberGenerator()
    let bytes: [UInt8] = [0x1B, 0x5B, 0x6D, 0x3B, 0x33, 0x38, 0x0A, 0xE2, 0x96, 0x84, 0xFF, 0x41]
    for _ in 0..<2000 {
      let made = (0..<40).map { _ in bytes.randomElement(using: &generator) ?? 0 }
      let picture = CellPicture(made, limit: limit)
      #expect(picture.rows.count <= limit.rows)
      for row in picture.rows {
        #expect(row.reduce(0) { $0 + CellWidth.width(of: $1.text) } <= limit.columns)
      }
    }
  }
}
