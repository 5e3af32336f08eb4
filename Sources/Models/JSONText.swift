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
    var value = value
    value.withUTF8 { append($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
    return JSONText(text: String(decoding: bytes, as: UTF8.self))
  }

  /// True for null and for arrays and objects without anything in them.
  package var isEmpty: Bool { text == "null" || text == "[]" || text == "{}" }
}

extension JSONText {
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var place = 0
    while place < text.count {
      let end = text.firstIndex(
        from: place,
        marks: {
          $0.less(than: 0x20) | $0.equal(to: 0x22) | $0.equal(to: 0x5C) | $0.equal(to: 0x7F)
            | ($0.isASCII ? 0 : 1)
        },
        where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 >= 0x7F })
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[place..<end]))
      guard end < text.count else { return }
      switch text[end] {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(text[end])
        place = end + 1
      case 0..<0x80:
        escape(UInt16(text[end]), to: &bytes)
        place = end + 1
      default:
        let (value, next) = text.scalar(at: end)
        if let scalar = Unicode.Scalar(value), !isVisible(scalar) {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            escape(unit, to: &bytes)
          }
        } else {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[end..<next]))
        }
        place = next
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

  private static func escape(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
