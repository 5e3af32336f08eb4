/// The start tags of a page in order, found as a browser finds them (HTML standard, section 13.2.5),
/// in one pass and without a tree.
///
/// `HTMLTree` leaves behind what a reader does not see: scripts, `meta`, and most attributes.
struct StartTags {
  /// A tag, as places in the page's bytes.
  struct Tag {
    /// In lower case, cut after 20 bytes.
    var name: String
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    /// What stands between a script or title and its end tag.
    var text = 0..<0
  }

  /// Attributes that are kept of one tag.
  private static let maximumAttributes = 64
  /// Elements whose text is no markup.
  private static let raw: Set<String> = [
    "script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes",
  ]

  let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next start tag; nil at the end.
  mutating func next() -> Tag? {
    while let mark = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = mark + 1
      switch byte(place) {
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): skipOther()
      case 0x41...0x5A, 0x61...0x7A: return tag()
      default: continue
      }
    }
    place = bytes.count
    return nil
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipOther() {
    let rest = bytes[place...]
    let isComment = rest.starts(with: "!--".utf8)
    if isComment, !rest.starts(with: "!-->".utf8), !rest.starts(with: "!--->".utf8) {
      place += 3
      while place < bytes.count, !bytes[place...].starts(with: "-->".utf8) { place += 1 }
    }
    place = bytes[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
  }

  private mutating func tag() -> Tag? {
    let start = place
    while place < bytes.count, !isSpace(bytes[place]), byte(place) != UInt8(ascii: "/"),
      byte(place) != UInt8(ascii: ">")
    {
      place += 1
    }
    let name = String(decoding: bytes[start..<place].prefix(20), as: UTF8.self).lowercased()
    var tag = Tag(name: name)
    while true {
      while isSpace(byte(place)) || byte(place) == UInt8(ascii: "/") { place += 1 }
      // A tag that does not end is none.
      guard place < bytes.count else { return nil }
      if bytes[place] == UInt8(ascii: ">") { break }
      let attribute = self.attribute()
      if tag.attributes.count < Self.maximumAttributes { tag.attributes.append(attribute) }
    }
    place += 1
    if Self.raw.contains(name) { tag.text = rawText(of: Array(name.utf8)) }
    return tag
  }

  private mutating func attribute() -> (name: Range<Int>, value: Range<Int>) {
    let start = place
    // A name may begin with `=`.
    place += 1
    while place < bytes.count, !isSpace(bytes[place]), bytes[place] != UInt8(ascii: "/"),
      bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "=")
    {
      place += 1
    }
    let name = start..<place
    while isSpace(byte(place)) { place += 1 }
    guard byte(place) == UInt8(ascii: "=") else { return (name, place..<place) }
    place += 1
    while isSpace(byte(place)) { place += 1 }
    let first = place
    let quote = byte(place)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = bytes[(first + 1)...].firstIndex(of: quote) ?? bytes.count
      place = min(end + 1, bytes.count)
      return (name, (first + 1)..<end)
    }
    while place < bytes.count, !isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
      place += 1
    }
    return (name, first..<place)
  }

  /// Everything up to the end tag of that name, or to the end.
  private mutating func rawText(of name: [UInt8]) -> Range<Int> {
    let start = place
    while let mark = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = mark + 1
      guard byte(place) == UInt8(ascii: "/") else { continue }
      let end = bytes[(place + 1)...].prefix(name.count)
      let after = byte(place + 1 + name.count)
      let isEnd = isSpace(after) || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
      if isEnd, end.elementsEqual(name, by: { $0 | 0x20 == $1 }) { return start..<mark }
    }
    place = bytes.count
    return start..<place
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }
}

extension StartTags {
  /// The tag's attributes as text, by name in lower case; values longer than `limit` are left out.
  func attributes(of tag: Tag, limit: Int = SafeAddress.maximumLength) -> [String: String] {
    var attributes: [String: String] = [:]
    for (name, value) in tag.attributes where name.count <= 40 && value.count <= limit {
      let name = String(decoding: bytes[name], as: UTF8.self).lowercased()
      if attributes[name] == nil { attributes[name] = decoded(value) }
    }
    return attributes
  }

  /// Text with its references resolved: numbers, and the names that are common.
  func decoded(_ range: Range<Int>) -> String {
    let part = bytes[range]
    guard part.contains(UInt8(ascii: "&")) else { return String(decoding: part, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = part
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += rest[..<mark]
      rest = rest[(mark + 1)...]
      guard let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(rest[..<end])
      else {
        text.append(UInt8(ascii: "&"))
        continue
      }
      text += String(scalar).utf8
      rest = rest[(end + 1)...]
    }
    return String(decoding: text + rest, as: UTF8.self)
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return Array(name).withUnsafeBufferPointer(CommonEntities.scalar)
    }
    var digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHex = digits.first == "x" || digits.first == "X"
    if isHex { digits.removeFirst() }
    return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
  }
}
