/// Turns a parsed page into the readable subset: the one place that decides what is kept.
struct ContentCleaner {
  /// How deep containers may nest; deeper ones become paragraphs.
  static let maximumDepth = 18
  /// Columns or rows that a table cell may cover.
  static let maximumSpan = 64

  let tree: HTMLTree
  let base: String?
  var writer = SafeWriter()
  /// The picture written last: pages give lazy pictures twice.
  var lastPicture: String?
  /// The formula written last: its picture may follow.
  var lastFormula: Int?

  /// What `html` has to say to a reader.
  static func pieces(of html: String, base: String?) -> [SafePiece] {
    var cleaner = ContentCleaner(tree: HTMLDocument.tree(of: html), base: base)
    for node in cleaner.tree.roots { cleaner.visit(node, Place()) }
    cleaner.writer.endText()
    return cleaner.writer.pieces
  }

  /// Where in the page the cleaner is.
  struct Place {
    var inlines: [SafeWriter.Inline] = []
    /// Containers around.
    var depth = 0
    /// Loose text becomes a paragraph.
    var wraps = false
    /// Inside a block of text: blocks become part of it.
    var isInText = false
    var takesCaption = false
    var takesSummary = false
    /// The direction of text, where the page says it.
    var isRightToLeft: Bool?

    /// The same place where loose text becomes a paragraph.
    var wrapping: Place {
      var place = self
      place.wraps = true
      return place
    }
  }
}

extension ContentCleaner {
  mutating func visit(_ node: Int, _ place: Place) {
    let tag = tree.nodes[node].tag
    if tag == .text { return writer.text(text(of: node)[...], place.inlines, wraps: place.wraps) }
    if isHidden(node) { return }
    var place = place
    switch tree.value(.dir, of: node)?.lowercased() {
    case "rtl": place.isRightToLeft = true
    case "ltr": place.isRightToLeft = false
    case "auto": place.isRightToLeft = nil
    default: break
    }
    switch tag.role {
    case .dropped: break
    case .transparent: visitChildren(of: node, place)
    case .inline: inline(node, place)
    case .lineBreak: writer.lineBreak(place.inlines)
    case .image: image(node, place)
    case .ruby: ruby(node, place)
    case .frame: frame(node, place)
    case .media: media(node, place)
    case .formula: formula(node, place)
    case .leaf, .section, .quote, .list, .item, .definitions, .definition, .figure, .details,
      .code, .table, .tablePart, .rule:
      if place.isInText || place.depth >= Self.maximumDepth {
        flattened(node, place)
      } else {
        block(node, place)
      }
    }
  }

  mutating func visitChildren(of node: Int, _ place: Place) {
    // Without an iterator, which would hold on to the tree at every level.
    var child = node + 1
    let end = tree.nodes[node].end
    while child < end {
      visit(child, place)
      child = tree.nodes[child].end
    }
  }

  private mutating func block(_ node: Int, _ place: Place) {
    let tag = tree.nodes[node].tag
    switch tag.role {
    case .leaf: leaf(node, place)
    case .section: section(node, place)
    case .quote: container(SafeElement(tag), place) { $0.visitChildren(of: node, $1) }
    case .list: list(node, place)
    case .item:
      container(SafeElement(.ul), place) { cleaner, place in
        cleaner.container(SafeElement(.li), place) { $0.visitChildren(of: node, $1) }
      }
    case .definitions: container(SafeElement(.dl), place) { $0.definitions(node, $1) }
    case .figure:
      container(SafeElement(tag), place) { cleaner, place in
        var place = place
        place.takesCaption = true
        cleaner.visitChildren(of: node, place)
      }
    case .details:
      container(SafeElement(tag), place) { cleaner, place in
        var place = place
        place.takesSummary = true
        cleaner.visitChildren(of: node, place)
      }
    case .code: text(.pre, node, place)
    case .table: table(node, place)
    case .rule: writer.rule()
    case .definition, .tablePart, .inline, .lineBreak, .image, .ruby, .frame, .media, .formula,
      .dropped, .transparent:
      flattened(node, place)
    }
  }

  /// A block of its own that holds blocks; gone if nothing is in it.
  mutating func container(
    _ element: SafeElement, _ place: Place, keepsEmpty: Bool = false,
    _ content: (inout ContentCleaner, Place) -> Void
  ) {
    let mark = writer.openBlock(element)
    content(&self, inside(place))
    writer.closeBlock(element.tag, mark, keepsEmpty: keepsEmpty)
  }

