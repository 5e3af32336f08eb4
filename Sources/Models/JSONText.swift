/// JSON (RFC 8259) as text on one line, with nothing in it that a terminal would act on.
///
/// Fields stay in the order given. Beyond what JSON demands, all controls, line separators and
/// invisible format characters are escaped, so that the text is safe on a screen and in a log.
package struct JSONText: Hashable, Sendable {
  package let text: String

  package static let null = JSONText(text: "null")

  package static func bool(_ value: Bool) -> JSONText { JSONText(text: value ? "true" : "false") }

  package static func integer(_ value: Int64) -> JSONText { JSONText(text: String(value)) }

  /// A number with at most four decimals; null where it is not finite, as JSON knows no such.
  package static func decimal(_ value: Double) -> JSONText {
    guard value.isFinite else { return .null }
    return JSONText(text: "\((value * 10_000).rounded() / 10_000)")
  }

  package static func array(_ values: [JSONText]) -> JSONText {
    JSONText(text: "[" + values.map(\.text).joined(separator: ",") + "]")
  }

  package static func object(_ fields: [(String, JSONText)]) -> JSONText {
    let pairs = fields.map { string($0.0).text + ":" + $0.1.text }
    return JSONText(text: "{" + pairs.joined(separator: ",") + "}")
  }

  package static func optional(_ value: String?) -> JSONText { value.map(string) ?? .null }

  /// A moment as RFC 3339 writes it, or null.
  package static func date(_ value: Timestamp?) -> JSONText {
    optional(value.map { CivilDate($0).rfc3339 })
  }

  package static func string(_ value: String) -> JSONText {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(value.utf8.count + 2)
    for scalar in value.unicodeScalars { append(scalar, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
    return JSONText(text: String(decoding: bytes, as: UTF8.self))
  }

  /// True for null and for arrays and objects without anything in them.
  package var isEmpty: Bool { text == "null" || text == "[]" || text == "{}" }
}

extension JSONText {
  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x22: bytes += "\\\"".utf8
    case 0x5C: bytes += "\\\\".utf8
    case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
    default:
      if isVisible(scalar) {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      } else {
        for unit in String(scalar).utf16 { bytes += escape(unit) }
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

  private static func escape(_ unit: UInt16) -> [UInt8] {
    let digits = String(unit, radix: 16)
    return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
  }
}
