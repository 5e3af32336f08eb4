/// Ways to find an article among the blocks of a page, none of which knows of the others.
struct Candidates {
  let tree: PageTree
  let blocks: [PageBlock]
  private let page: PageBlocks
  /// What the blocks before each one have, so that a part of the page is measured at once.
  private let sums: [Sum]

  private struct Sum {
    var prose = 0
    var length = 0
    var linked = 0
  }

  init(_ page: PageBlocks) {
    self.page = page
    tree = page.tree
    blocks = page.blocks
    var sums = [Sum()]
    for block in page.blocks {
      var sum = sums[sums.count - 1]
      sum.prose += block.isProse ? block.length : 0
      sum.length += block.length
      sum.linked += block.linked
      sums.append(sum)
    }
    self.sums = sums
  }

  /// The blocks that each way takes; without those that found nothing.
  func all() -> [[Bool]] {
    var found: [[Bool]] = []
    let container = self.container()
    if let container {
      found.append(within(container, strict: false))
      found.append(within(container, strict: true))
    }
    if let scored = scored() { found.append(scored) }
    if let dense = dense() { found.append(dense) }
    if let common = commonParent() { found.append(within([common], strict: true)) }
    return found.filter { length($0) > 0 }
  }

  private func length(_ taken: [Bool]) -> Int {
    zip(taken, blocks).reduce(0) { $0 + ($1.0 ? $1.1.length : 0) }
  }

  private func prose(in node: Int) -> Int {
    let range = page.range(of: node)
    return sums[range.upperBound].prose - sums[range.lowerBound].prose
  }

  private func linkDensity(of node: Int) -> Double {
    let range = page.range(of: node)
    let length = sums[range.upperBound].length - sums[range.lowerBound].length
    let linked = sums[range.upperBound].linked - sums[range.lowerBound].linked
    return length == 0 ? 0 : Double(linked) / Double(length)
  }

  // MARK: Containers by name

  private func container() -> [Int]? {
    let all = sums[blocks.count].prose
    let rules: [(Int) -> Bool] = [
      { tree.value(.itemprop, of: $0)?.lowercased() == "articlebody" },
      { tree.marks[$0].contains(.body) },
      { tree.nodes[$0].name == .article },
      { tree.marks[$0].contains(.article) },
      { tree.nodes[$0].name == .main || tree.value(.role, of: $0)?.lowercased() == "main" },
    ]
    for rule in rules {
      var best: (node: Int, prose: Int)?
      var index = 0
      var found: [(node: Int, prose: Int)] = []
      while index < tree.nodes.count {
        let node = tree.nodes[index]
        if node.name != .text, node.name.isBlock, rule(index) {
          let prose = prose(in: index)
          if prose > 0 { found.append((index, prose)) }
          if prose > best?.prose ?? 0 { best = (index, prose) }
        }
        index += 1
      }
      guard let best, best.prose * 4 >= all || best.prose > 1_500 else { continue }
      // Pages cut their text in pieces that have one name, for adverts between them.
      let label = tree.label(of: best.node)
      let pieces = found.filter { other in
        other.node != best.node && !label.isEmpty && tree.label(of: other.node) == label
          && tree.nodes[other.node].parent == tree.nodes[best.node].parent
      }
      return ([best.node] + pieces.map(\.node)).sorted()
    }
    return nil
  }

  private func within(_ nodes: [Int], strict: Bool) -> [Bool] {
    var taken = Array(repeating: false, count: blocks.count)
    for node in nodes {
      for index in page.range(of: node) where isText(blocks[index], strict: strict) {
        taken[index] = true
      }
    }
    return withoutLooseHeadings(withoutLinkLists(taken))
  }

  private func isText(_ block: PageBlock, strict: Bool) -> Bool {
    let name = tree.nodes[block.element].name
    if block.linkDensity > 0.5, !(name == .p && block.words > 20) { return false }
    guard strict else { return block.linkDensity < 0.35 || block.isProse }
    switch name {
    case .p, .blockquote, .pre, .li, .dd, .dt, .td, .th: return block.linkDensity < 0.5
    case .h2, .h3, .h4, .h5, .h6: return block.linkDensity < 0.3
    case .h1: return false
    default: return block.isProse
    }
  }

