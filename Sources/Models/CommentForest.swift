/// Comments linked to what they answer: the work table from which `CommentTree` makes its rows.
struct CommentForest {
  private let order: CommentOrder
  private(set) var nodes: [Comment] = []
  /// Where each node stands in the comments that were given; nil for stand-ins.
  private(set) var sources: [Int?] = []
  /// The node that each node answers; nil at top level.
  private(set) var parents: [Int?] = []
  /// The nodes' dates in seconds, `.max` for none: sorting goes through this small table.
  private var dates: [Int64] = []
  /// What the order asks for first, the smallest first.
  private var keys: [Int64] = []

  /// Links `comments` by their ids and adds a stand-in for each parent that is not among them.
  ///
  /// Empty, `0` and `root` name no parent (as several sources write "top level") unless a comment
  /// has that id.
  init(_ comments: [Comment], order: CommentOrder) {
    self.order = order
    var places: [String: Int] = [:]
    places.reserveCapacity(comments.count)
    nodes.reserveCapacity(comments.count)
    for (source, comment) in comments.enumerated() {
      if let place = places[comment.id] {
        nodes[place] = comment
        sources[place] = source
      } else {
        places[comment.id] = nodes.count
        nodes.append(comment)
        sources.append(source)
      }
    }
    parents = Array(repeating: nil, count: nodes.count)
    for node in nodes.indices {
      guard let id = nodes[node].parent, id != nodes[node].id else { continue }
      if let place = places[id] {
        parents[node] = place
      } else if id != "", id != "0", id != "root" {
        places[id] = nodes.count
        parents[node] = nodes.count
        addStandIn(id)
      }
      dateStandIn(above: node)
    }
    dates = nodes.map { $0.date?.seconds ?? .max }
  }

  private mutating func addStandIn(_ id: String) {
    nodes.append(Comment(id: id, html: "", state: .missing, isNew: false))
    sources.append(nil)
    parents.append(nil)
  }

  /// Gives a stand-in the date of its oldest reply, so that it stands where that reply would.
  private mutating func dateStandIn(above node: Int) {
    guard let parent = parents[node], sources[parent] == nil, let date = nodes[node].date else {
      return
    }
    nodes[parent].date = min(nodes[parent].date ?? date, date)
  }
}

extension CommentForest {
  /// Moves the oldest comment of each ring of comments that answer one another to the top level.
  mutating func cutCycles() {
    enum Colour { case new, onPath, done }
    var colours = Array(repeating: Colour.new, count: nodes.count)
    for start in nodes.indices {
      var path: [Int] = []
      var next: Int? = start
      while let node = next, colours[node] == .new {
        colours[node] = .onPath
        path.append(node)
        next = parents[node]
      }
      if let meeting = next, colours[meeting] == .onPath { cutCycle(through: meeting) }
      for node in path { colours[node] = .done }
    }
  }

  private mutating func cutCycle(through meeting: Int) {
    var oldest = meeting
    var next = parents[meeting]
    while let node = next, node != meeting {
      if isOlder(node, oldest) { oldest = node }
      next = parents[node]
    }
    parents[oldest] = nil
  }

  /// By date, then by id; those without a date last, as they arrived.
  ///
  /// Shorter ids come first, so that the numbers most sources use as ids count upwards.
  private func isOlder(_ a: Int, _ b: Int) -> Bool {
    if dates[a] != dates[b] { return dates[a] < dates[b] }
    if dates[a] == .max { return a < b }
    let (idA, idB) = (nodes[a].id.utf8, nodes[b].id.utf8)
    if idA.count != idB.count { return idA.count < idB.count }
    return idA.lexicographicallyPrecedes(idB)
  }
}

extension CommentForest {
  /// Works out what siblings are sorted by. Cycles must have been cut.
  mutating func weigh() {
    keys = nodes.indices.map { node in
      if nodes[node].state == .more { return .max }
      return switch order {
      case .site: nodes[node].rank.map(Int64.init) ?? .max - 1
      case .oldest: 0
      case .newest: dates[node] == .max ? .max - 1 : Self.reversed(dates[node])
      case .top: nodes[node].score.map { Self.reversed(Int64($0)) } ?? .max - 1
      case .active: 0
      }
    }
    if order == .active { weighByActivity() }
  }

  /// The newest living comment of each subtree, the last first.
  private mutating func weighByActivity() {
    var newest: [Int64] = nodes.map { $0.isLive ? $0.date?.seconds ?? .min : .min }
    for (node, _) in walk().reversed() {
      guard let parent = parents[node] else { continue }
      newest[parent] = max(newest[parent], newest[node])
    }
    for node in nodes.indices where nodes[node].state != .more {
      keys[node] = Self.reversed(newest[node])
    }
  }

  /// The largest first, and none as far back as what stands last in any order.
  private static func reversed(_ value: Int64) -> Int64 { -max(value, .min + 3) }

  /// The order of siblings: `more` last, then what was chosen, then by age.
  private func stands(_ a: Int, before b: Int) -> Bool {
    keys[a] == keys[b] ? isOlder(a, b) : keys[a] < keys[b]
  }
}

extension CommentForest {
  /// Every node once with its depth, each followed by its replies, in the chosen order.
  ///
  /// Cycles must have been cut, and siblings weighed.
  func walk() -> [(node: Int, depth: Int)] {
    let lastFirst = nodes.indices.sorted { stands($1, before: $0) }
    var firstChild: [Int?] = Array(repeating: nil, count: nodes.count)
    var nextSibling: [Int?] = Array(repeating: nil, count: nodes.count)
    var firstRoot: Int?
    for node in lastFirst {
      if let parent = parents[node] {
        nextSibling[node] = firstChild[parent]
        firstChild[parent] = node
      } else {
        nextSibling[node] = firstRoot
        firstRoot = node
      }
    }
    var order: [(node: Int, depth: Int)] = []
    order.reserveCapacity(nodes.count)
    var pending: [(node: Int, depth: Int)] = []
    if let firstRoot { pending.append((firstRoot, 0)) }
    while let (node, depth) = pending.popLast() {
      order.append((node, depth))
      if let sibling = nextSibling[node] { pending.append((sibling, depth)) }
      if let child = firstChild[node] { pending.append((child, depth + 1)) }
    }
    return order
  }

  /// Every node once, all at top level, by age: the newest first where that order was chosen.
  func timeline() -> [(node: Int, depth: Int)] {
    let oldestFirst = nodes.indices.sorted(by: isOlder)
    return (order == .newest ? oldestFirst.reversed() : oldestFirst).map { ($0, 0) }
  }

  /// Which nodes have something to show: words of somebody or answers to come, or such among their
  /// descendants.
  ///
  /// Cycles must have been cut.
  func shown() -> [Bool] {
    var isShown = Array(repeating: false, count: nodes.count)
    for node in nodes.indices where nodes[node].isSomething {
      var next: Int? = node
      while let current = next, !isShown[current] {
        isShown[current] = true
        next = parents[current]
      }
    }
    return isShown
  }
}

extension Comment {
  /// Whether it is shown for its own sake: what was taken back or away only as the parent of others.
  fileprivate var isSomething: Bool {
    switch state {
    case .live, .pending, .more: true
    case .deleted, .removed, .missing: false
    case .hidden, .gone: hasText
    }
  }
}
