import Terminal

/// Breaks plain text into lines as a document's paragraphs are.
enum PlainWrap {
  /// At most `limit` lines, each at most `width` columns (at least 2); what was cut is marked.
  static func lines(_ text: String, width: Int, limit: Int, glyphs: Glyphs) -> [String] {
    let width = max(2, width)
    // What breaks lines elsewhere is a space here.
    let scalars = text.unicodeScalars.map { (0x0A...0x0D).contains($0.value) ? " " : $0 }
    var wrap = WrapText(width: width, offset: 0)
    wrap.add(String(String.UnicodeScalarView(scalars))[...], like: FlowSpan("", .articleText))
    let lines = wrap.finished().map { $0.spans.map(\.text).joined() }.filter { !$0.isEmpty }
    guard lines.count > limit else { return lines }
    return Array(lines.prefix(limit - 1)) + [cut(lines[limit - 1], width: width, glyphs: glyphs)]
  }

  private static func cut(_ line: String, width: Int, glyphs: Glyphs) -> String {
    let room = width - CellWidth.width(of: glyphs.ellipsis)
    return CellWidth.prefix(line, columns: max(0, room)).text + glyphs.ellipsis
  }
}
