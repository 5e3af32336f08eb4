import Models
import Terminal

extension AppState {
  /// The bottom row: what is typed, what just happened, or what the keys do.
  func drawStatus(into frame: inout Frame) {
    let row = panes.status.row
    frame.fill(panes.status, style: theme[.status])
    if let prompt { return draw(prompt, row: row, into: &frame) }
    let picked = list.picked.isEmpty ? "" : Wording.picked(list.picked.count)
    let pending = [picked, pendingText].filter { !$0.isEmpty }.joined(separator: "  ")
    let end = frame.writeRight(
      pending, end: size.columns - 1, row: row, from: 2, style: theme[.statusKey])
    if let notice {
      frame.write(
        glyphs.plain(notice.text), at: Point(column: 1, row: row),
        style: theme[notice.isError ? .statusError : .status], columns: end - 2, ellipsis: true)
    } else {
      drawLesson(row: row, end: end - 1, into: &frame)
    }
  }

  /// As many of the keys as fit, whole ones only; what nobody can do without gets room first.
  private func drawLesson(row: Int, end: Int, into frame: inout Frame) {
    let isDigest = pane == .article && article?.isDigest == true
    let all = isDigest ? Wording.digestLessons : Wording.lessons(for: pane)
    let lessons = all.compactMap { lesson in
      keys(of: lesson).map { (lesson: lesson, keys: $0) }
    }
    let widths = lessons.map { CellWidth.width(of: $0.keys) + 1 + $0.lesson.word.count + 2 }
    var room = end - 1 + 2
    var shown: Set<Int> = []
    for need in Lesson.Need.allCases {
      for (index, lesson) in lessons.enumerated()
      where lesson.lesson.need == need && widths[index] <= room {
        shown.insert(index)
        room -= widths[index]
      }
    }
    var column = 1
    for (index, lesson) in lessons.enumerated() where shown.contains(index) {
      column += frame.write(
        lesson.keys, at: Point(column: column, row: row), style: theme[.statusKey])
      let word = Point(column: column + 1, row: row)
      column += 1 + frame.write(lesson.lesson.word, at: word, style: theme[.status]) + 2
    }
  }

  /// The keys as they are bound now; nil where one of the commands has none.
  private func keys(of lesson: Lesson) -> String? {
    let keymap = configuration.keymap
    let labels = lesson.commands.compactMap { keymap.label(for: $0, in: pane) }
    guard labels.count == lesson.commands.count else { return nil }
    let arrows = keymap.match([.down], in: pane) == .command(.down)
    if lesson.commands == [.down, .up], arrows, usesUnicode { return "↑↓" }
    return labels.joined(separator: " ")
  }
}

// MARK: The prompt

extension AppState {
  private func draw(_ prompt: Prompt, row: Int, into frame: inout Frame) {
    let style = theme[.prompt]
    frame.fill(panes.status, style: style)
    if let question = question(of: prompt.purpose) {
      return draw(question: question, of: prompt.purpose, row: row, into: &frame)
    }
    let lead = lead(of: prompt.purpose)
    let start = frame.write(lead, at: Point(column: 0, row: row), style: style)
    let room = max(1, size.columns - start - 1)
    let characters = characters(of: prompt.editor)
    let shown = shownPart(of: characters, before: prompt.editor.cursor, room: room)
    let text = String(characters[shown])
    frame.write(text, at: Point(column: start, row: row), style: style, columns: room)
    let before = String(characters[shown.lowerBound..<prompt.editor.cursor])
    let cursor = start + CellWidth.width(of: before)
    frame.cursor = Point(column: min(cursor, size.columns - 1), row: row)
    if let complaint = prompt.complaint {
      draw(complaint, textStart: start, skipped: shown.lowerBound, prompt, into: &frame)
    }
  }

