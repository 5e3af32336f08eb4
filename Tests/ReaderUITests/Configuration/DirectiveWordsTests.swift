import Testing

@testable import ReaderUI

struct DirectiveWordsTests {
  @Test(
    arguments: [
      ("set theme ink", ["set", "theme", "ink"]),
      ("  set\ttheme  ink \r", ["set", "theme", "ink"]),
      ("", []), ("# all of it", []), ("#set theme ink", []), ("set a # b", ["set", "a"]),
      ("set a #", ["set", "a"]), ("palette red2 #ff8800", ["palette", "red2", "#ff8800"]),
      ("style a b #111 # why", ["style", "a", "b", "#111"]), ("a#b c#", ["a#b", "c#"]),
      (#"a "b c" 'd "e" \'"#, ["a", "b c", #"d "e" \"#]), (#"a "b \"c\" \\""#, ["a", #"b "c" \"#]),
      (#"a "" ''"#, ["a", "", ""]), ("don't \\x", ["don't", "\\x"]),
      ("a '#' \"#\"", ["a", "#", "#"]),
      ("한국 日本", ["한국", "日本"]),
    ] as [(String, [String])])
  func `lines come apart at their blanks`(line: String, words: [String]) throws {
    #expect(try DirectiveWords.words(of: line) == words)
  }

  @Test(arguments: [
    ("a 'b", "expected a closing '"), ("a \"b\\\"", "expected a closing \""),
    ("a 'b'c", "expected a blank after the closing '"),
    ("a \"\\x\"", "expected \\\" or \\\\ after a backslash"),
    ("a b\u{0}c", "expected text without control characters"),
    ("a '\u{1B}[m'", "expected text without control characters"), ("a \"", "expected a closing \""),
    ("a \"\\", "expected \\\" or \\\\ after a backslash"),
  ])
  func `broken quotes say what is missing`(line: String, message: String) {
    #expect(throws: DirectiveError(message)) { try DirectiveWords.words(of: line) }
  }

  @Test(arguments: [
    "a", "", "#", "#abc", "a b", "it's", "'", "\"", "a'b c", "\\", "a\\ 'b\"", "한국 日本",
  ])
  func `a quoted word is read as it was`(word: String) throws {
    #expect(
      try DirectiveWords.words(of: "x " + DirectiveWords.quoted(word) + " # y") == ["x", word])
  }

  @Test func `lines are told apart, numbered, and spoil no other`() {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("one\r\n\n  # two\n".utf8) + [0x61, 0xFF, 0x0A, 0x23, 0xFF, 0x0A]
      + Array(repeating: 0x78, count: 5000) + Array("\nlast".utf8)
    let lines = Array(DirectiveLines(bytes))
    #expect(lines.map(\.number) == [1, 4, 6, 7])
    #expect(lines[0].words == .success(["one"]))
    #expect(lines[1].words == .failure(DirectiveError("expected text in UTF-8")))
    #expect(lines[2].words == .failure(DirectiveError("expected a line of at most 4096 bytes")))
    #expect(lines[3].words == .success(["last"]))
  }

  @Test func `what somebody meant is found`() {
    let names = Command.allCases.map(\.rawValue)
    #expect(Suggestion.nearest(to: "opn-in-browser", in: names) == "open-in-browser")
    #expect(Suggestion.nearest(to: "Satr", in: names) == "star")
    #expect(Suggestion.nearest(to: "undi", in: names) == "undo")
    #expect(Suggestion.nearest(to: "collapse-t", in: names) == "collapse-thread")
    #expect(Suggestion.nearest(to: "xyzzy", in: names) == nil)
    #expect(Suggestion.nearest(to: "", in: names) == nil)
    #expect(Suggestion.nearest(to: String(repeating: "x", count: 100_000), in: names) == nil)
  }
}
