extension Frame {
  /// Writes `text`, made safe, from `point` to the right, never past the frame or `columns`.
  ///
  /// A wide glyph is drawn whole or not at all; columns left of the frame are passed over. With
  /// `ellipsis`, a text that is too long ends in `…` (`...` in ASCII) inside of its columns.
  /// - Returns: the columns used, those left of the frame included.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: Style, columns: Int = .max, ellipsis: Bool = false
  ) -> Int {
    guard point.column < size.columns else { return 0 }
    let limit = min(columns, size.columns.clampedSubtracting(point.column))
    guard limit > 0 else { return 0 }
    let safe = SafeText(text, usesUnicode: usesUnicode).text
    var run = GlyphRun(limit: limit)
    run.fill(with: safe, ellipsis: ellipsis ? (usesUnicode ? "…" : "...") : "")
    guard (0..<size.rows).contains(point.row) else { return run.columns }
    var column = point.column
    for glyph in run.glyphs {
      draw(glyph, column: column, row: point.row, style: style)
      column += glyph.columns
    }
    return run.columns
  }

  /// Makes every cell of `rect` a space.
  package mutating func fill(_ rect: Rect, style: Style) {
    let rect = clipped(rect)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        place(" ", columns: 1, column: column, row: row, style: style)
      }
    }
  }

  /// Gives every cell of `rect` the style and leaves its text: for selection bars.
  package mutating func restyle(_ rect: Rect, style: Style) {
    changeStyles(in: rect) { $0 = style }
  }

  package mutating func restyle(_ rect: Rect, adding attributes: Style.Attributes) {
    changeStyles(in: rect) { $0.attributes.formUnion(attributes) }
  }

  /// A glyph cut by the left edge leaves a blank where its right half would be.
  private mutating func draw(_ glyph: Glyph, column: Int, row: Int, style: Style) {
    if column >= 0 {
      place(glyph.text, columns: glyph.columns, column: column, row: row, style: style)
    } else if column + glyph.columns > 0 {
      place(" ", columns: 1, column: 0, row: row, style: style)
    }
  }
}

/// The glyphs that fit into a number of columns.
private struct GlyphRun {
  let limit: Int
  var glyphs: [Glyph] = []
  var columns = 0

  init(limit: Int) { self.limit = limit }

  /// Takes the whole clusters of `safe` that fit, and the ellipsis where not all of them do.
  mutating func fill(with safe: String, ellipsis: String) {
    if take(safe) || ellipsis.isEmpty { return }
    while columns > max(0, limit - ellipsis.count), let last = glyphs.popLast() {
      columns -= last.columns
    }
    _ = take(ellipsis)
  }

  /// Takes what fits of a safe text; true where that is all.
  private mutating func take(_ safe: String) -> Bool {
    if safe.utf8.allSatisfy({ $0 < 0x80 }) {
      let ascii = Glyph.ascii
      for byte in safe.utf8.prefix(limit - columns) { glyphs.append(ascii[Int(byte)]) }
      let count = safe.utf8.count
      let fits = count <= limit - columns
      columns += min(count, limit - columns)
      return fits
    }
    for cluster in safe {
      guard append(cluster) else { return false }
    }
    return true
  }

  private mutating func append(_ cluster: Character) -> Bool {
    if let glyph = Glyph(simple: cluster) {
      guard glyph.columns <= limit - columns else { return false }
      glyphs.append(glyph)
      columns += glyph.columns
      return true
    }
    let next = Glyph.glyphs(of: cluster)
    let width = next.reduce(0) { $0 + $1.columns }
    guard width <= limit - columns else { return false }
    glyphs += next
    columns += width
    return true
  }
}

extension Glyph {
  fileprivate static let ascii = (UInt8(0)..<128).map { byte in
    Glyph(text: String(Unicode.Scalar(byte)), columns: 1)
  }
}

extension Int {
  /// The difference, or the nearest number there is.
  fileprivate func clampedSubtracting(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? .max : difference
  }
}
