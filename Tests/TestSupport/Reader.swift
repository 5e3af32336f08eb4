import Terminal

/// The reader at work in a terminal: keys go in, the screen comes out.
///
/// All waiting is for something to be seen, with a deadline; the program is killed when this goes.
package final class Reader {
  package let terminal: PseudoTerminal
  package let program: Program
  private var barriers = 0

  /// Opens `broadsheet` with these arguments, the sample edition by default.
  package init(
    _ arguments: [String] = ["--sample"], in program: Program? = nil, columns: Int = 120,
    rows: Int = 36, environment: [String: String] = [:]
  ) throws {
    self.program = try program ?? Program()
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    try terminal.start(
      [Program.path] + arguments, environment: self.program.environment(environment))
  }

  /// Opens an interactive shell that knows the program as `broadsheet`.
  package init(
    shellIn program: Program, columns: Int = 120, rows: Int = 36,
    environment: [String: String] = [:]
  ) throws {
    self.program = program
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    let own = ["PS1": "ready> ", "BROADSHEET": Program.path].merging(environment) { $1 }
    try terminal.start(["/bin/sh", "-i"], environment: program.environment(own))
  }

  package var screen: VirtualScreen { terminal.screen }
  package var text: String { terminal.screen.text }

  /// Presses keys one after the other: a character, or a name such as `Enter`, `Esc`, `^R`, `Down`.
  package func press(_ keys: String...) {
    for key in keys { terminal.send(Self.bytes(of: key)) }
  }

  /// Types text as it is.
  package func type(_ text: String) { terminal.send(text) }

  /// Whether `text` comes to stand on the screen.
  package func shows(_ text: String, seconds: Double = 60) -> Bool {
    terminal.wait(for: text, seconds: seconds)
  }

  /// Whether `text` goes from the screen.
  package func loses(_ text: String, seconds: Double = 60) -> Bool {
    terminal.wait(seconds: seconds) { !$0.contains(text) }
  }

  /// Whether the screen comes to be so.
  package func comes(
    seconds: Double = 60, _ condition: (VirtualScreen) -> Bool
  ) -> Bool {
    terminal.wait(seconds: seconds, until: condition)
  }

  /// Waits until every key pressed so far has done its work: keys are taken in their order, so
  /// the command line that is opened last is drawn after all of them.
  ///
  /// Not after an Escape whose effect has not been seen: with what follows it would be an Alt key.
  @discardableResult
  package func settle() -> Bool {
    barriers += 1
    let mark = ":mark-\(barriers)"
    type(mark)
    guard shows(mark) else { return false }
    press("^C")
    return loses(mark)
  }

  /// The text of the rows from the top to the bottom, without the status line.
  package var body: String {
    (0..<max(0, screen.rows - 1)).map(screen.line).joined(separator: "\n")
  }

  /// The last row: notices and hints.
  package var status: String { screen.line(screen.rows - 1) }

  private static func bytes(of key: String) -> [UInt8] {
    switch key {
    case "Enter": [13]
    case "Esc": [27]
    case "Tab": [9]
    case "Space": [32]
    case "Backspace": [127]
    case "Up": Array("\u{1B}OA".utf8)
    case "Down": Array("\u{1B}OB".utf8)
    case "Right": Array("\u{1B}OC".utf8)
    case "Left": Array("\u{1B}OD".utf8)
    default:
      if key.utf8.count == 2, key.hasPrefix("^"), let letter = key.utf8.last {
        [letter & 0x1F]
      } else {
        Array(key.utf8)
      }
    }
  }
}
