import Models
import Terminal

// A click selects what is under it, a second click on the same thing opens it; the wheel scrolls
// what is under it and never marks anything.
extension AppState {
  mutating func take(_ event: MouseEvent) {
    guard settings.mouse, prompt == nil, panes.mode != .tooSmall else { return }
    switch event.kind {
    case .press: click(event.point, opens: false)
    case .doublePress: click(event.point, opens: true)
    case .wheelUp: wheel(event.point, by: -3)
    case .wheelDown: wheel(event.point, by: 3)
    }
  }

  private mutating func click(_ point: Point, opens: Bool) {
    notice = nil
    forgetPending()
    if overlay != nil { return clickOverlay(point, opens: opens) }
    if panes.masthead.contains(point) {
      if let place = mastheadPlace(at: point) { enter(place) }
      return
    }
    switch paneUnder(point) {
    case .headlines: clickHeadline(point, opens: opens)
    case .related: clickRelated(point, opens: opens)
    case .comments: clickComment(point, opens: opens)
    case .article: clickArticle(point)
    case .sources, .help, .links, .themes, .candidates, .catalogue, .assistants, .stories, .copies,
      .notes,
      nil:
      break
    }
  }

  /// The pane that is seen at a point; a drawer lies over the article.
  func paneUnder(_ point: Point) -> Pane? {
    if panes.related?.contains(point) == true { return .related }
    if panes.headlines?.contains(point) == true { return .headlines }
    if panes.article?.contains(point) == true { return comments == nil ? .article : .comments }
    return nil
  }

  private mutating func clickHeadline(_ point: Point, opens: Bool) {
    guard let pane = panes.headlines else { return }
    let content = Panes.content(in: pane)
    let wasFocused = focus == .headlines
    focus = .headlines
    guard content.contains(point), !list.isWaiting else { return }
    let index = list.top + (point.row - content.row) / headlineLines
    guard let headline = list.row(at: index) else { return }
    let isSecond = opens || (wasFocused && index == list.selection)
    list.select(index)
    if isSecond { open(headline) }
  }

  private mutating func clickRelated(_ point: Point, opens: Bool) {
    guard let pane = panes.related else { return }
    let wasFocused = focus == .related
    focus = .related
    let line = related.top + point.row - Panes.content(in: pane).row
    guard Panes.content(in: pane).contains(point), related.lines.indices.contains(line) else {
      return
    }
    let item = related.lines[line].item
    let isSecond = opens || (wasFocused && item == related.selection)
    related.select(item)
    if isSecond { openRelated(item) }
  }

  private mutating func clickArticle(_ point: Point) {
    guard let pane = panes.article, let article else { return }
    focus = .article
    let text = Panes.page(in: pane, measure: settings.measure).text
    guard text.contains(point) else { return }
    switch article.page.target(at: article.top + point.row - text.row) {
    case .comments: openComments()
    case .related(let index): openRelated(index)
    case nil: break
    }
  }

  /// The gutter folds; the rest selects, and folds at the second click.
  private mutating func clickComment(_ point: Point, opens: Bool) {
    guard let pane = panes.article, let comments else { return }
    let wasFocused = focus == .comments
    focus = .comments
    let text = commentsPage(in: pane).text
    guard text.contains(point), comments.screen.indices.contains(point.row - text.row) else {
      return
    }
    let line = comments.screen[point.row - text.row]
    let columns = comments.setting.columns
    let indent = columns.indent(ofDepth: comments.tree.rows[line.row].depth)
    let hasGutter = line.part == .header || columns.gutter > 0
    let isGutter = hasGutter && point.column <= text.column + indent + 1
    let isSecond = opens || (wasFocused && line.row == comments.selectedRow)
    self.comments?.select(row: line.row)
    if isGutter || isSecond { foldComment() }
  }

  private mutating func clickOverlay(_ point: Point, opens: Bool) {
    guard let overlay else { return }
    let box = overlayRect(overlay)
    guard box.contains(point) else { return goOut() }
    let first = overlayRows(overlay, in: box)
    guard first.contains(point) else { return }
    let offset = point.row - first.row
    let before = overlaySelection
    switch overlay {
    case .sources: drawer.select(drawer.rows.top + offset)
    case .help: help.select(help.rows.top + offset)
    case .links: links.select(links.rows.top + offset)
    case .themes: chooseTheme(themes.rows.top + offset)
    case .candidates: candidates.select(candidates.rows.top + offset)
    case .assistants: assistants.select(assistants.top + offset)
    case .catalogue: catalogue.select(catalogue.rows.top + offset)
    case .stories:
      guard let row = stories.row(atLine: offset) else { return }
      stories.select(row)
    case .copies: copies.select(copies.rows.top + offset)
    case .notes: selectNote(notes.rows.top + offset)
    case .headlines, .article, .related, .comments: break
    }
    if overlay == .candidates || overlay == .catalogue {
      if before == overlaySelection { pickInOverlay() }
    } else if opens || before == overlaySelection {
      enter()
    }
  }

  private var overlaySelection: Int? {
    switch overlay {
    case .sources: drawer.rows.selection
    case .help: help.rows.selection
    case .links: links.rows.selection
    case .themes: themes.rows.selection
    case .candidates: candidates.rows.selection
    case .assistants: assistants.selection
    case .catalogue: catalogue.rows.selection
    case .stories: stories.selection
    case .copies: copies.selection
    case .notes: notes.rows.selection
    case .headlines, .article, .related, .comments, nil: nil
    }
  }

  private mutating func wheel(_ point: Point, by lines: Int) {
    if let overlay {
      switch overlay {
      case .sources: drawer.scroll(by: lines)
      case .help: help.scroll(by: lines)
      case .links: links.scroll(by: lines)
      case .candidates: candidates.scroll(by: lines)
      case .assistants: assistants.scroll(by: lines)
      case .catalogue: catalogue.scroll(by: lines)
      case .stories: stories.scroll(by: lines)
      case .copies: copies.scroll(by: lines)
      case .notes: notes.scroll(by: lines)
      case .themes, .headlines, .article, .related, .comments: break
      }
      return
    }
    switch paneUnder(point) {
    case .headlines: list.scroll(by: lines)
    case .article: article?.scroll(by: lines)
    case .related: related.scroll(by: lines)
    case .comments: comments?.scroll(by: lines)
    case .sources, .help, .links, .themes, .candidates, .catalogue, .assistants, .stories, .copies,
      .notes,
      nil:
      break
    }
  }
}
