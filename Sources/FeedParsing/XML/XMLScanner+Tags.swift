/// Start tags.
extension XMLScanner {
  private struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    /// Where the local part begins when there is a prefix.
    var colon: Int?
  }

  mutating func startTag() -> Bool {
    at += 1
    guard let (name, colon) = qualifiedName() else { return false }
    let outer = scope
    var attributes: [Attribute] = []
    var isEmpty = false
    while true {
      let start = at
      skipSpace()
      if byte(at) == UInt8(ascii: ">") { break }
      if has("/>") {
        isEmpty = true
        at += 1
        break
      }
      guard at > start, attributes.count < XMLTreeBuilder.maximumAttributes,
        let attribute = attribute()
      else { return false }
      attributes.append(attribute)
    }
    at += 1
    guard let namespaces = declare(attributes) else { return false }
    let inner = scope
    let element = names.index(
      of: name, colon: colon, in: scope, of: bytes, isAttribute: false, &builder)
    guard begin(element, .init(name: name, scope: outer), isEmpty: isEmpty, namespaces: namespaces)
    else { return false }
    return attributes.isEmpty || keep(attributes, inner)
  }

  /// A name with at most one colon, in ASCII.
  private mutating func qualifiedName() -> (name: Range<Int>, colon: Int?)? {
    let start = at
    var colon: Int?
    guard Self.isNameStart(byte(at)) else { return nil }
    while true {
      let byte = byte(at)
      if byte == UInt8(ascii: ":") {
        guard colon == nil, Self.isNameStart(self.byte(at + 1)) else { return nil }
        colon = at
      } else if !Self.isNameByte(byte) {
        break
      }
      at += 1
    }
    guard byte(at) < 0x80, at - start <= XMLRepair.maximumName else { return nil }
    return (start..<at, colon)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
  }

  private mutating func attribute() -> Attribute? {
    guard let (name, colon) = qualifiedName() else { return nil }
    skipSpace()
    guard byte(at) == UInt8(ascii: "=") else { return nil }
    at += 1
    skipSpace()
    let quote = byte(at)
    guard quote == 0x22 || quote == 0x27 else { return nil }
    at += 1
    guard let end = find(quote, in: at..<bytes.count),
      find(UInt8(ascii: "<"), in: at..<end) == nil
    else { return nil }
    defer { at = end + 1 }
    return Attribute(name: name, value: at..<end, colon: colon)
  }

  private func isDeclaration(_ attribute: Attribute) -> Bool {
    has("xmlns", attribute.name.lowerBound)
      && (attribute.name.count == 5 || attribute.colon == attribute.name.lowerBound + 5)
  }

  /// Enters the scope of the namespaces among `attributes`; their number, or nil where one is odd.
  private mutating func declare(_ attributes: [Attribute]) -> Int? {
    var declarations: [XMLScannerNames.Declaration] = []
    for attribute in attributes where isDeclaration(attribute) {
      let prefix = attribute.colon.map { text($0 + 1..<attribute.name.upperBound) }
      let address = attribute.value
      guard address.count <= 1024, find(UInt8(ascii: "&"), in: address) == nil,
        prefix == nil || !address.isEmpty, prefix?.hasPrefix("xml") != true,
        !bytes[address].contains(where: { $0 < 0x20 }),
        !declarations.contains(where: { $0.prefix == prefix })
      else { return nil }
      declarations.append(.init(prefix: prefix, address: text(address)))
    }
    guard !declarations.isEmpty else { return 0 }
    guard let inner = names.enter(declarations, from: scope) else { return nil }
    scope = inner
    return declarations.count
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Notes the attributes of the element that was just begun; false where two have one name.
  private mutating func keep(_ attributes: [Attribute], _ scope: Int) -> Bool {
    let next = at
    defer { at = next }
    let first = builder.attributes.count
    for attribute in attributes where !isDeclaration(attribute) {
      let name = names.index(
        of: attribute.name, colon: attribute.colon, in: scope, of: bytes, isAttribute: true,
        &builder)
      guard !builder.attributes[first...].contains(where: { $0.name == name }) else { return false }
      if bytes[attribute.value].contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "&") }) {
        guard let value = normalised(attribute.value) else { return false }
        value.withUnsafeBufferPointer { builder.attribute(name, $0) }
      } else {
        builder.attribute(name, UnsafeBufferPointer(rebasing: bytes[attribute.value]))
      }
    }
    return true
  }

  /// A value with its references resolved and white space as blanks (XML 1.0, section 3.3.3).
  private mutating func normalised(_ range: Range<Int>) -> [UInt8]? {
    var value: [UInt8] = []
    at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "&") {
        guard let scalar = reference(), at <= range.upperBound else { return nil }
        value.append(contentsOf: String(scalar).utf8)
      } else {
        // CR LF is one line end and therefore one blank.
        let isPair = bytes[at] == 0x0D && byte(at + 1) == 0x0A
        if !isPair { value.append(bytes[at] < 0x20 ? 0x20 : bytes[at]) }
        at += 1
      }
    }
    return value
  }
}
