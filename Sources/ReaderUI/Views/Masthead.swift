import Models
import Terminal

/// A name in the masthead and where it stands.
struct MastheadItem: Hashable, Sendable {
  var place: ListPlace
  var name: String
  var column: Int
  var isCurrent: Bool

  var columns: Int { CellWidth.width(of: name) }
}

extension AppState {
  func drawMasthead(into frame: inout Frame) {
    let row = panes.masthead.row
    let style = theme[.masthead]
    frame.fill(panes.masthead, style: style)
    let right = drawMastheadEnd(row: row, into: &frame)
    if let name = mastheadName {
      frame.write(name, at: Point(column: 1, row: row), style: theme[.masthead], columns: right - 1)
    }
    let items = mastheadItems(end: right - 2)
    for (index, item) in items.enumerated() {
      if index > 0 {
        frame.write(
          glyphs.separator, at: Point(column: item.column - 3, row: row),
          style: theme[.mastheadSection])
      }
      frame.write(
        item.name, at: Point(column: item.column, row: row),
        style: theme[item.isCurrent ? .mastheadSelected : .mastheadSection],
        columns: right - 2 - item.column, ellipsis: true)
    }
  }

  private var mastheadName: String? { size.columns >= 34 ? Wording.masthead : nil }

  private var mastheadStart: Int { mastheadName.map { 1 + $0.count + 3 } ?? 1 }

  /// Draws the unread count and the progress; returns the column where they begin.
  private func drawMastheadEnd(row: Int, into frame: inout Frame) -> Int {
    var end = size.columns - 1
    if let progress {
      end = frame.writeRight(
        progressText(progress), end: end, row: row, from: 12, style: theme[.mastheadProgress])
      end -= 3
    }
    let unread = "\(Wording.number(sources.unread)) unread"
    return frame.writeRight(unread, end: end, row: row, from: 14, style: theme[.masthead])
  }

  private func progressText(_ progress: RefreshProgress) -> String {
    let done = max(0, min(progress.done, progress.total))
    guard size.columns >= 60 else { return "\(done)/\(progress.total)" }
    let cells = 7
    let full = progress.total > 0 ? done * cells / progress.total : 0
    let bar =
      String(repeating: glyphs.full, count: full)
      + String(repeating: glyphs.empty, count: cells - full)
    return Wording.fetching(progress) + " " + bar
  }

  private var mastheadEnd: Int {
    var end = size.columns - 1
    if let progress { end -= CellWidth.width(of: progressText(progress)) + 3 }
    return end - CellWidth.width(of: "\(Wording.number(sources.unread)) unread") - 2
  }

  func mastheadPlace(at point: Point) -> ListPlace? {
    mastheadItems(end: mastheadEnd).first {
      ($0.column..<$0.column + $0.columns).contains(point.column)
    }?.place
  }

  /// The lists whose names fit, always with the current one among them.
  func mastheadItems(end: Int) -> [MastheadItem] {
    var order = mastheadPlaces
    if !order.contains(place) { order.append(place) }
    let current = order.firstIndex(of: place) ?? 0
    let room = end - mastheadStart
    let names = order.map { String(title(of: $0).prefix(40)) }
    var first = current
    var last = current
    var used = CellWidth.width(of: names[current])
    // Grows from the current one, first to the left, so that the beginning stays while it can.
    while first > 0, used + 3 + CellWidth.width(of: names[first - 1]) <= room {
      first -= 1
      used += 3 + CellWidth.width(of: names[first])
    }
    while last + 1 < names.count, used + 3 + CellWidth.width(of: names[last + 1]) <= room {
      last += 1
      used += 3 + CellWidth.width(of: names[last])
    }
    var column = mastheadStart
    return (first...last).map { index in
      defer { column += CellWidth.width(of: names[index]) + 3 }
      return MastheadItem(
        place: order[index], name: names[index], column: column, isCurrent: index == current)
    }
  }
}
