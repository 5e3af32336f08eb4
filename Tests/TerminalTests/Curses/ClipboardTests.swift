import Foundation
import Testing

@testable import Terminal

struct ClipboardTests {
  private func sequences(_ text: String, _ type: String = "xterm", tmux: Bool = false) -> String? {
    Clipboard.sequences(for: text, in: TerminalEnvironment(type: type, isInTmux: tmux))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `base64 is as others make it`() {
    for length in 0..<20 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255) }
      #expect(
        String(decoding: Base64.text(of: bytes), as: UTF8.self)
          == Data(bytes).base64EncodedString())
    }
  }

  @Test func `tmux gets it for itself and to pass on`() {
    #expect(sequences("hi") == "\u{1B}]52;c;aGk=\u{7}")
    #expect(
      sequences("hi", "screen-256color", tmux: true)
        == "\u{1B}]52;c;aGk=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{7}\u{1B}\\")
  }

  @Test func `screen gets strings it can pass on`() throws {
    let text = try #require(sequences(String(repeating: "x", count: 3000), "screen"))
    let strings = text.components(separatedBy: "\u{1B}\\").filter { !$0.isEmpty }
    #expect(strings.count == 6)
    #expect(strings.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 770 })
    let joined = strings.map { $0.dropFirst(2) }.joined()
    #expect(joined == sequences(String(repeating: "x", count: 3000)))
  }

  @Test func `what is too long or for the console is refused`() {
    #expect(sequences(String(repeating: "x", count: 74_994)) != nil)
    #expect(sequences(String(repeating: "x", count: 74_995)) == nil)
    #expect(sequences("hi", "linux") == nil)
  }
}
