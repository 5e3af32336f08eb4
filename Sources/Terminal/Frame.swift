/// One screenful: a grid of cells that views draw into and a screen shows.
///
/// The only way to put text into a frame is `write`, which makes it safe first (`SafeText`).
/// Whatever lies outside of the frame is clipped.
package struct Frame: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: Point?
  /// False where only ASCII can be shown; text written later becomes ASCII of the same columns.
  package var usesUnicode = true
  /// Pictures that lie over blank cells, where the terminal draws them so.
  package internal(set) var overlays: [PictureOverlay] = []

  package init(_ size: Size, style: Style = Style()) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(style: style), count: self.size.columns * self.size.rows)
  }

  /// The cell there, or a blank one outside of the frame.
  package subscript(column: Int, row: Int) -> Cell {
    guard contains(column, row) else { return Cell(style: Style()) }
    return cells[row * size.columns + column]
  }

  /// Rows joined by line feeds, without the blanks at the end of each: for snapshots.
  package var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns { line += self[column, row].text }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// A stretch of a row in one style.
  package struct StyleRun: Hashable, Sendable {
    package var column: Int
    package var text: String
    package var style: Style
  }

  /// The text of a row, split where its style changes.
  package func styleRuns(inRow row: Int) -> [StyleRun] {
    var runs: [StyleRun] = []
    for column in 0..<size.columns {
      let cell = self[column, row]
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].text += cell.text
      } else {
        runs.append(StyleRun(column: column, text: cell.text, style: cell.style))
      }
    }
    return runs
  }

  func contains(_ column: Int, _ row: Int) -> Bool {
    (0..<size.columns).contains(column) && (0..<size.rows).contains(row)
  }

  /// Puts a glyph of `columns` columns down, whole and inside of the frame; what it cuts in half
  /// becomes blank.
  mutating func place(_ text: String, columns: Int, column: Int, row: Int, style: Style) {
    let start = row * size.columns
    blankHalves(around: column, column + columns, row: row)
    cells[start + column].text = text
    cells[start + column].style = style
    for covered in column + 1..<column + max(1, columns) {
      cells[start + covered].text = ""
      cells[start + covered].style = style
    }
  }

  /// Blanks what remains outside of `column..<end` of wide glyphs that reach into it.
  mutating func blankHalves(around column: Int, _ end: Int, row: Int) {
    let start = row * size.columns
    if column > 0, cells[start + column].text.isEmpty { cells[start + column - 1].text = " " }
    if end < size.columns, cells[start + end].text.isEmpty { cells[start + end].text = " " }
  }

  /// Changes the styles of the cells of `rect`, and of the other half of a wide glyph cut by it.
  mutating func changeStyles(in rect: Rect, _ change: (inout Style) -> Void) {
    let rect = clipped(rect)
    for row in rect.row..<rect.endRow {
      let start = row * size.columns
      for column in rect.column..<rect.endColumn { change(&cells[start + column].style) }
    }
  }

  /// The part of `rect` that lies in the frame.
  func clipped(_ rect: Rect) -> Rect {
    let column = min(max(0, rect.column), size.columns)
    let row = min(max(0, rect.row), size.rows)
    return Rect(
      column: column, row: row, columns: min(rect.endColumn, size.columns) - column,
      rows: min(rect.endRow, size.rows) - row)
  }
}
