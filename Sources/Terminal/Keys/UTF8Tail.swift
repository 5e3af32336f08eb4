/// A character cut off at the end of what has arrived.
enum UTF8Tail {
  /// How many bytes at the end of `bytes` begin a UTF-8 sequence that is not complete.
  static func unfinishedLength(of bytes: ArraySlice<UInt8>) -> Int {
    for (index, byte) in bytes.reversed().prefix(4).enumerated() where byte & 0xC0 != 0x80 {
      let length =
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
      return length > index + 1 ? index + 1 : 0
    }
    return 0
  }
}
