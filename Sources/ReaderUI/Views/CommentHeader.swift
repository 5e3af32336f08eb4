import Models
import Terminal

/// A part of a comment's header; where there is no room for all, the least needed go.
private struct HeaderPart {
  var text: String
  var role: StyleRole
  /// 0 always stays; the largest goes first.
  var rank = 0
}

// `▾ author OP · 2 h · edited · 12▲ · ★ · ●`, or in one line `▸ author · 2 h · [+17, 3 new] words`.
extension AppState {
  func drawHeader(
    _ line: CommentLine, of comments: CommentPane, column: Int, in rect: Rect,
    into frame: inout Frame
  ) {
    let room = rect.endColumn - column
    let depth = comments.tree.rows[line.row].depth
    let mark = (line.isSummary ? glyphs.closed : glyphs.open) + " "
    var parts: [(text: String, style: Style)] = [(mark, barStyle(depth))]
    if comments.setting.columns.needsNumber(depth) {
      parts.insert((glyphs.deeper + String(depth) + " ", barStyle(depth)), at: 0)
    }
    let used = parts.reduce(0) { $0 + CellWidth.width(of: $1.text) }
    parts += facts(of: line.row, comments, room: room - used).map { ($0.text, theme[$0.role]) }
    let end = frame.write(parts, at: Point(column: column, row: rect.row), end: rect.endColumn)
    if line.isSummary, comments.comment(ofRow: line.row).state != .more {
      drawFirstWords(of: line.row, comments, column: end, in: rect, into: &frame)
    }
    guard comments.selectedRow == line.row else { return }
    frame.restyle(
      Rect(column: column, row: rect.row, columns: room, rows: 1),
      style: theme[pane == .comments ? .commentSelected : .headlineCurrent])
  }

  private func drawFirstWords(
    of row: Int, _ comments: CommentPane, column: Int, in rect: Rect, into frame: inout Frame
  ) {
    let comment = comments.comment(ofRow: row)
    let room = rect.endColumn - column - 2
    guard room > 3 else { return }
    let hidden = comments.needsNote(row)
    let words =
      hidden ? comment.warning ?? "" : CommentWords.opening(of: comment.html, bytes: 400)
    frame.write(
      BidiLines.line(words, columns: room, bidi, glyphs: glyphs),
      at: Point(column: column + 2, row: rect.row), style: theme[.commentGone], columns: room,
      ellipsis: true)
  }

  /// What is said of a comment, as far as there is room; nothing needed is left out.
  private func facts(of row: Int, _ comments: CommentPane, room: Int) -> [HeaderPart] {
    var parts = allFacts(of: row, comments, room: room)
    var width = parts.reduce(0) { $0 + CellWidth.width(of: $1.text) }
    while width > room, let rank = parts.map(\.rank).max(), rank > 0 {
      parts.removeAll { part in
        guard part.rank == rank else { return false }
        width -= CellWidth.width(of: part.text)
        return true
      }
    }
    return parts
  }

  private func allFacts(of row: Int, _ comments: CommentPane, room: Int) -> [HeaderPart] {
    let comment = comments.comment(ofRow: row)
    if comment.state == .more {
      let text = Wording.moreComments(comment.replies, key: label(.fold))
      return [HeaderPart(text: text, role: .commentMeta)]
    }
    var parts = authorParts(of: comment, room: room)
    func add(_ text: String, _ role: StyleRole = .commentMeta, _ rank: Int = 0) {
      guard !text.isEmpty else { return }
      parts.append(HeaderPart(text: glyphs.separator, role: .commentMeta, rank: rank))
      parts.append(HeaderPart(text: text, role: role, rank: rank))
    }
    if comments.tree.isFlat, let name = comments.answeredAuthor(ofRow: row) {
      add(Wording.answering(shortened(name, room / 3)), .commentMeta, 2)
    }
    add(comment.date.map { clock.age(of: $0) } ?? "", .commentMeta, 1)
    if comments.isFolded(row) {
      add(foldCount(ofRow: row, comments))
    } else {
      add(comment.edited == nil ? "" : Wording.edited, .commentMeta, 4)
      add(comment.score.map { Wording.score($0, glyphs: glyphs) } ?? "", .commentMeta, 3)
    }
    if comments.marks.isStarred(comment) { add(glyphs.star, .headlineStar) }
    if comments.isNew(row) { add(glyphs.unread, .commentNew) }
    return parts
  }

  /// The author with roles and state: a comment that is not alive says so in words.
  private func authorParts(of comment: Comment, room: Int) -> [HeaderPart] {
    var parts: [HeaderPart] = []
    let state = Wording.state(comment.state)
    if let name = Wording.author(of: comment).map({ shortened($0, max(8, room / 2)) }) {
      let role: StyleRole = comment.state == .live ? .commentAuthor : .commentGone
      parts.append(HeaderPart(text: name, role: role))
    }
    let roles = Wording.roles(comment.roles)
    if !roles.isEmpty { parts.append(HeaderPart(text: roles, role: .commentNew)) }
    if let state { parts.append(HeaderPart(text: state, role: .commentGone)) }
    for index in parts.indices.dropFirst() { parts[index].text = " " + parts[index].text }
    return parts
  }

  private func shortened(_ name: String, _ columns: Int) -> String {
    let shown = BidiLines.line(name, columns: columns, bidi, glyphs: glyphs)
    guard CellWidth.width(of: shown) > columns else { return shown }
    let room = max(0, columns - CellWidth.width(of: glyphs.ellipsis))
    return CellWidth.prefix(shown, columns: room).text + glyphs.ellipsis
  }

  /// `[+17, 3 new]`; nothing where nothing is hidden.
  private func foldCount(ofRow row: Int, _ comments: CommentPane) -> String {
    let hidden = comments.tree.descendantCount(ofRow: row)
    let new = comments.marks.newInSubtree[row] - (comments.isNew(row) ? 1 : 0)
    return Wording.folded(hidden, new: new)
  }
}
