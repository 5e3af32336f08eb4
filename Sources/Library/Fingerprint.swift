/// A 64-bit FNV-1a hash: the same bytes give the same number in every run and on every machine.
///
/// Tells whether something has changed; it is no defence against anybody who wants a collision.
enum Fingerprint {
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
