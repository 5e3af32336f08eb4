import Models

extension CommentPane {
  /// Selects another visible row; the view moves as little as it must.
  mutating func go(to index: Int) {
    let target = max(0, min(index, visible.count - 1))
    guard !visible.isEmpty, target != selection else { return }
    // Far away, the distance in lines does not matter: only whether it is above or below.
    if abs(target - selection) > height {
      line = target > selection ? height : -1
    } else {
      while selection < target {
        line += rowHeight(at: selection)
        selection += 1
      }
      while selection > target {
        selection -= 1
        line -= rowHeight(at: selection)
      }
    }
    selection = target
    let rows = rowHeight(at: target)
    if line + rows > height { line = max(0, height - rows) }
    if line < 0 { line = 0 }
  }

  /// Scrolls by lines; the selection goes along only where its header would leave the pane.
  mutating func scroll(by lines: Int) {
    guard !visible.isEmpty else { return }
    line -= lines > 0 ? min(lines, linesBelow(atMost: lines)) : lines
    while line < 0, selection + 1 < visible.count {
      let rows = rowHeight(at: selection)
      // A comment taller than the pane stays selected while it fills the pane.
      if line + rows >= height { break }
      line += rows
      selection += 1
    }
    while line >= height, selection > 0 {
      selection -= 1
      line -= rowHeight(at: selection)
    }
  }

  mutating func page(by screens: Int) { scroll(by: screens * max(1, height - 2)) }

  /// The next new comment from the selected one on, or the one before it, around the ends.
  func newRow(forward: Bool) -> Int? {
    guard let row = selectedRow, marks.newCount > 0 else { return nil }
    let rows = tree.rows.indices
    return forward
      ? rows.suffix(from: row + 1).first(where: isNew) ?? rows.prefix(row).first(where: isNew)
      : rows.prefix(row).last(where: isNew) ?? rows.suffix(from: row + 1).last(where: isNew)
  }
}
