import Models
import Terminal

extension CommentPane {
  /// Texts that are kept set: hundreds of screens; beyond, memory is worth more than time.
  private static let kept = 4000

  /// Takes the size of the pane and works out what stands on each of its lines.
  mutating func layOut(_ setting: Setting, height: Int) {
    if setting != self.setting {
      texts = [:]
      self.setting = setting
    }
    self.height = max(1, height)
    selection = max(0, min(selection, visible.count - 1))
    settleLine()
    fillScreen()
    isAtEnd = linesBelow(atMost: 1) == 0
  }

  /// Keeps the header in sight and nothing but rows above it.
  private mutating func settleLine() {
    guard !visible.isEmpty else {
      line = 0
      return
    }
    line = min(line, height - 1)
    if line + rowHeight(at: selection) <= 0 { line = 0 }
    var above = 0
    var index = selection
    while index > 0, above < line {
      index -= 1
      above += rowHeight(at: index)
    }
    if above < line { line = above }
  }

  private mutating func fillScreen() {
    screen = []
    guard !visible.isEmpty else { return }
    var index = selection
    var start = line
    while start > 0, index > 0 {
      index -= 1
      start -= rowHeight(at: index)
    }
    while screen.count < height, visible.indices.contains(index) {
      screen += lines(at: index).dropFirst(max(0, -start)).prefix(height - screen.count)
      start = 0
      index += 1
    }
  }

  /// Lines that a visible row takes.
  mutating func rowHeight(at index: Int) -> Int {
    let row = visible[index]
    let gap = leavesGap(at: index) ? 1 : 0
    if isSummary(row) { return 1 + gap }
    return 1 + text(ofRow: row).lines.count + (needsNote(row) ? 1 : 0) + gap
  }

  private mutating func lines(at index: Int) -> [CommentLine] {
    let row = visible[index]
    var lines = [CommentLine(row: row, part: .header, isSummary: isSummary(row))]
    if !isSummary(row) {
      lines += text(ofRow: row).lines.indices.map { CommentLine(row: row, part: .body($0)) }
      if needsNote(row) { lines.append(CommentLine(row: row, part: .note)) }
    }
    lines[lines.count - 1].isLast = true
    if leavesGap(at: index) {
      let gap = CommentLine.Part.gap(depth: depth(at: index + 1) ?? 0)
      lines.append(CommentLine(row: row, part: gap, isSummary: isSummary(row)))
    }
    return lines
  }

  private func depth(at index: Int) -> Int? {
    visible.indices.contains(index) ? tree.rows[visible[index]].depth : nil
  }

  /// Texts end in an empty line, and so does a row of comments in one line each.
  private mutating func leavesGap(at index: Int) -> Bool {
    let row = visible[index]
    if !isSummary(row), needsNote(row) || !text(ofRow: row).lines.isEmpty { return true }
    guard let next = depth(at: index + 1) else { return false }
    return next < tree.rows[row].depth
  }

  func isSummary(_ row: Int) -> Bool { isFolded(row) || comment(ofRow: row).state == .more }

  /// Whether a line has to say that there is a text.
  func needsNote(_ row: Int) -> Bool {
    !marks.showsHidden[tree.rows[row].node] && hidesText(comment(ofRow: row))
  }

  /// How many lines are below the pane, counted no further than `limit`.
  mutating func linesBelow(atMost limit: Int) -> Int {
    var end = line
    var index = selection
    while index < visible.count, end - height < limit {
      end += rowHeight(at: index)
      index += 1
    }
    // The gap after the last comment is nothing to scroll to.
    if !visible.isEmpty, index == visible.count, leavesGap(at: index - 1) { end -= 1 }
    return max(0, min(limit, end - height))
  }
}

// MARK: Texts

extension CommentPane {
  /// A text that has been set; nothing where it has not been seen.
  func setLines(ofRow row: Int) -> [FlowLine] { texts[tree.rows[row].node]?.lines ?? [] }

  mutating func text(ofRow row: Int) -> CommentText {
    let node = tree.rows[row].node
    if let text = texts[node] { return text }
    let text = newText(ofRow: row)
    if texts.count > Self.kept { texts = [:] }
    texts[node] = text
    return text
  }

  private func newText(ofRow row: Int) -> CommentText {
    let comment = comment(ofRow: row)
    let node = tree.rows[row].node
    let flow = FlowSetting(
      width: setting.columns.textWidth(ofDepth: tree.rows[row].depth),
      usesUnicode: setting.usesUnicode, bidi: setting.bidi, keepsCodeLines: true)
    var text = CommentText(
      comment.warning ?? "", .commentGone, flow, glyphs: Glyphs(usesUnicode: setting.usesUnicode))
    if comment.hasText, !needsNote(row) {
      text.add(
        CommentText(document(ofRow: row), flow, showsQuotes: marks.showsQuotes[node]))
    }
    return text
  }

  /// Scrolls lines of code that are wider than their text; false where none on the screen is, or
  /// none goes further.
  mutating func scrollSideways(by columns: Int) -> Bool {
    var most = 0
    for line in screen {
      guard case .body(let index) = line.part else { continue }
      let found = setLines(ofRow: line.row)
      guard found.indices.contains(index), found[index].pinned != nil else { continue }
      let width = setting.columns.textWidth(ofDepth: tree.rows[line.row].depth)
      most = max(most, found[index].columns - width)
    }
    let wanted = max(0, min(sideways + columns, max(most, columns < 0 ? sideways : 0)))
    guard wanted != sideways else { return false }
    sideways = wanted
    return true
  }
}
