import Foundation
import Terminal
import TestSupport
import Testing

/// The program with a picture in an article, on terminals that show pictures and on one that cannot.
@Suite(.waitsForPrograms) struct PictureTests {
  private let server: LoopbackServer
  private let program: Program

  init() throws {
    let picture = TestPicture.redAndBlue(width: 64, height: 32)
    server = try LoopbackServer { request in
      if request.path == "/picture.png" { return HTTPReply(body: picture) }
      return .ok(
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Pier</title>
        <link>https://pier.example/</link><item><guid>1</guid><title>Low water</title>
        <description>&lt;p&gt;Before the picture.&lt;/p&gt;
        &lt;img src="http://\(request["host"] ?? "")/picture.png" alt="The pier"&gt;&lt;p&gt;After the picture.&lt;/p&gt;
        </description></item></channel></rss>
        """)
    }
    program = try Program()
    #expect(try program.run("add", server.url("/feed")).status == 0)
  }

  private var asked: Int { server.count(of: "/picture.png") }

  private func open(
    columns: Int = 120, rows: Int = 30, environment: [String: String] = [:]
  ) throws -> Reader {
    let reader = try Reader(
      [], in: program, columns: columns, rows: rows, environment: environment)
    try reader.see("Headlines  1 of 1")
    reader.press("Enter")
    try reader.see("After the picture")
    try reader.see("[Image: The pier]")
    return reader
  }

  /// Answers as a terminal does, once it is asked.
  private func answer(_ text: String, in reader: Reader) throws {
    try #require(
      reader.comes { _ in reader.terminal.output.contains(Array("\u{1B}[16t\u{1B}[c".utf8)) })
    reader.type(text)
  }

  private func quit(_ reader: Reader) {
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    #expect(reader.terminal.isCooked)
  }

  /// Cells that are of one colour, which is neither the terminal's own nor the theme's.
  private func cells(_ color: Int, in screen: VirtualScreen) -> Int {
    screen.cells.joined().count { cell in
      cell.look.background == .palette(color) || cell.look.foreground == .palette(color)
    }
  }

  @Test(arguments: [(120, 30), (60, 24)])
  func `i shows the picture in characters, and nothing is fetched before`(
    columns: Int, rows: Int
  ) throws {
    let reader = try open(columns: columns, rows: rows)
    #expect(reader.settle())
    #expect(asked == 0)
    reader.press("i")
    try reader.lose("The pier")
    // Eight columns and two rows, half of them red and half blue.
    #expect(reader.comes { cells(160, in: $0) == 8 && cells(20, in: $0) == 8 }, "\(reader.text)")
    #expect(asked == 1)
    reader.press("i")
    try reader.see("[Image: The pier]")
    reader.press("i")
    try reader.lose("The pier")
    #expect(asked == 1)
    quit(reader)
  }

  @Test func `NO_COLOR and a locale without UTF-8 give a picture of plain letters`() throws {
    let reader = try open(environment: ["NO_COLOR": "1", "LC_ALL": "C"])
    reader.press("i")
    try reader.lose("The pier")
    #expect(reader.text.utf8.allSatisfy { $0 < 0x7F })
    #expect(reader.screen.cells.joined().allSatisfy { $0.look.foreground == .standard })
    quit(reader)
  }

  @Test func `kitty is given the pixels and shows them in cells that scroll`() throws {
    let reader = try open(environment: ["TERM": "xterm-256color"])
    reader.press("i")
    try answer(
      "\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|kitty(0.40.1)\u{1B}\\\u{1B}[6;16;8t\u{1B}[?62;c", in: reader)
    try reader.see("\u{10EEEE}\u{305}\u{305}")
    // The rows come one after the other.
    try reader.see("\u{10EEEE}\u{30D}\u{33F}")
    let sent = reader.screen.controlStrings.filter {
      $0.hasPrefix("Ga=T") || $0.hasPrefix("Gq=2,m=")
    }
    #expect(sent.first?.hasPrefix("Ga=T,U=1,q=2,i=16,f=32,s=64,v=32,c=8,r=2,m=1;") == true)
    let payload = sent.map { $0.drop { $0 != ";" }.dropFirst() }.joined()
    let pixels = try #require(Data(base64Encoded: payload))
    #expect(pixels.count == 64 * 32 * 4)
    #expect(Array(pixels.prefix(4)) == [220, 0, 0, 255])
    #expect(pixels.suffix(4).prefix(3) == Data([0, 0, 220]))
    let cells = reader.screen.cells.joined().filter { $0.text.unicodeScalars.first == "\u{10EEEE}" }
    #expect(cells.count == 16)
    #expect(cells.allSatisfy { $0.look.foreground == .palette(16) })
    #expect(cells.last?.text == "\u{10EEEE}\u{30D}\u{33F}")
    reader.press("i")
    try reader.see("[Image: The pier]")
    #expect(!reader.text.contains("\u{10EEEE}"))
    quit(reader)
    #expect(reader.screen.controlStrings.contains("Ga=d,d=I,q=2,i=16"))
  }

  @Test func `sixels lie over blank cells while all of the picture is seen`() throws {
    let reader = try open()
    reader.press("i")
    try answer("\u{1B}P>|XTerm(390)\u{1B}\\\u{1B}[6;16;8t\u{1B}[?63;1;4c", in: reader)
    try reader.lose("The pier")
    func pictures() -> [String] {
      reader.screen.controlStrings.filter { $0.hasPrefix("0;1;0q\"1;1;64;") }
    }
    #expect(reader.comes { _ in pictures().count == 1 })
    #expect(cells(160, in: reader.screen) == 0)
    reader.press("?")
    try reader.see("Help")
    reader.press("q")
    #expect(reader.comes { _ in pictures().count == 2 })
    quit(reader)
  }

  @Test func `an answer that comes late is heeded, and keys beside it are keys`() throws {
    let reader = try open()
    reader.press("i")
    try reader.lose("The pier")
    reader.type(
      "?\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|ghostty 1.1\u{1B}\\\u{1B}[6;16;8t\u{1B}[?62;22cq")
    try reader.see("\u{10EEEE}\u{305}\u{305}")
    #expect(asked == 1)
    quit(reader)
  }

  @Test func `where the program is missing a line says what to install, and nothing is asked`()
    throws
  {
    let reader = try open(environment: ["PATH": program.home.path])
    reader.press("i")
    try reader.see("apt-get install chafa")
    #expect(asked == 0)
    quit(reader)
  }

  @Test func `a picture that does not come leaves its words and a line`() throws {
    let reader = try open(environment: ["SSH_TTY": "/dev/pts/0"])
    server.stop()
    reader.press("i")
    try reader.see("A picture is missing")
    try reader.see("[Image: The pier]")
    quit(reader)
  }
}
