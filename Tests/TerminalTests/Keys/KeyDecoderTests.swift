import Testing

@testable import Terminal

struct KeyDecoderTests {
  private let start = ContinuousClock.now

  private func keys(_ text: String, _ sequences: [[UInt8]: Key] = [:]) -> [Key] {
    var decoder = KeyDecoder(sequences: sequences)
    return decoder.take(Array(text.utf8), at: start) + decoder.endWait(at: start)
  }

  @Test(
    arguments: [
      ("j", .character("j")), ("한", .character("한")), ("e\u{301}", .character("é")),
      ("🇰🇷", .character("🇰🇷")), (" ", .character(" ")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{12}", .control("r")), ("\u{1A}", .control("z")),
      ("\u{0}", .control(" ")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
      ("\u{1B}", .escape), ("\u{1B}j", .alt("j")), ("\u{1B}한", .alt("한")), ("\u{1B}]", .alt("]")),
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[D", .left),
      ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}OF", .end), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[2~", .insert), ("\u{1B}[3;2~", .delete),
      ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[1;2S", .function(4)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}[[E", .function(5)), ("\u{1B}OM", .enter), ("\u{1B}Ok", .character("+")),
      ("\u{1B}\u{1B}[A", .up),
      ("\u{1B}[<0;5;7M", .mouse(MouseEvent(.press, at: Point(column: 4, row: 6)))),
      ("\u{1B}[<64;300;1M", .mouse(MouseEvent(.wheelUp, at: Point(column: 299, row: 0)))),
      ("\u{1B}[<69;1;1M", .mouse(MouseEvent(.wheelDown, at: Point(column: 0, row: 0)))),
      ("\u{1B}[M !!", .mouse(MouseEvent(.press, at: Point(column: 0, row: 0)))),
    ] as [(String, Key)])
  func `what a terminal sends is the key that was pressed`(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[1;2;3;4x", "\u{1B}[?62;c", "\u{1B}[<0;5;7m", "\u{1B}[<35;5;7M",
    "\u{1B}[27;5;9~", "\u{1B}[7$x", "\u{1B}Oz", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[I", "\u{1B}[<;;M", "\u{1B}[M\u{1}\u{1}\u{1}", "\u{1B}[1;5",
    "\u{1B}[<99999999999999999999;1;1M", "\u{1B}O5~",
  ])
  func `no part of an unknown sequence acts as a letter`(text: String) {
    #expect(keys(text).isEmpty)
  }

  @Test func `keys that arrive together are all told, in order`() {
    #expect(
      keys("5j\u{1B}[B\u{1B}[Bgg\u{1B}[200~pasted\u{1B}[201~q")
        == [
          .character("5"), .character("j"), .down, .down, .character("g"), .character("g"),
          .paste("pasted"), .character("q"),
        ])
    #expect(keys("\u{1B}\rx") == [.escape, .enter, .character("x")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
  }

  @Test func `any cut gives the same keys`() {
    let text = "a한\u{1B}[1;5A\u{1B}OP\u{1B}[<0;12;7M\u{1B}[200~x\u{1B}[20 한\u{1B}[201~\u{1B}j👍q"
    let bytes = Array(text.utf8)
    let expected = keys(text)
    #expect(expected.count == 9)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let found =
        decoder.take(Array(bytes[..<cut]), at: start)
        + decoder.take(Array(bytes[cut...]), at: start)
      #expect(found == expected, "cut at \(cut)")
    }
  }

  @Test func `an Escape waits for what belongs to it and then acts`() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0x1B], at: start).isEmpty)
    #expect(decoder.awaitsSequence)
    #expect(decoder.endWait(at: start) == [.escape])
    #expect(!decoder.awaitsSequence)
    #expect(decoder.endWait(at: start).isEmpty)
  }

  @Test func `an arrow cut off its Escape does not become letters`() {
    var decoder = KeyDecoder()
    _ = decoder.take([0x1B], at: start)
    _ = decoder.endWait(at: start)
    #expect(decoder.take(Array("[A".utf8), at: start + .milliseconds(60)) == [.up])
    _ = decoder.take([0x1B], at: start)
    _ = decoder.endWait(at: start)
    #expect(decoder.take(Array("[".utf8), at: start + .milliseconds(60)) == [.character("[")])
  }

  @Test func `an unfinished sequence is given up after a while`() {
    var decoder = KeyDecoder()
    #expect(decoder.take(Array("\u{1B}[1;".utf8), at: start).isEmpty)
    #expect(decoder.take(Array("j".utf8), at: start + .seconds(2)) == [.character("j")])
    #expect(decoder.take(Array("\u{1B}[200~lost".utf8), at: start + .seconds(3)).isEmpty)
    #expect(
      decoder.take(Array("q".utf8), at: start + .seconds(9)) == [.paste("lost"), .character("q")])
  }

  @Test func `two quick presses in one place are a double press`() {
    var decoder = KeyDecoder()
    let press = Array("\u{1B}[<0;5;7M\u{1B}[<0;5;7m".utf8)
    let point = Point(column: 4, row: 6)
    #expect(decoder.take(press, at: start) == [.mouse(MouseEvent(.press, at: point))])
    #expect(
      decoder.take(press, at: start + .milliseconds(200))
        == [.mouse(MouseEvent(.doublePress, at: point))])
    #expect(
      decoder.take(press, at: start + .milliseconds(300))
        == [.mouse(MouseEvent(.press, at: point))])
    #expect(
      decoder.take(press, at: start + .seconds(3)) == [.mouse(MouseEvent(.press, at: point))])
  }

  @Test func `a paste is cut at its limit and ends where it ends`() {
    let long = String(repeating: "x", count: PasteReader.limit + 3)
    let found = keys("\u{1B}[200~" + long + "\u{1B}[201~q")
    #expect(found == [.paste(String(repeating: "x", count: PasteReader.limit)), .character("q")])
    let exact = String(repeating: "y", count: PasteReader.limit - 2)
    #expect(keys("\u{1B}[200~" + exact + "\u{1B}[201~") == [.paste(exact)])
  }

  @Test func `what terminfo names comes before the common sequences`() {
    let own: [[UInt8]: Key] = [Array("\u{1B}[7$".utf8): .home, Array("\u{1B}[A".utf8): .pageUp]
    #expect(keys("\u{1B}[7$\u{1B}[A\u{1B}[B", own) == [.home, .pageUp, .down])
  }

  @Test func `broken UTF-8 and control characters are no keys`() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0xFF, 0xC0, 0x80, 0x61, 0xED, 0xA0, 0x80, 0x62, 0xC2, 0x9B, 0x63]
    #expect(
      decoder.take(bytes, at: start) == [.character("a"), .character("b"), .character("c")])
  }

  @Test func `random bytes neither crash the decoder nor fill it`() {
    var decoder = KeyDecoder(sequences: [Array("\u{1B}[1~".utf8): .home])
    let pool: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x3B, 0x30, 0x31, 0x32, 0x7E, 0x4D, 0x3C, 0xE3, 0x81, 0x5D,
    ]
    for round in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...40)).map { _ in
        Bool.random() ? UInt8.random(in: 0...255) : pool.randomElement() ?? 0
      }
      _ = decoder.take(bytes, at: start + .milliseconds(round))
      if Bool.random() { _ = decoder.endWait(at: start + .milliseconds(round)) }
    }
    _ = decoder.take([], at: start + .seconds(60))
    #expect(decoder.take([0x6A], at: start + .seconds(120)) == [.character("j")])
  }
}
