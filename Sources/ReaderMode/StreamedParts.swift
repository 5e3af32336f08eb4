extension PageTree {
  /// The page as its readers see it once it has loaded: React sends parts that were not ready in
  /// time at the end, hidden as `S:n`, and a script moves each to where a template `B:n` or `P:n`
  /// holds its place.
  func withStreamedParts() -> PageTree {
    let parts = nodes(.div, named: ["S:"])
    guard !parts.isEmpty else { return self }
    let places = nodes(.template, named: ["B:", "P:"])
    var moves: [Int: Int] = [:]
    for (name, part) in parts {
      if let place = places[name] { moves[place] = part }
    }
    guard !moves.isEmpty else { return self }
    var copy = StreamedCopy(tree: self, moves: moves)
    copy.append(0, to: -1, within: 0)
    var tree = self
    tree.nodes = copy.nodes
    return tree
  }

  /// By what follows the prefix in their ids; of two that are alike the first.
  private func nodes(_ name: PageElement, named prefixes: [String]) -> [Substring: Int] {
    var found: [Substring: Int] = [:]
    for node in nodes.indices where nodes[node].name == name {
      guard let id = value(.id, of: node), prefixes.contains(where: { id.hasPrefix($0) }) else {
        continue
      }
      found[id.dropFirst(2)] = found[id.dropFirst(2)] ?? node
    }
    return found
  }
}

private struct StreamedCopy {
  let tree: PageTree
  /// What comes in the place of a node; each part is moved once.
  private var moves: [Int: Int]
  private let moved: Set<Int>
  private(set) var nodes: [PageTree.Node] = []

  /// Parts that hold places of parts that hold places…: as many levels as are followed, so that the
  /// tree stays as shallow as its readers rely on.
  private static let maximumLevel = 3

  init(tree: PageTree, moves: [Int: Int]) {
    (self.tree, self.moves, moved) = (tree, moves, Set(moves.values))
    nodes.reserveCapacity(tree.nodes.count)
  }

  /// Calls itself as deep as the page nests, for each level of parts.
  mutating func append(_ node: Int, to parent: Int, within level: Int) {
    if level < Self.maximumLevel, let part = moves.removeValue(forKey: node) {
      return appendChildren(of: part, to: parent, within: level + 1)
    }
    let index = nodes.count
    nodes.append(tree.nodes[node])
    nodes[index].parent = parent
    appendChildren(of: node, to: index, within: level)
    nodes[index].end = nodes.count
  }

  private mutating func appendChildren(of node: Int, to parent: Int, within level: Int) {
    var child = node + 1
    while child < tree.nodes[node].end {
      if !moved.contains(child) { append(child, to: parent, within: level) }
      child = tree.nodes[child].end
    }
  }
}
