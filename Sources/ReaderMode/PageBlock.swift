internal import Models

/// A stretch of text that stands by itself: a paragraph, a heading, an item, or loose text between
/// such.
struct PageBlock {
  /// The nearest element around it that stands by itself.
  var element: Int
  /// Its text nodes.
  var nodes: [Int] = []
  var text = ""
  /// Characters, and those inside links.
  var length = 0
  var linked = 0
  /// Words; each character of scripts without spaces is one.
  var words = 0
  /// Marks that end or divide sentences.
  var marks = 0

  var linkDensity: Double { length == 0 ? 0 : Double(linked) / Double(length) }

  /// Whether it reads as sentences of some article.
  var isProse: Bool { linkDensity < 0.4 && marks > 0 && (words >= 12 || length >= 80) }
}

/// The blocks of a page in their order, and what is around them.
struct PageBlocks {
  let tree: PageTree
  private(set) var blocks: [PageBlock] = []
  /// Of each node, the first block that begins in or after it.
  private(set) var firstBlock: [Int] = []

  init(_ tree: PageTree, isGone: [Bool]) {
    self.tree = tree
    firstBlock = Array(repeating: 0, count: tree.nodes.count + 1)
    var open: PageBlock?
    var linkEnd = 0
    var breaks = 0
    var index = 0
    func close(_ blocks: inout [PageBlock]) {
      if var block = open {
        block.measure(tree)
        if block.length > 0 { blocks.append(block) }
      }
      open = nil
    }
    var ends: [Int] = []
    while index < tree.nodes.count {
      while let end = ends.last, end <= index {
        ends.removeLast()
        close(&blocks)
      }
      firstBlock[index] = blocks.count
      let node = tree.nodes[index]
      if isGone[index] {
        for inside in index..<node.end { firstBlock[inside] = blocks.count }
        index = node.end
        continue
      }
      switch node.name {
      case .text:
        let hasText = tree.text[node.range].contains { $0 > 0x20 }
        if open == nil, hasText { open = PageBlock(element: tree.blockElement(around: index)) }
        if hasText { breaks = 0 }
        open?.nodes.append(index)
        if index < linkEnd { open?.linked += node.range.count }
      case .a where tree.value(.href, of: index) != nil: linkEnd = max(linkEnd, node.end)
      case .br:
        breaks += 1
        if breaks == 2 { close(&blocks) }
      default:
        if node.name.isBlock {
          close(&blocks)
          firstBlock[index] = blocks.count
          breaks = 0
          ends.append(node.end)
        }
      }
      index += 1
    }
    close(&blocks)
    firstBlock[tree.nodes.count] = blocks.count
  }

  /// Whether a block tells what a figure shows; tables, code and quotes in figures are text.
  func isCaption(_ block: Int) -> Bool {
    var node = blocks[block].element
    while node >= 0 {
      switch tree.nodes[node].name {
      case .figcaption, .figure: return true
      case .table, .pre, .blockquote: return false
      default: node = tree.nodes[node].parent
      }
    }
    return false
  }

  /// Numbers of the kinds of blocks: those whose elements and parents are named alike.
  func kinds() -> [Int] {
    var known: [String: Int] = [:]
    return blocks.map { block in
      let node = tree.nodes[block.element]
      let names = [
        node.name.rawValue, tree.label(of: block.element),
        tree.label(of: max(0, node.parent)),
      ].joined(separator: "/")
      if let kind = known[names] { return kind }
      known[names] = known.count
      return known.count - 1
    }
  }

  /// The blocks inside a node.
  func range(of node: Int) -> Range<Int> {
    firstBlock[node]..<max(firstBlock[node], firstBlock[tree.nodes[node].end])
  }
}

extension PageBlock {
  fileprivate mutating func measure(_ tree: PageTree) {
    var bytes: [UInt8] = []
    for node in nodes { bytes.append(contentsOf: tree.text[tree.nodes[node].range]) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isInWord = false
    var needsSpace = false
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let (value, end) = bytes.scalar(at: place)
        defer { place = end }
        if value <= 0x20 || value == 0xA0 || value == 0x3000 {
          needsSpace = !text.isEmpty
          isInWord = false
          continue
        }
        if needsSpace {
          text.append(0x20)
          needsSpace = false
        }
        text.append(contentsOf: bytes[place..<end])
        length += 1
        switch value {
        case 0x2E, 0x2C, 0x21, 0x3F, 0x3B, 0x3A, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1F, 0xFF1B,
          0x060C, 0x061F, 0x061B, 0x06D4, 0x0964, 0x2026:
          marks += 1
        case 0x0E00...0x0E7F, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF:
          words += 1
          isInWord = false
        default:
          if !isInWord { words += 1 }
          isInWord = true
        }
      }
    }
    linked = min(linked, length)
    self.text = String(decoding: text, as: UTF8.self)
  }
}

extension PageTree {
  func blockElement(around node: Int) -> Int {
    var parent = nodes[node].parent
    while parent > 0, !nodes[parent].name.isBlock { parent = nodes[parent].parent }
    return max(0, parent)
  }
}
