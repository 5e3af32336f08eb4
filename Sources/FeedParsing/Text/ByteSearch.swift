extension [UInt8] {
  /// Where `text` (ASCII) is next from `start` on; one pass.
  func firstIndex(of text: StaticString, from start: Int) -> Int? {
    let first = text.utf8Start[0]
    var place = start
    while place + text.utf8CodeUnitCount <= count {
      if self[place] == first, has(text, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Whether `text` stands at `place`, byte for byte.
  func has(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= count else { return false }
    for offset in 0..<length where self[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  mutating func append(contentsOf text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
