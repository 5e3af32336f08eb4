internal import Glibc

/// Reads the plain XML that nearly all feeds are written in, straight into a tree.
///
/// It knows elements, attributes, text, comments, CDATA sections and the references of XML 1.0, and
/// stops at the first thing that is not plainly right: what is unusual is left to libxml2, and what
/// is wrong to `XMLRepair`. That way it needs no leniency of its own, and is several times as fast
/// as a parser that must be ready for everything.
struct XMLScanner {
  struct OpenElement {
    var name: Range<Int>
    var scope: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Text without markup, which is never longer than the document.
  private let out: UnsafeMutableBufferPointer<UInt8>
  private var written = 0
  var at = 0
  var builder = XMLTreeBuilder(capacity: 0)
  var names = XMLScannerNames()
  var open: [OpenElement] = []
  var scope = 0
  private let hasReturns: Bool

  /// The tree of UTF-8 without declaration and document type; nil where anything is unusual.
  static func read(_ text: ArraySlice<UInt8>) -> XMLTree? {
    text.withUnsafeBufferPointer { bytes in
      var builder: XMLTreeBuilder?
      let text = [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
        guard var scanner = XMLScanner(bytes, out) else { return }
        if scanner.run() { builder = scanner.builder }
        count = scanner.written
      }
      return builder.map { XMLTree($0, text: text) }
    }
  }

  /// Nil where characters occur that XML forbids.
  private init?(
    _ bytes: UnsafeBufferPointer<UInt8>, _ out: UnsafeMutableBufferPointer<UInt8>
  ) {
    var controls: UInt8 = 0
    var returns: UInt8 = 0
    // Without branches, so that it takes many bytes at once.
    for byte in bytes {
      let isReturn: UInt8 = byte == 0x0D ? 1 : 0
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isBlank: UInt8 = (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0)
      returns |= isReturn
      controls |= isControl & ~(isBlank | isReturn)
    }
    self.bytes = bytes
    self.out = out
    hasReturns = returns != 0
    guard controls == 0, find("\u{FFFE}", from: 0) == nil, find("\u{FFFF}", from: 0) == nil else {
      return nil
    }
  }

  private mutating func run() -> Bool {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") ? markup() : characters() else { return false }
    }
    return open.isEmpty && !builder.elements.isEmpty
  }

  private mutating func markup() -> Bool {
    switch byte(at + 1) {
    case UInt8(ascii: "/"): return endTag()
    case UInt8(ascii: "!"): return has("<!--") ? comment() : has("<![CDATA[") && section()
    default:
      guard !open.isEmpty || builder.elements.isEmpty else { return false }
      return startTag()
    }
  }

  private mutating func comment() -> Bool {
    guard let end = find("-->", from: at + 4) else { return false }
    at = end + 3
    return true
  }

  private mutating func section() -> Bool {
    guard !open.isEmpty, let end = find("]]>", from: at + 9) else { return false }
    copy(at + 9..<end)
    at = end + 3
    return true
  }

  private mutating func endTag() -> Bool {
    guard let element = open.popLast() else { return false }
    let name = element.name
    let end = at + 2 + name.count
    guard end < bytes.count, isSame(at + 2, name) else { return false }
    at = end
    skipSpace()
    guard byte(at) == UInt8(ascii: ">") else { return false }
    at += 1
    scope = element.scope
    builder.end(at: written)
    return true
  }

  /// Opens an element whose tag ends here; its end is there already where it `isEmpty`.
  mutating func begin(_ name: Int32, _ element: OpenElement, isEmpty: Bool, namespaces: Int) -> Bool
  {
    guard builder.start(name, namespaces: namespaces, at: written) else { return false }
    if isEmpty {
      builder.end(at: written)
      scope = element.scope
    } else {
      open.append(element)
    }
    return open.count < XMLRepair.maximumDepth
  }
}

