/// Takes out what is not the article wherever it stands: navigation, forms, adverts, comments,
/// hidden parts.
struct Pruning {
  let tree: PageTree
  private(set) var isGone: [Bool]
  /// Characters of prose at and below each node, as far as nothing is gone.
  private let prose: [Int]
  /// Of parents, the prose of their hidden children.
  private var hiddenProse: [Int: Int] = [:]

  /// With `isGentle`, only what never shows goes, and navigation: pages whose text has misleading names.
  init(_ tree: PageTree, isGentle: Bool = false) {
    self.tree = tree
    isGone = Array(repeating: false, count: tree.nodes.count)
    prose = Self.prose(tree)
    for node in tree.nodes.indices where prose[node] > 0 && tree.nodes[node].name != .text {
      if isHidden(node) { hiddenProse[tree.nodes[node].parent, default: 0] += prose[node] }
    }
    let trusted = isGentle ? [.neverShows, .navigation, .role] : trustedReasons()
    for node in tree.nodes.indices where tree.nodes[node].name != .text && !isGone[node] {
      guard let reason = reason(for: node), trusted.contains(reason) else { continue }
      for inside in node..<tree.nodes[node].end { isGone[inside] = true }
    }
  }

  /// Why a part is not the article.
  private enum Reason: CaseIterable {
    case neverShows, certain, navigation, hidden, element, role, name
  }

  /// The reasons that leave most of the page's prose: one that would take it is wrong about this page.
  private func trustedReasons() -> Set<Reason> {
    let all = prose.first ?? 0
    var lost: [Reason: Int] = [:]
    var node = 0
    while node < tree.nodes.count {
      if tree.nodes[node].name != .text, let reason = reason(for: node) {
        lost[reason, default: 0] += prose[node]
        node = tree.nodes[node].end
      } else {
        node += 1
      }
    }
    return Set(
      Reason.allCases.filter {
        $0 == .neverShows || $0 == .certain || $0 == .navigation
          || lost[$0, default: 0] * 5 <= all * 4
      })
  }

  private func reason(for node: Int) -> Reason? {
    if neverShows(node) { return .neverShows }
    let clutter = clutterName(of: node)
    if clutter == .certain { return .certain }
    let all = prose.first ?? 0
    // What holds most of the prose is the page itself, whatever it is called.
    guard prose[node] * 2 < all || prose[node] < 200 else { return nil }
    if isHidden(node), isAside(node) || (prose[node] < 200 && !isAmongHidden(node)) {
      return .hidden
    }
    switch tree.nodes[node].name {
    case .nav, .dialog, .button: return .navigation
    case .aside, .footer, .form, .fieldset, .noscript: return .element
    default: break
    }
    if isWholePage(node) { return nil }
    if hasClutterRole(node) { return .role }
    return clutter
  }

  /// Characters in text nodes that are long enough for sentences.
  private static func prose(_ tree: PageTree) -> [Int] {
    var prose = Array(repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.name == .text {
        // Bytes: a short text node of a paragraph with many links counts for little, which does not
        // matter among whole pages.
        prose[index] = node.range.count >= 40 ? node.range.count : 0
      }
      if node.parent >= 0 { prose[node.parent] += prose[index] }
    }
    return prose
  }

  private func neverShows(_ node: Int) -> Bool {
    switch tree.nodes[node].name {
    case .head, .title, .meta, .link, .base, .select, .option, .textarea, .input, .svg,
      .canvas, .object, .embed, .template, .iframe, .video, .audio, .rp:
      true
    default: false
    }
  }

  private func isHidden(_ node: Int) -> Bool {
    if tree.value(.hidden, of: node) != nil { return true }
    if tree.value(.ariaHidden, of: node)?.lowercased() == "true", prose[node] < 400 { return true }
    guard let style = tree.value(.style, of: node)?.lowercased() else { return false }
    let plain = style.filter { $0 != " " }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  /// Paragraphs that are hidden wait for a subscriber or a script: they are the text, the short
  /// ones among them too.
  private func isAmongHidden(_ node: Int) -> Bool {
    let parent = tree.nodes[node].parent
    return parent >= 0 && hiddenProse[parent, default: 0] >= 600
  }

  /// Whether a hidden part is named as something that opens over the page.
  private func isAside(_ node: Int) -> Bool {
    tree.marks[node].contains(.clutterPart) || hasClutterRole(node)
  }

  private func hasClutterRole(_ node: Int) -> Bool {
    switch tree.value(.role, of: node)?.lowercased() {
    case "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alert",
      "menu", "toolbar":
      true
    default: false
    }
  }

  /// `certain` or `name` where class or id say that a part is clutter.
  private func clutterName(of node: Int) -> Reason? {
    let marks = tree.marks[node]
    guard marks.contains(.clutter) || marks.contains(.certainClutter), !isWholePage(node) else {
      return nil
    }
    return marks.contains(.certainClutter) ? .certain : .name
  }

  private func isWholePage(_ node: Int) -> Bool {
    switch tree.nodes[node].name {
    case .html, .body, .article, .main: true
    default: false
    }
  }
}
