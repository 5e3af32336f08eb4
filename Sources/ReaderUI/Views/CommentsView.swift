import Models
import Terminal

extension AppState {
  func drawComments(in pane: Rect, into frame: inout Frame) {
    guard let comments else { return }
    let page = Panes.page(in: pane, measure: settings.measure)
    if page.title != nil {
      drawTitle(
        commentsTitle(comments), "", in: pane, isFocused: self.pane == .comments, into: &frame)
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

  private func commentsTitle(_ comments: CommentPane) -> String {
    var parts = [Wording.comments]
    if comments.liveCount > 0 { parts.append(Wording.number(comments.liveCount)) }
    if comments.newCount > 0 { parts.append("\(Wording.number(comments.newCount)) new") }
    if let fetched = comments.discussion?.fetched {
      let age = clock.age(of: fetched)
      parts.append(age == "now" ? "just fetched" : "\(age) old")
    }
    if comments.isFetching { parts.append("fetching") }
    if !comments.isEmpty, comments.failure != nil { parts.append("not fetched") }
    return glyphs.joined(parts)
  }

  private func emptyComments(_ comments: CommentPane) -> [String] {
    if let reason = comments.failure {
      return Wording.commentsFailed(reason, refresh: label(.refresh))
    }
    if comments.isFetching { return Wording.lookingForComments }
    return Wording.noComments(browser: label(.openDiscussion))
  }

  private func drawCommentsFoot(
    _ comments: CommentPane, _ foot: Rect, _ pane: Rect, into frame: inout Frame
  ) {
    let position = Wording.position(comments.selectedRow ?? 0, of: comments.tree.rows.count)
    let end = frame.writeRight(
      position, end: pane.endColumn - 1, row: foot.row, from: foot.column,
      style: theme[.paneTitle])
    guard comments.isAtEnd else { return }
    frame.write(
      endText, at: Point(column: foot.column, row: foot.row), style: theme[.articleEnd],
      columns: min(foot.endColumn, end - 1) - foot.column, ellipsis: true)
  }
}

// MARK: One line of the tree

extension AppState {
  private func draw(
    _ line: CommentLine, of comments: CommentPane, in rect: Rect, into frame: inout Frame
  ) {
    let row = comments.tree.rows[line.row]
    let indent = comments.indent(ofDepth: row.depth)
    drawBars(indent: indent, depth: row.depth, of: comments, in: rect, into: &frame)
    let column = rect.column + indent
    switch line.part {
    case .header:
      drawHeader(line.row, of: comments, column: column, in: rect, into: &frame)
      if comments.selectedRow == line.row {
        frame.restyle(
          Rect(column: column, row: rect.row, columns: rect.endColumn - column, rows: 1),
          style: theme[pane == .comments ? .commentSelected : .headlineCurrent])
      }
    case .body(let index):
      frame.write(
        glyphs.vertical, at: Point(column: column, row: rect.row), style: bar(row.depth))
      let lines = comments.lines(ofRow: line.row)
      guard lines.indices.contains(index) else { return }
      let start = Point(column: column + 2, row: rect.row)
      frame.write(lines[index], at: start, columns: rect.endColumn - column - 2, theme: theme)
      markMatches(of: comments, lines[index], at: start, end: rect.endColumn, into: &frame)
    case .gap:
      let isFolded = comments.tree.descendantCount(ofRow: line.row) == 0
      if !isFolded {
        frame.write(
          glyphs.vertical, at: Point(column: column, row: rect.row), style: bar(row.depth))
      }
    }
  }

  private func markMatches(
    of comments: CommentPane, _ line: FlowLine, at start: Point, end: Int, into frame: inout Frame
  ) {
    guard let needle = comments.needle else { return }
    let found = TextSearch(needle, in: [line]).stretches[0] ?? []
    frame.mark(found, at: start, columns: end - start.column, style: theme[.match])
  }

  /// A bar for each level above, in the level's colour; on the plateau the last ones are left out.
  private func drawBars(
    indent: Int, depth: Int, of comments: CommentPane, in rect: Rect, into frame: inout Frame
  ) {
    let step = comments.width < 50 ? 1 : 2
    for level in 0..<(indent / step) {
      frame.write(
        glyphs.vertical, at: Point(column: rect.column + level * step, row: rect.row),
        style: bar(level))
    }
  }

  private func bar(_ depth: Int) -> Style {
    let roles: [StyleRole] = [.commentDepth1, .commentDepth2, .commentDepth3, .commentDepth4]
    return theme[roles[depth % roles.count]]
  }

  /// `▾ author · 2 h · ●`, or folded `▸ author · [+17] first words`.
  private func drawHeader(
    _ row: Int, of comments: CommentPane, column: Int, in rect: Rect, into frame: inout Frame
  ) {
    let comment = comments.comment(ofRow: row)
    let isFolded = comments.isCollapsed(row)
    var parts: [(text: String, style: Style)] = [
      ((isFolded ? glyphs.closed : glyphs.open) + " ", bar(comments.tree.rows[row].depth))
    ]
    parts += author(of: comment)
    if isFolded {
      let hidden = comments.tree.descendantCount(ofRow: row)
      let new = comments.tree.rows[row].newInSubtree
      let count = new > 0 ? "[+\(hidden), \(new) new] " : "[+\(hidden)] "
      parts.append((glyphs.separator + count, theme[.commentMeta]))
      parts.append((firstWords(ofRow: row, of: comments), theme[.commentGone]))
    } else {
      let age = comment.date.map { clock.age(of: $0) } ?? ""
      parts.append((age.isEmpty ? "" : glyphs.separator + age, theme[.commentMeta]))
      if comment.isNew, comment.state == .live {
        parts.append((glyphs.separator, theme[.commentMeta]))
        parts.append((glyphs.unread, theme[.commentNew]))
      }
    }
    frame.write(parts, at: Point(column: column, row: rect.row), end: rect.endColumn)
  }

  private func author(of comment: Comment) -> [(text: String, style: Style)] {
    switch comment.state {
    case .live: [(comment.author ?? Wording.anonymous, theme[.commentAuthor])]
    case .deleted: [("[deleted]", theme[.commentGone])]
    case .removed: [("[removed]", theme[.commentGone])]
    case .missing: [("[not delivered]", theme[.commentGone])]
    }
  }

  private func firstWords(ofRow row: Int, of comments: CommentPane) -> String {
    guard let source = comments.tree.rows[row].source, comments.bodies.indices.contains(source)
    else { return "" }
    return comments.bodies[source].opening(characters: 160)
  }
}
