import Models

extension TextFlowSetter {
  /// Sets a table in columns where they fit, else every row as a record of `Header: value` lines.
  mutating func setTable(_ table: Document.Table, in margin: TextFlowMargin, role: StyleRole) {
    setText(table.caption, in: margin, role: .articleCaption)
    let end = offset + table.rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.textLength } }
    let rows = Array(table.rows.prefix(TextFlow.maximumTableRows))
    let hasBody = table.headerRows < rows.count
    let headers = hasBody ? Array(rows.prefix(max(0, table.headerRows))) : []
    let columns = TableColumns(rows, width: width - margin.columns)
    if let columns {
      setColumns(rows, headerCount: headers.count, columns.widths, in: margin, role: role)
    } else {
      setRecords(rows, headers: headers, in: margin, role: role)
    }
    if rows.count < table.rows.count {
      let note = "\(marks.ellipsis) \(table.rows.count - rows.count) more rows"
      emit([FlowSpan(note, .articleCaption)], at: offset, in: margin)
    }
    offset = end
  }

  private mutating func setColumns(
    _ rows: [[[Document.Run]]], headerCount: Int, _ widths: [Int], in margin: TextFlowMargin,
    role: StyleRole
  ) {
    for (index, row) in rows.enumerated() {
      let isHeader = index < headerCount
      setRow(row, widths, in: margin, role: isHeader ? .articleTableHeader : role)
      if isHeader, index == headerCount - 1 {
        let rules = widths.map { String(repeating: marks.rule, count: $0) }
        emit([FlowSpan(rules.joined(separator: "  "), .articleRule)], at: offset, in: margin)
      }
    }
  }

  private mutating func setRow(
    _ row: [[Document.Run]], _ widths: [Int], in margin: TextFlowMargin, role: StyleRole
  ) {
    var cells: [[WrappedLine]] = []
    for (runs, width) in zip(row, widths) {
      var text = WrapText(width: max(1, width), offset: offset)
      text.add(runs, role: role)
      text.filler.finish()
      offset = text.offset
      cells.append(text.filler.lines)
    }
    for index in 0..<(cells.map(\.count).max() ?? 0) {
      var spans: [FlowSpan] = []
      var used = 0
      var start = 0
      var place: Int?
      for (lines, width) in zip(cells, widths) {
        if index < lines.count { place = place ?? lines[index].offset }
        if index < lines.count, !lines[index].spans.isEmpty {
          let blanks = String(repeating: " ", count: start - used)
          spans.append(blanks[...], like: FlowSpan("", role))
          spans += lines[index].spans
          used = start + lines[index].columns
        }
        start += width + TableColumns.gap
      }
      guard let place, !spans.isEmpty else { continue }
      emit(spans.filter { !$0.text.isEmpty }, at: place, in: margin)
    }
  }
}

/// How wide the columns of a table are where it is set in columns.
struct TableColumns {
  static let gap = 2
  /// A narrower column than this is harder to read than a record.
  private static let readable = 10
  private static let longestUnbroken = 16

  let widths: [Int]

  /// Nil where the columns do not fit into `width`.
  init?(_ rows: [[[Document.Run]]], width: Int) {
    let count = rows.map(\.count).max() ?? 0
    let available = width - Self.gap * (count - 1)
    guard count > 0, available >= count else { return nil }
    var natural = Array(repeating: 0, count: count)
    var least = Array(repeating: 0, count: count)
    for row in rows {
      for (column, runs) in row.enumerated() {
        var text = WrapText(width: .max / 4, offset: 0)
        text.add(runs, role: .articleText)
        text.filler.finish()
        natural[column] = text.filler.lines.reduce(natural[column]) { max($0, $1.columns) }
        least[column] = max(least[column], min(text.filler.longestWord, Self.longestUnbroken))
      }
    }
    if natural.reduce(0, +) <= available {
      widths = natural
      return
    }
    for column in 0..<count {
      least[column] = min(natural[column], max(least[column], Self.readable))
    }
    let spare = available - least.reduce(0, +)
    guard spare >= 0 else { return nil }
    widths = Self.shared(spare, least: least, natural: natural)
  }

  /// Gives every column an equal part of `spare`, but none more than it can use.
  private static func shared(_ spare: Int, least: [Int], natural: [Int]) -> [Int] {
    var widths = least
    var spare = spare
    let byNeed = widths.indices.sorted { natural[$0] - least[$0] < natural[$1] - least[$1] }
    for (index, column) in byNeed.enumerated() {
      let part = min(natural[column] - least[column], spare / (byNeed.count - index))
      widths[column] += part
      spare -= part
    }
    return widths
  }
}
