import Models

/// Tables.
extension PieceReader {
  /// Columns of a table; cells beyond go into the last one.
  private static let maximumColumns = 64
  /// Empty cells that spans may add to one table.
  private static let maximumPadding = 16_384

  /// Rows as they are read, with what cells above still cover.
  private struct Rows {
    var rows: [[[Document.Run]]] = []
    var headerRows = 0
    var spans: [Document.Table.Span] = []
    /// By column: what the first cell below the headings says.
    var alignments: [Int: Document.Table.Alignment?] = [:]
    /// For each column: how many more rows a cell from above covers.
    var covered: [Int] = []
    var padding = 0

    /// Empty where no column says anything.
    var columnAlignments: [Document.Table.Alignment?] {
      guard let last = alignments.filter({ $0.value != nil }).keys.max() else { return [] }
      return (0...last).map { alignments[$0] ?? nil }
    }

    mutating func pad() -> Bool {
      padding += 1
      return padding <= PieceReader.maximumPadding
    }
  }

  /// Reads a table whose `open` has been passed.
  mutating func table(to blocks: inout [Document.Block]) {
    var rows = Rows()
    var caption: [Document.Run] = []
    rowGroup(&rows, &caption, isHeader: false)
    guard !rows.rows.isEmpty else {
      if !caption.isEmpty { blocks.append(.paragraph(caption)) }
      return
    }
    let headerRows = rows.rows.count > 1 ? min(rows.headerRows, rows.rows.count - 1) : 0
    blocks.append(
      .table(
        Document.Table(
          caption: caption, headerRows: headerRows, rows: rows.rows,
          alignments: rows.columnAlignments, spans: rows.spans)))
  }

  private mutating func rowGroup(
    _ rows: inout Rows, _ caption: inout [Document.Run], isHeader: Bool
  ) {
    while let piece = next {
      skip()
      switch piece {
      case .close: return
      case .open(let element) where element.tag == .caption:
        caption += flowed(leaf())
      case .open(let element) where element.tag == .tr:
        row(&rows, isHeader: isHeader)
      case .open(let element):
        // Row groups do not nest: this goes one deep.
        rowGroup(&rows, &caption, isHeader: element.tag == .thead)
      case .text, .lineBreak, .rule, .image: break
      }
    }
  }

  private mutating func row(_ rows: inout Rows, isHeader: Bool) {
    var cells: [[Document.Run]] = []
    var headings: [Int] = []
    var hasData = false
    while let piece = next {
      skip()
      guard case .open(let element) = piece else { break }
      cover(&rows, &cells)
      let content = cell()
      guard cells.count < Self.maximumColumns else {
        if let last = cells.indices.last, !content.isEmpty {
          cells[last].append(Document.Run(" "))
          cells[last].append(contentsOf: content)
        }
        continue
      }
      if element.tag == .th { headings.append(cells.count) } else { hasData = true }
      if element.tag == .td, element.columns == 1, rows.alignments[cells.count] == nil {
        rows.alignments[cells.count] = .some(element.align)
      }
      cells.append(content)
      span(element, &rows, &cells)
    }
    cover(&rows, &cells)
    guard !cells.isEmpty else { return }
    if isHeader || !hasData, rows.headerRows == rows.rows.count {
      rows.headerRows += 1
    } else {
      // A heading among data is that of its row.
      for index in headings { cells[index] = cells[index].adding(.strong) }
    }
    rows.rows.append(cells)
  }

  /// Leaves room for cells that reach down from rows above.
  private func cover(_ rows: inout Rows, _ cells: inout [[Document.Run]]) {
    while cells.count < rows.covered.count, rows.covered[cells.count] > 0, rows.pad() {
      rows.covered[cells.count] -= 1
      cells.append([])
    }
  }

  /// Leaves room for what the cell written last covers beside itself, and notes what it covers
  /// below.
  private func span(
    _ element: SafeElement, _ rows: inout Rows, _ cells: inout [[Document.Run]]
  ) {
    let first = cells.count - 1
    while cells.count < min(first + element.columns, Self.maximumColumns), rows.pad() {
      cells.append([])
    }
    if cells.count > first + 1 {
      rows.spans.append(
        Document.Table.Span(row: rows.rows.count, column: first, columns: cells.count - first))
    }
    guard element.rows > 1 else { return }
    while rows.covered.count < cells.count { rows.covered.append(0) }
    for column in first..<cells.count { rows.covered[column] = element.rows - 1 }
  }

  /// A cell's content as lines.
  private mutating func cell() -> [Document.Run] {
    let blocks = self.blocks()
    if case .paragraph(let runs)? = blocks.first, blocks.count == 1 { return runs }
    var lines: [[Document.Run]] = []
    Self.lines(of: blocks, prefix: "", to: &lines)
    return Array(lines.joined(separator: [Document.Run("\n")])).trimmed
  }

  /// Blocks as lines of runs; it calls itself as deep as the blocks nest.
  private static func lines(
    of blocks: [Document.Block], prefix: String, to lines: inout [[Document.Run]]
  ) {
    for block in blocks {
      switch block {
      case .paragraph(let runs), .heading(_, let runs):
        lines.append([Document.Run(prefix)] + runs)
      case .list(let labels, let items):
        for (index, item) in items.enumerated() {
          self.lines(of: item, prefix: labels.map { $0[index] + " " } ?? "• ", to: &lines)
        }
      case .quote(let blocks), .indented(let blocks):
        self.lines(of: blocks, prefix: prefix, to: &lines)
      case .code(let code): lines.append([Document.Run(code, .code)])
      case .table(let table): for row in table.rows { lines += row }
      case .rule: break
      case .image(let image):
        lines.append([Document.Run("[\(image.alt)]", link: image.link)] + image.caption)
      }
    }
  }

  private func flowed(_ parts: [RunWriter.Part]) -> [Document.Run] {
    parts.flatMap {
      switch $0 {
      case .text(let runs): runs
      case .image(let image): [Document.Run(image.alt, link: image.link)]
      }
    }
  }
}
