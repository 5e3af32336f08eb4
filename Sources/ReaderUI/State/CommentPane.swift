import Models
import Terminal

/// A discussion as a tree with folds, and the place the reader has in it.
///
/// The place is the selected comment and the screen line its header stands on: whatever is folded
/// or arrives around it, that line stays. Comments are only read and set when they are seen.
struct CommentPane: Sendable {
  let article: Article.ID
  /// The thread that is shown; nil until one with comments has come.
  var thread: CommentThread.ID?
  var order: CommentOrder
  var isFlat = false
  private(set) var discussion: Discussion?
  private(set) var tree = CommentTree([])
  private(set) var isFetching: Bool
  private(set) var failure: String?
  /// Comments that count.
  private(set) var liveCount = 0
  private var document: @Sendable (Comment) -> Document = { _ in Document() }
  var marks = CommentMarks()
  /// Whether the reader has folded or unfolded something.
  var hasOwnFolds = false
  /// The rows that no fold hides, in order.
  var visible: [Int] = []
  /// The selected row's place in `visible`.
  var selection = 0
  /// The screen line of the selected row's header.
  var line = 0
  var height = 1
  var setting = Setting()
  var screen: [CommentLine] = []
  var isAtEnd = true
  /// Columns by which lines of code wider than the text are scrolled.
  var sideways = 0
  var search = CommentSearch()
  var watch = CommentWatch()
  /// The texts that have been set, by node.
  var texts: [Int: CommentText] = [:]

  /// Everything the set lines depend on beside the comments.
  struct Setting: Hashable, Sendable {
    var columns = CommentColumns(width: 40, step: 2, measure: 72)
    var usesUnicode = true
    var bidi = Bidi.Mode.off
  }

  init(_ article: Article.ID, order: CommentOrder) {
    self.article = article
    self.order = order
    isFetching = true
  }

  var isEmpty: Bool { tree.rows.isEmpty }
  /// How many comments have been read and set in lines.
  var setCount: Int { texts.count }
  /// The selected row of the tree; nil where there is none.
  var selectedRow: Int? { visible.indices.contains(selection) ? visible[selection] : nil }
  var selected: Comment? { selectedRow.map { comment(ofRow: $0) } }

  func comment(ofRow row: Int) -> Comment { tree.nodes[tree.rows[row].node] }
  func isNew(_ row: Int) -> Bool { marks.isNew[tree.rows[row].node] }

  /// Reads one comment's text.
  func document(ofRow row: Int) -> Document { document(comment(ofRow: row)) }

  /// The thread's name where it has one: notes alone have none.
  var shownThread: CommentThread? { discussion?.thread }

  /// What to ask for to see the discussion as it is shown.
  func request(_ asking: DiscussionWish?) -> DiscussionRequest {
    DiscussionRequest(article, thread: thread, order: order, isFlat: isFlat, asking: asking)
  }
}

// MARK: What comes

extension CommentPane {
  /// Takes a discussion and keeps the selected comment on its line.
  mutating func accept(_ arranged: ArrangedDiscussion) {
    let kept = selectedNode(among: arranged.tree)
    let isSame = arranged.discussion.comments == discussion?.comments
    let arrived = marks.carry(from: tree, to: arranged.tree)
    let wasFlat = tree.isFlat
    (tree, document) = (arranged.tree, arranged.document)
    discussion = arranged.discussion
    failure = nil
    liveCount = arranged.discussion.liveCount
    foldByDefault(arrived)
    if !isSame || tree.isFlat != wasFlat { texts = [:] }
    if !isSame { search.forgetWords() }
    watch.stop()
    // Its lines are of rows that are no more, should nothing be laid out until the next key.
    screen = []
    unfoldRows()
    if search.needle != nil { lookForMatches() }
    if let kept, let row = tree.rows.firstIndex(where: { $0.node == kept }) {
      selection = index(ofRow: row)
    } else {
      selection = max(0, min(selection, visible.count - 1))
    }
    if thread == nil, !isEmpty { thread = discussion?.thread?.id }
  }

  /// The node of the selected comment in another tree, else of the nearest that it answers.
  private func selectedNode(among next: CommentTree) -> Int? {
    guard let selectedRow else { return nil }
    var isShown = Array(repeating: false, count: next.nodes.count)
    for row in next.rows { isShown[row.node] = true }
    /// Made where a comment stands elsewhere: chains of answers may be long.
    var places: [Comment.ID: Int]?
    var row: Int? = selectedRow
    while let current = row {
      let node = tree.rows[current].node
      let id = tree.nodes[node].id
      var found: Int? = node
      if node >= next.nodes.count || next.nodes[node].id != id {
        let known = places ?? CommentMarks.places(in: next)
        places = known
        found = known[id]
      }
      if let found, isShown[found] { return found }
      row = tree.rows[current].parent
    }
    return nil
  }

  /// Shows another thread of the article, from its beginning.
  mutating func change(to thread: CommentThread.ID) {
    var pane = CommentPane(article, order: order)
    pane.thread = thread
    pane.isFlat = isFlat
    pane.setting = setting
    pane.height = height
    // What there is to choose from.
    pane.discussion = discussion.map {
      Discussion(
        article: article, thread: $0.threads.first { $0.id == thread }, threads: $0.threads)
    }
    self = pane
  }

  /// Threads that have been found by now.
  mutating func offer(_ threads: [CommentThread]) {
    if discussion == nil { discussion = Discussion(article: article) }
    discussion?.threads = threads
  }

  mutating func fetchStarted() {
    isFetching = true
    failure = nil
  }

  mutating func fetchEnded(_ reason: String? = nil) {
    isFetching = false
    if let reason { failure = reason }
  }
}

// MARK: Rows

extension CommentPane {
  /// Whether a row stands for itself and all its answers in one line.
  func isFolded(_ row: Int) -> Bool { !tree.isFlat && marks.isFolded[tree.rows[row].node] }

  /// Finds out anew which rows no fold hides.
  mutating func unfoldRows() {
    var rows: [Int] = []
    rows.reserveCapacity(tree.rows.count)
    var row = 0
    while row < tree.rows.count {
      rows.append(row)
      row = isFolded(row) ? tree.rows[row].end : row + 1
    }
    visible = rows
  }

  /// Where a row, or the fold that hides it, stands among the visible ones.
  func index(ofRow row: Int) -> Int {
    var low = 0
    var high = visible.count
    while low < high {
      let middle = (low + high) / 2
      if visible[middle] <= row { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  mutating func select(row: Int) { go(to: index(ofRow: row)) }
}
