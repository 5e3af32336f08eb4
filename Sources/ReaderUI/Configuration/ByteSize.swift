/// Sizes as the configuration writes them: `500K`, `50M`, `2G`; a K is 1,024 bytes.
package enum ByteSize {
  private static let units: [(name: Character, bytes: Int)] = [
    ("T", 1 << 40), ("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10),
  ]

  /// In the largest unit that leaves nothing over.
  package static func text(_ bytes: Int) -> String {
    guard bytes > 0, let unit = units.first(where: { bytes % $0.bytes == 0 }) else {
      return String(bytes)
    }
    return "\(bytes / unit.bytes)\(unit.name)"
  }

  /// Nil where `text` is no number with or without a unit, or too many to count.
  static func bytes(_ text: String) -> Int? {
    let unit = units.first { text.last?.uppercased() == String($0.name) }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
      return nil
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit?.bytes ?? 1)
    return overflow ? nil : bytes
  }
}
