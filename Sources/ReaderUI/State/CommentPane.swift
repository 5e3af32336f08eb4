import Models
import Terminal

/// A discussion as a tree with folds, and the place the reader has in it.
///
/// The place is the selected comment and the screen line its header stands on: whatever is folded
/// or arrives around it, that line stays. Comments are only set in lines when they are seen.
struct CommentPane: Sendable {
  let article: Article.ID
  private(set) var discussion: Discussion?
  private(set) var tree = CommentTree([])
  private(set) var bodies: [Document] = []
  private(set) var isFetching = false
  private(set) var failure: String?
  /// The ids of the folded comments.
  private(set) var collapsed: Set<String> = []
  /// The rows that no fold hides, in order.
  private(set) var visible: [Int] = []
  /// The selected row's place in `visible`.
  private(set) var selection = 0
  /// The screen line of the selected row's header.
  private(set) var line = 0
  private(set) var height = 1
  private(set) var width = 40
  private(set) var screen: [CommentLine] = []
  private(set) var isAtEnd = true
  /// Living comments, and those of them that are new.
  private(set) var liveCount = 0
  private(set) var newCount = 0
  var matches: [Int] = []
  var needle: String?
  private var cache: [Int: [FlowLine]] = [:]
  private var usesUnicode = true
  private var bidi = Bidi.Mode.off

  init(_ article: Article.ID) {
    self.article = article
    isFetching = true
  }

  var isEmpty: Bool { tree.rows.isEmpty }
  /// How many comments have been set in lines.
  var setCount: Int { cache.count }
  /// The selected row of the tree; nil where there is none.
  var selectedRow: Int? { visible.indices.contains(selection) ? visible[selection] : nil }

  func comment(ofRow row: Int) -> Comment { tree.nodes[tree.rows[row].node] }
  func isCollapsed(_ row: Int) -> Bool {
    !collapsed.isEmpty && collapsed.contains(comment(ofRow: row).id)
  }

  /// Takes a discussion and keeps the selected comment on its line.
  mutating func accept(_ discussion: Discussion, bodies: [Document], isFetching: Bool) {
    let kept = selectedRow.map { comment(ofRow: $0).id }
    self.isFetching = isFetching
    failure = nil
    if discussion.comments != self.discussion?.comments {
      tree = CommentTree(discussion.comments)
      self.bodies = bodies
      cache = [:]
      matches = []
      needle = nil
    }
    self.discussion = discussion
    liveCount = discussion.comments.count { $0.state == .live }
    newCount = discussion.comments.count { $0.state == .live && $0.isNew }
    unfoldRows()
    let row = kept.flatMap { id in tree.rows.firstIndex { tree.nodes[$0.node].id == id } }
    if let row { select(row: row, keepingLine: true) } else { selection = 0 }
  }

  mutating func fail(_ reason: String) {
    isFetching = false
    failure = reason
  }

  mutating func fetchStarted() {
    isFetching = true
    failure = nil
  }
}

/// What stands on one line of the comments pane.
struct CommentLine: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case header
    /// A line of the text, from 0.
    case body(Int)
    case gap
  }

  var row: Int
  var part: Part
}

// MARK: Rows

