import Models

/// Ids for comments that came without one: they stay the same as long as the comment does.
enum DerivedID {
  static func of(author: String?, date: Timestamp?, html: String) -> String {
    of(author, date.map { String($0.seconds) }, html)
  }

  /// FNV-1a, 64 bits, of what tells the comment from others.
  static func of(_ parts: String?...) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.map({ $0 ?? "" }).joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return "comment:" + String(hash, radix: 16)
  }
}
