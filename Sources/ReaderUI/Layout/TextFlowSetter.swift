import Models
import Terminal

/// Walks a document and sets its blocks one below the other.
struct TextFlowSetter {
  let width: Int
  let marks: TextFlowMarks
  private(set) var lines: [FlowLine] = []
  /// Unicode scalars of the document's text that have been set.
  var offset = 0
  /// Pictures that are set as such.
  var pictures: PictureRoom?

  /// The margin of a blank line that is due before the next line.
  private var gap: TextFlowMargin?
  /// Bullets and numbers that are due, by the piece of the margin they stand in.
  private var labels: [Int: String] = [:]

  init(width: Int, marks: TextFlowMarks) {
    self.width = width
    self.marks = marks
  }

  /// Sets blocks with a blank line between any two, or none in a tight list.
  ///
  /// Recursion is bounded by `Document.maximumDepth`.
  mutating func set(
    _ blocks: [Document.Block], in margin: TextFlowMargin, role: StyleRole, isTight: Bool = false
  ) {
    let start = lines.count
    for block in blocks {
      if !isTight, lines.count > start { gap = margin }
      set(block, in: margin, role: role)
    }
  }

  private mutating func set(_ block: Document.Block, in margin: TextFlowMargin, role: StyleRole) {
    switch block {
    case .paragraph(let runs):
      setText(runs, in: margin, role: role)
    case .heading(let level, let runs):
      setText(runs, in: margin, role: .articleHeading, headingLevel: min(max(level, 1), 6))
    case .list(let start, let items):
      setList(items, start: start, in: margin, role: role)
    case .quote(let blocks):
      set(blocks, in: margin.barred(width: width) ?? margin, role: .articleQuote)
    case .code(let code):
      setCode(code, in: margin.indented(by: 2, width: width) ?? margin)
    case .table(let table):
      setTable(table, in: margin, role: role)
    case .rule:
      let line = String(repeating: marks.rule, count: width - margin.columns)
      emit([FlowSpan(line, .articleRule)], at: offset, in: margin)
    case .image(let image):
      setImage(image, in: margin)
    }
  }

  mutating func setText(
    _ runs: [Document.Run], in margin: TextFlowMargin, role: StyleRole, headingLevel: Int? = nil
  ) {
    var text = WrapText(width: width - margin.columns, offset: offset)
    text.add(runs, role: role)
    emit(text, in: margin, headingLevel: headingLevel)
  }

  /// Sets what `text` holds; of several empty lines, one stays, and none at either end.
  mutating func emit(
    _ text: WrapText, in margin: TextFlowMargin, headingLevel: Int? = nil
  ) {
    var text = text
    text.filler.finish()
    offset = text.offset
    var level = headingLevel
    var isFirst = true
    for line in text.filler.lines {
      guard !line.spans.isEmpty else {
        if !isFirst { gap = margin }
        continue
      }
      emit(line.spans, at: line.offset, in: margin, headingLevel: level)
      level = nil
      isFirst = false
    }
    if !isFirst { gap = nil }
  }

  /// Puts one line below the others, after the blank line that is due.
  mutating func emit(
    _ spans: [FlowSpan], at offset: Int, in margin: TextFlowMargin, headingLevel: Int? = nil
  ) {
    if let gap, !lines.isEmpty {
      lines.append(line([], at: offset, in: gap, labels: [:]))
    }
    gap = nil
    var line = line(spans, at: offset, in: margin, labels: labels)
    line.headingLevel = headingLevel
    lines.append(line)
    labels = [:]
  }

  /// Asks for a blank line before the next line.
  mutating func leaveGap(in margin: TextFlowMargin) { gap = margin }

  private func line(
    _ spans: [FlowSpan], at offset: Int, in margin: TextFlowMargin, labels: [Int: String]
  ) -> FlowLine {
    var line = FlowLine(offset: offset)
    for (index, piece) in margin.pieces.enumerated() {
      switch piece {
      case .blanks(let count):
        if let label = labels[index] {
          line.spans.append(FlowSpan(label, .articleText))
        } else if line.spans.isEmpty {
          line.indent += count
        } else {
          line.spans.append(FlowSpan(String(repeating: " ", count: count), .articleText))
        }
      case .bar:
        line.spans.append(FlowSpan(marks.bar + " ", .articleQuote))
      }
    }
    if spans.isEmpty { line.trimEnd() }
    for span in spans { line.spans.append(span.text[...], like: span) }
    return line
  }
}

extension TextFlowSetter {
  private mutating func setList(
    _ items: [[Document.Block]], start: Int?, in margin: TextFlowMargin, role: StyleRole
  ) {
    let isTight = items.allSatisfy { $0.count { !$0.isList } <= 1 }
    let numbers = Numbers(start: start, count: items.count)
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { gap = margin }
      let label = numbers?.label(index) ?? marks.bullet + " "
      let inner = margin.indented(by: label.count, width: width)
      if let inner {
        labels[inner.pieces.count - 1] = label
      } else {
        emit([FlowSpan(label, role)], at: offset, in: margin)
      }
      set(item, in: inner ?? margin, role: role, isTight: isTight)
      if let inner, labels[inner.pieces.count - 1] != nil { emit([], at: offset, in: inner) }
    }
  }

  /// The numbers of an ordered list, aligned to the right.
  private struct Numbers {
    let start: Int
    let columns: Int

    /// Numbers of more than six digits are not meant, and would not fit on a narrow line.
    init?(start: Int?, count: Int) {
      guard let start else { return nil }
      self.start = (0..<1_000_000).contains(start) ? start : 1
      columns = String(self.start + max(0, count - 1)).count
    }

    func label(_ index: Int) -> String {
      let digits = String(start + index)
      return String(repeating: " ", count: columns - digits.count) + digits + ". "
    }
  }

  private mutating func setImage(_ image: Document.Image, in margin: TextFlowMargin) {
    let captionText = image.caption.text
    let mark = FlowSpan("", .articleCaption, link: image.link)
    var text = WrapText(width: width - margin.columns, offset: offset)
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
    let room = image.link.flatMap { pictures?.cells(of: $0, columns: width - margin.columns) }
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
    text.filler.finish()
    let start = offset
    for row in 0..<size.rows {
      let spans = row == 0 ? text.filler.lines.first?.spans ?? [] : []
      emit(spans, at: start, in: margin)
      lines[lines.count - 1].picture = FlowPicture(number: number, row: row, size: size)
    }
    offset = text.offset
  }

  /// Sets what stands below a picture: its caption and its number.
  private mutating func setCaption(
    _ runs: [Document.Run], link: Int, in margin: TextFlowMargin
  ) {
    var text = WrapText(width: width - margin.columns, offset: offset)
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
  fileprivate var isList: Bool {
    switch self {
    case .list: true
    case .paragraph, .heading, .quote, .code, .table, .rule, .image: false
    }
  }
}
