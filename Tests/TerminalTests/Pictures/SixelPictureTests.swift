import Testing

@testable import Terminal

@Suite struct SixelPictureTests {
  private func made(from text: String) -> SixelPicture? { SixelPicture(string: Array(text.utf8)) }

  @Test func `a picture says its size and is sent with our own introducer`() throws {
    let picture = try #require(made(from: "\u{1B}P9;8;7q\"1;1;16;12#0;2;5;2;50#0!16~-\u{1B}\\\n"))
    #expect([picture.width, picture.height] == [16, 12])
    #expect(
      String(decoding: picture.sequence(at: Point(column: 4, row: 2)), as: UTF8.self)
        == "\u{1B}7\u{1B}[3;5H\u{1B}P0;1;0q\"1;1;16;12#0;2;5;2;50#0!16~-\u{1B}\\\u{1B}8")
  }

  @Test(arguments: [
    "", "\u{1B}", "\u{1B}P", "\u{1B}Pq\u{1B}\\", "\u{1B}Pq#0~\u{1B}\\",
    "\u{1B}P0;1;0q\"1;1;0;5~\u{1B}\\",
    "\u{1B}P$q\"1;1;6;6~\u{1B}\\", "\u{1B}P0q\"1;1;6;6~\u{07}~\u{1B}\\",
    "\u{1B}P0q\"1;1;6;6~\u{9C}~\u{1B}\\", "\u{1B}P0q\"1;1;6;6~\n~\u{1B}\\",
    "\u{1B}]0;q\"1;1;6;6~\u{1B}\\",
    "\u{1B}P0q\"1;1;6~\u{1B}\\",
  ]) func `what holds anything but sixels is no picture`(text: String) {
    #expect(made(from: text) == nil)
  }

  @Test func `only all of a picture is laid over a frame`() throws {
    let sixels = try #require(made(from: "\u{1B}P0q\"1;1;16;12#0~\u{1B}\\"))
    let picture = Picture.sixels(sixels, instead: CellPicture([], limit: Size(columns: 2, rows: 1)))
    var frame = Frame(Size(columns: 10, rows: 4))
    frame.lay(picture, over: Rect(column: 9, row: 0, columns: 2, rows: 1))
    frame.lay(picture, over: Rect(column: 0, row: -1, columns: 2, rows: 2))
    #expect(frame.overlays.isEmpty)
    frame.lay(picture, over: Rect(column: 8, row: 3, columns: 2, rows: 1))
    #expect(frame.overlays.count == 1)
  }
}