extension CommentPane {
  /// Finds out anew which rows no fold hides.
  mutating func unfoldRows() {
    var rows: [Int] = []
    rows.reserveCapacity(tree.rows.count)
    var row = 0
    while row < tree.rows.count {
      rows.append(row)
      row = isCollapsed(row) ? tree.rows[row].end : row + 1
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

  mutating func setCollapsed(_ ids: Set<String>, keeping row: Int) {
    collapsed = ids
    unfoldRows()
    selection = index(ofRow: row)
  }

  /// Opens every fold that hides `row`.
  mutating func reveal(_ row: Int) {
    var ids = collapsed
    var parent = tree.parent(ofRow: row)
    while let above = parent {
      ids.remove(comment(ofRow: above).id)
      parent = tree.parent(ofRow: above)
    }
    guard ids != collapsed else { return }
    let kept = selectedRow ?? row
    setCollapsed(ids, keeping: kept)
  }

  mutating func select(row: Int, keepingLine: Bool = false) {
    let target = index(ofRow: row)
    if keepingLine {
      selection = target
    } else {
      go(to: target)
    }
  }
}

// MARK: Lines

extension CommentPane {
  /// Columns of indent for a depth: two each, one where it is narrow, and a plateau.
  func indent(ofDepth depth: Int) -> Int {
    let step = width < 50 ? 1 : 2
    let most = max(0, min(12, (width - 26) / step))
    return min(depth, most) * step
  }

  func lines(ofRow row: Int) -> [FlowLine] { cache[row] ?? [] }

  mutating func rowHeight(_ row: Int) -> Int {
    if isCollapsed(row) { return 1 }
    return 2 + setLines(ofRow: row).count
  }

  private mutating func setLines(ofRow row: Int) -> [FlowLine] {
    if let lines = cache[row] { return lines }
    let node = tree.rows[row]
    var lines: [FlowLine] = []
    if let source = node.source, bodies.indices.contains(source) {
      let room = width - indent(ofDepth: node.depth) - 2
      let setting = FlowSetting(width: room, usesUnicode: usesUnicode, bidi: bidi)
      lines = TextFlow.lines(of: bodies[source], setting)
    }
    // Enough for hundreds of screens; beyond it the memory is worth more than the time.
    if cache.count > 4000 { cache = [:] }
    cache[row] = lines
    return lines
  }

  /// Takes the size of the pane and works out what stands on each of its lines.
  mutating func layOut(width: Int, height: Int, usesUnicode: Bool, bidi: Bidi.Mode) {
    if width != self.width || usesUnicode != self.usesUnicode || bidi != self.bidi {
      cache = [:]
      self.bidi = bidi
      self.width = width
      self.usesUnicode = usesUnicode
    }
    self.height = max(1, height)
    selection = max(0, min(selection, visible.count - 1))
    settleLine()
    fillScreen()
    isAtEnd = linesBelow(atMost: 1) == 0
  }

  /// Keeps the header in sight and nothing but rows above it.
  private mutating func settleLine() {
    guard let row = selectedRow else {
      line = 0
      return
    }
    line = min(line, height - 1)
    if line + rowHeight(row) <= 0 { line = 0 }
    var above = 0
    var index = selection
    while index > 0, above < line {
      index -= 1
      above += rowHeight(visible[index])
    }
    if above < line { line = above }
  }

  private mutating func fillScreen() {
    screen = []
    guard selectedRow != nil else { return }
    var index = selection
    var start = line
    while start > 0, index > 0 {
      index -= 1
      start -= rowHeight(visible[index])
    }
    while screen.count < height, visible.indices.contains(index) {
      let row = visible[index]
      for part in parts(ofRow: row).dropFirst(max(0, -start)) where screen.count < height {
        screen.append(CommentLine(row: row, part: part))
      }
      start = 0
      index += 1
    }
  }

  private mutating func parts(ofRow row: Int) -> [CommentLine.Part] {
    if isCollapsed(row) { return [.header] }
    return [.header] + setLines(ofRow: row).indices.map { .body($0) } + [.gap]
  }
}

// MARK: Moving

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
        line += rowHeight(visible[selection])
        selection += 1
      }
      while selection > target {
        selection -= 1
        line -= rowHeight(visible[selection])
      }
    }
    selection = target
    let rows = rowHeight(visible[target])
    if line + rows > height { line = max(0, height - rows) }
    if line < 0 { line = 0 }
  }

  /// Scrolls by lines; the selection goes along only where its header would leave the pane.
  mutating func scroll(by lines: Int) {
    guard !visible.isEmpty else { return }
    line -= lines > 0 ? min(lines, linesBelow(atMost: lines)) : lines
    while line < 0, selection + 1 < visible.count {
      let rows = rowHeight(visible[selection])
      // A comment taller than the pane stays selected while it fills the pane.
      if line + rows >= height { break }
      line += rows
      selection += 1
    }
    while line >= height, selection > 0 {
      selection -= 1
      line -= rowHeight(visible[selection])
    }
  }

  mutating func page(by screens: Int) { scroll(by: screens * max(1, height - 2)) }

  /// How many lines are below the pane, counted no further than `limit`.
  private mutating func linesBelow(atMost limit: Int) -> Int {
    var end = line
    var index = selection
    while index < visible.count, end - height < limit {
      end += rowHeight(visible[index])
      index += 1
    }
    // The gap after the last comment is nothing to scroll to.
    if index == visible.count, let last = visible.last, !isCollapsed(last) { end -= 1 }
    return max(0, min(limit, end - height))
  }
}
