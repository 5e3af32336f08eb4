import Models

// Folding never moves the selected comment on the screen; where a fold hides it, the fold is
// selected.
extension CommentPane {
  /// Discussions with fewer comments than this open with two levels, larger ones with one.
  private static let small = 60

  /// Folds what came, the topmost comment first that is below the levels to begin with: opened, it
  /// shows all its answers. What leads to something new stays open, unless everything is new.
  mutating func foldByDefault(_ arrived: [Bool]) {
    // Who folds in one's own way is not to find other comments folded.
    guard !tree.isFlat, !hasOwnFolds else { return }
    let limit = liveCount < Self.small ? 2 : 1
    let isFirstVisit = marks.newCount >= liveCount
    var row = 0
    while row < tree.rows.count {
      let found = tree.rows[row]
      let isOld = marks.newInSubtree[row] == 0
      if found.depth >= limit, arrived[found.node], isFirstVisit || isOld,
        tree.nodes[found.node].state != .more
      {
        marks.isFolded[found.node] = true
      }
      row = isFolded(row) ? found.end : row + 1
    }
  }

  /// Enter: folds or opens the selected comment; one with folded quotes shows these first.
  mutating func toggleFold() {
    guard let row = selectedRow else { return }
    if open(row) { return }
    let node = tree.rows[row].node
    marks.showsQuotes[node] = false
    texts[node] = nil
    guard !tree.isFlat else { return }
    marks.isFolded[node] = true
    foldsChanged(keeping: row)
  }

  /// Right: opens; opened, goes to the first answer.
  mutating func expand() {
    guard let row = selectedRow else { return }
    if !open(row), tree.descendantCount(ofRow: row) > 0 { select(row: row + 1) }
  }

  /// Opens a comment with its quotes; false where all of it is shown.
  private mutating func open(_ row: Int) -> Bool {
    let node = tree.rows[row].node
    guard isFolded(row) || (texts[node]?.foldedLines ?? 0) > 0 else { return false }
    marks.showsQuotes[node] = true
    texts[node] = nil
    if isFolded(row) {
      marks.isFolded[node] = false
      foldsChanged(keeping: row)
    }
    return true
  }

  /// Folds the selected comment; false where it is folded, or nothing answers it.
  mutating func fold() -> Bool {
    guard let row = selectedRow, !tree.isFlat, !isFolded(row),
      tree.descendantCount(ofRow: row) > 0
    else { return false }
    marks.isFolded[tree.rows[row].node] = true
    foldsChanged(keeping: row)
    return true
  }

  /// Folds the whole thread and goes on to the next.
  mutating func collapseThread() {
    guard let row = selectedRow, !tree.isFlat, let root = tree.root(ofRow: row) else { return }
    select(row: root)
    marks.isFolded[tree.rows[root].node] = true
    foldsChanged(keeping: root)
    if let next = tree.nextTopLevel(afterRow: root) { select(row: next) }
  }

  /// Opens so many levels and folds what is below, be it 0 or all there are.
  mutating func open(toLevel level: Int) {
    guard let row = selectedRow, !tree.isFlat else { return }
    for found in tree.rows {
      marks.isFolded[found.node] =
        found.depth == level && tree.nodes[found.node].state != .more
    }
    foldsChanged(keeping: row)
  }

  /// Opens every fold that hides `row`, and with `itself` the row's own.
  mutating func reveal(_ row: Int, itself: Bool = false) {
    var isChanged = false
    var next = itself ? row : tree.parent(ofRow: row)
    while let above = next {
      if marks.isFolded[tree.rows[above].node] {
        marks.isFolded[tree.rows[above].node] = false
        isChanged = true
      }
      next = tree.parent(ofRow: above)
    }
    if isChanged { foldsChanged(keeping: selectedRow ?? row) }
  }

  private mutating func foldsChanged(keeping row: Int) {
    hasOwnFolds = true
    unfoldRows()
    selection = index(ofRow: row)
  }

  /// x: shows or hides what a warning or a state hides, and long quotes; false where there is no
  /// such thing.
  mutating func toggleHidden() -> Bool {
    guard let row = selectedRow else { return false }
    let node = tree.rows[row].node
    let hides = hidesText(comment(ofRow: row))
    let shows = hides ? !marks.showsHidden[node] : !marks.showsQuotes[node]
    guard hides || hasLongQuotes(row) else { return false }
    if hides { marks.showsHidden[node] = shows }
    marks.showsQuotes[node] = shows
    texts[node] = nil
    if isFolded(row), shows {
      marks.isFolded[node] = false
      foldsChanged(keeping: row)
    }
    return true
  }

  private mutating func hasLongQuotes(_ row: Int) -> Bool {
    let node = tree.rows[row].node
    let before = marks.showsQuotes[node]
    (marks.showsQuotes[node], texts[node]) = (false, nil)
    let isLong = text(ofRow: row).foldedLines > 0
    (marks.showsQuotes[node], texts[node]) = (before, nil)
    return isLong
  }

  /// Whether a comment's text waits until it is asked for.
  func hidesText(_ comment: Comment) -> Bool {
    guard comment.hasText else { return false }
    return switch comment.state {
    case .deleted, .removed, .hidden: true
    case .live, .pending, .missing, .more, .gone: comment.warning != nil
    }
  }
}
