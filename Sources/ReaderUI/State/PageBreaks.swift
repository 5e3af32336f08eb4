/// How well a page may begin and end at a line.
struct PageBreaks {
  let page: ArticlePage
  let height: Int

  /// The less the better for a page that begins at `top`; what it costs to show more lines again
  /// than a page from `wanted` would, included.
  func cost(of top: Int, from wanted: Int) -> Int {
    var cost = abs(top - wanted)
    // A paragraph's last line at the top, a widow, says nothing without those before it.
    if isText(top), isText(top - 1), !isText(top + 1) { cost += 8 }
    var bottom = top + height - 1
    while bottom > top, !isText(bottom) { bottom -= 1 }
    if page[bottom]?.headingLevel != nil { cost += 12 }
    // A paragraph's first line alone, an orphan, unless it is all of it.
    if bottom == top + height - 1, !isText(bottom - 1), isText(bottom + 1) { cost += 4 }
    return cost
  }

  private func isText(_ line: Int) -> Bool { page[line]?.spans.isEmpty == false }
}
