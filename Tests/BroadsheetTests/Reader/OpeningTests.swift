import Terminal
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct OpeningTests {
  @Test func `without a terminal the reader says so and ends with 69`() throws {
    let program = try Program()
    expectFailure(try program.run(), 69, saying: "terminal")
    expectFailure(try program.run("--sample"), 69, saying: "terminal")
  }

  @Test(arguments: ["", "dumb", "no-such-terminal"])
  func `a terminal that cannot show a screen is told of in one line`(term: String) throws {
    let reader = try Reader(environment: ["TERM": term])
    #expect(reader.terminal.waitForEnd() == .exited(69))
    let lines = reader.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("broadsheet: ") == true, "\(reader.text)")
    #expect(lines.count <= 2)
    #expect(reader.terminal.isCooked)
    #expect(!reader.terminal.output.contains(0x1B))
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100",
  ])
  func `every common terminal shows the edition and is left as it was`(term: String) throws {
    let reader = try Reader(columns: 80, rows: 24, environment: ["TERM": term])
    try reader.see("Kestrel Bridge")
    reader.press("j", "j", "Enter")
    try reader.see("PORT ANSEL")
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    #expect(reader.terminal.isCooked)
    #expect(!reader.screen.isAlternate)
  }

  @Test func `where the locale is not UTF-8 every byte is ASCII`() throws {
    let reader = try Reader(environment: ["LC_ALL": "C"])
    try reader.see("Kestrel Bridge")
    for keys in [["j", "j", "Enter"], ["c"], ["Enter"], ["q"], ["S"], ["q"], ["?"], ["q"], ["T"]] {
      for key in keys { reader.press(key) }
      #expect(reader.settle(), "\(reader.text)")
    }
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    #expect(reader.terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test func `with NO_COLOR no colour is ever asked for`() throws {
    let reader = try Reader(environment: ["NO_COLOR": "1"])
    try reader.see("Kestrel Bridge")
    reader.press("j", "j", "Enter")
    try reader.see("PORT ANSEL")
    reader.press("c")
    try reader.see("Captain Eke")
    reader.press("Q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
    #expect(colours(in: reader.terminal.output) == [])
  }

  @Test func `with colours there are some`() throws {
    let reader = try Reader()
    try reader.see("Kestrel Bridge")
    #expect(!colours(in: reader.terminal.output).isEmpty)
  }

  @Test func `an empty library says what to do`() throws {
    let reader = try Reader([])
    try reader.see(":add")
    reader.press("j", "k", "Enter", "Space", "c", "e", "s", "m", "u", "A", "n", "G", "L", "o")
    #expect(reader.settle())
    reader.press("q")
    #expect(reader.terminal.waitForEnd() == .exited(0))
  }

  @Test func `bad lines of the configuration are told in the reader, and the rest counts`() throws {
    let program = try Program()
    try program.home.write(
      "nonsense\nbind headlines X star\n", to: "config/broadsheet/config")
    let reader = try Reader(in: program)
    try reader.hear("config:1")
    reader.press("X")
    try reader.hear("Starred")
  }

  @Test func `a library that cannot be used leaves the terminal alone`() throws {
    let program = try Program()
    try program.home.write("no library", to: "data/broadsheet/library.db")
    let reader = try Reader([], in: program)
    #expect(reader.terminal.waitForEnd() == .exited(73))
    #expect(reader.text.contains("not a database"))
    #expect(!reader.terminal.output.contains(0x1B))
  }

  /// The numbers of all SGR sequences that choose a colour.
  private func colours(in output: [UInt8]) -> [Int] {
    let text = String(decoding: output, as: UTF8.self)
    var found: [Int] = []
    for part in text.split(separator: "\u{1B}[").dropFirst() {
      let numbers = part.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
      guard part.dropFirst(numbers.count).first == "m" else { continue }
      found += numbers.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
        .filter { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) }
    }
    return found
  }
}
