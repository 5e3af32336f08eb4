import Testing

@testable import Terminal

@Suite struct PixelPictureTests {
  private let escape = "\u{1B}"
  /// Two pixels, eight bytes.
  private let pixels = "AQIDBAUGBwg="

  private func made(from commands: String) -> PixelPicture? {
    PixelPicture(commands: Array(commands.utf8))
  }

  @Test func `the pixels of several commands come together`() {
    let picture = made(
      from:
        "\(escape)_Ga=T,f=32,s=2,v=1,c=9,r=9,m=1\(escape)\\\(escape)_Gm=1;AQI=\(escape)\\"
        + "\(escape)_Gm=0;AwQFBgcI\(escape)\\\n")
    #expect(picture?.width == 2)
    #expect(picture?.height == 1)
    #expect(picture.map { String(decoding: $0.base64, as: UTF8.self) } == pixels)
  }

  @Test(arguments: [
    "", "\u{1B}_G", "\u{1B}_Gf=32,s=2,v=1;AQIDBAUGBw==\u{1B}\\",
    "\u{1B}_Gf=32,s=2,v=2;AQIDBAUGBwg=\u{1B}\\",
    "\u{1B}_Gf=24,s=2,v=1;AQIDBAUGBwg=\u{1B}\\", "\u{1B}_Gf=32,s=2,v=1,o=z;AQIDBAUGBwg=\u{1B}\\",
    "\u{1B}_Gf=32,s=-2,v=-1;AQIDBAUGBwg=\u{1B}\\", "\u{1B}_Gf=32,s=2,v=1;AQID\u{07}AUGBwg=\u{1B}\\",
    "\u{1B}_Gf=32,s=2,v=1;AQID=AUGBwg=\u{1B}\\",
    "\u{1B}_Gf=32,s=9223372036854775807,v=9223372036854775807;AQIDBAUGBwg=\u{1B}\\",
    "\u{1B}_Gf=32,s=0,v=1;\u{1B}\\",
  ]) func `what is not exactly so many pixels is no picture`(commands: String) {
    #expect(made(from: commands) == nil)
  }

  @Test func `what goes to the terminal is well-formed, in pieces of base64 and nothing else`()
    throws
  {
    let count = 60 * 40 * 4
    let payload = String(repeating: "A", count: count / 3 * 4)
    let picture = try #require(
      made(from: "\(escape)_Gf=32,s=60,v=40;\(payload)\(escape)\\"))
    let bytes = GraphicsCommand.place(
      picture, as: 17, size: Size(columns: 6, rows: 2), in: TerminalEnvironment(type: "xterm"))
    let commands = String(decoding: bytes, as: UTF8.self).split(separator: "\(escape)\\")
    #expect(commands.count == 4)
    #expect(commands[0].hasPrefix("\(escape)_Ga=T,U=1,q=2,i=17,f=32,s=60,v=40,c=6,r=2,m=1;AAAA"))
    #expect(commands[1].hasPrefix("\(escape)_Gq=2,m=1;"))
    #expect(commands[3].hasPrefix("\(escape)_Gq=2,m=0;"))
    let sent = commands.map { $0.drop { $0 != ";" }.dropFirst() }
    #expect(sent.allSatisfy { $0.utf8.count <= 4096 })
    #expect(sent.joined() == payload)
  }

  @Test func `tmux is told to hand each command on`() throws {
    let picture = try #require(made(from: "\(escape)_Gf=32,s=2,v=1;\(pixels)\(escape)\\"))
    let environment = TerminalEnvironment(type: "tmux-256color", isInTmux: true)
    let bytes = GraphicsCommand.place(
      picture, as: 20, size: Size(columns: 1, rows: 1), in: environment)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\(escape)Ptmux;\(escape)\(escape)_Ga=T,U=1,q=2,i=20,f=32,s=2,v=1,c=1,r=1,m=0;"
        + "\(pixels)\(escape)\(escape)\\\(escape)\\")
  }

  @Test func `cells number the rows and columns with the marks of the protocol`() {
    let placed = PlacedPicture(id: 16, size: Size(columns: 123, rows: 40), color: .palette(16))
    #expect(PlacedPicture.largest == Size(columns: 123, rows: 123))
    #expect(placed.cell(row: 0, column: 1) == "\u{10EEEE}\u{305}\u{30D}")
    #expect(placed.cell(row: 7, column: 30) == "\u{10EEEE}\u{33F}\u{483}")
    #expect(placed.cell(row: 0, column: 122) == "\u{10EEEE}\u{305}\u{826}")
  }

  @Test func `a placed picture is cells, clipped with them`() {
    let placed = PlacedPicture(id: 18, size: Size(columns: 5, rows: 3), color: .palette(18))
    var frame = Frame(Size(columns: 4, rows: 2))
    for row in 0..<3 {
      frame.draw(
        .placed(placed), row: row, at: Point(column: 1, row: row), columns: 5, style: Style())
    }
    #expect(frame[0, 0].text == " ")
    #expect(frame[1, 1].text == "\u{10EEEE}\u{30D}\u{305}")
    #expect(frame[3, 1].style.foreground == .palette(18))
  }
}
