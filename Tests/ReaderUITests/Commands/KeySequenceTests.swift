import ReaderUI
import Terminal
import Testing

struct KeySequenceTests {
  @Test(
    arguments: [
      ("gx", [.character("g"), .character("x")]), ("^R", [.control("r")]),
      ("^r", [.control("r")]), ("<ctrl-r>", [.control("r")]), ("Ctrl-R", [.control("r")]),
      ("C-r", [.control("r")]), ("<space>", [.character(" ")]), ("Space", [.character(" ")]),
      ("g<space>", [.character("g"), .character(" ")]), ("Enter", [.enter]), ("return", [.enter]),
      ("Tab", [.tab]), ("S-Tab", [.backTab]), ("BackTab", [.backTab]), ("PgDn", [.pageDown]),
      ("PageUp", [.pageUp]), ("Up", [.up]), ("F5", [.function(5)]), ("<f12>", [.function(12)]),
      ("Alt-x", [.alt("x")]), ("M-X", [.alt("X")]), ("Esc", [.escape]), ("<", [.character("<")]),
      ("<lt>", [.character("<")]), ("<lt>>", [.character("<"), .character(">")]),
      ("^", [.character("^")]), ("g^", [.character("g"), .character("^")]),
      ("^X^S", [.control("x"), .control("s")]), ("^X ^S", [.control("x"), .control("s")]),
      ("g Enter", [.character("g"), .enter]),
      ("F1x", [.character("F"), .character("1"), .character("x")]),
      ("한", [.character("한")]), ("^I", [.tab]), ("^M", [.enter]), ("^[", [.escape]),
      ("^@", [.control(" ")]), ("Ctrl-Space", [.control(" ")]), ("#", [.character("#")]),
    ] as [(String, [Key])])
  func `people write keys in many ways`(text: String, keys: [Key]) {
    #expect(KeySequence(text)?.keys == keys)
  }

  @Test(arguments: [
    "\u{202E}", "a\u{E0041}", "Alt-\u{202E}", "", " ", "<nokey>", "<>", "^한", "abcdefghi",
    "g<space", "F13 <x>", "a b c d e f g h i",
    "<ctrl-xy>",
  ])
  func `what names no keys is refused, or too long`(text: String) {
    if text == "g<space" {
      #expect(KeySequence(text)?.keys.count == 7)
    } else {
      #expect(KeySequence(text) == nil)
    }
  }

  @Test func `a hostile sequence is refused without reading all of it`() {
    #expect(KeySequence(String(repeating: "^a", count: 1_000_000)) == nil)
    #expect(KeySequence(String(repeating: "<", count: 1_000_000)) == nil)
  }

  @Test func `a label read again gives the same keys`() {
    let keys: [Key] =
      [
        .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
        .home, .end, .pageUp, .pageDown, .control(" "), .alt(" "), .alt("x"), .alt("X"),
      ] + (1...12).map(Key.function) + "abz@[\\]^_".compactMap { KeySequence("^\($0)")?.keys[0] }
      + "a Z<>^#|'\"é한,-".map(Key.character)
    for first in keys {
      #expect(KeySequence([first]).flatMap { KeySequence($0.label) }?.keys == [first])
      for second in keys {
        let sequence = KeySequence([first, second])
        #expect(sequence.flatMap { KeySequence($0.label) } == sequence, "\(sequence?.label ?? "")")
      }
    }
  }

  @Test func `labels are what people write`() {
    let labels = ["gg", "^R", "<space>", "<", "g<enter>", "ctrl-x ctrl-s", "f5", "pagedown"]
      .compactMap { KeySequence($0)?.label }
    #expect(labels == ["gg", "^R", "Space", "<", "g Enter", "^X^S", "F5", "PgDn"])
  }
}