  /// Parts that are links, most of them: lists of links, and teasers with a few words each.
  private func withoutLinkLists(_ taken: [Bool]) -> [Bool] {
    var taken = taken
    var index = 0
    let all = zip(taken, blocks).reduce(0) { $0 + ($1.0 && $1.1.isProse ? $1.1.length : 0) }
    while index < tree.nodes.count {
      let name = tree.nodes[index].name
      if let limit = Self.linkLimit(name), prose(in: index) * 4 < all {
        if linkDensity(of: index) > limit {
          for block in page.range(of: index) { taken[block] = false }
          index = tree.nodes[index].end
          continue
        }
      }
      index += 1
    }
    return taken
  }

  private static func linkLimit(_ name: PageElement) -> Double? {
    switch name {
    case .ul, .ol, .dl: 0.5
    case .div, .section, .table: 0.4
    default: nil
    }
  }

  /// A heading belongs to what follows it.
  private func withoutLooseHeadings(_ taken: [Bool]) -> [Bool] {
    var taken = taken
    var hasText = false
    for index in blocks.indices.reversed() {
      if tree.nodes[blocks[index].element].name.isHeading {
        if taken[index], !hasText { taken[index] = false }
        if taken[index] { hasText = false }
      } else if taken[index] {
        hasText = true
      }
    }
    return taken
  }

  // MARK: Scores of what is around paragraphs

  /// As Readability does: paragraphs give points to what is around them, the best gets its
  /// neighbours as well.
  private func scored() -> [Bool]? {
    var scores: [Int: Double] = [:]
    for block in blocks where block.length >= 25 && block.linkDensity < 0.5 {
      let points = 1 + Double(min(block.marks, 20)) + min(Double(block.length) / 100, 3)
      var parent =
        tree.nodes[block.element].name == .p ? tree.nodes[block.element].parent : block.element
      var level = 0
      while parent >= 0, level < 5 {
        scores[parent, default: weight(of: parent)] +=
          points / (level == 0 ? 1 : level == 1 ? 2 : Double(level) * 3)
        parent = tree.nodes[parent].parent
        level += 1
      }
    }
    let ranked = scores.map { (node: $0.key, score: $0.value * (1 - linkDensity(of: $0.key))) }
    guard let best = ranked.max(by: { ($0.score, -$0.node) < ($1.score, -$1.node) }) else {
      return nil
    }
    var nodes = [best.node]
    let parent = tree.nodes[best.node].parent
    if parent >= 0 {
      let limit = max(10, best.score * 0.2)
      var child = parent + 1
      while child < tree.nodes[parent].end {
        if child != best.node, let score = scores[child],
          score * (1 - linkDensity(of: child)) >= limit
        {
          nodes.append(child)
        } else if tree.nodes[child].name == .p, prose(in: child) > 0 {
          nodes.append(child)
        }
        child = tree.nodes[child].end
      }
    }
    return within(nodes.sorted(), strict: true)
  }

  private func weight(of node: Int) -> Double {
    let marks = tree.marks[node]
    var weight =
      switch tree.nodes[node].name {
      case .article: 20.0
      case .div, .main, .section: 5.0
      case .ul, .ol, .dl, .form, .address, .li, .td: -3.0
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5.0
      default: 0.0
      }
    if marks.contains(.body) { weight += 25 }
    if marks.contains(.article) { weight += 15 }
    if marks.contains(.clutterPart) { weight -= 25 }
    return weight
  }

  // MARK: Density

  /// The stretch of the page with the most prose and the least else.
  private func dense() -> [Bool]? {
    var best = (sum: 0.0, range: 0..<0)
    var current = (sum: 0.0, start: 0)
    for (index, block) in blocks.enumerated() {
      let value: Double =
        if block.isProse {
          Double(min(block.length, 1_000))
        } else if tree.nodes[block.element].name == .p,
          block.linkDensity < 0.3
        { 0 } else { block.linkDensity > 0.5 ? -120 : -40 }
      current.sum += value
      if current.sum <= 0 {
        current = (0, index + 1)
      } else if current.sum > best.sum {
        best = (current.sum, current.start..<index + 1)
      }
    }
    guard !best.range.isEmpty else { return nil }
    var taken = Array(repeating: false, count: blocks.count)
    for index in best.range { taken[index] = isText(blocks[index], strict: true) }
    return withoutLooseHeadings(withoutLinkLists(taken))
  }

  /// The smallest part of the page that has three quarters of its prose.
  private func commonParent() -> Int? {
    let all = prose(in: 0)
    guard all > 0 else { return nil }
    var node = 0
    descending: while true {
      var child = node + 1
      while child < tree.nodes[node].end {
        if tree.nodes[child].name != .text, prose(in: child) * 4 >= all * 3 {
          node = child
          continue descending
        }
        child = tree.nodes[child].end
      }
      return node
    }
  }
}
