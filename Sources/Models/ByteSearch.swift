/// Looking through text eight bytes at a time: most bytes of most texts mean nothing special.
extension UnsafeBufferPointer<UInt8> {
  /// The first index from `start` on of a byte that is wanted, or the end.
  ///
  /// `marks` is other than 0 for eight bytes among which one is wanted, and may be for more: they
  /// are looked at one by one.
  @inlinable @inline(__always) package func firstIndex(
    from start: Int, marks: (EightBytes) -> UInt64, where isWanted: (UInt8) -> Bool
  ) -> Int {
    guard let base = baseAddress else { return 0 }
    var place = start
    while place + 8 <= count {
      let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
      if marks(EightBytes(word)) != 0 {
        for index in place..<place + 8 where isWanted(base[index]) { return index }
      }
      place += 8
    }
    while place < count, !isWanted(base[place]) { place += 1 }
    return place
  }
}

/// Eight bytes in a word, whatever their order. What is asked of them is answered by the high bits
/// of a word; a byte after one that is meant may be marked as well.
@frozen @usableFromInline package struct EightBytes {
  @usableFromInline package let word: UInt64

  @inlinable package static var highBits: UInt64 { 0x8080_8080_8080_8080 }
  @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }

  @inlinable package init(_ word: UInt64) { self.word = word }

  @inlinable @inline(__always) package func equal(to byte: UInt8) -> UInt64 {
    let difference = word ^ Self.ones &* UInt64(byte)
    return (difference &- Self.ones) & ~difference & Self.highBits
  }

  @inlinable @inline(__always) package var isASCII: Bool { word & Self.highBits == 0 }

  /// For bytes of ASCII; marks those that are meant and no others.
  @inlinable @inline(__always) package func exactlyEqual(to byte: UInt8) -> UInt64 {
    let difference = word ^ Self.ones &* UInt64(byte)
    return ~(difference &+ ~Self.highBits) & Self.highBits
  }

  /// `limit` is at most 0x80.
  @inlinable @inline(__always) package func less(than limit: UInt8) -> UInt64 {
    (word &- Self.ones &* UInt64(limit)) & ~word & Self.highBits
  }

  /// The high bits of letters and digits, where all eight are those or spaces of ASCII; else nil.
  @inlinable @inline(__always) package var lettersAmongSpaces: UInt64? {
    guard isASCII else { return nil }
    let inside = between(word | Self.ones &* 0x20, 0x61, 0x7A) | between(word, 0x30, 0x39)
    return inside | exactlyEqual(to: 0x20) == Self.highBits ? inside : nil
  }

  /// The high bits of bytes of ASCII from `first` to `last`.
  @inlinable @inline(__always) func between(_ word: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64
  {
    (word &+ Self.ones &* UInt64(0x80 - first)) & ~(word &+ Self.ones &* UInt64(0x7F - last))
      & Self.highBits
  }

  /// First bytes of scalars of three and four bytes.
  @inlinable @inline(__always) package var atLeastE0: UInt64 {
    word & word << 1 & word << 2 & Self.highBits
  }
}

/// What bytes of ASCII are, one bit each.
@frozen @usableFromInline package struct ByteSet: Sendable {
  @usableFromInline package let low: UInt64
  @usableFromInline package let high: UInt64

  @inlinable package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// False for bytes that are not ASCII.
  @inlinable @inline(__always) package func contains(_ byte: UInt8) -> Bool {
    (byte < 64 ? low : byte < 128 ? high : 0) >> UInt64(byte & 63) & 1 != 0
  }

  @inlinable package static var lettersAndDigits: ByteSet {
    ByteSet(low: 0x03FF_0000_0000_0000, high: 0x07FF_FFFE_07FF_FFFE)
  }

  /// Tabs, line ends and the space.
  @inlinable package static var spaces: ByteSet { ByteSet(low: 0x0000_0001_0000_3E00, high: 0) }
}
