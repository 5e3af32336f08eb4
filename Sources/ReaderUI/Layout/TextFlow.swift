package import Models

/// One line of set text.
package struct FlowLine: Hashable, Sendable {
  /// Empty columns before the first span.
  package var indent: Int
  package var spans: [FlowSpan]
  /// Where the line begins in the document's text: the same words keep their offset at any width.
  package var offset: Int
  /// 1 to 6 on the first line of a heading.
  package var headingLevel: Int?

  package init(
    indent: Int = 0, spans: [FlowSpan] = [], offset: Int = 0, headingLevel: Int? = nil
  ) {
    self.indent = indent
    self.spans = spans
    self.offset = offset
    self.headingLevel = headingLevel
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

/// Sets a document in lines for a width.
package enum TextFlow {
  /// `width` is at least 10 columns; with `usesUnicode` false, only ASCII marks are used.
  package static func lines(
    of document: Document, width: Int, usesUnicode: Bool = true
  ) -> [FlowLine] { [] }
}
