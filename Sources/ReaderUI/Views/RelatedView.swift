import Models
import Terminal

extension AppState {
  func drawRelated(in pane: Rect, into frame: inout Frame) {
    frame.fill(pane, style: theme[.articleText])
    drawTitle(
      Wording.relatedArticles, "", in: pane, isFocused: self.pane == .related, into: &frame)
    let content = Panes.content(in: pane)
    guard let article else {
      return drawEmpty(Wording.relatedNeedsArticle, in: content, into: &frame)
    }
    guard let items = article.related else { return }
    if items.isEmpty { return drawEmpty([Wording.nothingRelated], in: content, into: &frame) }
    for row in 0..<content.rows {
      let index = related.top + row
      guard related.lines.indices.contains(index) else { break }
      let line = related.lines[index]
      let start = Point(column: content.column + 1, row: content.row + row)
      frame.write(line.flow, at: start, columns: content.columns - 2, theme: theme)
      let isTitle = line.flow.spans.first?.role == .relatedTitle
      if isTitle, line.item == related.selection, self.pane == .related {
        frame.restyle(
          Rect(column: content.column, row: start.row, columns: content.columns, rows: 1),
          style: theme[.headlineSelected])
      }
    }
  }
}
