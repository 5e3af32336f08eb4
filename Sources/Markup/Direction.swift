/// Which way text runs, as far as it has to be known to write it down.
enum Direction {
  /// Whether the first letter belongs to a script that runs from right to left; nil where there is
  /// none. The marks U+200E and U+200F count as letters (UAX #9, section 2.6).
  static func isRightToLeft(_ bytes: ArraySlice<UInt8>) -> Bool? {
    for scalar in String(decoding: bytes.prefix(400), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x200E: return false
      case 0x200F: return true
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        if scalar.properties.isAlphabetic { return true }
      default: if scalar.properties.isAlphabetic { return false }
      }
    }
    return nil
  }
}
