import Models
import Terminal

extension AppState {
  func drawStories(into frame: inout Frame) {
    let box = overlayRect(.stories)
    let shown = stories.stories.filter { $0.wish != .muted }
    let followed = shown.count { $0.wish == .followed }
    drawBox(
      box,
      title: glyphs.joined([
        Wording.stories, Wording.storyCount(shown.count), Wording.followed(followed),
      ]), into: &frame)
    let rows = overlayRows(.stories, in: box)
    let hint = Wording.storiesHint(
      enter: label(.enter), follow: label(.followStory), mute: label(.muteStory),
      read: label(.toggleRead), isShort: stories.isNarrow)
    frame.write(
      stories.needle.map { "/" + $0 } ?? hint,
      at: Point(column: rows.column + 1, row: box.row + 1), style: theme[.empty],
      columns: rows.columns - 2, ellipsis: true)
    guard !stories.rows.isEmpty else { return drawEmpty(emptyStories, in: rows, into: &frame) }
    var line = 0
    for index in stories.seen {
      let row = stories.rows[index]
      let height = min(stories.lines(of: row), rows.rows - line)
      guard height > 0 else { break }
      let rect = Rect(
        column: rows.column, row: rows.row + line, columns: rows.columns, rows: height)
      switch row {
      case .story(let place): draw(stories.stories[place], in: rect, into: &frame)
      case .article(let article, let place):
        let story = stories.stories[place]
        draw(story.articles[article], of: story, in: rect, into: &frame)
      }
      if index == stories.selection { frame.restyle(rect, style: theme[.headlineSelected]) }
      line += height
    }
  }

  private var emptyStories: [String] {
    if let problem = stories.problem {
      return Wording.storiesFailed(problem, stories: label(.stories))
    }
    guard stories.isLoaded else { return Wording.looking }
    return Wording.noStories(
      refresh: label(.refreshAll),
      follow: configuration.keymap.label(for: .followStory, in: .headlines) ?? ":follow-story")
  }

  /// Its newest headline, and below it how much there is and of whom.
  private func draw(_ story: Story, in rect: Rect, into frame: inout Frame) {
    let isUnread = story.wish != .muted && story.articles.contains { !$0.isRead }
    if isUnread {
      frame.write(
        glyphs.unread, at: Point(column: rect.column + 1, row: rect.row),
        style: theme[.headlineUnread])
    }
    frame.write(
      stories.isUnfolded(story) ? glyphs.open : glyphs.closed,
      at: Point(column: rect.column + 3, row: rect.row), style: theme[.headlineMeta])
    let column = rect.column + 5
    let columns = rect.endColumn - 1 - column
    let role: StyleRole =
      story.wish == .muted ? .headlineMeta : isUnread ? .headlineUnread : .headline
    frame.write(
      line(story.title, columns: columns), at: Point(column: column, row: rect.row),
      style: theme[role], columns: columns, ellipsis: true)
    guard rect.rows > 1 else { return }
    if story.wish == .followed {
      drawStoryMark(
        story.news.isEmpty ? .followed : .new,
        at: Point(column: rect.column + 3, row: rect.row + 1),
        into: &frame)
    }
    frame.write(
      line(meta(of: story, columns: columns), columns: columns),
      at: Point(column: column, row: rect.row + 1), style: theme[.headlineMeta], columns: columns,
      ellipsis: true)
  }

