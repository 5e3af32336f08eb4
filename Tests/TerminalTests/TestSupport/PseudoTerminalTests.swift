import Foundation
import Terminal
import TestSupport
import Testing

struct PseudoTerminalTests {
  private let environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8"]

  @Test func `a program reads what is typed and the screen shows what it writes`() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 5)
    try terminal.start(
      ["sh", "-c", "stty size; read line; printf '\\033[3;5H%s' \"$line\""],
      environment: environment)
    #expect(terminal.wait(for: "5 40"))
    terminal.send("한국 news\r")
    #expect(terminal.wait { $0.line(2) == "    한국 news" })
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test func `a program is told of a new size`() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(
      ["sh", "-c", "trap 'stty size; exit 7' WINCH; echo ready; while :; do read -r x; done"],
      environment: environment)
    #expect(terminal.wait(for: "ready"))
    terminal.resize(columns: 61, rows: 17)
    #expect(terminal.wait(for: "17 61"))
    #expect(terminal.waitForEnd() == .exited(7))
  }

  @Test func `a program that is killed is known to be`() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(["sleep", "1000"], environment: environment)
    #expect(!terminal.wait(seconds: 0.01) { $0.contains("never") })
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd() == .signalled(SIGTERM))
  }

  @Test func `a stopped command comes back with its terminal`() throws {
    let terminal = try PseudoTerminal()
    let prompt = environment.merging(["PS1": "ready> "]) { $1 }
    try terminal.start(["bash", "--norc", "-i"], environment: prompt)
    // What is typed before the prompt is echoed twice, and may look like the line waited for below.
    #expect(terminal.wait(for: "ready>"))
    terminal.send("sh -c 'echo run\"ning\"; read x; echo \"got $x\"'\r")
    #expect(terminal.wait(for: "running"))
    terminal.send("\u{1A}")
    #expect(terminal.wait(for: "Stopped"))
    terminal.send("fg\r")
    #expect(terminal.wait { screen in (0..<24).contains { screen.line($0).hasPrefix("sh -c") } })
    terminal.send("word\r")
    #expect(terminal.wait(for: "got word"))
    terminal.send("exit 3\r")
    #expect(terminal.waitForEnd() == .exited(3))
  }
}
