/// Counts terms by their bytes, without making a string of each.
struct TermCounter {
  struct Entry {
    var hash: UInt64
    /// Where the term is in `bytes`.
    var range: Range<Int>
    var count = 0
    /// How many of the occurrences in the text, and of those with a capital.
    var inText = 0
    var capitals = 0
  }

  private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Indices into `entries` plus 1, by hash; 0 is free. A power of two, never more than half full.
  private var slots = [UInt32](repeating: 0, count: 1024)

  func text(of entry: Entry) -> String { String(decoding: bytes[entry.range], as: UTF8.self) }

  /// Counts `term` `times` times.
  mutating func add(_ term: UnsafeBufferPointer<UInt8>, times: Int, isInText: Bool, isName: Bool) {
    let index = self.index(of: term)
    entries[index].count += times
    if isInText {
      entries[index].inText += 1
      if isName { entries[index].capitals += 1 }
    }
  }

  private mutating func index(of term: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in term { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
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

  private func isSame(_ range: Range<Int>, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == term.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      term.indices.allSatisfy { bytes[range.lowerBound + $0] == term[$0] }
    }
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
