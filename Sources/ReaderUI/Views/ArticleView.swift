import Models
import Terminal

extension AppState {
  func drawArticle(in pane: Rect, into frame: inout Frame) {
    let page = Panes.page(in: pane, measure: settings.measure)
    guard let article else { return drawFrontPage(in: pane, into: &frame) }
    if page.title != nil {
      let isScrolled = article.top >= article.page.head.count
      drawTitle(
        isScrolled ? article.article.headline.title : "", "", in: pane,
        isFocused: self.pane == .article, into: &frame)
    }
    for row in 0..<page.text.rows {
      let index = article.top + row
      guard let line = article.page[index] else { break }
      let start = Point(column: page.text.column, row: page.text.row + row)
      let width = page.text.columns
      if drawPicture(line, index, at: start, in: page.text, into: &frame) { continue }
      let seen = line.scrolled(by: article.sideways, width: width, usesUnicode: usesUnicode)
      frame.write(seen, at: start, columns: width, theme: theme)
      drawNoted(index - article.page.head.count, line, at: start, width, pane, into: &frame)
      if let found = article.passageColumns(ofLine: index - article.page.head.count) {
        let columns = found.clamped(to: 0..<width)
        frame.restyle(
          Rect(
            column: start.column + columns.lowerBound, row: start.row, columns: columns.count,
            rows: 1), style: theme[.headlineSelected])
      }
      if let found = article.search?.stretches[index] {
        let found = line.scrolled(found, by: article.sideways, width: width)
        frame.mark(found, at: start, columns: width, style: theme[.match])
      }
    }
    drawFoot(article, page.foot, pane, into: &frame)
  }

  /// Marks the words of a line that notes are about, and, for who sees no colour, the line.
  private func drawNoted(
    _ index: Int, _ line: FlowLine, at start: Point, _ width: Int, _ pane: Rect,
    into frame: inout Frame
  ) {
    let found = article?.notedColumns(ofLine: index) ?? []
    guard !found.isEmpty else { return }
    for columns in found {
      let first = max(columns.lowerBound, line.indent)
      let end = min(columns.upperBound, line.columns, width)
      guard first < end else { continue }
      frame.restyle(
        Rect(column: start.column + first, row: start.row, columns: end - first, rows: 1),
        style: theme[.articleNoted])
    }
    guard start.column > pane.column else { return }
    frame.write(
      glyphs.noted, at: Point(column: start.column - 1, row: start.row),
      style: theme[.headlineStar])
  }

  /// Draws a row of a picture; false where there is none, or none yet.
  private func drawPicture(
    _ line: FlowLine, _ index: Int, at start: Point, in text: Rect, into frame: inout Frame
  ) -> Bool {
    guard let article, let shown = line.picture,
      let request = article.request(
        for: shown, inColor: theme.hasColors, edition: pictures.edition),
      let picture = article.pictures.picture(for: request)
    else { return false }
    let margin = line.spans.first.map { $0.role == .articleQuote ? $0.text : "" } ?? ""
    var column = start.column + line.indent
    column += frame.write(
      margin, at: Point(column: column, row: start.row), style: theme[.articleQuote])
    let whole = Rect(
      column: column, row: start.row - shown.row, columns: request.size.columns,
      rows: request.size.rows)
    let isWhole = whole.row >= text.row && whole.endRow <= text.endRow && overlay == nil
    if isWhole, picture.isLaidOver {
      if shown.row == 0 { frame.lay(picture, over: whole) }
      return true
    }
    frame.draw(
      picture, row: shown.row, at: Point(column: column, row: start.row),
      columns: min(request.size.columns, text.endColumn - column), style: theme[.articleText])
    return true
  }

  /// The last row: how far the reader is, and at the end what comes next.
  private func drawFoot(
    _ article: ArticlePane, _ foot: Rect, _ pane: Rect, into frame: inout Frame
  ) {
    guard foot.rows > 0 else { return }
    let percent = article.page.count <= article.height ? "" : "\(article.percent)%"
    let left = article.minutesLeft.map { Wording.minutesLeft($0) } ?? ""
    let end = frame.writeRight(
      glyphs.joined([percent, left]), end: pane.endColumn - 1, row: foot.row, from: foot.column,
      style: theme[.paneTitle])
    guard article.isAtEnd, focus != .comments else { return }
    frame.write(
      endText, at: Point(column: foot.column, row: foot.row), style: theme[.articleEnd],
      columns: min(foot.endColumn, end - 1) - foot.column, ellipsis: true)
  }

  /// What stands at the end of an article: the next Space opens this.
  var endText: String {
    let skim = configuration.keymap.label(for: .skim, in: .article) ?? ":skim"
    guard settings.skimNext else { return "END" }
    if let title = nextUnreadTitle { return Wording.next(title, key: skim, glyphs: glyphs) }
    if nothingIsLeft {
      return Wording.endOfList(isReadingStory ? Wording.thisStory : listTitle, glyphs: glyphs)
    }
    return Wording.nextUnknown(key: skim, glyphs: glyphs)
  }

  /// What the middle shows before anything is open: the name of the paper and the day.
  private func drawFrontPage(in pane: Rect, into frame: inout Frame) {
    if pane.rows >= 8 {
      drawTitle("", "", in: pane, isFocused: self.pane == .article, into: &frame)
    }
    let keymap = configuration.keymap
    let name = Wording.masthead.map(String.init).joined(separator: " ")
    var lines: [(text: String, role: StyleRole)] = [(clock.longDate, .articleByline)]
    if pane.columns >= name.count + 2 {
      let rule = String(repeating: glyphs.horizontal, count: name.count)
      lines = [(name, .articleTitle), (rule, .articleRule)] + lines
    }
    if sources.total > 0 {
      lines.append((Wording.edition(sources, glyphs: glyphs), .articleByline))
      lines.append(("", .empty))
      lines += Wording.nothingOpen(
        enter: keymap.label(for: .enter, in: .headlines) ?? ":enter",
        skim: keymap.label(for: .skim, in: .headlines) ?? ":skim"
      ).map { ($0, .empty) }
    }
    let content = Panes.content(in: pane)
    var row = content.row + max(0, (content.rows - lines.count) / 3)
    for line in lines.prefix(content.rows) {
      let indent = max(1, (pane.columns - CellWidth.width(of: line.text)) / 2)
      frame.write(
        line.text, at: Point(column: pane.column + indent, row: row), style: theme[line.role],
        columns: pane.columns - indent - 1, ellipsis: true)
      row += 1
    }
  }
}

extension Wording {
  /// The size of the edition: `412 unread of 1,204 articles in 5 sections`.
  static func edition(_ sources: Sources, glyphs: Glyphs) -> String {
    let articles = "\(number(sources.unread)) unread of \(articles(sources.total))"
    guard !sources.sections.isEmpty else { return articles }
    return articles + " in " + count(sources.sections.count, "section", "sections")
  }
}

extension Clock {
  private static let weekdays = [
    "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
  ]
  private static let longMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Today's date: `Monday, 3 August 2026`.
  var longDate: String {
    let date = CivilDate(now, offset: utcOffset(now))
    let day = CivilDate(year: date.year, month: date.month, day: date.day).timestamp().seconds
    let weekday = Self.weekdays[Int((day / 86_400 % 7 + 7) % 7)]
    let month = Self.longMonths[max(0, min(11, date.month - 1))]
    return "\(weekday), \(date.day) \(month) \(date.year)"
  }
}
