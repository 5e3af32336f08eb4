/// A 64-bit hash that tells whether something has changed: the same bytes give the same number in
/// every run and on every machine. It takes eight bytes at a time, and is no defence against anybody
/// who wants a collision.
package struct ChangeHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() {}

  package var value: Int64 { Int64(bitPattern: state) }

  package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    mix(rest)
    // Where one text ends and the next begins.
    mix(UInt64(bytes.count))
  }

  package mutating func combine(_ text: String?) {
    guard var text else { return mix(.max) }
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  /// Both steps can be undone, so that one word alone that changes always changes the result.
  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
  }
}
