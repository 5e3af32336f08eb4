import Models
import Terminal

extension AppState {
  /// The rows of an overlay that hold its items.
  func overlayRows(_ overlay: Pane, in box: Rect) -> Rect {
    let head = overlay == .help || overlay == .catalogue || overlay == .stories ? 2 : 1
    let foot = overlay == .sources ? drawerFootRows : 1
    return Rect(
      column: box.column + 1, row: box.row + head, columns: box.columns - 2,
      rows: box.rows - head - foot)
  }

  /// An empty box over what is below, with a border and a title in it.
  func drawBox(_ box: Rect, title: String, into frame: inout Frame) {
    let style = theme[.border]
    frame.fill(box, style: theme[.articleText])
    let line = String(repeating: glyphs.horizontal, count: max(0, box.columns))
    frame.write(
      line, at: Point(column: box.column, row: box.row), style: style, columns: box.columns)
    frame.write(
      line, at: Point(column: box.column, row: box.endRow - 1), style: style, columns: box.columns)
    for row in box.row..<box.endRow {
      for column in [box.column, box.endColumn - 1] {
        frame.write(glyphs.vertical, at: Point(column: column, row: row), style: style)
      }
    }
    drawCorners(box, into: &frame)
    frame.write(
      " \(title) ", at: Point(column: box.column + 2, row: box.row),
      style: theme[.paneTitleFocused], columns: box.columns - 4, ellipsis: true)
  }

  private func drawCorners(_ box: Rect, into frame: inout Frame) {
    let corners = usesUnicode ? ["┌", "┐", "└", "┘"] : ["+", "+", "+", "+"]
    let points = [
      (box.column, box.row), (box.endColumn - 1, box.row), (box.column, box.endRow - 1),
      (box.endColumn - 1, box.endRow - 1),
    ]
    for (corner, point) in zip(corners, points) {
      frame.write(corner, at: Point(column: point.0, row: point.1), style: theme[.border])
    }
  }

  func drawSelected(_ rows: Rect, line: Int, into frame: inout Frame) {
    frame.restyle(
      Rect(column: rows.column, row: rows.row + line, columns: rows.columns, rows: 1),
      style: theme[.headlineSelected])
  }
}

// MARK: Help

extension AppState {
  func drawHelp(into frame: inout Frame) {
    let box = overlayRect(.help)
    drawBox(box, title: glyphs.joined([Wording.help, help.pane.rawValue]), into: &frame)
    let rows = overlayRows(.help, in: box)
    let hint =
      help.needle.isEmpty
      ? Wording.helpHint(find: label(.find), enter: label(.enter)) : "/" + help.needle
    frame.write(
      hint, at: Point(column: rows.column + 1, row: box.row + 1), style: theme[.empty],
      columns: rows.columns - 2, ellipsis: true)
    if help.items.isEmpty { return drawEmpty(Wording.noHelp, in: rows, into: &frame) }
    let keyColumns = min(20, max(8, rows.columns / 4))
    for (line, index) in help.rows.seen.enumerated().prefix(rows.rows) {
      let start = Point(column: rows.column + 1, row: rows.row + line)
      switch help.items[index] {
      case .heading(let name):
        frame.write(name, at: start, style: theme[.articleHeading], columns: rows.columns - 2)
      case .command(let command, let keys):
        frame.write(
          keys, at: Point(column: start.column + 1, row: start.row), style: theme[.helpKey],
          columns: keyColumns - 2, ellipsis: true)
        frame.write(
          command.title, at: Point(column: start.column + keyColumns, row: start.row),
          style: theme[.helpText], columns: rows.columns - keyColumns - 2, ellipsis: true)
      }
      if index == help.rows.selection { drawSelected(rows, line: line, into: &frame) }
    }
  }
}

// MARK: Links

extension AppState {
  func drawLinks(into frame: inout Frame) {
    let box = overlayRect(.links)
    let title = links.entries.isEmpty ? Wording.links : Wording.digestArticles
    drawBox(box, title: title, into: &frame)
    let rows = overlayRows(.links, in: box)
    for (line, index) in links.rows.seen.enumerated().prefix(rows.rows) {
      let item = links.items[index]
      let number = String(index + 1)
      let column = rows.column + 1 + max(0, 3 - number.count)
      let start = Point(column: column, row: rows.row + line)
      var parts: [(text: String, style: Style)] = [(number + "  ", theme[.articleLinkNumber])]
      if !item.words.isEmpty {
        let room = rows.columns - 10 - CellWidth.width(of: item.caption ?? "")
        let half = rows.columns / 2
        let words = CellWidth.prefix(
          item.words, columns: item.caption == nil ? half : max(half, room)
        ).text
        parts.append((words + "  ", theme[.articleLink]))
      }
      parts.append((item.caption ?? item.address, theme[.articleCaption]))
      frame.write(parts, at: start, end: rows.endColumn - 1)
      if index == links.rows.selection { drawSelected(rows, line: line, into: &frame) }
    }
  }
}

// MARK: Themes

extension AppState {
  func drawThemes(into frame: inout Frame) {
    let box = overlayRect(.themes)
    drawBox(box, title: Wording.themes, into: &frame)
    let rows = overlayRows(.themes, in: box)
    for (line, index) in themes.rows.seen.enumerated().prefix(rows.rows) {
      frame.write(
        themes.names[index], at: Point(column: rows.column + 1, row: rows.row + line),
        style: theme[.headline], columns: rows.columns - 2, ellipsis: true)
      if index == themes.rows.selection { drawSelected(rows, line: line, into: &frame) }
    }
  }
}

extension Wording {
  static func helpHint(find: String, enter: String) -> String {
    "\(find) searches, \(enter) does what is selected"
  }
}
