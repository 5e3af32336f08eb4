/// What a line of Markdown begins, told from the line alone.
enum MarkdownLine {
  typealias Line = ArraySlice<UInt8>

  enum Start {
    case blank, text
    /// By four columns or more.
    case indented
    case rule
    case quote
    case heading(level: Int, Line)
    /// Makes a heading of the text above.
    case underline(level: Int)
    case fence(Fence)
    case item(Marker)
    case spoiler(title: Line)
  }

  /// The three or more signs around code.
  struct Fence {
    let byte: UInt8
    let length: Int
    let indent: Int
  }

  /// What opens an item of a list.
  struct Marker {
    /// The bullet, or what follows the number.
    let byte: UInt8
    let number: Int?
    /// The column that the item's content begins at.
    let content: Int
    let isEmpty: Bool
  }

  /// The lines of a text, without their ends; those of nothing but white space are empty.
  static func lines(of text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == 0x0A || text[end] == 0x0D {
      // Between the two bytes of one line end is no line.
      if end > 0, end < text.count, text[end] == 0x0A, text[end - 1] == 0x0D {
        start = end + 1
        continue
      }
      let line = text[start..<end]
      lines.append(line.allSatisfy(MarkdownText.isSpace) ? [] : line)
      start = end + 1
    }
    return lines
  }

  /// The columns of white space before a line's first character.
  static func indent(of line: Line) -> Int {
    var columns = 0
    for byte in line {
      switch byte {
      case 0x20: columns += 1
      case 0x09: columns += 4 - columns % 4
      default: return columns
      }
    }
    return columns
  }

  /// The line without its first columns, as far as they are white space.
  static func drop(_ columns: Int, from line: Line) -> Line {
    var passed = 0
    var rest = line
    while passed < columns, let byte = rest.first, byte == 0x20 || byte == 0x09 {
      passed += byte == 0x20 ? 1 : 4 - passed % 4
      rest = rest.dropFirst()
    }
    return rest
  }

  static func trimmed(_ line: Line) -> Line {
    var line = line.drop(while: MarkdownText.isSpace)
    while let last = line.last, MarkdownText.isSpace(last) { line = line.dropLast() }
    return line
  }
}

extension MarkdownLine {
  /// What `line` begins; less than elsewhere where it follows text that it may go on with.
  static func start(of line: Line, afterText: Bool) -> Start {
    if line.isEmpty { return .blank }
    let indent = indent(of: line)
    if indent >= 4 { return afterText ? .text : .indented }
    let rest = line.drop(while: MarkdownText.isSpace)
    guard let first = rest.first else { return .blank }
    switch first {
    case UInt8(ascii: ">"): return .quote
    case UInt8(ascii: "#"): return heading(rest) ?? .text
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return fence(rest, indent: indent) ?? .text
    case UInt8(ascii: ":"): return spoiler(rest) ?? .text
    case UInt8(ascii: "="):
      return afterText && isRow(of: first, in: rest) ? .underline(level: 1) : .text
    case UInt8(ascii: "-") where afterText && isRow(of: first, in: rest):
      return .underline(level: 2)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if isRule(rest) { return .rule }
    default: break
    }
    guard let marker = marker(rest, indent: indent) else { return .text }
    // A year at the start of a line is not the number of an item.
    let interrupts = !marker.isEmpty && (marker.number ?? 1) == 1
    return afterText && !interrupts ? .text : .item(marker)
  }

  private static func heading(_ rest: Line) -> Start? {
    let level = rest.prefix { $0 == UInt8(ascii: "#") }.count
    let text = rest.dropFirst(level)
    guard level <= 6, text.first.map(MarkdownText.isSpace) ?? true else { return nil }
    var title = trimmed(text)
    let unmarked = title.prefix(through: title.lastIndex { $0 != UInt8(ascii: "#") })
    if unmarked.last.map(MarkdownText.isSpace) ?? true { title = trimmed(unmarked) }
    return .heading(level: level, title)
  }

  private static func fence(_ rest: Line, indent: Int) -> Start? {
    guard let byte = rest.first else { return nil }
    let length = rest.prefix { $0 == byte }.count
    guard length >= 3 else { return nil }
    // Backticks behind them: code within a line.
    if byte == UInt8(ascii: "`"), rest.dropFirst(length).contains(byte) { return nil }
    return .fence(Fence(byte: byte, length: length, indent: indent))
  }

  static func closes(_ fence: Fence, _ line: Line) -> Bool {
    guard indent(of: line) < 4 else { return false }
    let line = trimmed(line)
    return line.count >= fence.length && line.allSatisfy { $0 == fence.byte }
  }

  private static func spoiler(_ rest: Line) -> Start? {
    let words = trimmed(rest.drop { $0 == UInt8(ascii: ":") })
    let word = Array("spoiler".utf8)
    guard rest.starts(with: ":::".utf8), words.starts(with: word) else { return nil }
    let title = words.dropFirst(word.count)
    guard title.first.map(MarkdownText.isSpace) ?? true else { return nil }
    return .spoiler(title: trimmed(title))
  }

  static func closesSpoiler(_ line: Line) -> Bool { trimmed(line).elementsEqual(":::".utf8) }

  private static func isRow(of byte: UInt8, in rest: Line) -> Bool {
    rest.drop { $0 == byte }.allSatisfy(MarkdownText.isSpace)
  }

  private static func isRule(_ rest: Line) -> Bool {
    guard let byte = rest.first else { return false }
    var count = 0
    for next in rest {
      if next == byte { count += 1 } else if !MarkdownText.isSpace(next) { return false }
    }
    return count >= 3
  }

  private static func marker(_ rest: Line, indent: Int) -> Marker? {
    // More than nine digits are no number of an item (CommonMark, section 5.2).
    let digits = rest.prefix(10).prefix(while: MarkdownText.isDigit)
    guard digits.count <= 9 else { return nil }
    let sign = rest.dropFirst(digits.count)
    let signs = digits.isEmpty ? "-+*" : ".)"
    guard let byte = sign.first, signs.utf8.contains(byte) else { return nil }
    let text = sign.dropFirst()
    guard text.first.map(MarkdownText.isSpace) ?? true else { return nil }
    let isEmpty = text.allSatisfy(MarkdownText.isSpace)
    let space = self.indent(of: text)
    // More than four columns are one, and then indented code.
    let width = isEmpty || space > 4 ? 1 : space
    return Marker(
      byte: byte, number: Int(String(decoding: digits, as: UTF8.self)),
      content: indent + digits.count + 1 + width, isEmpty: isEmpty)
  }
}

extension ArraySlice<UInt8> {
  /// Up to `end` and with it; nothing where that is nil.
  fileprivate func prefix(through end: Int?) -> ArraySlice<UInt8> {
    end.map { self[startIndex...$0] } ?? []
  }
}
