import Terminal

/// Puts the characters of a paragraph's lines into the order of the screen (UAX #9).
enum BidiLines {
  /// Scalars that are looked at as one text; a longer paragraph is taken in parts.
  private static let longest = 50_000

  /// `lines` is one paragraph, broken and in reading order.
  static func arranged(
    _ lines: [WrappedLine], isRightToLeft: Bool, _ mode: Bidi.Mode
  ) -> [WrappedLine] {
    guard mode != .off else { return lines }
    var arranged: [WrappedLine] = []
    arranged.reserveCapacity(lines.count)
    var part = BidiPart()
    for line in lines {
      part.add(line)
      if part.scalars.count > longest {
        arranged += part.arranged(isRightToLeft: isRightToLeft, mode)
        part = BidiPart()
      }
    }
    return arranged + part.arranged(isRightToLeft: isRightToLeft, mode)
  }

  /// The lines of a text that is not part of a document, in one role.
  static func flow(
    _ lines: [String], _ role: StyleRole, indent: Int, width: Int, _ mode: Bidi.Mode
  ) -> [FlowLine] {
    guard mode != .off, lines.contains(where: { Bidi.concerns($0[...]) }) else {
      return lines.map { FlowLine(indent: indent, spans: [FlowSpan($0, role)]) }
    }
    let isRightToLeft = Bidi.isRightToLeft(lines.joined(separator: " ")[...]) ?? false
    let wrapped = lines.map {
      WrappedLine(spans: [FlowSpan($0, role)], columns: CellWidth.width(of: $0))
    }
    return arranged(wrapped, isRightToLeft: isRightToLeft, mode).map { line in
      let start = isRightToLeft ? max(indent, width - line.columns) : indent
      var set = FlowLine(indent: start, spans: line.spans)
      set.visual = line.visual
      return set
    }
  }

  /// One line as it is shown in `columns`, with an ellipsis where it is too long for them.
  static func line(_ text: String, columns: Int, _ mode: Bidi.Mode, glyphs: Glyphs) -> String {
    guard mode != .off, Bidi.concerns(text[...]) else { return text }
    var shown = SafeText(text).text
    if CellWidth.width(of: shown) > columns {
      let room = columns - CellWidth.width(of: glyphs.ellipsis)
      shown = CellWidth.prefix(shown, columns: max(0, room)).text + glyphs.ellipsis
    }
    let wrapped = WrappedLine(spans: [FlowSpan(shown, .headline)])
    let isRightToLeft = Bidi.isRightToLeft(shown[...]) ?? false
    return arranged([wrapped], isRightToLeft: isRightToLeft, mode)[0].visual
      .map { $0.map(\.text).joined() } ?? shown
  }

  /// What stands in the margin to the right of a line: numbers stay as they are written.
  static func mirrored(_ spans: [FlowSpan]) -> [VisualCluster] {
    let clusters = spans.flatMap { Array($0.text) }
    let levels: [UInt8] = clusters.map { $0.isLetter || $0.isNumber ? 2 : 1 }
    return Bidi.order(levels).map {
      let text = String(clusters[$0])
      return VisualCluster(index: $0, text: levels[$0] == 1 ? Bidi.mirrored(text) : text)
    }
  }
}

/// Lines that are put into order together, as one text with spaces where the lines end.
private struct BidiPart {
  var lines: [WrappedLine] = []
  var scalars: [Unicode.Scalar] = []
  /// Where each cluster of each line stands among the scalars.
  private var clusters: [[Range<Int>]] = []

  mutating func add(_ line: WrappedLine) {
    var ranges: [Range<Int>] = []
    for span in line.spans {
      for character in span.text {
        let start = scalars.count
        scalars += character.unicodeScalars
        ranges.append(start..<scalars.count)
      }
    }
    scalars.append(" ")
    clusters.append(ranges)
    lines.append(line)
  }

  func arranged(isRightToLeft: Bool, _ mode: Bidi.Mode) -> [WrappedLine] {
    let resolved = BidiLevels(scalars, isRightToLeft: isRightToLeft, mode: mode)
    return zip(lines, clusters).map { line, clusters in
      var line = line
      line.isRightToLeft = isRightToLeft
      let levels = clusters.map { resolved.levels[$0.lowerBound] }
      guard levels.contains(where: { $0 > 0 }) else { return line }
      line.visual = Bidi.order(levels).map { place in
        let text = String(String.UnicodeScalarView(resolved.scalars[clusters[place]]))
        let isTurned = levels[place] % 2 == 1
        return VisualCluster(index: place, text: isTurned ? Bidi.mirrored(text) : text)
      }
      return line
    }
  }
}
