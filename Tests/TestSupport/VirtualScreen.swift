package import Terminal

/// A terminal in memory: interprets what a program writes and keeps what would be seen.
///
/// It knows what ncurses sends for `xterm` and its relatives. As in xterm, every scalar takes the
/// columns of `wcwidth`, and the cells to the right of the cursor stay where they are.
package struct VirtualScreen: Sendable {
  package struct Cell: Hashable, Sendable {
    /// Empty in the right half of a wide character.
    package var text = " "
    package var look = Look()
  }

  package struct Look: Hashable, Sendable {
    package enum Color: Hashable, Sendable {
      case standard
      case palette(Int)
      case rgb(Int, Int, Int)
    }
    package var foreground = Color.standard
    package var background = Color.standard
    package var attributes: Style.Attributes = []

    package init(
      foreground: Color = .standard, background: Color = .standard,
      attributes: Style.Attributes = []
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  package private(set) var columns: Int
  package private(set) var rows: Int
  package internal(set) var cells: [[Cell]]
  package internal(set) var column = 0
  package internal(set) var row = 0
  /// DEC private modes that are set: 25 cursor, 1000 mouse, 1006, 1049 alternate screen, 2004 paste.
  package internal(set) var modes: Set<Int> = [25]
  package internal(set) var bells = 0
  /// The operating system commands received, such as `52;c;…`.
  package internal(set) var commands: [String] = []
  /// The device control strings received, such as `tmux;…`.
  package internal(set) var controlStrings: [String] = []

  var look = Look()
  var saved: (column: Int, row: Int) = (0, 0)
  var region: ClosedRange<Int>
  /// The last column was written and the next character goes to the next line.
  var wrapsNext = false
  var usesLineDrawing = false
  var lastText = " "
  var state = State.ground
  var utf8: [UInt8] = []

  enum State {
    case ground, escape, charset
    case control([UInt8])
    case string(kind: UInt8, [UInt8])
  }

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = VirtualScreen.blank(columns, rows)
    region = 0...max(0, rows - 1)
  }

  /// Rows joined by line feeds, without trailing blanks, and without the empty rows at the end.
  package var text: String {
    var lines = (0..<rows).map(line)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// A row without trailing blanks.
  package func line(_ row: Int) -> String {
    guard cells.indices.contains(row) else { return "" }
    var line = cells[row].map(\.text).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  package func contains(_ text: String) -> Bool { (0..<rows).contains { line($0).contains(text) } }

  /// Where `text` stands first, in cells.
  package func place(of text: String) -> Point? {
    for row in 0..<rows {
      for column in 0..<columns
      where !cells[row][column].text.isEmpty
        && cells[row][column...].map(\.text).joined().hasPrefix(text)
      {
        return Point(column: column, row: row)
      }
    }
    return nil
  }

  package var showsCursor: Bool { modes.contains(25) }
  package var isAlternate: Bool { modes.contains(1049) }

  /// Cuts or widens the screen at the right and the bottom, as terminals that do not reflow.
  package mutating func resize(columns: Int, rows: Int) {
    var new = VirtualScreen.blank(columns, rows)
    for row in 0..<min(rows, self.rows) {
      for column in 0..<min(columns, self.columns) { new[row][column] = cells[row][column] }
    }
    cells = new
    self.columns = columns
    self.rows = rows
    column = min(column, columns - 1)
    row = min(row, rows - 1)
    region = 0...max(0, rows - 1)
  }

  static func blank(_ columns: Int, _ rows: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }
}
