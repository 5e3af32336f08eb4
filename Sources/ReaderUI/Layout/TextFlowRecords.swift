import Models

extension TextFlowSetter {
  /// Sets every row of a table as lines of its own, a blank line between any two rows.
  mutating func setRecords(
    _ rows: [[[Document.Run]]], headers: [[[Document.Run]]], in margin: TextFlowMargin,
    role: StyleRole
  ) {
    let labels = Self.labels(headers)
    for header in headers { offset += header.reduce(0) { $0 + $1.textLength } }
    for (index, row) in rows.dropFirst(headers.count).enumerated() {
      if index > 0 { leaveGap(in: margin) }
      // The first record shows every header, also those that no row has a value for.
      let count = index == 0 ? max(row.count, labels.count) : row.count
      for column in 0..<count {
        let value = column < row.count ? row[column] : []
        let label = column < labels.count ? labels[column] : ""
        guard index == 0 || !value.text.isEmpty else { continue }
        setField(label, value, in: margin, role: role)
      }
    }
  }

  private mutating func setField(
    _ label: String, _ value: [Document.Run], in margin: TextFlowMargin, role: StyleRole
  ) {
    let inner = margin.indented(by: 2, width: width) ?? margin
    var text = WrapText(width: width - inner.columns, offset: offset, bidi: setting.bidi)
    let header = FlowSpan("", .articleTableHeader)
    if !label.isEmpty {
      text.addRepeated(label, like: header)
      text.addMark(":", like: header)
      text.filler.addSpace(like: header)
    }
    text.add(value, role: role)
    let lines = text.finished()
    offset = text.offset
    for (index, line) in lines.enumerated() where !line.spans.isEmpty {
      emit(line, in: index == 0 ? margin : inner)
    }
  }

  /// The header of each column, where there are several rows of headers joined by spaces.
  private static func labels(_ headers: [[[Document.Run]]]) -> [String] {
    let count = headers.map(\.count).max() ?? 0
    return (0..<count).map { column in
      headers.compactMap { $0.count > column ? $0[column].text : nil }
        .filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }
}
