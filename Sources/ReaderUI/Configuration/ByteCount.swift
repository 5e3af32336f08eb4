/// Amounts of bytes as the configuration writes them: `500K`, `64M`, `1G`; each unit is 1024 of the
/// one before.
package enum ByteCount {
  private static let units: [(name: Character, bytes: Int)] = [
    ("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10),
  ]

  /// In the largest unit that leaves nothing over.
  package static func text(_ bytes: Int) -> String {
    let unit = units.first { bytes >= $0.bytes && bytes % $0.bytes == 0 }
    return unit.map { "\(bytes / $0.bytes)\($0.name)" } ?? String(bytes)
  }

  /// Nil where `text` is not a number, perhaps with a unit, or too much to count.
  static func bytes(_ text: String) -> Int? {
    let unit = units.first { text.uppercased().last == $0.name }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
      return nil
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit?.bytes ?? 1)
    return overflow ? nil : bytes
  }
}
