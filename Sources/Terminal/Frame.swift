/// One screenful: a grid of cells that views draw into and a screen shows.
///
/// The only way to put text into a frame is `write`, which makes it safe first (`SafeText`).
package struct Frame: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: Point?

  package init(_ size: Size, style: Style = Style()) {
    self.size = size
    cells = Array(repeating: Cell(style: style), count: max(0, size.columns * size.rows))
  }

  package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }
}
