import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// The terminal is lent: sizes change, jobs stop and go on, connections end.
@Suite(.waitsForPrograms) struct TerminalLifeTests {
  static let states = [
    [], ["j", "j", "Enter"], ["j", "j", "c"], ["S"], ["?"], ["T"], ["j", "j", "Enter", "e"],
    [":"], ["&"], ["G"], ["j", "j", "Enter", "L"], ["j", "j", "Enter", "z"],
  ]

  @Test(arguments: states) func `every state can be resized to anything and back`(
    keys: [String]
  ) throws {
    let reader = try Reader()
    try reader.see("36 unread")
    for key in keys { reader.press(key) }
    for (columns, rows) in [
      (80, 24), (40, 12), (20, 5), (1, 1), (3, 2), (100, 20), (200, 60), (500, 100), (99, 16),
      (120, 36),
    ] {
      let length = reader.terminal.output.count
      reader.terminal.resize(columns: columns, rows: rows)
      try #require(
        reader.comes { _ in reader.terminal.output.count > length }, "\(columns)×\(rows)")
    }
    try reader.see("36 unread", or: "35 unread")
    reader.press("^C", "Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    #expect(reader.terminal.isCooked)
  }

  @Test func `resizing keeps the row and the line where the eye is`() throws {
    let reader = try Reader()
    try reader.see("36 unread")
    reader.press("j", "j", "Enter", "Space")
    try reader.see("Last time they said five months")
    for (columns, rows) in [(80, 24), (40, 12), (200, 50), (120, 36)] {
      let length = reader.terminal.output.count
      reader.terminal.resize(columns: columns, rows: rows)
      #expect(reader.comes { _ in reader.terminal.output.count > length })
    }
    try reader.see("Last time they said five months")
    try reader.see("Headlines  3 of 36")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal ends the reader and gives the terminal back as it was`(signal: Int32) throws {
    let program = try Program()
    let shell = try Reader(shellIn: program)
    try shell.see("ready>")
    shell.type("stty -g > \"$HOME/before\"; $BROADSHEET --sample; stty -g > \"$HOME/after\"\r")
    try shell.see("36 unread")
    #expect(shell.screen.isAlternate)
    shell.press("s")
    try shell.hear("Starred")
    kill(Processes.foreground(ofSessionOf: shell.terminal.pid), signal)
    #expect(shell.comes { !$0.isAlternate && $0.showsCursor })
    shell.type("echo all''-well\r")
    try shell.see("all-well")
    let (before, after) = try (program.home.bytes(of: "before"), program.home.bytes(of: "after"))
    #expect(before == after)
    #expect(before.count > 20)
    #expect(try program.sampleArticles("starred") == ["how-to-read-this-paper"])
  }

  @Test func `Control-Z stops the job, and fg brings everything back`() throws {
    let program = try Program()
    let shell = try Reader(shellIn: program)
    try shell.see("ready>")
    shell.type("stty -g > \"$HOME/before\"; $BROADSHEET --sample\r")
    try shell.see("36 unread")
    shell.press("j", "j", "Enter")
    try shell.see("PORT ANSEL")
    for round in 1...3 {
      shell.press("^Z")
      #expect(shell.comes { !$0.isAlternate })
      shell.type("stty -g > \"$HOME/during\"; echo away''-\(round)\r")
      try shell.see("away-\(round)")
      #expect(
        try program.home.bytes(of: "before") == (try program.home.bytes(of: "during")))
      shell.type("fg\r")
      #expect(shell.comes { $0.isAlternate && $0.contains("PORT ANSEL") })
    }
    shell.press("q")
    try shell.see("Headlines  3 of 36")
    shell.press("q")
    #expect(shell.comes { !$0.isAlternate })
    shell.type("stty -g > \"$HOME/during\"; echo at''-home\r")
    try shell.see("at-home")
    #expect(try program.home.bytes(of: "before") == (try program.home.bytes(of: "during")))
  }

  @Test func `a window that was resized while the reader was away is noticed`() throws {
    let shell = try Reader(shellIn: try Program())
    try shell.see("ready>")
    shell.type("$BROADSHEET --sample\r")
    try shell.see("36 unread")
    shell.press("^Z")
    #expect(shell.comes { !$0.isAlternate })
    shell.terminal.resize(columns: 60, rows: 20)
    shell.type("fg\r")
    #expect(shell.comes { $0.isAlternate && $0.line(19).contains("Enter open") }, "\(shell.text)")
    shell.press("Q")
    #expect(shell.comes { !$0.isAlternate })
  }

  @Test func `a command that is piped to gets the terminal, and the reader comes back`() throws {
    let reader = try Reader()
    try reader.see("36 unread")
    reader.press("j", "j", "|")
    reader.type("head -n 1; echo from the pipe\r")
    try reader.see("from the pipe")
    #expect(reader.screen.contains("Kestrel Bridge closes"))
    reader.press("Enter")
    #expect(reader.comes { $0.isAlternate && $0.contains("36 unread") })
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
  }

  @Test func `no keys in any order bring the reader down`() throws {
    // What writes files or runs programs is left out: w | ! o O ^Z, and Escape before a key.
    let keys =
      "jkhlgGnNJKsmdAUueLcCySTzMRrp[]{}HqB?/&: 0123456789xaftviXZ;,.<>~%$#@*()_-+='\"`\t\r\u{7F}"
      + "\u{1}\u{2}\u{4}\u{5}\u{6}\u{8}\u{B}\u{C}\u{E}\u{10}\u{12}\u{15}\u{17}é漢🧂\u{0}"
    var random = Seeded(state: 20_251_123)
    let sizes = [(120, 36), (80, 24), (40, 12), (17, 4), (200, 50), (1, 1)]
    for _ in 1...6 {
      let program = try Program()
      try program.home.write("set browser true\n", to: "config/broadsheet/config")
      let reader = try Reader(in: program)
      try reader.see("unread")
      for _ in 1...40 {
        reader.type(String((0..<12).compactMap { _ in keys.randomElement(using: &random) }))
        reader.type("\u{1B}[A\u{1B}OB\u{1B}[5~\u{1B}[<0;5;5M\u{1B}[<0;5;5m")
        if Int.random(in: 0..<8, using: &random) == 0 {
          let (columns, rows) = sizes[Int.random(in: 0..<sizes.count, using: &random)]
          reader.terminal.resize(columns: columns, rows: rows)
        }
        reader.terminal.drain()
      }
      // Out of any prompt first; where q has ended it already, that is an end as well.
      reader.press("^C", "^C", "Q")
      #expect(reader.terminal.waitForEnd() == .exited(0), "\(reader.text)")
      #expect(reader.terminal.isCooked)
    }
  }
}

/// The same keys in every run (the generator of Knuth's MMIX).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
