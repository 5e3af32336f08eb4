package import Models
import Terminal

/// One line of set text.
package struct FlowLine: Hashable, Sendable {
  /// Empty columns before the first span.
  package var indent: Int
  package var spans: [FlowSpan]
  /// Where the line begins in the document's text: the same words keep their offset at any width.
  package var offset: Int
  /// 1 to 6 on the first line of a heading.
  package var headingLevel: Int?
  /// What the line shows of a picture, or the first line of what stands for it.
  package var picture: FlowPicture?

  package init(
    indent: Int = 0, spans: [FlowSpan] = [], offset: Int = 0, headingLevel: Int? = nil
  ) {
    self.indent = indent
    self.spans = spans
    self.offset = offset
    self.headingLevel = headingLevel
  }

  /// The line as plain text, with its indent.
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

/// Sets a document in lines for a width.
package enum TextFlow {
  /// `width` is at least 10 columns; with `usesUnicode` false, only ASCII is used.
  ///
  /// No line is wider than `width`, and its text is safe (`SafeText`). Takes time in proportion to
  /// the text; of a table, only the first `maximumTableRows` rows are set.
  package static func lines(
    of document: Document, width: Int, usesUnicode: Bool = true, pictures: PictureRoom? = nil
  ) -> [FlowLine] {
    var setter = TextFlowSetter(
      width: max(minimumWidth, width), marks: usesUnicode ? .unicode : .ascii)
    setter.pictures = pictures
    setter.set(document.blocks, in: TextFlowMargin(), role: .articleText)
    guard !usesUnicode else { return setter.lines }
    return setter.lines.map { line in
      var line = line
      for index in line.spans.indices {
        line.spans[index].text = SafeText(line.spans[index].text, usesUnicode: false).text
      }
      return line
    }
  }

  package static let minimumWidth = 10
  package static let maximumTableRows = 2000
}
