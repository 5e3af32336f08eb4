import Models

/// Lists and tables.
extension ContentCleaner {
  mutating func list(_ node: Int, _ place: Place) {
    var element = SafeElement(tree.nodes[node].tag)
    if element.tag == .ol, let start = number(.start, of: node, in: 0...999_999), start != 1 {
      element.start = start
    }
    if element.tag == .ol {
      element.numerals = tree.value(.type, of: node).flatMap { Numerals(rawValue: $0) }
      element.isReversed = tree.value(.reversed, of: node) != nil
    }
    container(element, place) { cleaner, place in
      var item: SafeWriter.Mark?
      cleaner.items(of: node, place, &item)
      if let item { cleaner.writer.closeBlock(.li, item) }
    }
  }

  /// The items of a list. An item stays open, as lists that stand between items belong to the
  /// item before.
  private mutating func items(of node: Int, _ place: Place, _ item: inout SafeWriter.Mark?) {
    for child in tree.children(of: node) {
      let role = tree.nodes[child].tag.role
      if role == .dropped || isBlank(child) || isHidden(child) { continue }
      if role == .item {
        if let item { writer.closeBlock(.li, item) }
        var element = SafeElement(.li)
        if tree.nodes[node].tag == .ol {
          element.value = number(.value, of: child, in: 0...999_999)
        }
        item = writer.openBlock(element)
        visitChildren(of: child, place)
      } else if role == .section || role == .transparent, holds(.item, child) {
        items(of: child, place, &item)
      } else {
        if item == nil { item = writer.openBlock(SafeElement(.li)) }
        visit(child, place)
      }
    }
  }

  mutating func definitions(_ node: Int, _ place: Place) {
    for child in tree.children(of: node) {
      let tag = tree.nodes[child].tag
      if tag.role == .dropped || isBlank(child) || isHidden(child) { continue }
      if tag == .dt {
        text(.dt, child, place)
      } else if tag == .dd {
        container(SafeElement(.dd), place) { $0.visitChildren(of: child, $1) }
      } else if tag.role == .section {
        definitions(child, place)
      } else {
        container(SafeElement(.dd), place) { $0.visit(child, $1) }
      }
    }
  }

  /// A table, or its content where it only serves to lay out the page.
  mutating func table(_ node: Int, _ place: Place) {
    let mark = writer.openBlock(SafeElement(.table))
    rows(of: node, inside(place), isGroup: false)
    writer.closeBlock(.table, mark)
    writer.rewrite(from: mark) { pieces in
      LayoutTable.isLayout(pieces) ? LayoutTable.unwrapped(pieces) : nil
    }
  }

  private mutating func rows(of node: Int, _ place: Place, isGroup: Bool) {
    // A row that was never begun: it holds what stands in the table on its own.
    var row: SafeWriter.Mark?
    for child in tree.children(of: node) {
      let tag = tree.nodes[child].tag
      if tag.role == .dropped || isBlank(child) || isHidden(child) { continue }
      let isCell = tag == .td || tag == .th
      if isCell || (tag.role != .tablePart && tag != .caption && !holds(.tablePart, child)) {
        if row == nil { row = writer.openBlock(SafeElement(.tr)) }
        cell(child, place, isStray: !isCell)
        continue
      }
      if let open = row { writer.closeBlock(.tr, open) }
      row = nil
      if tag == .caption {
        text(.caption, child, place)
      } else if tag == .tr {
        let mark = writer.openBlock(SafeElement(tag))
        cells(of: child, place)
        writer.closeBlock(tag, mark)
      } else if tag.role == .tablePart, !isGroup {
        let mark = writer.openBlock(SafeElement(tag))
        rows(of: child, place, isGroup: true)
        writer.closeBlock(tag, mark)
      } else {
        rows(of: child, place, isGroup: isGroup)
      }
    }
    if let row { writer.closeBlock(.tr, row) }
  }

  private mutating func cells(of row: Int, _ place: Place) {
    for child in tree.children(of: row) {
      let tag = tree.nodes[child].tag
      if tag.role == .dropped || isBlank(child) || isHidden(child) { continue }
      if holds(.tablePart, child) {
        cells(of: child, place)
      } else {
        cell(child, place, isStray: tag != .td && tag != .th)
      }
    }
  }
}

extension ContentCleaner {
  private mutating func cell(_ node: Int, _ place: Place, isStray: Bool) {
    var element = SafeElement(tree.nodes[node].tag == .th ? .th : .td)
    if !isStray {
      element.align = alignment(of: node)
      element.columns = number(.colspan, of: node, in: 1...Self.maximumSpan) ?? 1
      element.rows = number(.rowspan, of: node, in: 1...Self.maximumSpan) ?? 1
    }
    let mark = writer.openBlock(element)
    if isStray { visit(node, place) } else { visitChildren(of: node, place) }
    writer.closeBlock(element.tag, mark, keepsEmpty: true)
  }

  /// As the cell says itself; left is what nobody has to say.
  private func alignment(of node: Int) -> Document.Table.Alignment? {
    var said = tree.value(.align, of: node)?.lowercased()
    if let style = tree.value(.style, of: node), style.utf8.count < 1000 {
      for rule in style.lowercased().split(separator: ";") {
        let parts = rule.split(separator: ":").map { $0.trimmed }
        if parts.count == 2, parts[0] == "text-align" { said = String(parts[1]) }
      }
    }
    switch said {
    case "right", "end": return .right
    case "center": return .center
    default: return nil
    }
  }

  private func isBlank(_ node: Int) -> Bool {
    tree.nodes[node].tag == .text
      && tree.text[tree.nodes[node].range].allSatisfy { $0 <= 0x20 }
  }

  /// True where a child of the node plays `role`.
  private func holds(_ role: HTMLTag.Role, _ node: Int) -> Bool {
    let wanted = tree.nodes[node].tag.role
    guard wanted == .section || wanted == .transparent else { return false }
    return tree.children(of: node).contains { tree.nodes[$0].tag.role == role }
  }

  /// A whole number at the start of an attribute's value, brought into `range`.
  func number(_ name: HTMLAttribute, of node: Int, in range: ClosedRange<Int>) -> Int? {
    guard
      let digits = tree.value(name, of: node)?.utf8.drop(while: { $0 == 0x20 })
        .prefix(while: { $0 >= 0x30 && $0 <= 0x39 }).prefix(9), !digits.isEmpty
    else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return min(max(value, range.lowerBound), range.upperBound)
  }
}
