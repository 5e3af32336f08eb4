/// A discussion as the rows of an indented tree, derived afresh whenever its comments change.
///
/// Every comment stands in the tree once, however strange the parents are that it was given, and
/// nobody's reply is lost because the comment it answers is gone. Nothing here recurses.
package struct CommentTree: Sendable {
  /// A line of the tree, its whole subtree being the rows up to `end`.
  package struct Row: Hashable, Sendable {
    /// The comment's place in `nodes`.
    package let node: Int
    /// The comment's place in what the tree was made from; nil for a stand-in.
    package let source: Int?
    /// The row that this one answers; nil at top level.
    package let parent: Int?
    /// 0 at top level; not capped, a view caps what it indents.
    package let depth: Int
    /// The row after the last descendant.
    package fileprivate(set) var end: Int
    /// New comments among this one and its descendants.
    package fileprivate(set) var newInSubtree: Int
  }

  /// Each comment once, in order of arrival, then the stand-ins for parents nobody delivered.
  package let nodes: [Comment]
  /// The node that each node answers; nil at top level. As the comments are, also in a flat tree.
  package let answered: [Int?]
  /// The visible comments, each followed by its replies.
  package let rows: [Row]
  package let isFlat: Bool

  /// Arranges `comments`, which are in order of arrival; of two with one id the later counts.
  ///
  /// With `isFlat` all stand at top level in order of time, without what only joins others.
  package init(_ comments: [Comment], order: CommentOrder = .oldest, isFlat: Bool = false) {
    var forest = CommentForest(comments, order: order)
    forest.cutCycles()
    forest.weigh()
    nodes = forest.nodes
    answered = forest.parents
    self.isFlat = isFlat
    rows = Self.rows(of: forest, isFlat: isFlat)
  }
}

extension CommentTree {
  package func parent(ofRow row: Int) -> Int? {
    rows.indices.contains(row) ? rows[row].parent : nil
  }

  /// The row of what a row answers, also where all stand at top level.
  package func answeredRow(ofRow row: Int) -> Int? {
    guard isFlat, rows.indices.contains(row) else { return parent(ofRow: row) }
    guard let node = answered[rows[row].node] else { return nil }
    return rows.firstIndex { $0.node == node }
  }

  package func descendantCount(ofRow row: Int) -> Int {
    rows.indices.contains(row) ? rows[row].end - row - 1 : 0
  }

  package func nextSibling(ofRow row: Int) -> Int? {
    guard rows.indices.contains(row) else { return nil }
    let next = rows[row].end
    return next < rows.count && rows[next].depth == rows[row].depth ? next : nil
  }

  package func previousSibling(ofRow row: Int) -> Int? {
    guard rows.indices.contains(row), row > 0 else { return nil }
    var candidate = row - 1
    while rows[candidate].depth > rows[row].depth, let parent = rows[candidate].parent {
      candidate = parent
    }
    return rows[candidate].depth == rows[row].depth ? candidate : nil
  }

  /// The top-level row whose discussion holds `row`.
  package func root(ofRow row: Int) -> Int? {
    guard rows.indices.contains(row) else { return nil }
    var root = row
    while let parent = rows[root].parent { root = parent }
    return root
  }

  package func nextTopLevel(afterRow row: Int) -> Int? {
    root(ofRow: row).flatMap { nextSibling(ofRow: $0) }
  }

  /// The start of the discussion that holds `row`; from there the one above.
  package func previousTopLevel(beforeRow row: Int) -> Int? {
    guard let root = root(ofRow: row) else { return nil }
    return root < row ? root : previousSibling(ofRow: root)
  }
}

extension CommentTree {
  private static func rows(of forest: CommentForest, isFlat: Bool) -> [Row] {
    let isShown =
      isFlat ? forest.nodes.map { $0.isLive || $0.hasText } : forest.shown()
    var rows: [Row] = []
    rows.reserveCapacity(forest.nodes.count)
    /// The rows from the top level down to the last one added.
    var open: [Int] = []
    for (node, depth) in isFlat ? forest.timeline() : forest.walk() where isShown[node] {
      while open.count > depth { rows[open.removeLast()].end = rows.count }
      let isNew = forest.nodes[node].isNew && forest.nodes[node].isLive
      rows.append(
        Row(
          node: node, source: forest.sources[node], parent: open.last, depth: depth, end: 0,
          newInSubtree: isNew ? 1 : 0))
      open.append(rows.count - 1)
    }
    for row in open { rows[row].end = rows.count }
    for row in rows.indices.reversed() {
      guard let parent = rows[row].parent else { continue }
      rows[parent].newInSubtree += rows[row].newInSubtree
    }
    return rows
  }
}
