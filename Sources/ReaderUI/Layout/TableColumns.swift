import Models

struct TablePlace: Hashable {
  var row: Int
  var column: Int
}

/// How wide the columns of a table are where it is set in columns.
struct TableColumns {
  static let gap = 2
  /// A narrower column than this is harder to read than a record.
  private static let readable = 10
  private static let longestUnbroken = 16

  private(set) var widths: [Int]

  /// Nil where the columns do not fit into `width`; `spans` are cells over several columns.
  init?(_ rows: [[[Document.Run]]], _ spans: [TablePlace: Int], width: Int) {
    let count = rows.map(\.count).max() ?? 0
    let available = width - Self.gap * (count - 1)
    guard count > 0, available >= count else { return nil }
    var natural = Array(repeating: 0, count: count)
    var least = Array(repeating: 0, count: count)
    for (index, row) in rows.enumerated() {
      for (column, runs) in row.enumerated() {
        if !spans.isEmpty, spans[TablePlace(row: index, column: column)] != nil { continue }
        let needed = Self.needed(runs)
        natural[column] = max(natural[column], needed.natural)
        least[column] = max(least[column], min(needed.word, Self.longestUnbroken))
      }
    }
    // In one order, so that a table is as wide the next time.
    let places = spans.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
    for (place, columns) in places where rows.indices.contains(place.row) {
      Self.widen(&natural, for: rows[place.row][place.column], place.column, columns)
    }
    if natural.reduce(0, +) <= available {
      widths = natural
      return
    }
    for column in 0..<count {
      least[column] = min(natural[column], max(least[column], Self.readable))
    }
    let spare = available - least.reduce(0, +)
    guard spare >= 0 else { return nil }
    widths = Self.shared(spare, least: least, natural: natural)
  }

  private static func needed(_ runs: [Document.Run]) -> (natural: Int, word: Int) {
    var text = WrapText(width: .max / 4, offset: 0)
    text.add(runs, role: .articleText)
    text.filler.finish()
    return (text.filler.lines.reduce(0) { max($0, $1.columns) }, text.filler.longestWord)
  }

  /// Makes room for a cell over `columns` columns in the last of them.
  private static func widen(
    _ natural: inout [Int], for runs: [Document.Run], _ first: Int, _ columns: Int
  ) {
    let end = min(first + columns, natural.count)
    guard first < end else { return }
    let room = natural[first..<end].reduce(gap * (end - first - 1), +)
    // A long one is broken rather than let it make the table wide.
    let wanted = min(needed(runs).natural, max(room, readable * (end - first)))
    natural[end - 1] += max(0, wanted - room)
  }

  /// Gives every column an equal part of `spare`, but none more than it can use.
  private static func shared(_ spare: Int, least: [Int], natural: [Int]) -> [Int] {
    var widths = least
    var spare = spare
    let byNeed = widths.indices.sorted { natural[$0] - least[$0] < natural[$1] - least[$1] }
    for (index, column) in byNeed.enumerated() {
      let part = min(natural[column] - least[column], spare / (byNeed.count - index))
      widths[column] += part
      spare -= part
    }
    return widths
  }

  /// The cells of a row with their places.
  func cells(
    ofRow row: Int, count: Int, _ spans: [TablePlace: Int],
    _ alignments: [Document.Table.Alignment?]
  ) -> [TableCell] {
    var cells: [TableCell] = []
    var start = 0
    var column = 0
    while column < min(count, widths.count) {
      let span = spans[TablePlace(row: row, column: column)] ?? 1
      let end = min(column + max(1, span), widths.count)
      let width = widths[column..<end].reduce(Self.gap * (end - column - 1), +)
      // What reaches over several columns is centred over them, as a heading of theirs.
      let alignment = end - column > 1 ? .center : alignments[column]
      cells.append(TableCell(column: column, start: start, width: width, alignment: alignment))
      start += width + Self.gap
      column = end
    }
    return cells
  }
}

extension TableColumns {
  /// How each column is aligned: as the page says, else columns of numbers to the right.
  static func alignments(
    of table: Document.Table, headerCount: Int
  ) -> [Document.Table.Alignment?] {
    let count = table.rows.map(\.count).max() ?? 0
    let body = table.rows.dropFirst(headerCount).prefix(TextFlow.maximumTableRows)
    return (0..<count).map { column in
      if column < table.alignments.count, let said = table.alignments[column] { return said }
      let texts = body.compactMap { $0.count > column ? $0[column].text : nil }
        .filter { !$0.isEmpty }
      let isNumeric = !texts.isEmpty && texts.allSatisfy(isNumber)
      return isNumeric ? .right : nil
    }
  }

  /// Figures with their signs and units of one character: `−1,234.5`, `12 %`, `€3`, `–`.
  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": hasDigit = true
      case "+", "-", "−", "–", "—", ".", ",", "'", "’", " ", "\u{A0}", "\u{202F}", "%", "‰", "(",
        ")", "/", "±", "°", "×":
        continue
      default: guard scalar.properties.generalCategory == .currencySymbol else { return false }
      }
    }
    return hasDigit || text.unicodeScalars.allSatisfy { "-−–—".unicodeScalars.contains($0) }
  }
}
