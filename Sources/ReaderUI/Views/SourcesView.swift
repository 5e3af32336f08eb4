import Models
import Terminal

extension AppState {
  func drawSources(into frame: inout Frame) {
    let box = drawerRect
    frame.fill(box, style: theme[.articleText])
    drawTitle(Wording.sources, "", in: box, isFocused: pane == .sources, into: &frame)
    let rows = overlayRows(.sources, in: box)
    for (line, index) in drawer.rows.seen.enumerated().prefix(rows.rows) {
      draw(drawer.items[index], in: rows, line: line, into: &frame)
      if index == drawer.rows.selection {
        frame.restyle(
          Rect(column: box.column, row: rows.row + line, columns: box.columns, rows: 1),
          style: theme[.headlineSelected])
      }
    }
    drawDrawerFoot(box, into: &frame)
  }

  private func draw(
    _ item: SourcesDrawer.Row, in rows: Rect, line: Int, into frame: inout Frame
  ) {
    let row = rows.row + line
    let unread = unreadCount(of: item)
    let end = frame.writeRight(
      unread > 0 ? Wording.number(unread) : "", end: min(rows.endColumn, 60), row: row,
      from: rows.column + 8, style: theme[.headlineMeta])
    var column = rows.column
    var role = unread > 0 ? StyleRole.headlineUnread : .headline
    if case .section(let id) = item { column += 2 * depth(of: id) }
    if case .saved(let saved) = item, saved.kind == .query {
      column += frame.write(
        "& ", at: Point(column: column, row: row), style: theme[.headlineMeta])
    }
    if case .feed(let id, let section) = item {
      column += section.map { 2 + 2 * depth(of: $0) } ?? 0
      if let mark = mark(of: drawer.feeds[id]) {
        column += frame.write(
          mark + " ", at: Point(column: column, row: row), style: theme[.statusError])
      }
      role = unread > 0 ? .headlineUnread : .headlineMeta
    }
    let name = drawer.title(of: item)
    frame.write(
      name.isEmpty ? Wording.untitled : name, at: Point(column: column, row: row),
      style: theme[role], columns: end - 1 - column, ellipsis: true)
  }

  /// How far a section is indented; deeper ones stand where the deepest that fit do.
  private func depth(of section: Section.ID) -> Int { min(4, drawer.sections[section]?.depth ?? 0) }

  private func unreadCount(of item: SourcesDrawer.Row) -> Int {
    switch item {
    case .everything: 0
    case .unread: sources.unread
    case .starred: sources.starred
    case .saved(let saved): counts[saved]?.unread ?? 0
    case .section(let id): drawer.sections[id]?.section.unread ?? 0
    case .feed(let id, _): drawer.feeds[id]?.unread ?? 0
    }
  }

  /// Feeds that cannot be fetched carry a mark.
  private func mark(of feed: Feed?) -> String? {
    switch feed?.health {
    case .failing, .gone: glyphs.failing
    case .untried, .ok, nil: nil
    }
  }

  /// How the selected feed is, or how to get one.
  private func drawDrawerFoot(_ box: Rect, into frame: inout Frame) {
    let limit = drawerFootRows
    var text = ""
    if let feed = drawer.selectedFeed(sources) {
      text =
        feed.isConfirmed
        ? Wording.health(feed, clock: clock, glyphs: glyphs) : Wording.waitsForConfirmation
    } else if sources.feeds.isEmpty {
      text = Wording.noFeedsYet
    }
    let lines = PlainWrap.lines(
      String(text.prefix(400)), width: box.columns - 3, limit: limit, glyphs: glyphs)
    for (index, line) in lines.enumerated() {
      frame.write(
        line, at: Point(column: box.column + 1, row: box.endRow - limit + index),
        style: theme[.empty], columns: box.columns - 3)
    }
  }
}
