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

extension String {
  /// The text in lower case, which words of markup nearly always are already.
  var lowered: String {
    utf8.contains { $0 >= 0x80 || (0x41...0x5A).contains($0) } ? lowercased() : self
  }

  /// Whether `text` (ASCII) occurs, byte for byte.
  func holds(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var rest = utf8[...]
    while let first = rest.firstIndex(of: wanted[0]) {
      if rest[first...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: first)...]
    }
    return false
  }
}
