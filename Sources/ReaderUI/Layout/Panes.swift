package import Terminal

/// Who gets which rectangle of the screen; nothing overlaps.
package struct Panes: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    case tooSmall
    /// One pane at a time.
    case single
    /// Headlines above, article below.
    case stacked
    /// Headlines beside the article.
    case columns
    /// Headlines, article and Related Articles.
    case wide
  }

  package var mode: Mode
  package var masthead: Rect
  package var status: Rect
  package var headlines: Rect?
  /// The middle pane: the article or its comments.
  package var article: Rect?
  package var related: Rect?
  /// The lines between panes, one cell thick.
  package var rules: [Rect] = []
  /// Everything between masthead and status line.
  package var body: Rect

  /// What a reader has chosen to see.
  package struct Choice: Hashable, Sendable {
    package var focus: Pane
    package var isZoomed: Bool
    /// Related Articles as a sidebar where there is room for one.
    package var hasSidebar: Bool
    /// Related Articles in the place of the headlines where there is no sidebar.
    package var hasDrawer: Bool
    package var sidebarWidth: Int
  }

  package init(_ size: Size, _ choice: Choice) {
    let columns = max(0, size.columns)
    let rows = max(0, size.rows)
    masthead = Rect(column: 0, row: 0, columns: columns, rows: min(rows, 1))
    status = Rect(column: 0, row: max(0, rows - 1), columns: columns, rows: min(rows, 1))
    body = Rect(column: 0, row: 1, columns: columns, rows: rows - 2)
    mode = Self.mode(columns: columns, rows: rows, isZoomed: choice.isZoomed)
    switch mode {
    case .tooSmall: break
    case .single: arrangeSingle(choice)
    case .stacked: arrangeStacked(choice)
    case .columns: arrangeColumns(choice)
    case .wide: arrangeWide(choice)
    }
  }

  package static func mode(columns: Int, rows: Int, isZoomed: Bool) -> Mode {
    if columns < 20 || rows < 5 { return .tooSmall }
    if isZoomed || columns < 80 || rows < 16 { return .single }
    if columns < 100 { return .stacked }
    return columns < 120 ? .columns : .wide
  }

  private mutating func arrangeSingle(_ choice: Choice) {
    switch choice.focus {
    case .headlines: headlines = body
    case .related: related = body
    case .article, .comments, .sources, .help, .links, .themes, .candidates, .catalogue,
      .assistants, .stories, .copies, .notes:
      article = body
    }
  }

  private mutating func arrangeStacked(_ choice: Choice) {
    let upper = max(5, body.rows / 3)
    headlines = Rect(column: 0, row: body.row, columns: body.columns, rows: upper)
    rules = [Rect(column: 0, row: body.row + upper, columns: body.columns, rows: 1)]
    article = Rect(
      column: 0, row: body.row + upper + 1, columns: body.columns, rows: body.rows - upper - 1)
    openDrawer(choice)
  }

  private mutating func arrangeColumns(_ choice: Choice) {
    let left = max(30, body.columns * 34 / 100)
    headlines = Rect(column: 0, row: body.row, columns: left, rows: body.rows)
    rules = [Rect(column: left, row: body.row, columns: 1, rows: body.rows)]
    article = Rect(
      column: left + 1, row: body.row, columns: body.columns - left - 1, rows: body.rows)
    openDrawer(choice)
  }

  private mutating func arrangeWide(_ choice: Choice) {
    let left = min(48, max(28, body.columns * 27 / 100))
    let limit = max(20, min(36, choice.sidebarWidth))
    let right = choice.hasSidebar ? min(limit, max(26, body.columns * 22 / 100)) : 0
    headlines = Rect(column: 0, row: body.row, columns: left, rows: body.rows)
    rules = [Rect(column: left, row: body.row, columns: 1, rows: body.rows)]
    var middle = body.columns - left - 1
    if right > 0 {
      middle -= right + 1
      rules.append(Rect(column: left + 1 + middle, row: body.row, columns: 1, rows: body.rows))
      related = Rect(
        column: left + middle + 2, row: body.row, columns: right, rows: body.rows)
    }
    article = Rect(column: left + 1, row: body.row, columns: middle, rows: body.rows)
  }

  /// The article stays as it is, so that its text does not move.
  private mutating func openDrawer(_ choice: Choice) {
    guard choice.hasDrawer else { return }
    related = headlines
    headlines = nil
  }
}

extension Panes {
  /// The parts of the middle pane: a title row, the text in its measure, a foot row.
  package struct Page: Hashable, Sendable {
    package var title: Rect?
    package var text: Rect
    package var foot: Rect
  }

  /// Where the text of the middle pane stands, `measure` columns wide at most and centred.
  package static func page(in pane: Rect, measure: Int) -> Page {
    let hasTitle = pane.rows >= 8
    let margin = pane.columns >= 50 ? 2 : 1
    let width = max(1, min(max(20, measure), pane.columns - 2 * margin))
    let column = pane.column + max(0, (pane.columns - width) / 2)
    let top = pane.row + (hasTitle ? 1 : 0)
    let rows = max(0, pane.rows - (hasTitle ? 1 : 0) - 1)
    return Page(
      title: hasTitle
        ? Rect(column: pane.column, row: pane.row, columns: pane.columns, rows: 1) : nil,
      text: Rect(column: column, row: top, columns: width, rows: rows),
      foot: Rect(column: column, row: pane.endRow - 1, columns: width, rows: min(1, pane.rows)))
  }

  /// What is below the title row of a list pane.
  package static func content(in pane: Rect) -> Rect {
    Rect(column: pane.column, row: pane.row + 1, columns: pane.columns, rows: pane.rows - 1)
  }
}
