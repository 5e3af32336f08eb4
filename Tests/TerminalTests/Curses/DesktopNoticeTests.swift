import Testing

@testable import Terminal

struct DesktopNoticeTests {
  private func sequence(_ text: String, _ type: String = "xterm", tmux: Bool = false) -> String? {
    DesktopNotice.sequence(for: text, in: TerminalEnvironment(type: type, isInTmux: tmux))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a notification is one sequence, wrapped where another program is in between`() {
    #expect(sequence("3 new") == "\u{1B}]9;3 new\u{7}")
    #expect(
      sequence("3 new", "screen-256color", tmux: true)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]9;3 new\u{7}\u{1B}\\")
    #expect(sequence("3 new", "screen") == "\u{1B}P\u{1B}]9;3 new\u{7}\u{1B}\\")
    #expect(sequence("3 new", "linux") == nil)
  }

  @Test func `what a feed wrote cannot end it, or mean something else`() throws {
    let text = try #require(sequence("4;1;100\u{7}\u{1B}]52;c;eA==\u{7}\u{9C}\nx"))
    let inside = text.dropFirst(4).dropLast()
    #expect(!inside.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    #expect(!inside.contains(";"))
    #expect(try #require(sequence(String(repeating: "x", count: 9999))).count == 205)
  }
}
