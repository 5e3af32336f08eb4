import Terminal
import Testing

@testable import ReaderUI

@Suite struct LineEditorTests {
  func edited(_ text: String, _ keys: Key...) -> LineEditor {
    var editor = LineEditor(text)
    for key in keys { _ = editor.edit(key) }
    return editor
  }

  @Test func `words and ends are removed as in a shell`() {
    #expect(edited("one two", .control("w")).text == "one ")
    #expect(edited("one two", .control("u")).text == "")
    #expect(edited("one two", .home, .control("k")).text == "")
    #expect(edited("one two", .alt("b"), .control("k")).text == "one ")
  }

  @Test func `an emoji is one step of the cursor`() {
    #expect(edited("a👩‍🚀b", .left, .backspace).text == "ab")
  }

  @Test func `a pasted text stays one line and has a limit`() {
    #expect(edited("", .paste("a\nb\tc")).text == "a b c")
    let long = edited("", .paste(String(repeating: "x", count: 9000)))
    #expect(long.text.count == LineEditor.limit)
  }

  @Test func `keys at the ends do nothing`() {
    #expect(edited("", .backspace, .delete, .left, .right, .control("w")).text == "")
  }
}