  /// A question that must be read to its end begins above the bottom row where it is too long.
  private func draw(question: String, of purpose: Prompt.Purpose, row: Int, into frame: inout Frame)
  {
    var lines = [question]
    if case .lookUp = purpose {
      lines = PlainWrap.lines(
        question, width: size.columns - 2, limit: max(1, min(6, row - 1)), glyphs: glyphs)
    }
    for (index, line) in lines.enumerated() {
      let place = row - lines.count + 1 + index
      frame.fill(
        Rect(column: 0, row: place, columns: size.columns, rows: 1), style: theme[.prompt])
      frame.write(
        line, at: Point(column: 1, row: place), style: theme[.prompt], columns: size.columns - 2,
        ellipsis: true)
    }
  }

  private func lead(of purpose: Prompt.Purpose) -> String {
    switch purpose {
    case .command: ":"
    case .find, .findInHelp, .findInCatalogue: "/"
    case .filter: "&"
    case .write: "write to: "
    case .pipe: "|"
    case .tags: Wording.tagLead
    case .note: size.columns < 60 ? Wording.noteLead : Wording.noteLeadWithKeys
    case .removeFeed, .confirmFeed, .hide, .forgetInterest, .lookUp, .commentOrder, .discussion:
      ""
    }
  }

  private func question(of purpose: Prompt.Purpose) -> String? {
    switch purpose {
    case .removeFeed(let id):
      Wording.remove(sources.feeds.first { $0.id == id }, glyphs: glyphs)
    case .confirmFeed(let id): Wording.confirm(sources.feeds.first { $0.id == id })
    case .hide(_, let matching, let total):
      Wording.wouldHide(matching, of: total, isShort: size.columns < 60, glyphs: glyphs)
    case .forgetInterest:
      Wording.forgetInterest(isShort: size.columns < 80, glyphs: glyphs)
    case .lookUp(let questions):
      questions.open.first.map { Wording.mayAsk($0, address: questions.address) }
    case .commentOrder:
      Wording.commentOrders(now: commentOrder, isShort: size.columns < 60, glyphs: glyphs)
    case .discussion(let threads): Wording.discussions(threads, glyphs: glyphs)
    case .command, .find, .findInHelp, .findInCatalogue, .filter, .write, .pipe, .tags, .note: nil
    }
  }

  /// The part of a long line around the cursor that fits.
  private func shownPart(
    of characters: [Character], before cursor: Int, room: Int
  ) -> Range<Int> {
    var start = cursor
    var used = 1
    while start > 0 {
      let width = CellWidth.width(of: characters[start - 1])
      if used + width > room { break }
      used += width
      start -= 1
    }
    return start..<characters.count
  }

  /// What is typed, with a mark in the place of each line break.
  private func characters(of editor: LineEditor) -> [Character] {
    editor.characters.map { $0.isNewline ? glyphs.lineBreak : $0 }
  }

  /// A line above the prompt: what is wrong, under a mark at the column that is.
  private func draw(
    _ complaint: Prompt.Complaint, textStart: Int, skipped: Int, _ prompt: Prompt,
    into frame: inout Frame
  ) {
    let row = panes.status.row - 1
    guard row > 0 else { return }
    let style = theme[.statusError]
    frame.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), style: style)
    let text = glyphs.plain(complaint.text)
    guard let column = complaint.column else {
      frame.write(text, at: Point(column: 1, row: row), style: style, ellipsis: true)
      return
    }
    let place = min(max(skipped, column - 1), prompt.editor.characters.count)
    let before = String(prompt.editor.characters[skipped..<place])
    let mark = min(textStart + CellWidth.width(of: before), size.columns - 1)
    let fitsAfter = mark + 2 + CellWidth.width(of: text) < size.columns
    let textColumn = fitsAfter ? mark + 2 : max(0, mark - 2 - CellWidth.width(of: text))
    if fitsAfter || textColumn > 0 {
      frame.write(text, at: Point(column: textColumn, row: row), style: style)
      frame.write(caretDown, at: Point(column: mark, row: row), style: style)
    } else {
      frame.write(text, at: Point(column: 1, row: row), style: style, ellipsis: true)
    }
  }

  private var caretDown: String { usesUnicode ? "▼" : "v" }
}
