import Terminal

/// Breaks plain text into lines at spaces, and inside words that are wider than a line.
enum PlainWrap {
  /// At most `limit` lines, each at most `width` columns (at least 2); what was cut is marked.
  static func lines(_ text: String, width: Int, limit: Int, glyphs: Glyphs) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in SafeText(text).text.split(whereSeparator: \.isWhitespace) {
      var rest = String(word)
      var columns = CellWidth.width(of: rest)
      if used > 0, used + 1 + columns <= width {
        line += " " + rest
        used += 1 + columns
        continue
      }
      if used > 0 { lines.append(line) }
      while columns > width, lines.count <= limit {
        let part = CellWidth.prefix(rest, columns: width)
        guard !part.text.isEmpty else { break }
        lines.append(part.text)
        rest = String(rest.dropFirst(part.text.count))
        columns = CellWidth.width(of: rest)
      }
      line = rest
      used = columns
      if lines.count > limit { break }
    }
    if used > 0 { lines.append(line) }
    guard lines.count > limit else { return lines }
    return Array(lines.prefix(limit - 1)) + [cut(lines[limit - 1], width: width, glyphs: glyphs)]
  }

  private static func cut(_ line: String, width: Int, glyphs: Glyphs) -> String {
    let room = width - CellWidth.width(of: glyphs.ellipsis)
    return CellWidth.prefix(line, columns: max(0, room)).text + glyphs.ellipsis
  }
}
