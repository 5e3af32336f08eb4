import Models
import Terminal

extension AppState {
  func drawHeadlines(in pane: Rect, into frame: inout Frame) {
    drawTitle(
      Wording.headlines, headlinesDetail, in: pane, isFocused: self.pane == .headlines,
      into: &frame)
    let content = Panes.content(in: pane)
    if list.isEmpty { return drawEmpty(emptyList, in: content, into: &frame) }
    let lines = headlineLines
    for line in 0..<(content.rows / lines + 1) {
      let index = list.top + line
      guard let headline = list.row(at: index) else { continue }
      let rows = min(lines, content.rows - line * lines)
      guard rows > 0 else { break }
      let rect = Rect(
        column: content.column, row: content.row + line * lines, columns: content.columns,
        rows: rows)
      draw(headline, in: rect, into: &frame)
      if index == list.selection { drawSelection(of: headline, in: rect, into: &frame) }
    }
  }

  /// Where the reader is in the list and what narrows it.
  private var headlinesDetail: String {
    var parts = [list.isLoaded ? Wording.position(list.selection, of: list.total) : ""]
    if list.scope.unreadOnly { parts.append("unread") }
    if let filter = list.scope.filter { parts.append("& " + filter.text) }
    if list.newAbove > 0 { parts.append("\(glyphs.above)\(Wording.number(list.newAbove)) new") }
    return glyphs.joined(parts)
  }

  private func drawSelection(of headline: Headline, in rect: Rect, into frame: inout Frame) {
    let isFocused = pane == .headlines
    frame.restyle(rect, style: theme[isFocused ? .headlineSelected : .headlineCurrent])
    guard !headline.isRead else { return }
    frame.restyle(
      Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), adding: .bold)
  }

  private func draw(_ headline: Headline, in rect: Rect, into frame: inout Frame) {
    if headlineLines == 1 { return drawOneLine(headline, in: rect, into: &frame) }
    drawMark(of: headline, at: Point(column: rect.column + 1, row: rect.row), into: &frame)
    let end = rect.endColumn - 1
    let column = rect.column + 3
    frame.write(
      title(of: headline), at: Point(column: column, row: rect.row),
      style: theme[headline.isRead ? .headline : .headlineUnread], columns: end - column,
      ellipsis: true)
    guard rect.rows > 1 else { return }
    frame.write(
      meta(of: headline), at: Point(column: column, row: rect.row + 1),
      style: theme[.headlineMeta], columns: end - column, ellipsis: true)
  }

  /// Mark, title, and at the right the source and the age where there is room for them.
  private func drawOneLine(_ headline: Headline, in rect: Rect, into frame: inout Frame) {
    drawMark(of: headline, at: Point(column: rect.column + 1, row: rect.row), into: &frame)
    var end = rect.endColumn - 1
    let age = clock.age(of: headline.date)
    end = frame.writeRight(
      age, end: end, row: rect.row, from: rect.column + 20, style: theme[.headlineMeta])
    if rect.columns >= 60 {
      let source = CellWidth.prefix(headline.source, columns: 20).text
      frame.write(
        source, at: Point(column: end - 22, row: rect.row), style: theme[.headlineMeta],
        columns: 20, ellipsis: true)
      end -= 23
    }
    let column = rect.column + 3
    frame.write(
      title(of: headline), at: Point(column: column, row: rect.row),
      style: theme[headline.isRead ? .headline : .headlineUnread], columns: end - 1 - column,
      ellipsis: true)
  }

  /// Unread, else starred, else nothing: shapes, so that no colour is needed.
  private func drawMark(of headline: Headline, at point: Point, into frame: inout Frame) {
    if !headline.isRead {
      frame.write(glyphs.unread, at: point, style: theme[.headlineUnread])
    } else if headline.isStarred {
      frame.write(glyphs.star, at: point, style: theme[.headlineStar])
    }
  }

  private func title(of headline: Headline) -> String {
    headline.title.isEmpty ? Wording.untitled : headline.title
  }

  private func meta(of headline: Headline) -> String {
    glyphs.joined([
      headline.source, clock.age(of: headline.date), Wording.minutes(headline.minutes),
      headline.isStarred && !headline.isRead ? glyphs.star : "",
      headline.comments.map { $0 > 0 ? Wording.comments($0) : "" } ?? "",
    ])
  }

  private var emptyList: [String] {
    let refresh = label(.refreshAll)
    if let filter = list.scope.filter {
      return Wording.noMatches(filter.text, clear: label(.clear), glyphs: glyphs)
    }
    if sources.feeds.isEmpty {
      return Wording.noFeeds(command: configuration.keymap.label(for: .commandLine, in: .headlines) ?? ":")
    }
    if list.scope.source == .starred { return Wording.nothingStarred(star: label(.star)) }
    if list.scope.unreadOnly, sources.total > 0 {
      return Wording.allRead(
        list: listTitle, toggle: label(.toggleUnreadOnly), refresh: refresh)
    }
    return sources.total == 0
      ? Wording.noArticlesYet(refresh: refresh) : Wording.emptyList(refresh: refresh)
  }
}
