import Terminal
import TestSupport
import Testing

struct VirtualScreenTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> VirtualScreen {
    var screen = VirtualScreen(columns: columns, rows: rows)
    screen.feed(Array(text.utf8))
    return screen
  }

  @Test(arguments: [
    ("one\r\ntwo", "one\ntwo"),
    ("0123456789ab", "0123456789\nab"),
    ("0123456789\r\nab", "0123456789\nab"),
    ("012345678한", "012345678\n한"),
    ("a\u{1B}[3;4Hb", "a\n\n   b"),
    ("abcdef\u{1B}[1;3H\u{1B}[K", "ab"),
    ("abcdef\u{1B}[1;3H\u{1B}[2X", "ab  ef"),
    ("abcdef\u{1B}[1;3H\u{1B}[2P", "abef"),
    ("abcdef\u{1B}[1;3H\u{1B}[2@", "ab  cdef"),
    ("a\r\nb\r\nc\r\nd\r\ne", "b\nc\nd\ne"),
    ("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\n", "b\n\nc"),
    ("-\u{1B}[5b", "------"),
    ("한\u{1B}[1;2Hx", " x"),
    ("e\u{301}\u{1B}(0qx\u{1B}(Bqx", "e\u{301}─│qx"),
    ("\u{1B}]0;title\u{7}\u{1B}P1;2q\u{1B}\\text", "text"),
    ("old\u{1B}[2J\u{1B}[Hnew", "new"),
  ])
  func `what is written is what is seen`(bytes: String, text: String) {
    #expect(screen(bytes).text == text)
  }

  @Test func `modes, bells and commands are kept`() {
    let screen = screen("\u{1B}[?1049h\u{1B}[?1000;1006h\u{1B}[?25l\u{7}\u{1B}]52;c;aGk=\u{7}")
    #expect(screen.modes == [1049, 1000, 1006])
    #expect(screen.bells == 1)
    #expect(screen.commands == ["52;c;aGk="])
  }

  @Test func `text is found where it stands`() {
    #expect(screen("\u{1B}[2;3H한x").place(of: "x") == Point(column: 4, row: 1))
  }
}
