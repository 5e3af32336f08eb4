package import Models
package import Terminal

/// How a document is set in lines.
package struct FlowSetting: Hashable, Sendable {
  /// At least `TextFlow.minimumWidth` columns.
  package var width: Int
  /// With false, only ASCII is used.
  package var usesUnicode: Bool
  package var bidi: Bidi.Mode
  /// Lines of code stay lines and may be wider than `width`, for a pane that scrolls sideways;
  /// else they go on below.
  package var keepsCodeLines: Bool
  /// Nil where pictures are not shown.
  package var pictures: PictureRoom?

  package init(
    width: Int, usesUnicode: Bool = true, bidi: Bidi.Mode = .off, keepsCodeLines: Bool = false
  ) {
    self.width = max(TextFlow.minimumWidth, width)
    self.usesUnicode = usesUnicode
    self.bidi = usesUnicode ? bidi : .off
    self.keepsCodeLines = keepsCodeLines
  }
}

/// Sets a document in lines for a width.
package enum TextFlow {
  /// `width` is at least 10 columns; with `usesUnicode` false, only ASCII is used.
  ///
  /// No line is wider than `width`, and its text is safe (`SafeText`). Takes time in proportion to
  /// the text; of a table, only the first `maximumTableRows` rows are set.
  package static func lines(
    of document: Document, width: Int, usesUnicode: Bool = true
  ) -> [FlowLine] {
    lines(of: document, FlowSetting(width: width, usesUnicode: usesUnicode))
  }

  /// No line is wider than the setting's width but lines of code that it keeps, which are at most
  /// `maximumCodeColumns` wide.
  package static func lines(of document: Document, _ setting: FlowSetting) -> [FlowLine] {
    lines(of: document.blocks, from: 0, after: nil, setting)
  }

  /// The lines of blocks whose text begins at `offset` in that of their document, with what stands
  /// between them and the text before; nil where there is none. All parts together are what the
  /// whole is.
  static func lines(
    of blocks: [Document.Block], from offset: Int, after gap: FlowPart.Gap?, _ setting: FlowSetting
  ) -> [FlowLine] {
    var setter = TextFlowSetter(setting, offset: offset, followsText: gap != nil)
    let margin = TextFlowMargin()
    switch gap {
    case .blank: setter.leaveGap(in: margin)
    case .barred: setter.leaveGap(in: margin.barred(width: setting.width) ?? margin)
    case .nothing, nil: break
    }
    setter.set(blocks[...], in: margin, role: .articleText)
    guard !setting.usesUnicode else { return setter.lines }
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
  /// A longer line of code goes on below even where lines are kept.
  package static let maximumCodeColumns = 2000
}
