/// What becomes of one Unicode scalar on its way to a terminal.
enum ScalarFate {
  case keep, drop, space, replace
  /// A combining mark: kept, but only so many on one base.
  case mark
  /// VARIATION SELECTOR-15 and -16, which choose between text and emoji.
  case variation
  /// ZERO WIDTH NON-JOINER and ZERO WIDTH JOINER.
  case nonJoiner, joiner

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x3400..<0xA000, 0xAC00...0xD7A3: self = .keep
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .space
    // Hangul fillers that are as blank as a space.
    case 0x3164, 0xFFA0: self = .space
    case 0x200C: self = .nonJoiner
    case 0x200D: self = .joiner
    case 0xFE0E, 0xFE0F: self = .variation
    case 0xFDD0...0xFDEF: self = .replace
    default: self = ScalarFate(uncommon: scalar)
    }
  }

  private init(uncommon scalar: Unicode.Scalar) {
    if scalar.value & 0xFFFE == 0xFFFE {
      self = .replace
      return
    }
    let properties = scalar.properties
    // Soft hyphen, bidi controls, zero-width space, word joiner, byte order mark, invisible
    // operators, Hangul choseong and jungseong fillers, other variation selectors, tags.
    if properties.isDefaultIgnorableCodePoint {
      self = .drop
      return
    }
    switch properties.generalCategory {
    case .control: self = .drop
    case .format: self = scalar.isVisibleFormat ? .keep : .drop
    case .nonspacingMark, .enclosingMark, .spacingMark: self = .mark
    default: self = .keep
    }
  }
}

extension Unicode.Scalar {
  /// Signs that stand before or around digits in Arabic, Syriac and Kaithi: format characters by
  /// category, but ink on paper (Prepended_Concatenation_Mark in PropList.txt).
  fileprivate var isVisibleFormat: Bool {
    switch value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
