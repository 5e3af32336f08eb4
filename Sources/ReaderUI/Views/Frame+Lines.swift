import Terminal

extension Frame {
  /// Writes a set line; `start` is the column of its indent.
  mutating func write(_ line: FlowLine, at start: Point, columns: Int, theme: Theme) {
    var column = start.column + line.indent
    let end = start.column + columns
    if let visual = line.visual {
      return write(visual, of: line, at: Point(column: column, row: start.row), end: end, theme)
    }
    for span in line.spans where column < end {
      column += write(
        span.text, at: Point(column: column, row: start.row), style: theme[span.role],
        columns: end - column)
    }
  }

  /// Writes characters one by one: side by side in another order, they could become others.
  private mutating func write(
    _ visual: [VisualCluster], of line: FlowLine, at start: Point, end: Int, _ theme: Theme
  ) {
    let roles = line.spans.flatMap { span in span.text.map { _ in span.role } }
    var column = start.column
    for cluster in visual where column < end {
      column += write(
        cluster.text, at: Point(column: column, row: start.row),
        style: theme[roles[cluster.index]], columns: end - column)
    }
  }

  /// Writes parts one after another, each in its style; returns the column after the last.
  @discardableResult
  mutating func write(_ parts: [(text: String, style: Style)], at start: Point, end: Int) -> Int {
    var column = start.column
    for part in parts where column < end {
      column += write(
        part.text, at: Point(column: column, row: start.row), style: part.style,
        columns: end - column, ellipsis: true)
    }
    return column
  }

  /// Writes text so that it ends before `end`; returns the column where it begins.
  @discardableResult
  mutating func writeRight(_ text: String, end: Int, row: Int, from: Int, style: Style) -> Int {
    let width = CellWidth.width(of: text)
    guard !text.isEmpty, end - width >= from else { return end }
    write(text, at: Point(column: end - width, row: row), style: style)
    return end - width
  }

  /// Shows where a search's words stand on a line whose indent begins at `start`.
  mutating func mark(
    _ stretches: [TextSearch.Stretch], at start: Point, columns: Int, style: Style
  ) {
    for stretch in stretches {
      let end = min(stretch.columns.upperBound, columns)
      guard stretch.columns.lowerBound < end else { continue }
      restyle(
        Rect(
          column: start.column + stretch.columns.lowerBound, row: start.row,
          columns: end - stretch.columns.lowerBound, rows: 1), style: style)
    }
  }
}

extension AppState {
  /// The row at the top of a pane: its name, where the reader is, and whether it has the keys.
  func drawTitle(
    _ title: String, _ detail: String, in pane: Rect, isFocused: Bool, into frame: inout Frame
  ) {
    guard pane.rows > 0 else { return }
    let style = theme[isFocused ? .paneTitleFocused : .paneTitle]
    let start = Point(column: pane.column, row: pane.row)
    frame.fill(
      Rect(column: pane.column, row: pane.row, columns: pane.columns, rows: 1), style: style)
    let showsFocus = isFocused && panes.mode != .single
    let end = pane.endColumn - 1
    var column = start.column
    column += frame.write(showsFocus ? glyphs.focus : " ", at: start, style: style)
    let shown = BidiLines.line(title, columns: end - column, bidi, glyphs: glyphs)
    column += frame.write(
      shown, at: Point(column: column, row: pane.row), style: style, columns: end - column,
      ellipsis: true)
    guard !detail.isEmpty, end - column > 4 else { return }
    frame.write(
      detail, at: Point(column: column + 2, row: pane.row), style: theme[.paneTitle],
      columns: end - column - 2, ellipsis: true)
  }

  /// Says in the middle of a pane why there is nothing in it.
  func drawEmpty(_ lines: [String], in rect: Rect, into frame: inout Frame) {
    let width = rect.columns - 2
    guard width >= 2, rect.rows > 0 else { return }
    let set = lines.flatMap {
      PlainWrap.lines(glyphs.plain($0), width: width, limit: 4, glyphs: glyphs)
    }
    let shown = set.prefix(rect.rows)
    var row = rect.row + max(0, (rect.rows - shown.count) / 3)
    for line in shown {
      let indent = max(0, (rect.columns - CellWidth.width(of: line)) / 2)
      frame.write(
        line, at: Point(column: rect.column + indent, row: row), style: theme[.empty],
        columns: rect.columns - indent)
      row += 1
    }
  }
}
