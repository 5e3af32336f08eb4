extension StringProtocol {
  /// The text where it is a positive whole number without zeros before it, of at most 18 digits.
  var numericID: String? {
    guard (1...18).contains(utf8.count), utf8.first != 0x30, utf8.allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    return String(self)
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIILetterOrDigit: Bool { isASCIIDigit || (0x61...0x7A).contains(self | 0x20) }
}
