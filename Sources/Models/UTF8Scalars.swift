extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `place` in valid UTF-8, and where the next one does.
  package func scalar(at place: Int) -> (value: UInt32, end: Int) {
    let lead = self[place]
    guard lead >= 0x80 else { return (UInt32(lead), place + 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = Swift.min(place + length, count)
    let first = UInt32(lead) & (0x7F >> UInt32(length))
    return (self[place + 1..<end].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }, end)
  }
}
