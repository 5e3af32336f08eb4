import Terminal

extension VirtualScreen {
  mutating func put(_ scalar: Unicode.Scalar) {
    let scalar = usesLineDrawing ? VirtualScreen.lineDrawing(scalar) : scalar
    let width = ScalarWidth.width(scalar)
    if width == 0 { return combine(scalar) }
    put(String(scalar), width: max(1, width))
  }

  private mutating func put(_ text: String, width: Int) {
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    wrapsNext = false
    blankHalves(column..<min(columns, column + width))
    cells[row][column] = Cell(text: text, look: look)
    if width == 2, column + 1 < columns { cells[row][column + 1] = Cell(text: "", look: look) }
    lastText = text
    if column + width >= columns {
      column = columns - 1
      wrapsNext = true
    } else {
      column += width
    }
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    var target = wrapsNext ? column : column - 1
    if target > 0, cells[row][target].text.isEmpty { target -= 1 }
    guard target >= 0 else { return }
    cells[row][target].text.unicodeScalars.append(scalar)
  }

  /// Blanks the halves of wide characters that stick out of `range`.
  private mutating func blankHalves(_ range: Range<Int>) {
    if range.lowerBound > 0, cells[row][range.lowerBound].text.isEmpty {
      cells[row][range.lowerBound - 1].text = " "
    }
    if range.upperBound < columns, cells[row][range.upperBound].text.isEmpty {
      cells[row][range.upperBound].text = " "
    }
  }

  mutating func lineFeed() {
    if row == region.upperBound { scroll(region, by: 1) } else { row = min(rows - 1, row + 1) }
  }

  mutating func reverseLineFeed() {
    if row == region.lowerBound { scroll(region, by: -1) } else { row = max(0, row - 1) }
  }

  private mutating func scroll(_ region: ClosedRange<Int>, by count: Int) {
    let blank = Array(repeating: Cell(text: " ", look: erased), count: columns)
    for _ in 0..<min(abs(count), region.count) {
      if count > 0 {
        cells.remove(at: region.lowerBound)
        cells.insert(blank, at: region.upperBound)
      } else {
        cells.remove(at: region.upperBound)
        cells.insert(blank, at: region.lowerBound)
      }
    }
  }

  /// What erasing leaves: xterm and tmux fill with the current background.
  private var erased: Look { Look(background: look.background) }

  private mutating func erase(_ range: Range<Int>, row: Int) {
    let range = range.clamped(to: 0..<columns)
    guard !range.isEmpty, cells.indices.contains(row) else { return }
    if row == self.row { blankHalves(range) }
    for column in range { cells[row][column] = Cell(text: " ", look: erased) }
  }

  mutating func control(final: UInt8, _ bytes: [UInt8]) {
    if bytes.first == UInt8(ascii: "?") { return setMode(final, bytes.dropFirst()) }
    if let first = bytes.first, (0x3A...0x3F).contains(first), first != 0x3B { return }
    let numbers = VirtualScreen.numbers(bytes)
    let count = max(1, numbers.first ?? 1)
    if final != UInt8(ascii: "m") && final != UInt8(ascii: "b") { wrapsNext = false }
    switch Character(Unicode.Scalar(final)) {
    case "A": row = max(0, row - count)
    case "B", "e": row = min(rows - 1, row + count)
    case "C", "a": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G", "`": column = min(columns - 1, count - 1)
    case "d": row = min(rows - 1, count - 1)
    case "H", "f":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "m": select(numbers)
    case "r":
      let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows
      region = min(count, rows) - 1...max(min(count, rows), min(bottom, rows)) - 1
      (column, row) = (0, 0)
    default: edit(final, count, numbers.first ?? 0)
    }
  }

  /// Sequences that change cells without writing text.
  private mutating func edit(_ final: UInt8, _ count: Int, _ mode: Int) {
    switch Character(Unicode.Scalar(final)) {
    case "J":
      if mode != 1 {
        erase((mode == 0 ? column : 0)..<columns, row: row)
        for below in row + 1..<max(rows, row + 1) { erase(0..<columns, row: below) }
      }
      if mode != 0 {
        for above in 0..<row { erase(0..<columns, row: above) }
        erase(0..<(mode == 1 ? column + 1 : columns), row: row)
      }
    case "K": erase((mode == 0 ? column : 0)..<(mode == 1 ? column + 1 : columns), row: row)
    case "X": erase(column..<column + count, row: row)
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      cells[row] += Array(repeating: Cell(), count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: Cell(), count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    case "L": if region.contains(row) { scroll(row...region.upperBound, by: -count) }
    case "M": if region.contains(row) { scroll(row...region.upperBound, by: count) }
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "b":
      for _ in 0..<min(count, columns) {
        for scalar in lastText.unicodeScalars { put(scalar) }
      }
    default: return
    }
  }

  private mutating func setMode(_ final: UInt8, _ parameters: ArraySlice<UInt8>) {
    for mode in VirtualScreen.numbers(Array(parameters)) {
      if final == UInt8(ascii: "h") { modes.insert(mode) }
      if final == UInt8(ascii: "l") { modes.remove(mode) }
    }
  }

  private static func numbers(_ bytes: [UInt8]) -> [Int] {
    String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == ";" || $0 == ":"
    }.map { Int($0) ?? 0 }
  }

  private static func lineDrawing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "q": "─"
    case "x": "│"
    default: scalar
    }
  }
}
