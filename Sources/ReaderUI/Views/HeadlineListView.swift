import Models
import Terminal

extension AppState {
  func drawHeadlines(in pane: Rect, into frame: inout Frame) {
    let order = list.scope.rowOrder
    let name = order == .newest ? Wording.headlines : Wording.order(order)
    let title = filter.map { "& " + $0.text } ?? name
    let list = self.list.picture
    drawTitle(
      title, headlinesDetail(list), in: pane, isFocused: self.pane == .headlines,
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
  private func headlinesDetail(_ list: HeadlineList.Picture) -> String {
    let scope = self.list.scope
    let more = list.isWhole ? "" : "+"
    var parts = [list.total > 0 ? Wording.position(list.selection, of: list.total) + more : ""]
    if scope.unreadOnly { parts.append("unread") }
    if filter != nil, scope.rowOrder != .newest {
      parts.append(Wording.order(scope.rowOrder).lowercased())
    }
    if interestSaysNothing { parts.append(Wording.stillLearning) }
    let new = self.list.newAbove
    if new > 0 { parts.append("\(glyphs.above)\(Wording.number(new)) new") }
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
      title(of: headline, columns: end - column), at: Point(column: column, row: rect.row),
      style: theme[headline.isRead ? .headline : .headlineUnread], columns: end - column,
      ellipsis: true)
    guard rect.rows > 1 else { return }
    drawStoryMark(
      headline.story, at: Point(column: rect.column + 1, row: rect.row + 1), into: &frame)
    frame.write(
      BidiLines.line(
        meta(of: headline, columns: end - column), columns: end - column, bidi, glyphs: glyphs),
      at: Point(column: column, row: rect.row + 1),
      style: theme[.headlineMeta], columns: end - column, ellipsis: true)
  }

  /// Mark, title, and at the right the source and the age where there is room for them.
  private func drawOneLine(_ headline: Headline, in rect: Rect, into frame: inout Frame) {
    drawMark(of: headline, at: Point(column: rect.column + 1, row: rect.row), into: &frame)
    drawStoryMark(headline.story, at: Point(column: rect.column + 2, row: rect.row), into: &frame)
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
      let tags = CellWidth.prefix(
        headline.tags.map { "#" + $0 }.joined(separator: " "), columns: rect.columns / 5
      ).text
      let start = frame.writeRight(
        tags, end: end, row: rect.row, from: rect.column + 30, style: theme[.headlineMeta])
      end = tags.isEmpty ? end : start
    }
    let column = rect.column + 3
    frame.write(
      title(of: headline, columns: end - 1 - column), at: Point(column: column, row: rect.row),
      style: theme[headline.isRead ? .headline : .headlineUnread], columns: end - 1 - column,
      ellipsis: true)
  }

  /// Unread, else starred, else nothing, and before it whether it is selected: shapes, so that no
  /// colour is needed.
  private func drawMark(of headline: Headline, at point: Point, into frame: inout Frame) {
    if list.picked[headline.id] != nil {
      frame.write(
        glyphs.picked, at: Point(column: point.column - 1, row: point.row),
        style: theme[.headlineStar])
    }
    if !headline.isRead {
      frame.write(glyphs.unread, at: point, style: theme[.headlineUnread])
    } else if headline.isStarred {
      frame.write(glyphs.star, at: point, style: theme[.headlineStar])
    }
  }

  private func title(of headline: Headline, columns: Int) -> String {
    guard !headline.title.isEmpty else { return Wording.untitled }
    return BidiLines.line(headline.title, columns: columns, bidi, glyphs: glyphs)
  }

  /// What the second line of a row says after source and age, the most important first.
  private func facts(about headline: Headline) -> [(words: String, letters: String)] {
    var facts: [(words: String, letters: String)] = []
    func add(_ words: String, _ letters: String? = nil) { facts.append((words, letters ?? words)) }
    if headline.copies > 0 { add(Wording.moreSources(headline.copies), "+\(headline.copies)") }
    if headline.isStarred, !headline.isRead { add(glyphs.star) }
    for tag in headline.tags { add("#" + tag) }
    if headline.isExcerpt { add(Wording.excerpt) }
    if let comments = headline.comments, comments > 0 {
      add(Wording.comments(comments), Wording.shortComments(comments))
    }
    if !headline.isExcerpt { add(Wording.minutes(headline.minutes)) }
    return facts
  }

  /// Source, age and more as far as whole facts fit; a long source gives way to the age.
  private func meta(of headline: Headline, columns: Int) -> String {
    let age = clock.age(of: headline.date)
    if let reason = headline.interest.map(Wording.reason), !reason.isEmpty {
      return meta(of: headline, age: age, reason: reason, columns: columns)
    }
    let separator = CellWidth.width(of: glyphs.separator)
    var room = columns - CellWidth.width(of: headline.source) - separator - age.count
    if room < 0 {
      let source = CellWidth.prefix(
        headline.source, columns: max(4, columns - separator - age.count - glyphs.ellipsis.count))
      return glyphs.joined([source.text + glyphs.ellipsis, age])
    }
    var parts = [headline.source, age]
    // Each in words, or where there is no room for them in a few letters.
    for (words, letters) in facts(about: headline) where !words.isEmpty {
      let fact = CellWidth.width(of: words) + separator <= room ? words : letters
      room -= CellWidth.width(of: fact) + separator
      if room < 0 { break }
      parts.append(fact)
    }
    return glyphs.joined(parts)
  }

  /// The reason comes first: where all does not fit, the source gives way, and then the age.
  private func meta(of headline: Headline, age: String, reason: String, columns: Int) -> String {
    let lines = [[headline.source, age, reason], [age, reason]].map(glyphs.joined)
    return lines.first { CellWidth.width(of: $0) <= columns } ?? reason
  }

  private var emptyList: [String] {
    let refresh = label(.refreshAll)
    if let filter {
      return Wording.noMatches(filter.text, clear: label(.clear), glyphs: glyphs)
    }
    if sources.feeds.isEmpty {
      return Wording.noFeeds(
        command: configuration.keymap.label(for: .commandLine, in: .headlines) ?? ":",
        catalogue: label(.catalogue))
    }
    if place == .source(.starred) { return Wording.nothingStarred(star: label(.star)) }
    if list.scope.unreadOnly, sources.total > 0 {
      return Wording.allRead(
        list: listTitle, toggle: label(.toggleUnreadOnly), refresh: refresh)
    }
    return sources.total == 0
      ? Wording.noArticlesYet(refresh: refresh) : Wording.emptyList(refresh: refresh)
  }
}
