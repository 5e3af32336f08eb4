import Foundation
import TestSupport
import Testing

@testable import Terminal

/// ncurses knows one screen at a time, and all of its functions stay on the main thread.
@MainActor
@Suite(.serialized)
struct CursesScreenTests {
  private func screen(
    on terminal: PseudoTerminal, type: String = "xterm-256color", locale: String = "C.UTF-8",
    noColor: String = "", isInTmux: Bool = false
  ) throws -> CursesScreen {
    try CursesScreen(
      device: TerminalDevice(input: terminal.programSide, output: terminal.programSide),
      environment: TerminalEnvironment(
        type: type, noColor: noColor, isInTmux: isInTmux, locale: locale))
  }

  private func write(_ lines: [String], on screen: CursesScreen, style: Style = Style()) -> Frame {
    var frame = Frame(screen.size)
    for (row, line) in lines.enumerated() {
      frame.write(line, at: Point(column: 0, row: row), style: style)
    }
    return frame
  }

  @Test func `what a frame holds is what the terminal shows`() throws {
    let terminal = try PseudoTerminal(columns: 30, rows: 6)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    #expect(screen.size == Size(columns: 30, rows: 6))
    #expect(screen.colors == .indexed256)
    var frame = write(
      ["Plain news", "한국어 뉴스 日本 中文", "👨‍👩‍👧|❤️|1️⃣|👍🏽|🇰🇷|e\u{301}|", "कि ที่ ｱ …│★"], on: screen)
    frame.write("ends at the corner한", at: Point(column: 11, row: 5), style: Style(.palette(1)))
    screen.show(frame)
    #expect(terminal.wait(for: "Plain"))
    terminal.drain()
    #expect(terminal.screen.text == frame.text)
    #expect(terminal.screen.isAlternate)
    #expect(!terminal.screen.showsCursor)
    #expect(!terminal.isCooked)
  }

