/// What a character is to the end of a sentence.
enum Mark {
  static let fullStop: UInt32 = 0x2E

  /// Marks that end a sentence only where white space follows: `.` `!` `?` `…` and their like.
  static func ends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2E, 0x3F, 0x203C, 0x203D, 0x2026, 0x2047...0x2049, 0xFF0E: true
    default: false
    }
  }

  /// Marks that end a sentence whatever follows: Chinese and Japanese, Arabic and Urdu, Hindi,
  /// Armenian, Ethiopic, Burmese, Khmer, Mongolian and Tibetan.
  static func alwaysEnds(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589, 0x1362, 0x1367,
      0x104B, 0x17D4, 0x17D5, 0x1803, 0x0F0D, 0x0F0E:
      true
    default: false
    }
  }

  /// Quotes and brackets that may stand between the mark and the end of the sentence.
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x203A: true
    default: closesEastAsian(scalar)
    }
  }

  /// Quotes and brackets that may stand before the first word.
  static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x28, 0x5B, 0xA1, 0xAB, 0xBB, 0xBF, 0x2018...0x201F, 0x2039, 0x203A, 0x2013,
      0x2014:
      true
    default: opensEastAsian(scalar)
    }
  }

  static func opensEastAsian(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08, 0xFF62: true
    default: false
    }
  }

  static func closesEastAsian(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF09, 0xFF63: true
    default: false
    }
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Han, kana and Hangul, where nothing but the mark parts sentences.
  static func isEastAsian(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x11FF, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x20000...0x323AF:
      true
    default: false
    }
  }

  /// Two columns of a terminal: what a character of such a script holds is worth two letters.
  static func isWide(_ scalar: UInt32) -> Bool {
    isEastAsian(scalar) || (0x3000...0x303F).contains(scalar) || (0xFF01...0xFF60).contains(scalar)
  }

  /// Thai and Lao.
  static func isUnmarked(_ scalar: UInt32) -> Bool { (0x0E01...0x0EDF).contains(scalar) }

  static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  static func isLowercase(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  static func isUppercase(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// What an abbreviation is made of, full stops and hyphens included.
  static func isInWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return scalar == fullStop || scalar == 0x2D || (0x30...0x39).contains(scalar)
        || (0x41...0x5A).contains(scalar & 0xDF)
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
      || scalar == 0xB0 || scalar == 0xBA
  }
}
