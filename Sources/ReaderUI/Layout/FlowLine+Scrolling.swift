import Terminal

/// Lines of code that are wider than the page.
extension FlowLine {
  /// What is seen of the line on a page that is scrolled by `shift` columns; a mark stands where it
  /// goes on.
  func scrolled(by shift: Int, width: Int, usesUnicode: Bool) -> FlowLine {
    guard let pinned, columns > width else { return self }
    let marks = usesUnicode ? TextFlowMarks.unicode : .ascii
    let shift = self.shift(shift, width: width)
    var line = shown
    line.spans = []
    var column = indent
    for span in shown.spans {
      for character in span.text {
        let start = column
        column += CellWidth.width(of: character)
        if column <= pinned {
          line.spans.append(String(character)[...], like: span)
        } else if column - shift > pinned, start - shift < width {
          // One that is cut in half leaves blanks.
          let seen = max(start - shift, pinned)..<min(column - shift, width)
          let isWhole = seen.count == column - start
          let text = isWhole ? String(character) : String(repeating: " ", count: seen.count)
          line.spans.append(text[...], like: span)
        }
      }
    }
    let room = pinned..<width
    if shift > 0 { line.replace(room.lowerBound, with: marks.more.left) }
    if columns - shift > width { line.replace(room.upperBound - 1, with: marks.more.right) }
    return line
  }

  /// Where stretches of the line stand on a page that is scrolled by `shift` columns.
  func scrolled(
    _ stretches: [TextSearch.Stretch], by shift: Int, width: Int
  ) -> [TextSearch.Stretch] {
    guard let pinned, columns > width else { return stretches }
    let shift = self.shift(shift, width: width)
    return stretches.compactMap { stretch in
      guard stretch.columns.lowerBound >= pinned else { return stretch }
      let start = max(pinned, stretch.columns.lowerBound - shift)
      let end = min(width, stretch.columns.upperBound - shift)
      guard start < end else { return nil }
      return TextSearch.Stretch(columns: start..<end, match: stretch.match)
    }
  }

  /// A shorter line stops scrolling at its end.
  private func shift(_ shift: Int, width: Int) -> Int { max(0, min(shift, columns - width)) }

  /// Puts a mark of one column in the place of what stands at `column`.
  private mutating func replace(_ column: Int, with mark: String) {
    var start = indent
    for index in spans.indices {
      var before = ""
      var after = ""
      var isFound = false
      for character in spans[index].text {
        let end = start + CellWidth.width(of: character)
        defer { start = end }
        guard (start..<end).contains(column) else {
          if isFound { after.append(character) } else { before.append(character) }
          continue
        }
        isFound = true
        before += String(repeating: " ", count: column - start)
        after = String(repeating: " ", count: end - column - 1)
      }
      guard isFound else { continue }
      var parts = [spans[index], FlowSpan(mark, .articleRule), spans[index]]
      (parts[0].text, parts[2].text) = (before, after)
      spans.replaceSubrange(index...index, with: parts.filter { !$0.text.isEmpty })
      return
    }
  }
}
