/// A picture made of characters in colours of their own.
package struct CellPicture: Hashable, Sendable {
  /// A stretch of a row in one style; its standard colours are those of what it is drawn on.
  struct Run: Hashable, Sendable {
    var text: String
    var style: Style
  }

  /// Each at most as wide as the limit; all of it is safe, one column for each scalar.
  private(set) var rows: [[Run]] = []

  /// Reads rows of characters with SGR sequences between them (ECMA-48, section 8.3.117), as
  /// picture programs print them.
  ///
  /// Nothing else is let through: other sequences and controls are left out, and what does not take
  /// one column becomes a space. What reaches beyond `limit` is cut off.
  package init(_ bytes: [UInt8], limit: Size) {
    var reader = Reader(limit: limit)
    var rest = bytes[...]
    while let byte = rest.first {
      switch byte {
      case 0x1B: reader.take(sequence: Self.sequence(from: &rest))
      case 0x0A:
        rest.removeFirst()
        reader.endRow()
      case 0x00..<0x20, 0x7F: rest.removeFirst()
      default:
        let run = rest.prefix { $0 >= 0x20 && $0 != 0x7F }
        rest = rest[run.endIndex...]
        reader.take(text: run)
      }
    }
    reader.endRow()
    rows = reader.rows
    while rows.last?.isEmpty == true { rows.removeLast() }
  }

  /// The parameters of the sequence that begins `rest`, which is taken off; nil where it is not SGR.
  private static func sequence(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    rest.removeFirst()
    guard rest.first == UInt8(ascii: "[") else {
      rest = rest.dropFirst()
      return nil
    }
    rest.removeFirst()
    let parameters = rest.prefix { (0x20...0x3F).contains($0) }
    rest = rest[parameters.endIndex...]
    let final = rest.popFirst()
    let isPlain = parameters.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
    return final == UInt8(ascii: "m") && isPlain ? parameters : nil
  }
}

/// Puts rows together while their bytes are read.
private struct Reader {
  let limit: Size
  private(set) var rows: [[CellPicture.Run]] = []
  private var row: [CellPicture.Run] = []
  private var columns = 0
  private var style = Style()

  init(limit: Size) { self.limit = limit }

  mutating func endRow() {
    if rows.count < limit.rows { rows.append(row) }
    row = []
    columns = 0
  }

  mutating func take(text bytes: ArraySlice<UInt8>) {
    // A character takes four bytes at most; what comes after is beyond the limit anyway.
    guard rows.count < limit.rows, columns < limit.columns else { return }
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard columns < limit.columns else { break }
      let isPlain = ScalarFate(scalar) == .keep && CellWidth.width(of: Character(scalar)) == 1
      text.unicodeScalars.append(isPlain ? scalar : " ")
      columns += 1
    }
    if let last = row.last, last.style == style {
      row[row.count - 1].text += text
    } else if !text.isEmpty {
      row.append(CellPicture.Run(text: text, style: style))
    }
  }

  mutating func take(sequence parameters: ArraySlice<UInt8>?) {
    guard let parameters else { return }
    var numbers = SequenceKey.numbers(parameters)[...]
    if numbers.isEmpty { style = Style() }
    while let number = numbers.popFirst() {
      switch number {
      case 0: style = Style()
      case 1: style.attributes.insert(.bold)
      case 7: style.attributes.insert(.reverse)
      case 22: style.attributes.remove(.bold)
      case 27: style.attributes.remove(.reverse)
      case 30...37: style.foreground = .palette(UInt8(number - 30))
      case 38: style.foreground = Self.color(&numbers) ?? style.foreground
      case 39: style.foreground = .standard
      case 40...47: style.background = .palette(UInt8(number - 40))
      case 48: style.background = Self.color(&numbers) ?? style.background
      case 49: style.background = .standard
      case 90...97: style.foreground = .palette(UInt8(number - 82))
      case 100...107: style.background = .palette(UInt8(number - 92))
      default: break
      }
    }
  }

  /// What follows 38 or 48: `5;INDEX` or `2;RED;GREEN;BLUE`.
  private static func color(_ numbers: inout ArraySlice<Int>) -> Color? {
    switch numbers.popFirst() {
    case 5: return numbers.popFirst().flatMap { UInt8(exactly: $0) }.map { .palette($0) }
    case 2:
      let parts = numbers.prefix(3).compactMap { UInt8(exactly: $0) }
      numbers = numbers.dropFirst(3)
      guard parts.count == 3 else { return nil }
      return .rgb(red: parts[0], green: parts[1], blue: parts[2], fallback: nil)
    default: return nil
    }
  }
}
