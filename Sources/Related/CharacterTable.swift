internal import Models

/// What each character is to the term scanner, and its form without case and accent.
package enum CharacterTable {
  package enum Kind: UInt8 {
    case separator
    /// Not there at all: accents, soft hyphens, joiners.
    case skipped
    case letter, han, katakana, hangul, unspaced
  }

  /// The same for ASCII as well.
  static func entry(ofAny scalar: UInt32) -> (kind: Kind, folded: UInt32) {
    guard scalar < 0x80 else { return entry(scalar) }
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: return (.letter, scalar)
    case 0x41...0x5A: return (.letter, scalar | 0x20)
    default: return (.separator, scalar)
    }
  }

  /// `scalar` is not ASCII.
  package static func entry(_ scalar: UInt32) -> (kind: Kind, folded: UInt32) {
    if scalar < tableEnd {
      let entry = table[Int(scalar)]
      return (entry.kind, entry.folded)
    }
    switch scalar {
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      return (.han, scalar)
    case 0x30A1...0x30FA, 0x30FC, 0x31F0...0x31FF: return (.katakana, scalar)
    case 0xAC00...0xD7A3: return (.hangul, scalar)
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return (.letter, scalar - 0xFEE0)
    case 0xFF21...0xFF3A: return (.letter, scalar - 0xFEC0)
    case 0xFF66...0xFF9D:
      return (.katakana, UInt32(halfwidth[Int(scalar - 0xFF66)].value))
    case 0xFE00...0xFE0F: return (.skipped, scalar)
    case 0xA640...0xABFF, 0x10000...0x1AFFF: return other(scalar)
    default: return (.separator, scalar)
    }
  }

  private static let halfwidth = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      .unicodeScalars)

  /// Up to the punctuation of East Asia; filled at first use, in about a millisecond.
  private static let tableEnd: UInt32 = 0x3000
  private static let table: [(kind: Kind, folded: UInt32)] = (0..<tableEnd).map { other($0) }

  private static func other(_ value: UInt32) -> (kind: Kind, folded: UInt32) {
    switch value {
    case 0xAD, 0x300...0x36F, 0x483...0x489, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F,
      0x670, 0x6D6...0x6ED, 0x200B...0x200F, 0x2060...0x2064:
      return (.skipped, value)
    case 0x0E01...0x0EDF, 0x1000...0x109F, 0x1780...0x17D3: return (.unspaced, value)
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return (.separator, value) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      return (.letter, LetterFolding.unaccented(lower.value))
    default: return (.separator, value)
    }
  }
}
