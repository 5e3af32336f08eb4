import Models
import Terminal

extension TextFlowSetter {
  /// Sets a table in columns where they fit, else every row as a record of `Header: value` lines.
  mutating func setTable(_ table: Document.Table, in margin: TextFlowMargin, role: StyleRole) {
    setText(table.caption, in: margin, role: .articleCaption)
    let end = offset + table.rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.textLength } }
    let rows = Array(table.rows.prefix(TextFlow.maximumTableRows))
    let hasBody = table.headerRows < rows.count
    let headers = hasBody ? Array(rows.prefix(max(0, table.headerRows))) : []
    let spans = Dictionary(
      table.spans.map { (TablePlace(row: $0.row, column: $0.column), $0.columns) }
    ) { first, _ in first }
    if let columns = TableColumns(rows, spans, width: width - margin.columns) {
      let alignments = TableColumns.alignments(of: table, headerCount: headers.count)
      for (index, row) in rows.enumerated() {
        let isHeader = index < headers.count
        let cells = columns.cells(ofRow: index, count: row.count, spans, alignments)
        setRow(row, cells, in: margin, role: isHeader ? .articleTableHeader : role)
        if isHeader, index == headers.count - 1 { setRules(columns.widths, in: margin) }
      }
    } else {
      setRecords(rows, headers: headers, in: margin, role: role)
    }
    if rows.count < table.rows.count {
      let note = "\(marks.ellipsis) \(table.rows.count - rows.count) more rows"
      let span = FlowSpan(note, .articleCaption)
      emit(WrappedLine(spans: [span], columns: note.count, offset: offset), in: margin)
    }
    offset = end
  }

  private mutating func setRules(_ widths: [Int], in margin: TextFlowMargin) {
    let gap = String(repeating: " ", count: TableColumns.gap)
    let rules = widths.map { String(repeating: marks.rule, count: $0) }.joined(separator: gap)
    let span = FlowSpan(rules, .articleRule)
    emit(WrappedLine(spans: [span], columns: rules.count, offset: offset), in: margin)
  }

  private mutating func setRow(
    _ row: [[Document.Run]], _ cells: [TableCell], in margin: TextFlowMargin, role: StyleRole
  ) {
    var set: [[WrappedLine]] = []
    for cell in cells {
      var text = WrapText(width: max(1, cell.width), offset: offset, bidi: setting.bidi)
      text.add(row[cell.column], role: role)
      set.append(text.finished())
      offset = text.offset
    }
    for index in 0..<(set.map(\.count).max() ?? 0) {
      var line = TableLine(role: role)
      for (lines, cell) in zip(set, cells) where index < lines.count {
        line.add(lines[index], cell)
      }
      guard let set = line.finished else { continue }
      emit(set, in: margin)
    }
  }
}

/// A cell as it stands in its row: over one column or more.
struct TableCell {
  var column: Int
  var start: Int
  var width: Int
  var alignment: Document.Table.Alignment?
}

/// The cells of a row side by side.
private struct TableLine {
  let role: StyleRole
  private var line = WrappedLine()
  private var place: Int?
  private var clusters = 0
  private var visual: [VisualCluster] = []
  private var hasOrder = false

  init(role: StyleRole) { self.role = role }

  mutating func add(_ cell: WrappedLine, _ place: TableCell) {
    self.place = self.place ?? cell.offset
    guard !cell.spans.isEmpty else { return }
    let room = max(0, place.width - cell.columns)
    var start = place.start
    switch place.alignment ?? (cell.isRightToLeft ? .right : .left) {
    case .left: break
    case .center: start += room / 2
    case .right: start += room
    }
    let blanks = String(repeating: " ", count: max(0, start - line.columns))
    append(FlowSpan(blanks, role))
    let own = cell.spans.flatMap { $0.text.map { String($0) } }
    let order = cell.visual ?? own.enumerated().map { VisualCluster(index: $0, text: $1) }
    hasOrder = hasOrder || cell.visual != nil
    visual += order.map { VisualCluster(index: $0.index + clusters, text: $0.text) }
    clusters += own.count
    line.spans += cell.spans
    line.columns = start + cell.columns
  }

  private mutating func append(_ blanks: FlowSpan) {
    guard !blanks.text.isEmpty else { return }
    line.spans.append(blanks)
    for blank in blanks.text {
      visual.append(VisualCluster(index: clusters, text: String(blank)))
      clusters += 1
    }
  }

  /// Nil where there is nothing on it.
  var finished: WrappedLine? {
    guard let place, !line.spans.isEmpty else { return nil }
    var line = line
    line.offset = place
    line.visual = hasOrder ? visual : nil
    return line
  }
}