  private func draw(
    _ headline: Headline, of story: Story, in rect: Rect, into frame: inout Frame
  ) {
    let indent = rect.columns < 50 ? 4 : 6
    let mark = Point(column: rect.column + indent - 1, row: rect.row)
    if !headline.isRead {
      frame.write(glyphs.unread, at: mark, style: theme[.headlineUnread])
    } else if headline.isStarred {
      frame.write(glyphs.star, at: mark, style: theme[.headlineStar])
    }
    if story.news.contains(headline.id) {
      drawStoryMark(.new, at: Point(column: mark.column - 2, row: mark.row), into: &frame)
    }
    let column = rect.column + indent + 1
    var end = rect.endColumn - 1
    let facts = [
      CellWidth.prefix(headline.source, columns: 24).text, clock.age(of: headline.date),
      Wording.moreSources(headline.copies),
    ]
    if stories.isNarrow, rect.rows > 1 {
      frame.write(
        line(glyphs.joined(facts), columns: end - column),
        at: Point(column: column, row: rect.row + 1), style: theme[.headlineMeta],
        columns: end - column, ellipsis: true)
    } else if !stories.isNarrow {
      end =
        frame.writeRight(
          line(glyphs.joined(facts), columns: 60), end: end, row: rect.row, from: column + 20,
          style: theme[.headlineMeta]) - 2
    }
    frame.write(
      line(headline.title, columns: end - column), at: Point(column: column, row: rect.row),
      style: theme[headline.isRead ? .headline : .headlineUnread], columns: end - column,
      ellipsis: true)
  }

  /// As many of the facts as fit: names of sources give way first.
  private func meta(of story: Story, columns: Int) -> String {
    let names = story.sources.map { CellWidth.prefix($0, columns: 24).text }
    let wish = Wording.wish(story.wish, news: story.news.count)
    let age = clock.age(of: story.last)
    let choices =
      [3, 2, 1].map { Wording.sources(names, shown: $0) } + [Wording.sources(names.count)]
    let lines = choices.map {
      glyphs.joined([
        wish, Wording.articles(story.articles.count), $0, Wording.span(of: story), age,
      ])
    }
    let short = glyphs.joined([
      wish, Wording.articles(story.articles.count), Wording.sources(names.count), age,
    ])
    return (lines + [short]).first { CellWidth.width(of: $0) <= columns }
      ?? glyphs.joined([wish, Wording.articles(story.articles.count), age])
  }

  private func line(_ text: String, columns: Int) -> String {
    BidiLines.line(
      text.isEmpty ? Wording.untitled : text, columns: columns, bidi, glyphs: glyphs)
  }

  /// A shape for what is new and another one for what is not, so that no colour is needed.
  func drawStoryMark(_ mark: StoryMark?, at point: Point, into frame: inout Frame) {
    switch mark {
    case .followed: frame.write(glyphs.followed, at: point, style: theme[.headlineMeta])
    case .new: frame.write(glyphs.news, at: point, style: theme[.headlineStar])
    case nil: break
    }
  }
}

// MARK: Copies

extension AppState {
  /// Source, age and headline of each copy.
  func drawCopies(into frame: inout Frame) {
    let box = overlayRect(.copies)
    drawBox(box, title: Wording.copies(copies.items.count), into: &frame)
    let rows = overlayRows(.copies, in: box)
    let sourceColumns = max(8, min(24, rows.columns / 3))
    for (line, index) in copies.rows.seen.enumerated().prefix(rows.rows) {
      let item = copies.items[index]
      let row = rows.row + line
      if !item.isRead {
        frame.write(
          glyphs.unread, at: Point(column: rows.column + 1, row: row),
          style: theme[.headlineUnread])
      }
      let end = frame.writeRight(
        clock.age(of: item.date), end: rows.endColumn - 1, row: row, from: rows.column + 20,
        style: theme[.headlineMeta])
      frame.write(
        self.line(item.source, columns: sourceColumns),
        at: Point(column: rows.column + 3, row: row), style: theme[.headline],
        columns: sourceColumns, ellipsis: true)
      let column = rows.column + 3 + sourceColumns + 2
      frame.write(
        self.line(item.title, columns: end - 1 - column), at: Point(column: column, row: row),
        style: theme[.headlineMeta], columns: end - 1 - column, ellipsis: true)
      if index == copies.rows.selection { drawSelected(rows, line: line, into: &frame) }
    }
  }
}
