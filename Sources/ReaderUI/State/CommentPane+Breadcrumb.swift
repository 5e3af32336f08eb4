import Models
import Terminal

extension CommentPane {
  /// Comments that are looked at on the way up.
  private static let steps = 40

  /// Who answers whom down to the selected comment: `root › bob › carol`; in the middle left out
  /// where there is no room. Empty where it answers nobody.
  func breadcrumb(columns: Int, glyphs: Glyphs) -> String {
    guard let row = selectedRow, columns > 8 else { return "" }
    var names: [String] = []
    var node: Int? = tree.rows[row].node
    while let current = node, names.count < Self.steps {
      names.append(Self.name(tree.nodes[current]))
      node = tree.answered[current]
    }
    guard names.count > 1 else { return "" }
    let lead = node == nil ? names.removeLast() : glyphs.ellipsis
    let whole = ([lead] + names.reversed()).joined(separator: glyphs.crumb)
    if CellWidth.width(of: whole) <= columns { return whole }
    return shortened(names, after: lead, columns: columns, glyphs: glyphs)
  }

  /// The nearest of `names`, which begin with the selected comment's, as far as there is room.
  private func shortened(
    _ names: [String], after lead: String, columns: Int, glyphs: Glyphs
  ) -> String {
    let head = lead == glyphs.ellipsis ? lead : lead + glyphs.crumb + glyphs.ellipsis
    var tail = ""
    for name in names {
      let longer = glyphs.crumb + name + tail
      guard CellWidth.width(of: head + longer) <= columns else { break }
      tail = longer
    }
    if !tail.isEmpty { return head + tail }
    return CellWidth.prefix(names.first ?? "", columns: columns).text
  }

  private static func name(_ comment: Comment) -> String {
    let name = Wording.author(of: comment) ?? Wording.state(comment.state)
    return String((name ?? Wording.roles(comment.roles)).prefix(24))
  }

  /// Who wrote what a row answers; nil at top level.
  func answeredAuthor(ofRow row: Int) -> String? {
    tree.answered[tree.rows[row].node].map { Self.name(tree.nodes[$0]) }
  }
}
