extension XMLRepair {
  struct Tag {
    var name: Range<Int>
    var attributes: [Attribute]
    var isEmpty: Bool
  }

  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Bytes in the address of a namespace.
  private static let maximumNamespace = 1024
  /// How far a quote is looked for beyond a `<` inside a value, so that time stays linear.
  private static let maximumQuoted = 4096

  /// The start tag at `at`, which ends behind it; nil where it is none, or is cut off (then `at`
  /// is the end of the document).
  mutating func tag() -> Tag? {
    let start = at + 1
    at = start
    while at < source.count, isTagNameByte(source[at]) { at += 1 }
    let name = start..<at
    guard at < source.count else { return nil }
    guard isElementName(name), isSpace(source[at]) || isTagEnd(source[at]) else { return nil }
    var tag = Tag(name: name, attributes: [], isEmpty: false)
    while at < source.count {
      switch source[at] {
      case UInt8(ascii: ">"):
        at += 1
        return tag
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "/"):
        tag.isEmpty = at + 1 < source.count && source[at + 1] == UInt8(ascii: ">")
        at += 1
      case let byte where isSpace(byte): at += 1
      default:
        guard let attribute = attribute() else { return nil }
        if tag.attributes.count < Self.maximumAttributes, isAttributeName(attribute.name) {
          tag.attributes.append(attribute)
        }
      }
    }
    return nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private func isTagEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// At most one colon, and not at either end.
  private func isElementName(_ name: Range<Int>) -> Bool {
    guard !name.isEmpty, name.count <= Self.maximumName else { return false }
    let colons = name.filter { source[$0] == UInt8(ascii: ":") }
    guard let colon = colons.first else { return true }
    return colons.count == 1 && colon > name.lowerBound && colon < name.upperBound - 1
      && (isLetter(source[colon + 1]) || source[colon + 1] == UInt8(ascii: "_"))
  }

  private func isAttributeName(_ name: Range<Int>) -> Bool {
    guard isElementName(name) else { return false }
    let first = source[name.lowerBound]
    return (isLetter(first) || first == UInt8(ascii: "_"))
      && name.allSatisfy { isTagNameByte(source[$0]) }
  }

  /// `name="value"`, `name=value` or `name` alone, whose value is its name.
  private mutating func attribute() -> Attribute? {
    let start = at
    // A stray quote or equals sign is passed over as a name that is then dropped.
    at += 1
    while at < source.count, !isSpace(source[at]), !isTagEnd(source[at]),
      source[at] != UInt8(ascii: "="), source[at] != UInt8(ascii: "<")
    {
      at += 1
    }
    let name = start..<at
    while at < source.count, isSpace(source[at]) { at += 1 }
    guard at < source.count, source[at] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: name)
    }
    at += 1
    while at < source.count, isSpace(source[at]) { at += 1 }
    guard at < source.count else { return nil }
    let quote = source[at]
    guard quote == 0x22 || quote == 0x27 else { return Attribute(name: name, value: bareValue()) }
    at += 1
    guard let end = endOfValue(quote) else { return nil }
    defer { at = end + 1 }
    return Attribute(name: name, value: at..<end)
  }

  private mutating func bareValue() -> Range<Int> {
    let start = at
    while at < source.count, !isSpace(source[at]), source[at] != UInt8(ascii: ">"),
      source[at] != UInt8(ascii: "<")
    {
      at += 1
    }
    return start..<at
  }

  /// Where the quoted value at `at` ends. At the end of the document `at` moves there.
  private mutating func endOfValue(_ quote: UInt8) -> Int? {
    var here = at
    while here < source.count, source[here] != quote, source[here] != UInt8(ascii: "<") {
      here += 1
    }
    guard here < source.count else {
      at = source.count
      return nil
    }
    if source[here] == quote { return here }
    let window = source[here..<min(here + Self.maximumQuoted, source.count)]
    guard let end = window.firstIndex(of: quote), end + 1 < source.count,
      isSpace(source[end + 1]) || isTagEnd(source[end + 1])
    else { return nil }
    return end
  }

  /// Writes attributes, each name once; the number of namespaces among them.
  mutating func write(_ attributes: [Attribute]) -> Int {
    var namespaces = 0
    for (index, attribute) in attributes.enumerated() {
      if attributes[..<index].contains(where: { isExactly($0.name, attribute.name) }) { continue }
      guard admits(attribute.name) else { continue }
      if starts("xmlns", at: attribute.name.lowerBound) {
        guard namespacesInScope + namespaces < XMLTreeBuilder.maximumNamespacesInScope - 8 else {
          continue
        }
        guard attribute.value.count <= Self.maximumNamespace, admits(attribute.value) else {
          continue
        }
        namespaces += 1
      }
      out.append(UInt8(ascii: " "))
      out.append(contentsOf: source[attribute.name])
      out.append(contentsOf: "=\"" as StaticString)
      writeValue(attribute.value)
      out.append(UInt8(ascii: "\""))
    }
    return namespaces
  }

  private func isExactly(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && source[a].elementsEqual(source[b])
  }

  private mutating func writeValue(_ value: Range<Int>) {
    let next = at
    defer { at = next }
    at = value.lowerBound
    while at < value.upperBound {
      if source[at] == UInt8(ascii: "&") {
        attributeReference()
      } else {
        let rest = source[at..<value.upperBound]
        let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? value.upperBound
        write(at..<end, isAttribute: true)
        at = end
      }
    }
  }

  /// A reference in a value; the root's own values come before any element is open.
  private mutating func attributeReference() {
    guard open.isEmpty else { return reference() }
    open.append(OpenElement(name: 0..<0, namespaces: 0))
    reference()
    open.removeLast()
  }
}
