import Terminal

/// One line of set text.
package struct FlowLine: Hashable, Sendable {
  /// Empty columns before the first span.
  package var indent: Int
  /// In the order in which they are read.
  package var spans: [FlowSpan]
  /// Where the line begins in the document's text: the same words keep their offset at any width.
  package var offset: Int
  /// 1 to 6 on the first line of a heading.
  package var headingLevel: Int?
  /// What the line shows of a picture, or the first line of what stands for it.
  package var picture: FlowPicture?
  /// What stands on the screen from left to right where that is another order.
  package var visual: [VisualCluster]?
  /// Of a line wider than the page: how many columns at its beginning do not scroll.
  package var pinned: Int?

  package init(
    indent: Int = 0, spans: [FlowSpan] = [], offset: Int = 0, headingLevel: Int? = nil
  ) {
    self.indent = indent
    self.spans = spans
    self.offset = offset
    self.headingLevel = headingLevel
  }

  /// The line as plain text in reading order, with its indent.
  package var text: String {
    guard !spans.isEmpty else { return "" }
    return spans.reduce(into: String(repeating: " ", count: indent)) { $0 += $1.text }
  }
}

package struct FlowSpan: Hashable, Sendable {
  package var text: String
  package var role: StyleRole
  package var link: Int?

  package init(_ text: String, _ role: StyleRole, link: Int? = nil) {
    self.text = text
    self.role = role
    self.link = link
  }
}

/// A character on the screen.
package struct VisualCluster: Hashable, Sendable {
  /// Which character of the line's spans it is.
  package var index: Int
  /// How it is shown: brackets turn, Arabic letters may be joined.
  package var text: String
}

extension FlowLine {
  /// Columns that the line takes with its indent.
  var columns: Int { spans.reduce(indent) { $0 + CellWidth.width(of: $1.text) } }

  /// The columns of each character of the spans, in reading order.
  var places: [Range<Int>] {
    let widths = spans.flatMap { $0.text.map { CellWidth.width(of: $0) } }
    var places = Array(repeating: 0..<0, count: widths.count)
    var column = indent
    for index in visual?.map(\.index) ?? Array(widths.indices) {
      places[index] = column..<(column + widths[index])
      column += widths[index]
    }
    return places
  }

  /// The line in the order of the screen: one span for each stretch of one role.
  package var shown: FlowLine {
    guard let visual else { return self }
    let clusters = spans.flatMap { span in span.text.map { _ in span } }
    var line = self
    line.visual = nil
    line.spans = []
    for cluster in visual {
      line.spans.append(cluster.text[...], like: clusters[cluster.index])
    }
    return line
  }
}
