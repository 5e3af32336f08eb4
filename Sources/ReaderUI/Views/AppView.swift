package import Terminal

extension AppState {
  /// Draws the whole screen; what it draws was worked out by `update`.
  package func draw(into frame: inout Frame) {
    frame.usesUnicode = usesUnicode
    frame.cursor = nil
    frame.fill(Rect(frame.size), style: theme[.articleText])
    guard panes.mode != .tooSmall, frame.size == size else { return drawTooSmall(into: &frame) }
    drawMasthead(into: &frame)
    if let pane = panes.headlines { drawHeadlines(in: pane, into: &frame) }
    if let pane = panes.article { drawMiddle(in: pane, into: &frame) }
    if let pane = panes.related { drawRelated(in: pane, into: &frame) }
    for rule in panes.rules { drawRule(rule, into: &frame) }
    if let overlay { drawOverlay(overlay, into: &frame) }
    drawStatus(into: &frame)
  }

  var theme: Theme { configuration.theme }

  private func drawTooSmall(into frame: inout Frame) {
    frame.write(
      Wording.tooSmall, at: Point(column: 0, row: 0), style: theme[.empty],
      columns: frame.size.columns)
  }

  private func drawRule(_ rule: Rect, into frame: inout Frame) {
    let mark = rule.columns == 1 ? glyphs.vertical : glyphs.horizontal
    for row in rule.row..<rule.endRow {
      for column in rule.column..<rule.endColumn {
        frame.write(mark, at: Point(column: column, row: row), style: theme[.border])
      }
    }
  }

  private func drawMiddle(in pane: Rect, into frame: inout Frame) {
    if comments != nil {
      drawComments(in: pane, into: &frame)
    } else {
      drawArticle(in: pane, into: &frame)
    }
  }

  private func drawOverlay(_ overlay: Pane, into frame: inout Frame) {
    switch overlay {
    case .sources: drawSources(into: &frame)
    case .help: drawHelp(into: &frame)
    case .links: drawLinks(into: &frame)
    case .themes: drawThemes(into: &frame)
    case .candidates: drawCandidates(into: &frame)
    case .catalogue: drawCatalogue(into: &frame)
    case .assistants: drawAssistants(into: &frame)
    case .stories: drawStories(into: &frame)
    case .copies: drawCopies(into: &frame)
    case .notes: drawNotes(into: &frame)
    case .headlines, .article, .related, .comments: break
    }
  }
}
