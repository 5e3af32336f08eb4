import Models
import Terminal

extension AppState {
  func drawComments(in pane: Rect, into frame: inout Frame) {
    guard let comments else { return }
    let page = commentsPage(in: pane)
    if page.title != nil {
      let title = commentsTitle(comments, columns: pane.columns - 3)
      drawTitle(title, "", in: pane, isFocused: self.pane == .comments, into: &frame)
    }
    if comments.isEmpty {
      return drawEmpty(emptyComments(comments), in: page.text, into: &frame)
    }
    for (row, line) in comments.screen.enumerated().prefix(page.text.rows) {
      let rect = Rect(
        column: page.text.column, row: page.text.row + row, columns: page.text.columns, rows: 1)
      draw(line, of: comments, in: rect, into: &frame)
    }
    drawCommentsFoot(comments, page.foot, pane, into: &frame)
  }

  private func emptyComments(_ comments: CommentPane) -> [String] {
    if let reason = comments.failure ?? comments.discussion?.state.problem {
      return Wording.commentsFailed(
        reason, refresh: label(.refresh), everything: label(.refetchComments),
        browser: label(.openDiscussion), lookUp: label(.lookUp))
    }
    if comments.isFetching { return Wording.lookingForComments }
    return Wording.noComments(browser: label(.openDiscussion), lookUp: label(.lookUp))
  }

  /// Whom the selected comment answers, or what comes at the end; and how far the reader is.
  private func drawCommentsFoot(
    _ comments: CommentPane, _ foot: Rect, _ pane: Rect, into frame: inout Frame
  ) {
    let position = Wording.position(comments.selectedRow ?? 0, of: comments.tree.rows.count)
    let end = frame.writeRight(
      position, end: pane.endColumn - 1, row: foot.row, from: foot.column,
      style: theme[.paneTitle])
    let room = min(foot.endColumn, end - 1) - foot.column
    let crumbs = comments.breadcrumb(columns: room, glyphs: glyphs)
    var column = foot.column
    column += frame.write(
      BidiLines.line(crumbs, columns: room, bidi, glyphs: glyphs),
      at: Point(column: column, row: foot.row), style: theme[.paneTitle], columns: room)
    let rest = foot.column + room - column - (crumbs.isEmpty ? 0 : 2)
    guard comments.isAtEnd, crumbs.isEmpty || rest >= 12 else { return }
    let text = comments.marks.newCount > 0 ? newCommentAtEnd : endText
    frame.write(
      text, at: Point(column: foot.column + room - rest, row: foot.row), style: theme[.articleEnd],
      columns: rest, ellipsis: true)
  }

  private var newCommentAtEnd: String { Wording.nextNewComment(key: label(.skim), glyphs: glyphs) }
}

// MARK: One line of the tree

extension AppState {
  private func draw(
    _ line: CommentLine, of comments: CommentPane, in rect: Rect, into frame: inout Frame
  ) {
    let depth = comments.tree.rows[line.row].depth
    let columns = comments.setting.columns
    let column = rect.column + columns.indent(ofDepth: depth)
    let isText = line.part != .header
    var bars = columns.levels(ofDepth: depth) + (isText ? 1 : 0)
    if case .gap(let next) = line.part { bars = min(bars, columns.levels(ofDepth: next)) }
    drawBars(bars, ofDepth: depth, columns, in: rect, into: &frame)
    let text = Rect(
      column: column + columns.gutter, row: rect.row,
      columns: columns.textWidth(ofDepth: depth), rows: 1)
    switch line.part {
    case .header:
      drawHeader(line, of: comments, column: column, in: rect, into: &frame)
    case .body(let index): draw(index, of: line.row, comments, in: text, into: &frame)
    case .note:
      frame.write(
        Wording.hiddenText(key: label(.showHidden)), at: Point(column: text.column, row: text.row),
        style: theme[.commentMeta], columns: text.columns, ellipsis: true)
    case .gap: break
    }
  }

  private func draw(
    _ index: Int, of row: Int, _ comments: CommentPane, in rect: Rect, into frame: inout Frame
  ) {
    let lines = comments.setLines(ofRow: row)
    guard lines.indices.contains(index) else { return }
    let start = Point(column: rect.column, row: rect.row)
    let seen = lines[index].scrolled(
      by: comments.sideways, width: rect.columns, usesUnicode: usesUnicode)
    frame.write(seen, at: start, columns: rect.columns, theme: theme)
    if comments.comment(ofRow: row).state == .gone {
      frame.restyle(rect, style: theme[.commentGone])
    }
    guard let needle = comments.search.needle else { return }
    let found = TextSearch(needle, in: [seen]).stretches[0] ?? []
    frame.mark(found, at: start, columns: rect.columns, style: theme[.match])
  }

  /// A bar for each level, in the level's colour; those beyond the plateau have none.
  private func drawBars(
    _ count: Int, ofDepth depth: Int, _ columns: CommentColumns, in rect: Rect,
    into frame: inout Frame
  ) {
    guard columns.step > 0 else { return }
    for level in 0..<count {
      let isOwn = level == columns.levels(ofDepth: depth)
      frame.write(
        glyphs.vertical, at: Point(column: rect.column + level * columns.step, row: rect.row),
        style: barStyle(isOwn ? depth : level))
    }
  }

  func barStyle(_ depth: Int) -> Style {
    let roles: [StyleRole] = [.commentDepth1, .commentDepth2, .commentDepth3, .commentDepth4]
    return theme[roles[depth % roles.count]]
  }
}
