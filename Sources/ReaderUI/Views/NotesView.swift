import Models
import Terminal

extension AppState {
  /// Rows of the list, and below them those of the selected note.
  func noteRows(in box: Rect) -> (list: Rect, note: Rect) {
    let rows = overlayRows(.notes, in: box)
    let below = rows.rows < 4 ? 0 : max(2, rows.rows * 2 / 5)
    let list = Rect(
      column: rows.column, row: rows.row, columns: rows.columns,
      rows: rows.rows - below - (below > 0 ? 1 : 0))
    return (
      list,
      Rect(
        column: rows.column + 1, row: rows.endRow - below, columns: max(1, rows.columns - 2),
        rows: below)
    )
  }

  func drawNotes(into frame: inout Frame) {
    let box = overlayRect(.notes)
    let words = notes.words.isEmpty ? "" : "/" + notes.words
    drawBox(box, title: glyphs.joined([Wording.notes, words]), into: &frame)
    let rows = noteRows(in: box)
    guard !notes.notes.isEmpty else {
      let text = notes.isWaiting ? [] : Wording.noNotes(isNarrowed: !notes.words.isEmpty)
      return drawEmpty(text, in: rows.list, into: &frame)
    }
    for (line, index) in notes.rows.seen.enumerated().prefix(rows.list.rows) {
      draw(notes.notes[index], in: rows.list, row: rows.list.row + line, into: &frame)
      if index == notes.rows.selection { drawSelected(rows.list, line: line, into: &frame) }
    }
    if rows.note.rows > 0, let note = notes.selected { draw(note, in: rows.note, into: &frame) }
  }

  /// How the note begins, what it is about, and how old it is.
  private func draw(_ note: Note, in rows: Rect, row: Int, into frame: inout Frame) {
    let end = frame.writeRight(
      clock.age(of: note.changed), end: rows.endColumn - 1, row: row, from: rows.column + 12,
      style: theme[.headlineMeta])
    let room = max(8, (end - rows.column - 3) * 3 / 5)
    let opening = CellWidth.prefix(
      String(note.text.prefix(200)).replacingLines(by: " "), columns: room
    ).text
    let parts = [
      (text: opening + "  ", style: theme[.headline]),
      (
        text: glyphs.joined([note.shownTitle, Wording.subject(of: note)]),
        style: theme[.articleCaption]
      ),
    ]
    frame.write(parts, at: Point(column: rows.column + 1, row: row), end: end - 1)
  }

  /// The selected note: its article, source and date, what it quotes, and all of its text.
  private func draw(_ note: Note, in rect: Rect, into frame: inout Frame) {
    let line = String(repeating: glyphs.horizontal, count: rect.columns)
    frame.write(
      line, at: Point(column: rect.column, row: rect.row - 1), style: theme[.border],
      columns: rect.columns)
    let composer = composer(width: rect.columns)
    let lines = composer.lines(of: note, isLow: rect.rows < 6)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      frame.write(
        line, at: Point(column: rect.column, row: rect.row + row), columns: rect.columns,
        theme: theme)
    }
  }
}

extension PageComposer {
  /// A note by itself; where there is little room, its own words get most of it.
  func lines(of note: Note, isLow: Bool) -> [FlowLine] {
    let source = note.source.published.map { clock.date(of: $0) } ?? ""
    let facts = glyphs.joined([
      note.shownTitle, note.source.feedTitle ?? "", source, Wording.subject(of: note),
      note.article == nil ? Wording.detached : "",
    ])
    let quote = (note.quote ?? "").safeLines.split(separator: "\n").flatMap {
      wrapped(glyphs.quote + String($0), .articleQuote, limit: 4)
    }
    let text = whole(String(note.text.prefix(4_000)), .articleText, limit: 60)
    return wrapped(facts, .articleByline, limit: isLow ? 1 : 2) + quote.prefix(isLow ? 1 : 4) + text
  }
}

extension String {
  func replacingLines(by other: Character) -> String {
    String(map { $0.isNewline ? other : $0 })
  }
}
