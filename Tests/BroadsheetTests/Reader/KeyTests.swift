import Foundation
import Terminal
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct KeyTests {
  private func open(
    columns: Int = 120, rows: Int = 36, environment: [String: String] = [:]
  ) throws -> Reader {
    let reader = try Reader(columns: columns, rows: rows, environment: environment)
    try reader.see("36 unread")
    return reader
  }

  @Test func `related articles come with the article, hide and open`() throws {
    let reader = try open()
    reader.press("j", "j", "Enter")
    try reader.see("The microphones that")
    try reader.see("both: kestrel")
    reader.press("e")
    try reader.lose("both: kestrel")
    reader.press("e")
    try reader.see("both: kestrel")
    reader.press("Tab")
    #expect(reader.settle())
    reader.press("Enter")
    try reader.see("34 unread")
    try reader.lose("PORT ANSEL — Kestrel Bridge, which has carried")
    reader.press("Backspace")
    try reader.see("PORT ANSEL — Kestrel Bridge, which has carried")
  }

  @Test func `a brief comes under the text`() throws {
    let reader = try open()
    reader.press("j", "j", "Enter", "B")
    try reader.see("The brief stands under the text")
    #expect(reader.settle())
    reader.press("G")
    try reader.see("Key terms: ")
    reader.press("B")
    try reader.lose("Key terms: ")
  }

  @Test func `find, filter and clear`() throws {
    let reader = try open()
    reader.type("/kestrel\r")
    try reader.see("Headlines  3 of 36")
    reader.press("n")
    try reader.see("Headlines  5 of 36")
    reader.type("&kestrel\r")
    try reader.see("& kestrel  1 of 5")
    reader.press("Esc")
    try reader.see("Headlines  1 of 36")
    reader.type("&is:bogus\r")
    try reader.see("is: does not know bogus")
    reader.press("^C", "j", "Enter")
    reader.type("/undated\r")
    #expect(reader.settle())
    reader.type("/zebra-nowhere\r")
    try reader.hear("was not found")
  }

  @Test func `marks can be undone and redone, all at once included`() throws {
    let reader = try open()
    reader.press("s")
    try reader.hear("Starred")
    reader.press("m")
    try reader.see("35 unread")
    reader.press("A")
    try reader.see("0 unread")
    try reader.hear("Marked 35 articles read")
    reader.press("u")
    try reader.see("35 unread")
    reader.press("u")
    try reader.see("36 unread")
    reader.press("u")
    try reader.hear("Star taken away again")
    reader.press("u")
    try reader.hear("Nothing to undo")
    reader.press("^R", "^R", "^R")
    try reader.see("0 unread")
    reader.press("^R")
    try reader.hear("Nothing to redo")
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    #expect(try reader.program.sampleArticles("read").count == 36)
    #expect(try reader.program.sampleArticles("starred").count == 1)
  }

  @Test func `themes change the screen while they are looked at`() throws {
    let reader = try open()
    let before = reader.screen.cells
    reader.press("T")
    try reader.see("solarized-light")
    reader.press("g", "g")
    #expect(reader.settle())
    reader.press("G")
    #expect(reader.comes { $0.cells[0][0] != before[0][0] }, "\(reader.text)")
    reader.press("Esc")
    #expect(reader.comes { $0.cells[0] == before[0] })
    reader.type(":theme mono\r")
    let isPlain = reader.comes { screen in
      screen.cells.joined().allSatisfy {
        $0.look.foreground == .standard && $0.look.background == .standard
      }
    }
    #expect(isPlain)
  }

  @Test func `help is found by its words and does what is chosen`() throws {
    let reader = try open()
    reader.press("?")
    try reader.see("Help")
    try reader.see("Move down")
    reader.type("/star,")
    try reader.lose("Move down")
    try reader.see("Star, or take the star away")
    reader.press("Enter")
    try reader.hear("Starred")
    try reader.lose("Help")
  }

  @Test func `the command line does what it is told and says what it cannot`() throws {
    let reader = try open()
    for (line, answer) in [
      ("nonsense", "no command"), ("set", "set"), ("set no-such-thing 1", "no-such-thing"),
      ("theme none-such", "expected the name of a theme"), ("goto", "goto"), ("add", "add"),
      ("remove", "feed"),
      ("bind", "bind"), ("search", "search"), ("style x", "x"),
    ] {
      reader.type(":\(line)\r")
      try reader.hear(answer)
      #expect(reader.settle())
    }
    reader.type(":goto 12\r")
    try reader.see("Headlines  12 of 36")
    reader.type(":3\r")
    try reader.see("Headlines  3 of 36")
    reader.type(":search comet\r")
    try reader.see("& comet  1 of 3")
    reader.press("Esc")
    try reader.see("Headlines")
    #expect(reader.settle())
    #expect(!reader.screen.line(1).contains("new"), "\(reader.text)")
    reader.type(":bind headlines X star\r")
    #expect(reader.settle())
    reader.press("X")
    try reader.hear("Starred")
    reader.press("Enter")
    try reader.see("35 unread")
    let path = reader.program.home.path("article.txt")
    reader.type(":write \(path)\r")
    try reader.hear("Written to")
    #expect(FileManager.default.fileExists(atPath: path))
    reader.type(":write \(path)\r")
    try reader.hear("exists already")
    reader.type(":q\r")
    #expect(reader.terminal.waitForEnd() == .exited(0))
  }

  @Test func `sources choose a list, and a feed is removed only after a yes`() throws {
    let reader = try open()
    reader.press("S")
    try reader.see("Sources")
    reader.press("j", "j", "j", "j", "Enter")
    try reader.see("of 12")
    try reader.lose("Sources")
    reader.press("S")
    try reader.see("Sources")
    reader.type(":remove\r")
    try reader.hear("y/n")
    reader.press("n")
    try reader.hear("Nothing removed")
    reader.type(":remove\r")
    try reader.hear("y/n")
    reader.press("y")
    try reader.lose("The Harbour Post")
  }

  @Test func `a link goes to the browser as it is`() throws {
    let program = try Program()
    let script = try program.home.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$HOME/opened.part\"\nmv \"$HOME/opened.part\" \"$HOME/opened\"\n",
      to: "browser")
    try program.home.write("set browser /bin/sh \(script) --new\n", to: "config/broadsheet/config")
    let reader = try Reader(in: program)
    try reader.see("36 unread")
    reader.press("j", "j", "o")
    try reader.hear("https://example.org/world/kestrel-bridge-closes")
    let opened = program.home.path("opened")
    #expect(
      reader.comes { _ in FileManager.default.fileExists(atPath: opened) } || waits(for: opened))
    #expect(
      try String(contentsOfFile: opened, encoding: .utf8)
        == "--new\nhttps://example.org/world/kestrel-bridge-closes\n")
  }

  @Test func `what is copied goes to the terminal in front of the reader`() throws {
    let reader = try open()
    reader.press("j", "j", "y")
    try reader.hear("Copied")
    let text = Data("https://example.org/world/kestrel-bridge-closes".utf8).base64EncodedString()
    #expect(reader.screen.commands.contains("52;c;\(text)"), "\(reader.screen.commands)")
  }

  @Test func `an article opens where it was left, also in the next session`() throws {
    let reader = try open(columns: 80, rows: 24)
    reader.press("j", "j", "Enter")
    try reader.see("PORT ANSEL")
    reader.press("Space")
    try reader.lose("PORT ANSEL")
    #expect(reader.settle())
    let place = lines(of: reader)
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    let again = try Reader(in: reader.program, columns: 80, rows: 24)
    try again.see("35 unread")
    again.press("j", "j", "Enter")
    #expect(again.settle())
    #expect(lines(of: again) == place, "\(again.text)")
  }

  /// The article's lines, without the row of the percentage, which counts what comes later.
  private func lines(of reader: Reader) -> [Substring] {
    reader.body.split(separator: "\n").dropFirst(12).filter { !$0.hasSuffix("%") }
  }

  private func waits(for path: String) -> Bool {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      if FileManager.default.fileExists(atPath: path) { return true }
      sched_yield()
    }
    return false
  }
}
