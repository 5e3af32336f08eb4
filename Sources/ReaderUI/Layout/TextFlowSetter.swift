import Models
import Terminal

/// Walks a document and sets its blocks one below the other.
struct TextFlowSetter {
  let setting: FlowSetting
  let marks: TextFlowMarks
  private(set) var lines: [FlowLine] = []
  /// Unicode scalars of the document's text that have been set.
  var offset: Int
  /// There are lines before the first of these.
  private let followsText: Bool
  /// The margin of a blank line that is due before the next line.
  private var gap: TextFlowMargin?
  /// Bullets and numbers that are due, by the piece of the margin they stand in.
  private var labels: [Int: String] = [:]

  var width: Int { setting.width }

  init(_ setting: FlowSetting, offset: Int = 0, followsText: Bool = false) {
    self.setting = setting
    self.offset = offset
    self.followsText = followsText
    marks = setting.usesUnicode ? .unicode : .ascii
  }

  /// Sets blocks with a blank line between any two, or none in a tight list.
  ///
  /// Recursion is bounded by `Document.maximumDepth`.
  mutating func set(
    _ blocks: ArraySlice<Document.Block>, in margin: TextFlowMargin, role: StyleRole,
    isTight: Bool = false
  ) {
    let start = lines.count
    for block in blocks {
      // A definition follows its term at once.
      if !isTight, lines.count > start, !block.isIndented { gap = margin }
      set(block, in: margin, role: role)
    }
  }

  private mutating func set(_ block: Document.Block, in margin: TextFlowMargin, role: StyleRole) {
    switch block {
    case .paragraph(let runs):
      setText(runs, in: margin, role: role)
    case .heading(let level, let runs):
      setText(runs, in: margin, role: .articleHeading, headingLevel: min(max(level, 1), 6))
    case .list(let labels, let items):
      setList(items, labels: labels, in: margin, role: role)
    case .quote(let blocks):
      set(blocks[...], in: margin.barred(width: width) ?? margin, role: .articleQuote)
    case .indented(let blocks):
      set(blocks[...], in: margin.indented(by: 4, width: width) ?? margin, role: role)
    case .code(let code):
      setCode(code, in: margin.indented(by: 2, width: width) ?? margin)
    case .table(let table):
      setTable(table, in: margin, role: role)
    case .rule:
      let columns = width - margin.columns
      let line = FlowSpan(String(repeating: marks.rule, count: columns), .articleRule)
      emit(WrappedLine(spans: [line], columns: columns, offset: offset), in: margin)
    case .image(let image):
      setImage(image, in: margin)
    }
  }

  mutating func setText(
    _ runs: [Document.Run], in margin: TextFlowMargin, role: StyleRole, headingLevel: Int? = nil
  ) {
    var text = WrapText(width: width - margin.columns, offset: offset, bidi: setting.bidi)
    text.add(runs, role: role)
    emit(text, in: margin, headingLevel: headingLevel)
  }

  /// Sets what `text` holds; of several empty lines, one stays, and none at either end.
  mutating func emit(
    _ text: WrapText, in margin: TextFlowMargin, headingLevel: Int? = nil
  ) {
    var text = text
    let lines = text.finished()
    offset = text.offset
    var level = headingLevel
    var isFirst = true
    for line in lines {
      guard !line.spans.isEmpty else {
        if !isFirst { gap = margin }
        continue
      }
      emit(line, in: margin, headingLevel: level)
      level = nil
      isFirst = false
    }
    if !isFirst { gap = nil }
  }

  /// Puts one line below the others, after the blank line that is due.
  mutating func emit(
    _ line: WrappedLine, in margin: TextFlowMargin, headingLevel: Int? = nil
  ) {
    if let gap, followsText || !lines.isEmpty {
      var blank = WrappedLine(offset: line.offset)
      blank.isRightToLeft = line.isRightToLeft
      lines.append(flowLine(blank, in: gap, labels: [:]))
    }
    gap = nil
    var set = flowLine(line, in: margin, labels: labels)
    set.headingLevel = headingLevel
    lines.append(set)
    labels = [:]
  }

  /// Asks for a blank line before the next line.
  mutating func leaveGap(in margin: TextFlowMargin) { gap = margin }
}

/// Lines with their margins.
extension TextFlowSetter {
  private func flowLine(
    _ line: WrappedLine, in margin: TextFlowMargin, labels: [Int: String]
  ) -> FlowLine {
    var set = FlowLine(offset: line.offset)
    for (index, piece) in margin.pieces.enumerated() {
      switch piece {
      case .blanks(let count):
        if let label = labels[index] {
          set.spans.append(FlowSpan(label, .articleText))
        } else if set.spans.isEmpty {
          set.indent += count
        } else {
          set.spans.append(FlowSpan(String(repeating: " ", count: count), .articleText))
        }
      case .bar:
        set.spans.append(FlowSpan(marks.bar + " ", .articleQuote))
      }
    }
    if line.isRightToLeft { return mirrored(set, around: line, margin.columns) }
    if line.spans.isEmpty { set.trimEnd() }
    if margin.columns + line.columns > width { set.pinned = margin.columns }
    guard let visual = line.visual else {
      for span in line.spans { set.spans.append(span.text[...], like: span) }
      return set
    }
    let margins = set.spans.flatMap { $0.text.map { String($0) } }
    set.visual =
      margins.enumerated().map { VisualCluster(index: $0, text: $1) }
      + visual.map { VisualCluster(index: $0.index + margins.count, text: $0.text) }
    set.spans += line.spans
    return set
  }