  @Test func `any frame after any other shows as it is`() throws {
    let terminal = try PseudoTerminal(columns: 24, rows: 5)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    let texts = ["한국어", "a", "🇰🇷", "🇰🇵x", "कि", "日", "👨‍👩‍👧", "e\u{301}", "    ", "│ ★", "é"]
    var frame = Frame(screen.size)
    for round in 0..<300 {
      for _ in 0..<Int.random(in: 1...4) {
        let point = Point(column: Int.random(in: -1...24), row: Int.random(in: 0...4))
        let style = Style(.palette(UInt8.random(in: 0...20)), on: .standard)
        frame.write(texts.randomElement() ?? "", at: point, style: style)
      }
      screen.show(frame)
      terminal.drain()
      #expect(terminal.screen.text == trimmed(frame.text), "round \(round)")
      if terminal.screen.text != trimmed(frame.text) { return }
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.last == "\n" { text.removeLast() }
    return text
  }

  @Test func `a frame that is the same sends nothing, a small change little`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal)
    defer { screen.close() }
    var frame = write((0..<24).map { "Line \($0) of the news of today" }, on: screen)
    screen.show(frame)
    terminal.drain()
    let before = terminal.output.count
    screen.show(frame)
    terminal.drain()
    #expect(terminal.output.count == before)
    frame.write("L", at: Point(column: 40, row: 12), style: Style())
    screen.show(frame)
    terminal.drain()
    #expect(terminal.output.count - before < 16)
  }

  @Test func `styles arrive as colours and attributes`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal)
    defer { screen.close() }
    var frame = Frame(screen.size)
    let styles: [Style] = [
      Style(.palette(1), on: .standard, .bold), Style(.standard, on: .palette(4)),
      Style(.palette(208), on: .palette(236), [.italic, .underline]),
      Style(.rgb(red: 255, green: 0, blue: 0, fallback: 1), on: .standard, .reverse),
      Style(.standard, on: .standard, .dim),
    ]
    for (row, style) in styles.enumerated() {
      frame.write("x", at: Point(column: 0, row: row), style: style)
    }
    screen.show(frame)
    #expect(terminal.wait { $0.cells[4][0].text == "x" })
    let looks = (0..<5).map { terminal.screen.cells[$0][0].look }
    typealias Look = VirtualScreen.Look
    #expect(looks[0] == Look(foreground: .palette(1), background: .standard, attributes: .bold))
    #expect(looks[1] == Look(foreground: .standard, background: .palette(4), attributes: []))
    #expect(
      looks[2]
        == Look(
          foreground: .palette(208), background: .palette(236), attributes: [.italic, .underline]))
    #expect(
      looks[3] == Look(foreground: .palette(196), background: .standard, attributes: .reverse))
    #expect(looks[4].attributes == .dim)
  }

  @Test func `more pairs of colours than the terminal has are used again`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal, type: "xterm")
    defer { screen.close() }
    #expect(screen.colors == .eight)
    for round in UInt8(0)..<10 {
      var frame = Frame(screen.size)
      for index in UInt8(0)..<8 {
        let style = Style(.palette(index), on: .palette((index + round) % 8))
        frame.write("x\(round)", at: Point(column: 0, row: Int(index)), style: style)
      }
      screen.show(frame)
      #expect(terminal.wait { $0.line(7) == "x\(round)" })
      #expect(terminal.screen.cells[3][0].look.foreground == .palette(3))
      #expect(terminal.screen.cells[3][0].look.background == .palette((3 + Int(round)) % 8))
    }
  }

  @Test func `direct colour is sent as it is`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal, type: "xterm-direct")
    defer { screen.close() }
    #expect(screen.colors == .direct)
    let style = Style(.rgb(red: 1, green: 127, blue: 255, fallback: nil), on: .palette(1))
    screen.show(write(["x"], on: screen, style: style))
    #expect(terminal.wait { $0.cells[0][0].text == "x" })
    #expect(terminal.screen.cells[0][0].look.foreground == .rgb(1, 127, 255))
    #expect(terminal.screen.cells[0][0].look.background == .palette(1))
  }

  @Test func `NO_COLOR leaves bold, underline and reverse`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal, noColor: "1")
    defer { screen.close() }
    #expect(screen.colors == .none)
    let style = Style(.palette(1), on: .palette(2), [.bold, .underline, .reverse])
    screen.show(write(["x"], on: screen, style: style))
    #expect(terminal.wait { $0.cells[0][0].text == "x" })
    #expect(
      terminal.screen.cells[0][0].look
        == VirtualScreen.Look(attributes: [.bold, .underline, .reverse]))
  }

  @Test func `where the locale is not UTF-8 nothing but ASCII is sent`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal, locale: "C")
    defer { screen.close() }
    #expect(!screen.usesUnicode)
    screen.show(write(["“Café” 한국 🇰🇷 end"], on: screen))
    #expect(terminal.wait(for: "end"))
    #expect(terminal.screen.line(0) == "\"Cafe\" ???? ?? end")
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test func `keys come as they are pressed`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal)
    defer { screen.close() }
    #expect(screen.keys().isEmpty)
    terminal.send("j한\u{1B}[A\u{1B}OB\r\u{3}\u{1A}")
    #expect(!Poll.wait(on: [screen.descriptor], timeout: 5000).isEmpty)
    #expect(
      screen.keys()
        == [.character("j"), .character("한"), .up, .down, .enter, .control("c"), .control("z")])
    terminal.send("\u{1B}")
    #expect(!Poll.wait(on: [screen.descriptor], timeout: 5000).isEmpty)
    #expect(screen.keys() == [.escape])
    #expect(Poll.wait(on: [screen.descriptor], timeout: 0).isEmpty)
  }

  @Test func `mouse and paste are switched on and off again`() throws {
    let terminal = try PseudoTerminal()
    let screen = try screen(on: terminal)
    screen.setMouse(true)
    terminal.drain()
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006, 2004]))
    screen.setMouse(false)
    terminal.drain()
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
    screen.setMouse(true)
    screen.close()
    terminal.drain()
    // 7 is wrapping at the edge, which ncurses sets as it expects it.
    #expect(terminal.screen.modes.subtracting([7]) == [25])
  }

  @Test func `closing restores the terminal, twice is as good as once`() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.isCooked)
    let screen = try screen(on: terminal)
    screen.show(write(["text"], on: screen))
    terminal.drain()
    #expect(!terminal.isCooked)
    screen.close()
    screen.close()
    screen.show(write(["late"], on: screen))
    #expect(screen.keys().isEmpty)
    terminal.drain()
    #expect(terminal.isCooked)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.showsCursor)
    #expect(!terminal.screen.contains("late"))
  }

  @Test func `leaving gives the terminal back and entering draws it all again`() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 5)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    screen.show(write(["headline"], on: screen))
    terminal.drain()
    screen.leave()
    terminal.drain()
    #expect(terminal.isCooked)
    #expect(!terminal.screen.isAlternate)
    terminal.drain()
    screen.enter()
    terminal.drain()
    #expect(!terminal.isCooked)
    #expect(terminal.screen.line(0) == "headline")
    #expect(terminal.screen.modes.contains(2004))
  }

  @Test func `a new size is taken over and the next frame fills it`() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 5)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    screen.show(write(["before"], on: screen))
    for (columns, rows) in [(100, 30), (10, 3), (1, 1), (60, 12)] {
      terminal.resize(columns: columns, rows: rows)
      screen.resized()
      #expect(screen.size == Size(columns: columns, rows: rows))
      var frame = Frame(screen.size)
      let text = String(repeating: "x", count: columns)
      for row in 0..<rows { frame.write(text, at: Point(column: 0, row: row), style: Style()) }
      screen.show(frame)
      terminal.drain()
      #expect(terminal.screen.text == frame.text)
    }
  }

  @Test func `redrawing repairs what others wrote`() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 5)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    let frame = write(["ours", "한국"], on: screen)
    screen.show(frame)
    terminal.drain()
    let rubbish = Array("\u{1B}[1;1Hwall message\u{1B}[?2004l".utf8)
    #expect(Output.write(rubbish, to: terminal.programSide))
    #expect(terminal.wait(for: "wall message"))
    screen.redraw()
    terminal.drain()
    #expect(terminal.screen.text == trimmed(frame.text))
    #expect(terminal.screen.modes.contains(2004))
  }

  @Test func `the cursor stands where the frame has it`() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 5)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    var frame = write(["search: 한"], on: screen)
    frame.cursor = Point(column: 10, row: 0)
    screen.show(frame)
    terminal.drain()
    #expect(terminal.screen.showsCursor)
    #expect(terminal.screen.column == 10)
    #expect(terminal.screen.row == 0)
    frame.cursor = nil
    screen.show(frame)
    terminal.drain()
    #expect(!terminal.screen.showsCursor)
  }

  @Test func `copying reaches the clipboard and leaves the screen alone`() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 5)
    let screen = try screen(on: terminal)
    defer { screen.close() }
    screen.show(write(["still here"], on: screen))
    #expect(screen.copy("https://example.org/한"))
    screen.bell()
    terminal.drain()
    #expect(terminal.screen.commands == ["52;c;aHR0cHM6Ly9leGFtcGxlLm9yZy/tlZw="])
    #expect(terminal.screen.text == "still here")
    #expect(terminal.screen.bells == 1)
    #expect(!screen.copy(String(repeating: "x", count: Clipboard.limit + 1)))
  }

  @Test(arguments: [
    ("", TerminalError.termUnset), ("no-such-terminal", .termUnknown("no-such-terminal")),
    ("dumb", .termTooSimple("dumb")),
  ])
  func `a terminal that cannot do it is refused with the reason`(
    type: String, reason: TerminalError
  ) throws {
    let terminal = try PseudoTerminal()
    #expect(throws: reason) { _ = try screen(on: terminal, type: type) }
    #expect(terminal.isCooked)
  }

  @Test func `what is no terminal is refused`() {
    #expect(throws: TerminalError.notATerminal) {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      defer { for end in ends { close(end) } }
      _ = try TerminalDevice(input: ends[0], output: ends[1])
    }
  }

  @Test func `a terminal that hung up is told once and never waited for`() throws {
    var terminal: PseudoTerminal? = try PseudoTerminal()
    let screen = try screen(on: #require(terminal))
    #expect(!screen.isGone)
    terminal = nil
    _ = screen.keys()
    #expect(screen.isGone)
    screen.show(write(["into the void"], on: screen))
    screen.close()
  }

  @Test(arguments: ["vt100", "linux", "screen-256color", "tmux-256color", "rxvt", "ansi"])
  func `other terminals show the text as well`(type: String) throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 5)
    let screen = try screen(on: terminal, type: type)
    defer { screen.close() }
    let style = Style(.palette(12), on: .palette(235), [.bold, .dim, .italic, .underline])
    screen.show(write(["headline 한국", "second"], on: screen, style: style))
    #expect(terminal.wait(for: "second"))
    #expect(terminal.screen.line(0) == "headline 한국")
  }
}
