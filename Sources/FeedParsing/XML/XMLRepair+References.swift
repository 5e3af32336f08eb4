extension XMLRepair {
  /// Writes what the reference at `at` means; an ampersand that begins none stands for itself.
  mutating func reference() {
    guard !open.isEmpty else {
      at += 1
      return
    }
    let start = at + 1
    if start < source.count, source[start] == UInt8(ascii: "#") { return number() }
    var end = start
    while end < source.count, end - start < 64, isNameByte(source[end]) { end += 1 }
    guard end > start, end < source.count, source[end] == UInt8(ascii: ";") else {
      return ampersand()
    }
    let name = String(decoding: source[start..<end], as: UTF8.self)
    if let text = entities[name] {
      at = end + 1
      return expand(text)
    }
    switch name {
    case "amp", "lt", "gt", "quot", "apos": out.append(contentsOf: source[at...end])
    default:
      guard let scalar = XMLReader.character(named: name) else { return ampersand() }
      write(scalar)
    }
    at = end + 1
  }

  private mutating func ampersand() {
    out.append(contentsOf: "&amp;" as StaticString)
    at += 1
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
      || byte >= 0x80
  }

  /// `&#8217;` and `&#x2019;`, also without the semicolon.
  private mutating func number() {
    guard let (value, end) = numericReference(at) else { return ampersand() }
    at = end
    if (0xD800..<0xDC00).contains(value), let (low, lowEnd) = numericReference(end),
      (0xDC00..<0xE000).contains(low)
    {
      at = lowEnd
      let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
      return write(scalar ?? "\u{FFFD}")
    }
    guard let scalar = Unicode.Scalar(value) else { return write("\u{FFFD}") }
    write(scalar)
  }

  private func numericReference(_ place: Int) -> (value: UInt32, end: Int)? {
    guard starts("&#", at: place) else { return nil }
    var here = place + 2
    let isHex = here < source.count && lower(source[here]) == UInt8(ascii: "x")
    if isHex { here += 1 }
    let first = here
    var value: UInt32 = 0
    while here < source.count, let digit = digit(source[here], isHex) {
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x110000)
      here += 1
    }
    guard here > first else { return nil }
    let hasEnd = here < source.count && source[here] == UInt8(ascii: ";")
    return (value, hasEnd ? here + 1 : here)
  }

  private func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch lower(byte) {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x61...0x66 where isHex: UInt32(lower(byte) - 0x61 + 10)
    default: nil
    }
  }

  /// One character; controls are left out, C1 ones mean windows-1252.
  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x26: out.append(contentsOf: "&amp;" as StaticString)
    case 0x3C: out.append(contentsOf: "&lt;" as StaticString)
    case 0x3E: out.append(contentsOf: "&gt;" as StaticString)
    case 0x22: out.append(contentsOf: "&quot;" as StaticString)
    case 0x09, 0x0A, 0x0D: out.append(UInt8(scalar.value))
    case 0..<0x20, 0xFFFE, 0xFFFF: break
    case 0x80..<0xA0: out.append(contentsOf: Windows1252.utf8(UInt8(scalar.value)))
    default: out.append(contentsOf: Character(scalar).utf8)
    }
  }

  /// The text of an entity that the document declared; references inside it are not followed.
  private mutating func expand(_ text: [UInt8]) {
    guard text.count <= expansion else { return }
    expansion -= text.count
    var inner = XMLRepair(text: text, within: open)
    inner.plainText()
    out.append(contentsOf: inner.out)
  }

  /// A pass over the text of one entity.
  private init(text: [UInt8], within open: [OpenElement]) {
    self.init(source: Self.withoutControls(text[...]), entities: [:], at: 0)
    self.open = open
  }

  private mutating func plainText() {
    while at < source.count {
      if source[at] == UInt8(ascii: "&") {
        reference()
      } else {
        let end = source[at...].firstIndex(of: UInt8(ascii: "&")) ?? source.count
        write(at..<end, isAttribute: true)
        at = end
      }
    }
  }
}