  /// The place inside a container that stands at `place`.
  func inside(_ place: Place) -> Place {
    var place = place
    place.depth += 1
    place.wraps = false
    place.takesCaption = false
    place.takesSummary = false
    return place
  }

  /// A block of text whose content is taken as inline content.
  mutating func text(_ tag: HTMLTag, _ node: Int, _ place: Place) {
    var place = place
    place.isInText = true
    writer.openText(tag, verbatim: tag == .pre)
    direction(of: node, place)
    visitChildren(of: node, place)
    writer.endText()
  }

  /// Notes a direction that the text does not show by its first letter, with the mark that does
  /// (U+200E or U+200F), so that nothing else has to carry it.
  private mutating func direction(of node: Int, _ place: Place) {
    guard let isRightToLeft = place.isRightToLeft, !writer.isVerbatim else { return }
    var first: Bool?
    for index in node..<tree.nodes[node].end where first == nil && tree.nodes[index].tag == .text {
      first = Direction.isRightToLeft(tree.text[tree.nodes[index].range])
    }
    guard let first, first != isRightToLeft else { return }
    let mark = isRightToLeft ? "\u{200F}" : "\u{200E}"
    writer.text(Array(mark.utf8)[...], place.inlines, wraps: place.wraps)
  }

  private mutating func leaf(_ node: Int, _ place: Place) {
    let tag = tree.nodes[node].tag
    if tag.headingLevel != nil { return text(tag, node, place) }
    if tag == .figcaption, place.takesCaption { return text(tag, node, place) }
    if tag == .summary, place.takesSummary { return text(tag, node, place) }
    if place.takesCaption, hasClass("wp-caption-text", node) {
      return text(.figcaption, node, place)
    }
    flattened(node, place)
  }

  private mutating func section(_ node: Int, _ place: Place) {
    guard hasClass("wp-caption", node) else { return flattened(node, place) }
    container(SafeElement(.figure), place) { cleaner, place in
      var place = place
      place.takesCaption = true
      cleaner.visitChildren(of: node, place)
    }
  }

  /// A block that is not kept as such: all that is left of it is that its text stands alone.
  private mutating func flattened(_ node: Int, _ place: Place) {
    setOff(place)
    if tree.nodes[node].tag == .p, !place.isInText { direction(of: node, place.wrapping) }
    visitChildren(of: node, place.isInText ? place : place.wrapping)
    setOff(place)
  }

  /// Sets what comes next apart from what went before.
  mutating func setOff(_ place: Place) {
    if !place.isInText {
      writer.endText()
    } else if writer.isVerbatim {
      writer.endLine(place.inlines)
    } else {
      writer.space()
    }
  }
}

/// Questions about nodes.
extension ContentCleaner {
  /// A text node's bytes. Windows-1252 left-overs (U+0080 to U+009F) become what they stood for,
  /// as in the HTML standard, section 13.2.5.80; carriage returns become line feeds.
  func text(of node: Int) -> [UInt8] { PlainBytes.repaired(tree.text[tree.nodes[node].range]) }

  /// True for what browsers do not show, and for the numbers of lines beside code.
  func isHidden(_ node: Int) -> Bool {
    guard tree.nodes[node].tag != .text, !tree.nodes[node].range.isEmpty else { return false }
    if tree.value(.hidden, of: node) != nil { return true }
    if let classes = tree.value(.class, of: node), Self.numbersLines(classes) { return true }
    guard let style = tree.value(.style, of: node) else { return false }
    // MediaWiki shows a picture and hides the formula; here it is the other way round.
    if hasClass("mwe-math-mathml-a11y", node) { return false }
    return style.utf8.filter { $0 != 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      .contains(bytes: "display:none")
  }

  private static func numbersLines(_ classes: String) -> Bool {
    classes.utf8.count < 200
      && classes.split(separator: " ").contains { lineNumbers.contains(String($0)) }
  }

  /// Classes that Pygments, Rouge, SyntaxHighlighter and GitHub give them.
  private static let lineNumbers: Set<String> = [
    "linenos", "linenodiv", "lineno", "gutter", "rouge-gutter", "blob-num",
  ]

  func hasClass(_ name: String, _ node: Int) -> Bool {
    guard let classes = tree.value(.class, of: node) else { return false }
    return classes.utf8.split(separator: 0x20).contains { $0.elementsEqual(name.utf8) }
  }
}

extension [UInt8] {
  fileprivate func contains(bytes: String) -> Bool {
    let wanted = Array(bytes.utf8)
    guard count >= wanted.count else { return false }
    return (0...(count - wanted.count)).contains {
      self[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
