/// Writes JSON (RFC 8259) on one line, in the order in which it is told, safe to show on a terminal.
///
/// Every control, bidirectional, tag and otherwise invisible character is written as an escape, so
/// that no text from outside can move a cursor or hide; reading the JSON gives it back unchanged.
/// A key must be followed by one value.
package struct JSONText: Sendable {
  private var bytes: [UInt8] = []
  /// Something stands before the place where the next element goes.
  private var needsComma = false

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ members: (inout JSONText) -> Void) {
    nest("{", "}", members)
  }

  package mutating func array(_ elements: (inout JSONText) -> Void) {
    nest("[", "]", elements)
  }

  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    writeEscaped(value)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func integer(_ value: some BinaryInteger) { literal(String(value)) }

  /// Infinities and NaN, which JSON does not have, become null.
  package mutating func number(_ value: Double) { literal(value.isFinite ? "\(value)" : "null") }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func null() { literal("null") }

  /// A key with a string; nothing at all where there is none.
  package mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  package mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  package mutating func member(_ name: String, _ value: Bool?) {
    guard let value else { return }
    key(name)
    bool(value)
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONText) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

extension JSONText {
  private mutating func writeEscaped(_ value: String) {
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where Self.isVisible(scalar): bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      default: for unit in UTF16.encode(scalar) ?? .init() { writeEscape(unit) }
      }
    }
  }

  /// Whether a character stands for itself: letters of the common scripts are known at once.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AE...0x034E, 0x0370...0x05FF, 0x3041...0x3163, 0x3400...0x9FFF, 0xAC00...0xD7A3:
      return true
    // Chooses the coloured form of an emoji, which shows.
    case 0xFE0F: return true
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
