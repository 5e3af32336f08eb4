/// Compressed bytes made by hand (RFC 1951, RFC 1952), since the tests have no compressor.
package enum Gzip {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

  /// Bytes in stored blocks, with their right checksum.
  package static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packed = header
    var start = 0
    repeat {
      let block = bytes[start..<min(start + 0xFFFF, bytes.count)]
      start = block.endIndex
      packed.append(start == bytes.count ? 1 : 0)
      packed += littleEndian(UInt16(block.count)) + littleEndian(~UInt16(block.count)) + block
    } while start < bytes.count
    return packed + littleEndian(checksum(bytes))
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// One zero byte, then `periods` times 13 bytes that unpack to 2064 zeros each; has no end.
  package static func bomb(periods: Int) -> [UInt8] {
    // Fixed codes: literal 0 is 00110000; length 258 is 11000101, distance 1 is 00000.
    var bits: [Bool] = [true, true, false]
    func append(_ code: String) { bits += code.map { $0 == "1" } }
    append("00110000")
    // Three bits and eight more: fill up to a whole byte with matches, then repeat in step.
    for _ in 0..<(8 * periods) { append("1100010100000") }
    var packed = header
    for start in stride(from: 0, to: bits.count - 7, by: 8) {
      packed.append((0..<8).reduce(0) { $0 | (bits[start + $1] ? 1 << UInt8($1) : 0) })
    }
    return packed
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }

  private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
