import Models

// Folding never moves the selected comment on the screen.
extension CommentPane {
  /// Enter: folds or unfolds the selected comment.
  mutating func toggleFold() {
    guard let row = selectedRow else { return }
    var ids = collapsed
    let id = comment(ofRow: row).id
    if ids.remove(id) == nil { ids.insert(id) }
    setCollapsed(ids, keeping: row)
  }

  /// Right: unfolds; unfolded, goes to the first answer.
  mutating func expand() {
    guard let row = selectedRow else { return }
    if isCollapsed(row) { return toggleFold() }
    if tree.descendantCount(ofRow: row) > 0 { select(row: row + 1) }
  }

  /// Folds the whole thread and goes on to the next.
  mutating func collapseThread() {
    guard let row = selectedRow, let root = tree.root(ofRow: row) else { return }
    select(row: root)
    var ids = collapsed
    ids.insert(comment(ofRow: root).id)
    setCollapsed(ids, keeping: root)
    if let next = tree.nextTopLevel(afterRow: root) { select(row: next) }
  }

  /// Folds every comment that has answers.
  mutating func collapseAll() {
    guard let row = selectedRow else { return }
    let parents = tree.rows.indices.filter { tree.descendantCount(ofRow: $0) > 0 }
    let root = tree.root(ofRow: row) ?? row
    setCollapsed(Set(parents.map { comment(ofRow: $0).id }), keeping: root)
  }

  mutating func expandAll() {
    guard let row = selectedRow else { return }
    setCollapsed([], keeping: row)
  }
}

// MARK: Finding

extension CommentPane {
  /// How many comments have the words in their text or author; opens and selects the nearest.
  mutating func find(_ text: String) -> Int {
    let wanted = TextSearch.folded(text)
    guard !wanted.isEmpty else { return 0 }
    matches = tree.rows.indices.filter { row in
      let node = tree.rows[row]
      if TextSearch.has(wanted, in: comment(ofRow: row).author ?? "") { return true }
      guard let source = node.source, bodies.indices.contains(source) else { return false }
      return TextSearch.has(wanted, in: bodies[source].opening(characters: 20_000))
    }
    needle = matches.isEmpty ? nil : text
    let from = selectedRow ?? 0
    if let first = matches.first(where: { $0 >= from }) ?? matches.first { show(match: first) }
    return matches.count
  }

  /// Goes to another match; the number it has, from 1.
  mutating func nextMatch(forward: Bool) -> Int? {
    guard let row = selectedRow, !matches.isEmpty else { return nil }
    let next =
      forward
      ? matches.firstIndex { $0 > row } ?? 0
      : matches.lastIndex { $0 < row } ?? matches.count - 1
    show(match: matches[next])
    return next + 1
  }

  mutating func clearSearch() {
    needle = nil
    matches = []
  }

  private mutating func show(match row: Int) {
    reveal(row)
    select(row: row)
  }
}
