import Models

/// What the reader did to the comments of a thread since it was opened, by their nodes in the tree.
struct CommentMarks: Sendable {
  /// Folded comments show one line and hide their answers.
  var isFolded: [Bool] = []
  /// Whether long quotes are shown in full.
  var showsQuotes: [Bool] = []
  /// Whether a text is shown that a warning, or its state, hides.
  var showsHidden: [Bool] = []
  private(set) var isNew: [Bool] = []
  /// Whether `isNew` is what was decided here: an older answer must not undo it.
  private var isDecided: [Bool] = []
  /// What the reader made new by hand stays so, however long it is on the screen.
  var isKeptNew: Set<Comment.ID> = []
  /// Stars given or taken here.
  private var starred: [Comment.ID: Bool] = [:]
  /// By row: new comments among it and its descendants.
  private(set) var newInSubtree: [Int] = []
  private(set) var newCount = 0

  func isStarred(_ comment: Comment) -> Bool { starred[comment.id] ?? comment.isStarred }
  mutating func star(_ id: Comment.ID, _ isStarred: Bool) { starred[id] = isStarred }
}

extension CommentMarks {
  /// Keeps what is known of the comments of `old` for `tree`, which has taken its place; says which
  /// nodes were not there.
  mutating func carry(from old: CommentTree, to tree: CommentTree) -> [Bool] {
    let before = self
    let count = tree.nodes.count
    isFolded = Array(repeating: false, count: count)
    (showsQuotes, showsHidden, isDecided) = (isFolded, isFolded, isFolded)
    isNew = tree.nodes.map { $0.isNew && $0.isLive && !$0.roles.contains(.me) }
    var arrived = Array(repeating: true, count: count)
    /// Only where the nodes are not those from before with others behind them.
    var places: [Comment.ID: Int]?
    for node in 0..<count {
      var place: Int?
      if node < old.nodes.count, old.nodes[node].id == tree.nodes[node].id {
        place = node
      } else if !old.nodes.isEmpty {
        let known = places ?? Self.places(in: old)
        places = known
        place = known[tree.nodes[node].id]
      }
      guard let place else { continue }
      arrived[node] = false
      isFolded[node] = before.isFolded[place]
      showsQuotes[node] = before.showsQuotes[place]
      showsHidden[node] = before.showsHidden[place]
      isDecided[node] = before.isDecided[place]
      if isDecided[node] { isNew[node] = before.isNew[place] }
    }
    recount(tree)
    return arrived
  }

  static func places(in tree: CommentTree) -> [Comment.ID: Int] {
    Dictionary(
      tree.nodes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// Makes rows new or no longer new, and counts afresh.
  mutating func setNew(_ value: Bool, rows: [Int], in tree: CommentTree) {
    for row in rows {
      let node = tree.rows[row].node
      isDecided[node] = true
      guard isNew[node] != value else { continue }
      isNew[node] = value
      guard rows.count < 32 else { continue }
      newCount += value ? 1 : -1
      var next: Int? = row
      while let above = next {
        newInSubtree[above] += value ? 1 : -1
        next = tree.rows[above].parent
      }
    }
    // For many, one pass over all is less than a walk upwards for each.
    if rows.count >= 32 { recount(tree) }
  }

  private mutating func recount(_ tree: CommentTree) {
    newInSubtree = tree.rows.map { isNew[$0.node] ? 1 : 0 }
    newCount = newInSubtree.reduce(0, +)
    for row in tree.rows.indices.reversed() {
      if let parent = tree.rows[row].parent { newInSubtree[parent] += newInSubtree[row] }
    }
  }
}
