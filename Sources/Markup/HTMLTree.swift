/// A parsed page as one flat array: a node's descendants follow it up to `end`.
struct HTMLTree: Equatable {
  struct Node: Equatable {
    var tag: HTMLTag
    /// The index after the node's last descendant.
    var end: Int
    /// Where the node's bytes are in `text`, or its attributes in `attributes`.
    var range: Range<Int>
  }

  struct Attribute: Equatable {
    var name: HTMLAttribute
    var value: String
  }

  /// Elements nested deeper than this do not occur; recursion over the tree is safe.
  static let maximumDepth = 240

  var nodes: [Node] = []
  var text: [UInt8] = []
  var attributes: [Attribute] = []

  /// The value of an attribute, nil where the node does not carry it.
  func value(_ name: HTMLAttribute, of node: Int) -> String? {
    guard nodes[node].tag != .text else { return nil }
    return attributes[nodes[node].range].first { $0.name == name }?.value
  }

  /// The indices of a node's children.
  func children(of node: Int) -> ChildIndices {
    ChildIndices(tree: self, next: node + 1, end: nodes[node].end)
  }

  /// The indices of the nodes at the top.
  var roots: ChildIndices { ChildIndices(tree: self, next: 0, end: nodes.count) }
}

/// Walks over siblings by skipping what is inside them.
struct ChildIndices: Sequence, IteratorProtocol {
  private let tree: HTMLTree
  private var index: Int
  private let end: Int

  init(tree: HTMLTree, next: Int, end: Int) {
    self.tree = tree
    self.index = next
    self.end = end
  }

  mutating func next() -> Int? {
    guard index < end else { return nil }
    defer { index = tree.nodes[index].end }
    return index
  }
}

/// The attributes that mean something to a reader; all others are left behind.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case href, src, alt, title, start, colspan, rowspan, width, height, hidden, style
  case srcset, allowfullscreen, alttext
  case rel, type, reversed, value, align, dir
  case `class`
  case dataSource = "data-src"
  case dataLazySource = "data-lazy-src"
  case dataOriginal = "data-original"
}
