import Models
import Terminal

extension TextFlowSetter {
  /// Sets verbatim text; a line that is too long goes on below, after a mark, unless the setting
  /// keeps it.
  mutating func setCode(_ code: String, in margin: TextFlowMargin) {
    var lines = code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    while let last = lines.last, last.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
      lines.removeLast()
    }
    let end = offset + code.unicodeScalars.count
    for line in lines {
      setCodeLine(Substring(line), in: margin)
      // The line break.
      offset += 1
    }
    offset = end
  }

  private mutating func setCodeLine(_ line: Substring, in margin: TextFlowMargin) {
    let fitting = width - margin.columns
    let room = setting.keepsCodeLines ? max(fitting, TextFlow.maximumCodeColumns) : fitting
    if line.utf8.count <= room, line.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      let spans = line.isEmpty ? [] : [FlowSpan(String(line), .articleCode)]
      emit(WrappedLine(spans: spans, columns: line.utf8.count, offset: offset), in: margin)
      offset += line.utf8.count
      return
    }
    var row = CodeRow(offset: offset)
    for cluster in line {
      let text = row.text(of: cluster)
      let columns =
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        ? text.utf8.count : text.reduce(0) { $0 + CellWidth.width(of: $1) }
      if row.columns + columns > room {
        emit(code: row, in: margin)
        row = CodeRow(offset: offset, start: row.start + row.columns - row.markColumns)
        row.markColumns = 1
        row.columns = 1
      }
      row.text += text
      row.columns += columns
      offset += cluster.unicodeScalars.count
    }
    emit(code: row, in: margin)
  }

  private mutating func emit(code row: CodeRow, in margin: TextFlowMargin) {
    let line = WrappedLine(spans: row.spans(marks), columns: row.columns, offset: row.offset)
    emit(BidiLines.arranged([line], isRightToLeft: false, setting.bidi)[0], in: margin)
  }
}

/// A part of a line of code that fits.
private struct CodeRow {
  static let tabStop = 4

  var offset: Int
  /// Columns of the line in the rows before, by which tabs are counted.
  var start = 0
  var text = ""
  var columns = 0
  /// 1 where the row begins with the mark of continuation.
  var markColumns = 0

  init(offset: Int, start: Int = 0) {
    self.offset = offset
    self.start = start
  }

  func text(of cluster: Character) -> String {
    if cluster == "\t" {
      let column = start + columns - markColumns
      return String(repeating: " ", count: Self.tabStop - column % Self.tabStop)
    }
    if cluster == "\r" { return "" }
    if let byte = cluster.asciiValue, (0x20..<0x7F).contains(byte) { return String(cluster) }
    return SafeText(String(cluster)).text
  }

  func spans(_ marks: TextFlowMarks) -> [FlowSpan] {
    let mark = markColumns > 0 ? [FlowSpan(marks.continuation, .articleRule)] : []
    return mark + (text.isEmpty ? [] : [FlowSpan(text, .articleCode)])
  }
}
