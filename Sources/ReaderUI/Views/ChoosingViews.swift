import Catalogue
import Models
import Terminal

// MARK: The feeds of a page

extension AppState {
  func drawCandidates(into frame: inout Frame) {
    let box = overlayRect(.candidates)
    drawBox(box, title: Wording.candidates(candidates.items.count), into: &frame)
    let rows = overlayRows(.candidates, in: box)
    for (line, index) in candidates.rows.seen.enumerated().prefix(rows.rows) {
      let item = candidates.items[index]
      let row = rows.row + line
      drawPick(candidates.picked.contains(index), at: rows.column, row: row, into: &frame)
      let end = drawType(item.type, in: rows, row: row, into: &frame)
      let title = item.title ?? ""
      let words = CellWidth.prefix(title, columns: (end - rows.column - 3) / 2).text
      var parts: [(text: String, style: Style)] = []
      if !words.isEmpty { parts.append((words + "  ", theme[.headline])) }
      parts.append((item.address, theme[words.isEmpty ? .headline : .articleCaption]))
      frame.write(parts, at: Point(column: rows.column + 3, row: row), end: end - 1)
      if index == candidates.rows.selection { drawSelected(rows, line: line, into: &frame) }
    }
  }

  /// The media type without what all of them have, where there is room for it.
  private func drawType(
    _ type: String?, in rows: Rect, row: Int, into frame: inout Frame
  ) -> Int {
    let name = (type ?? "").split(separator: "/").last.map(String.init) ?? ""
    guard rows.columns >= 60 else { return rows.endColumn }
    return frame.writeRight(
      CellWidth.prefix(name, columns: 12).text, end: rows.endColumn - 1, row: row,
      from: rows.column + 30, style: theme[.headlineMeta])
  }

  private func drawPick(_ isPicked: Bool, at column: Int, row: Int, into frame: inout Frame) {
    guard isPicked else { return }
    frame.write(
      glyphs.picked, at: Point(column: column + 1, row: row), style: theme[.headlineStar])
  }
}

// MARK: Assistants

extension AppState {
  /// Each with the command that it is, and when it last said something about the article.
  func drawAssistants(into frame: inout Frame) {
    let box = overlayRect(.assistants)
    drawBox(box, title: Wording.assistants, into: &frame)
    let rows = overlayRows(.assistants, in: box)
    let items = assistantItems
    for (line, index) in assistants.seen.enumerated().prefix(rows.rows)
    where items.indices.contains(index) {
      let item = items[index]
      let row = rows.row + line
      let end = frame.writeRight(
        item.made.map { Wording.said(clock.age(of: $0)) } ?? "", end: rows.endColumn - 1, row: row,
        from: rows.column + 12, style: theme[.headlineMeta])
      let command = item.assistant.map { ArgumentVector.text(of: $0.words) } ?? ""
      let parts = [
        (text: Wording.title(ofAssistant: item.name) + "  ", style: theme[.headline]),
        (text: command, style: theme[.articleCaption]),
      ]
      frame.write(parts, at: Point(column: rows.column + 1, row: row), end: end - 1)
      if index == assistants.selection { drawSelected(rows, line: line, into: &frame) }
    }
  }
}

// MARK: The catalogue

extension AppState {
  func drawCatalogue(into frame: inout Frame) {
    let box = overlayRect(.catalogue)
    let picked = catalogue.picked.count
    let title = glyphs.joined([
      Wording.catalogue, Wording.grouping(catalogue.grouping),
      picked > 0 ? Wording.picked(picked) : "",
    ])
    drawBox(box, title: title, into: &frame)
    let rows = overlayRows(.catalogue, in: box)
    let hint = Wording.catalogueHint(
      select: label(.select), enter: label(.enter), find: label(.find))
    frame.write(
      catalogue.needle.isEmpty ? hint : "/" + catalogue.needle,
      at: Point(column: rows.column + 1, row: box.row + 1), style: theme[.empty],
      columns: rows.columns - 2, ellipsis: true)
    if catalogue.items.isEmpty {
      return drawEmpty(Wording.nothingInCatalogue, in: rows, into: &frame)
    }
    for (line, index) in catalogue.rows.seen.enumerated().prefix(rows.rows) {
      let row = rows.row + line
      switch catalogue.items[index] {
      case .heading(let name):
        frame.write(
          name, at: Point(column: rows.column + 1, row: row), style: theme[.articleHeading],
          columns: rows.columns - 2, ellipsis: true)
      case .publisher(let publisher): draw(publisher, in: rows, row: row, into: &frame)
      }
      if index == catalogue.rows.selection { drawSelected(rows, line: line, into: &frame) }
    }
  }

  private func draw(_ publisher: Publisher, in rows: Rect, row: Int, into frame: inout Frame) {
    drawPick(
      catalogue.picked.contains(publisher.feed), at: rows.column, row: row, into: &frame)
    let isSubscribed = catalogue.subscribed.contains(publisher.feed)
    let facts =
      isSubscribed ? [Wording.subscribed] : Wording.facts(publisher, catalogue.grouping)
    let shown = rows.columns < 50 ? Array(facts.prefix(1)) : facts
    let end = frame.writeRight(
      glyphs.joined(shown), end: rows.endColumn - 1, row: row, from: rows.column + 16,
      style: theme[.headlineMeta])
    let column = rows.column + 3
    frame.write(
      publisher.name, at: Point(column: column, row: row),
      style: theme[isSubscribed ? .headlineMeta : .headline], columns: end - 1 - column,
      ellipsis: true)
  }
}
