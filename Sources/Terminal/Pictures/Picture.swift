/// A picture in the form that this terminal shows it in.
package enum Picture: Hashable, Sendable {
  case cells(CellPicture)
  case placed(PlacedPicture)
  /// With what is shown where not all of it can be seen.
  case sixels(SixelPicture, instead: CellPicture)

  /// Whether it is drawn over blank cells where all of it can be seen (`Frame.lay`).
  package var isLaidOver: Bool {
    if case .sixels = self { true } else { false }
  }
}

/// A picture that lies over cells of a frame.
package struct PictureOverlay: Hashable, Sendable {
  package let rect: Rect
  let picture: SixelPicture
}

extension Frame {
  /// Draws one row of a picture, from `point` to the right; its rows lie one below the other.
  package mutating func draw(
    _ picture: Picture, row: Int, at point: Point, columns: Int, style: Style
  ) {
    switch picture {
    case .cells(let cells), .sixels(_, instead: let cells):
      draw(cells, row: row, at: point, columns: columns, style: style)
    case .placed(let placed):
      guard (0..<placed.size.rows).contains(row) else { return }
      var style = style
      style.foreground = placed.color
      style.attributes = []
      for column in 0..<min(placed.size.columns, columns)
      where contains(point.column + column, point.row) {
        place(
          placed.cell(row: row, column: column), columns: 1, column: point.column + column,
          row: point.row, style: style)
      }
    }
  }

  private mutating func draw(
    _ cells: CellPicture, row: Int, at point: Point, columns: Int, style: Style
  ) {
    guard cells.rows.indices.contains(row) else { return }
    var column = 0
    for run in cells.rows[row] where column < columns {
      var own = run.style
      if own.foreground == .standard { own.foreground = style.foreground }
      if own.background == .standard { own.background = style.background }
      column += write(
        run.text, at: Point(column: point.column + column, row: point.row), style: own,
        columns: columns - column)
    }
  }

  /// Lays a picture over cells that were left blank, all of them in the frame.
  package mutating func lay(_ picture: Picture, over rect: Rect) {
    guard case .sixels(let sixels, _) = picture, clipped(rect) == rect else { return }
    overlays.append(PictureOverlay(rect: rect, picture: sixels))
  }
}