/// Text.
extension XMLScanner {
  private mutating func characters() -> Bool {
    let end = find(UInt8(ascii: "<"), in: at..<bytes.count) ?? bytes.count
    guard !open.isEmpty else {
      skipSpace()
      return at == end
    }
    while at < end {
      let mark = find(UInt8(ascii: "&"), in: at..<end) ?? end
      copy(at..<mark)
      at = mark
      guard mark < end else { break }
      guard let scalar = reference() else { return false }
      put(scalar)
    }
    return true
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      out[written] = UInt8(scalar.value)
      written += 1
      return
    }
    // A reference to a C1 control such as `&#151;` means windows-1252.
    let isC1 = scalar.value < 0xA0
    let text = isC1 ? Windows1252.utf8(UInt8(scalar.value)) : Array(String(scalar).utf8)
    for byte in text {
      out[written] = byte
      written += 1
    }
  }

  /// Copies text; every way to end a line becomes a line feed (XML 1.0, section 2.11).
  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty, let source = bytes.baseAddress, let target = out.baseAddress else {
      return
    }
    guard hasReturns else {
      memcpy(target + written, source + range.lowerBound, range.count)
      written += range.count
      return
    }
    for place in range {
      let byte = bytes[place]
      if byte == 0x0D, self.byte(place + 1) == 0x0A { continue }
      out[written] = byte == 0x0D ? 0x0A : byte
      written += 1
    }
  }

  /// What the reference at `at` stands for; nil where XML itself does not know it.
  mutating func reference() -> Unicode.Scalar? {
    switch (byte(at + 1), byte(at + 2)) {
    case (UInt8(ascii: "l"), UInt8(ascii: "t")): return named("&lt;", "<")
    case (UInt8(ascii: "g"), UInt8(ascii: "t")): return named("&gt;", ">")
    case (UInt8(ascii: "a"), UInt8(ascii: "m")): return named("&amp;", "&")
    case (UInt8(ascii: "q"), UInt8(ascii: "u")): return named("&quot;", "\"")
    case (UInt8(ascii: "a"), UInt8(ascii: "p")): return named("&apos;", "'")
    case (UInt8(ascii: "#"), _): return number()
    default: return nil
    }
  }

  private mutating func named(_ reference: StaticString, _ scalar: Unicode.Scalar)
    -> Unicode.Scalar?
  {
    guard has(reference) else { return nil }
    at += reference.utf8CodeUnitCount
    return scalar
  }

  private mutating func number() -> Unicode.Scalar? {
    let start = at + 2
    guard let end = find(UInt8(ascii: ";"), in: start..<min(start + 8, bytes.count)) else {
      return nil
    }
    at = end + 1
    var digits = bytes[start..<end]
    let isHex = digits.first == UInt8(ascii: "x")
    if isHex { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      switch byte {
      case 0x30...0x39: value = value * (isHex ? 16 : 10) + UInt32(byte - 0x30)
      case 0x41...0x46 where isHex, 0x61...0x66 where isHex:
        value = value * 16 + UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: return Unicode.Scalar(value)
    default: return nil
    }
  }
}

/// Looking ahead.
extension XMLScanner {
  func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  mutating func skipSpace() {
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  func has(_ text: StaticString, _ place: Int? = nil) -> Bool {
    let place = place ?? at
    guard place + text.utf8CodeUnitCount <= bytes.count, let start = bytes.baseAddress else {
      return false
    }
    return memcmp(start + place, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  func isSame(_ place: Int, _ name: Range<Int>) -> Bool {
    guard place + name.count <= bytes.count, let start = bytes.baseAddress else { return false }
    return memcmp(start + place, start + name.lowerBound, name.count) == 0
  }

  func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard let start = bytes.baseAddress, !range.isEmpty,
      let found = memchr(start + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  func find(_ text: StaticString, from place: Int) -> Int? {
    var place = min(place, bytes.count)
    while let next = find(text.utf8Start[0], in: place..<bytes.count) {
      if has(text, next) { return next }
      place = next + 1
    }
    return nil
  }
}
