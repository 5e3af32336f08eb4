/// Counts terms by their bytes, without making a string of each.
struct TermCounter {
  struct Entry {
    var hash: UInt64
    /// Where the term is in `bytes`.
    var range: Range<Int>
    var count = 0.0
    /// How many of the occurrences in the text, and of those with a capital.
    var inText = 0
    var capitals = 0
  }

  private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Indices into `entries` plus 1, by hash; 0 is free. A power of two, never more than half full.
  private var slots = [UInt32](repeating: 0, count: 1024)

  init() {
    entries.reserveCapacity(256)
    bytes.reserveCapacity(2048)
  }

  func text(of entry: Entry) -> String { String(decoding: bytes[entry.range], as: UTF8.self) }

  /// Counts `term` `times` times.
  mutating func add(_ term: UnsafeBufferPointer<UInt8>, times: Double, isInText: Bool, isName: Bool)
  {
    let index = self.index(of: term)
    entries[index].count += times
    if isInText {
      entries[index].inText += 1
      if isName { entries[index].capitals += 1 }
    }
  }

  private mutating func index(of term: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(term)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, isSame(entries[index].range, term) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    let start = bytes.count
    bytes.append(contentsOf: term)
    entries.append(Entry(hash: hash, range: start..<bytes.count))
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  /// A hash of whole words of bytes; one of more than sixteen bytes takes its first and its last.
  static func hash(_ term: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(term)
    let count = bytes.count
    let (first, last): (UInt64, UInt64) =
      if count >= 8 {
        (
          bytes.loadUnaligned(as: UInt64.self),
          bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        )
      } else if count >= 4 {
        (
          UInt64(bytes.loadUnaligned(as: UInt32.self)),
          UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        )
      } else {
        bytes.isEmpty
          ? (0, 0) : (UInt64(bytes[0]) << 8 | UInt64(bytes[count / 2]), UInt64(bytes[count - 1]))
      }
    let (high, low) = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: last ^ UInt64(count) &* 0xC2B2_AE3D_27D4_EB4F | 1)
    return high ^ low
  }

  private func isSame(_ range: Range<Int>, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == term.count else { return false }
    // Not as buffers, which would count one more owner for every word.
    for index in 0..<range.count where bytes[range.lowerBound + index] != term[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
  }
}