  /// The margin of `set` to the right of a line that runs from right to left.
  private func mirrored(_ set: FlowLine, around line: WrappedLine, _ marginColumns: Int) -> FlowLine
  {
    var set = set
    set.indent = max(0, width - marginColumns - line.columns)
    let margin = BidiLines.mirrored(set.spans)
    let text =
      line.visual
      ?? line.spans.flatMap { Array($0.text) }.enumerated().map {
        VisualCluster(index: $0, text: String($1))
      }
    set.visual =
      text.map { VisualCluster(index: $0.index + margin.count, text: $0.text) } + margin
    set.spans += line.spans
    return set
  }
}

extension TextFlowSetter {
  private mutating func setList(
    _ items: [[Document.Block]], labels: [String]?, in margin: TextFlowMargin, role: StyleRole
  ) {
    let isTight = Self.isTight(items)
    let columns = labels.map { labels in labels.reduce(0) { max($0, $1.count) } }
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { gap = margin }
      let label =
        labels.map { Self.aligned($0[index], columns: columns ?? 0) } ?? marks.bullet + " "
      let inner = margin.indented(by: label.count, width: width)
      if let inner {
        self.labels[inner.pieces.count - 1] = label
      } else {
        let fitting = String(label.drop { $0 == " " }.prefix(width - margin.columns))
        let span = FlowSpan(fitting, role)
        emit(WrappedLine(spans: [span], columns: fitting.count, offset: offset), in: margin)
      }
      set(item[...], in: inner ?? margin, role: role, isTight: isTight)
      if let inner, self.labels[inner.pieces.count - 1] != nil {
        emit(WrappedLine(offset: offset), in: inner)
      }
    }
  }

  /// Whether no blank lines stand between the items of a list.
  static func isTight(_ items: [[Document.Block]]) -> Bool {
    items.allSatisfy { $0.count { !$0.isList } <= 1 }
  }

  /// A label of a list, to the right of a column.
  private static func aligned(_ label: String, columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - label.count)) + label + " "
  }

  private mutating func setImage(_ image: Document.Image, in margin: TextFlowMargin) {
    let captionText = image.caption.text
    let mark = FlowSpan("", .articleCaption, link: image.link)
    var text = WrapText(width: width - margin.columns, offset: offset, bidi: setting.bidi)
    text.addMark("[Image", like: mark)
    if image.alt.isEmpty || image.alt == captionText {
      text.skip(image.alt.unicodeScalars.count)
    } else {
      text.addMark(":", like: mark)
      text.filler.addSpace(like: mark)
      let alt = image.alt.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
      text.add(String(String.UnicodeScalarView(alt))[...], like: mark)
    }
    text.addMark("]", like: mark)
    let room = image.link.flatMap {
      setting.pictures?.cells(of: $0, columns: width - margin.columns)
    }
    if let link = image.link, let room {
      emit(text, over: room, number: link, in: margin)
      return setCaption(image.caption, link: link, in: margin)
    }
    let first = lines.count + (gap == nil || lines.isEmpty ? 0 : 1)
    if let link = image.link {
      text.filler.addSpace(like: FlowSpan("", .articleCaption))
      text.addMark("[\(link)]", like: FlowSpan("", .articleLinkNumber, link: link))
    }
    emit(text, in: margin)
    if let link = image.link, lines.indices.contains(first) {
      lines[first].picture = FlowPicture(number: link, row: 0, size: nil)
    }
    setText(image.caption, in: margin, role: .articleCaption)
  }

  /// Leaves room for a picture; `text` stands in its first row until it is drawn.
  private mutating func emit(
    _ text: WrapText, over size: Size, number: Int, in margin: TextFlowMargin
  ) {
    var text = text
    let first = text.finished().first
    let start = offset
    for row in 0..<size.rows {
      emit(row == 0 ? first ?? WrappedLine(offset: start) : WrappedLine(offset: start), in: margin)
      lines[lines.count - 1].picture = FlowPicture(number: number, row: row, size: size)
    }
    offset = text.offset
  }

  /// Sets what stands below a picture: its caption and its number.
  private mutating func setCaption(
    _ runs: [Document.Run], link: Int, in margin: TextFlowMargin
  ) {
    var text = WrapText(width: width - margin.columns, offset: offset, bidi: setting.bidi)
    text.add(runs, role: .articleCaption)
    if !runs.isEmpty { text.filler.addSpace(like: FlowSpan("", .articleCaption)) }
    text.addMark("[\(link)]", like: FlowSpan("", .articleLinkNumber, link: link))
    emit(text, in: margin)
  }
}

extension FlowLine {
  fileprivate mutating func trimEnd() {
    while spans.last?.text.last == " " {
      spans[spans.count - 1].text.removeLast()
      if spans.last?.text.isEmpty == true { spans.removeLast() }
    }
  }
}

extension Document.Block {
  var isList: Bool {
    if case .list = self { true } else { false }
  }

  var isIndented: Bool {
    if case .indented = self { true } else { false }
  }
}
