import Models

/// Reads markup in which nothing has to be repaired, which is most of what feeds carry, in one pass
/// and without copies of it.
///
/// What libxml2 would say of the same bytes is the measure: where it would close, imply, drop or
/// correct anything, or where it takes more than a glance to know, the answer is nil and it is
/// asked (`HTMLDocument`). Tests hold each against the other.
struct HTMLScanner {
  /// Markup below so many elements, and tags with longer names or values, are left to libxml2.
  private static let maximumDepth = 100
  private static let maximumNodes = 100_000
  private static let maximumValue = 16_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var tree = HTMLTree()
  private var path: [(node: Int, element: ScannedElement)] = []
  private var endsInText = false

  /// What `html` says; nil where anything has to be repaired.
  static func tree(of html: String) -> HTMLTree? {
    var html = html
    return html.withUTF8 { bytes in
      var scanner = HTMLScanner(bytes)
      return scanner.run() ? scanner.tree : nil
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tree.text.reserveCapacity(bytes.count)
    tree.nodes.reserveCapacity(64)
  }

  private mutating func run() -> Bool {
    // libxml2 puts everything into these two.
    open(.html, attributes: 0)
    open(.body, attributes: 0)
    while place < bytes.count {
      let isSound: Bool
      switch bytes[place] {
      case UInt8(ascii: "<"): isSound = markup()
      case UInt8(ascii: "&"): isSound = reference()
      default: isSound = text()
      }
      guard isSound else { return false }
    }
    guard path.count == 2 else { return false }
    for (node, _) in path { tree.nodes[node].end = tree.nodes.count }
    return true
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
}

/// Text.
extension HTMLScanner {
  private mutating func text() -> Bool {
    let start = place
    repeat {
      place = bytes.firstIndex(
        from: place,
        marks: {
          $0.equal(to: UInt8(ascii: "<")) | $0.equal(to: UInt8(ascii: "&")) | $0.less(than: 0x20)
            | $0.equal(to: 0xEF)
        },
        where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 < 0x20 || $0 == 0xEF })
      let byte = byte(place)
      if place == bytes.count || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      guard isPlain(byte, at: place) else { return false }
      place += 1
    } while place < bytes.count
    append(UnsafeBufferPointer(rebasing: bytes[start..<place]))
    return true
  }

  /// Whether a byte of text or of a value stands for itself: no control, and no part of U+FFFE or
  /// U+FFFF, which are no characters of XML.
  private func isPlain(_ byte: UInt8, at place: Int) -> Bool {
    if byte >= 0x20 { return byte != 0xEF || self.byte(place + 1) != 0xBF }
    return byte == 0x0A || byte == 0x09
  }

  /// `&amp;`, `&#8217;` and the like.
  private mutating func reference() -> Bool {
    guard let (scalar, end) = character(at: place) else {
      // Without a name behind it, it stands for itself.
      guard byte(place + 1) == 0x20 else { return false }
      append(UnsafeBufferPointer(rebasing: bytes[place..<place + 1]))
      place += 1
      return true
    }
    place = end
    let encoded = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    encoded.withUnsafeBufferPointer { append($0) }
    return true
  }

  /// What the reference at `start` stands for, and where it ends.
  private func character(at start: Int) -> (Unicode.Scalar, end: Int)? {
    var end = start + 1
    if byte(end) == UInt8(ascii: "#") {
      end += 1
      let isHex = byte(end) | 0x20 == UInt8(ascii: "x")
      end += isHex ? 1 : 0
      let digits = end
      var value: UInt32 = 0
      while let digit = Self.digit(byte(end), isHex: isHex), end - digits < 7 {
        value = value * (isHex ? 16 : 10) + digit
        end += 1
      }
      guard end > digits, byte(end) == UInt8(ascii: ";"), value >= 0x20,
        value & 0xFFFE != 0xFFFE, let scalar = Unicode.Scalar(value)
      else { return nil }
      return (scalar, end + 1)
    }
    while ByteSet.lettersAndDigits.contains(byte(end)), end - start < 9 { end += 1 }
    guard byte(end) == UInt8(ascii: ";"),
      let scalar = CommonEntities.scalar(UnsafeBufferPointer(rebasing: bytes[start + 1..<end]))
    else { return nil }
    return (scalar, end + 1)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHex: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where isHex: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
    let start = tree.text.count
    tree.text.append(contentsOf: part)
    if endsInText {
      let last = tree.nodes.count - 1
      tree.nodes[last].range = tree.nodes[last].range.lowerBound..<tree.text.count
    } else {
      endsInText = true
      tree.nodes.append(
        HTMLTree.Node(tag: .text, end: tree.nodes.count + 1, range: start..<tree.text.count))
    }
  }
}

/// Tags.
extension HTMLScanner {
  private mutating func markup() -> Bool {
    if byte(place + 1) == UInt8(ascii: "!") { return comment() }
    let isEnd = byte(place + 1) == UInt8(ascii: "/")
    let nameStart = place + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while ByteSet.lettersAndDigits.contains(byte(nameEnd)), nameEnd - nameStart < 12 {
      nameEnd += 1
    }
    let name = UnsafeBufferPointer(rebasing: bytes[nameStart..<nameEnd])
    guard let element = ScannedElement.named(name) else { return false }
    place = nameEnd
    return isEnd ? close(element) : start(element)
  }

  private mutating func comment() -> Bool {
    guard byte(place + 2) == UInt8(ascii: "-"), byte(place + 3) == UInt8(ascii: "-") else {
      return false
    }
    var end = place + 4
    // `<!-->` and `<!--->` are whole comments to some.
    guard byte(end) != UInt8(ascii: ">"), byte(end) != UInt8(ascii: "-") else { return false }
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "-"), byte(end + 1) == UInt8(ascii: "-") {
        guard byte(end + 2) == UInt8(ascii: ">") else { return false }
        place = end + 3
        return true
      }
      end += 1
    }
    return false
  }

  private mutating func close(_ element: ScannedElement) -> Bool {
    guard byte(place) == UInt8(ascii: ">"), let last = path.last, last.element == element,
      path.count > 2
    else { return false }
    place += 1
    path.removeLast()
    tree.nodes[last.node].end = tree.nodes.count
    endsInText = false
    return true
  }

  private mutating func start(_ element: ScannedElement) -> Bool {
    guard path.count < Self.maximumDepth, tree.nodes.count < Self.maximumNodes,
      let parent = path.last?.element,
      element.fits(into: parent)
    else { return false }
    let first = tree.attributes.count
    while true {
      let hasSpace = skipSpace()
      switch byte(place) {
      case UInt8(ascii: ">"):
        place += 1
        open(element, attributes: first)
        return true
      case UInt8(ascii: "/"):
        guard element.isVoid, byte(place + 1) == UInt8(ascii: ">") else { return false }
        place += 2
        open(element, attributes: first)
        return true
      default:
        guard hasSpace, attribute(after: first) else { return false }
      }
    }
  }

  private mutating func open(_ element: ScannedElement, attributes first: Int) {
    endsInText = false
    let node = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(tag: element.tag, end: node + 1, range: first..<tree.attributes.count))
    if !element.isVoid { path.append((node, element)) }
  }

  private mutating func skipSpace() -> Bool {
    let start = place
    while byte(place) == 0x20 || byte(place) == 0x0A || byte(place) == 0x09 { place += 1 }
    return place > start
  }

  /// Reads an attribute; `first` is the first of its tag.
  private mutating func attribute(after first: Int) -> Bool {
    let nameStart = place
    guard (0x61...0x7A).contains(byte(place) | 0x20) else { return false }
    while ByteSet.lettersAndDigits.contains(byte(place)) || byte(place) == UInt8(ascii: "-")
      || byte(place) == UInt8(ascii: "_")
    {
      place += 1
    }
    let name = bytes[nameStart..<place]
    guard name.count <= 40, tree.attributes.count - first < 24 else { return false }
    var value: String? = ""
    let known = HTMLAttribute.named(UnsafeBufferPointer(rebasing: name))
    if byte(place) == UInt8(ascii: "=") {
      place += 1
      value = self.value(isKept: known != nil)
    } else if byte(place) != UInt8(ascii: ">"), byte(place) != UInt8(ascii: "/"),
      byte(place) != 0x20
    {
      return false
    }
    guard let value else { return false }
    guard let known else { return true }
    // Of two alike libxml2 drops one.
    guard !tree.attributes[first...].contains(where: { $0.name == known }) else { return false }
    tree.attributes.append(HTMLTree.Attribute(name: known, value: value))
    return true
  }

  /// The value of an attribute in quotes; empty where it is not kept, nil where it is not plain.
  private mutating func value(isKept: Bool) -> String? {
    let quote = byte(place)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = place + 1
    var end = start
    var hasReferences = false
    while end < bytes.count, bytes[end] != quote {
      guard isPlain(bytes[end], at: end) else { return nil }
      hasReferences = hasReferences || bytes[end] == UInt8(ascii: "&")
      end += 1
    }
    guard end < bytes.count, end - start <= Self.maximumValue else { return nil }
    place = end + 1
    guard isKept else { return "" }
    let value = UnsafeBufferPointer(rebasing: bytes[start..<end])
    return hasReferences ? resolved(start..<end) : String(decoding: value, as: UTF8.self)
  }

  private func resolved(_ range: Range<Int>) -> String? {
    var value: [UInt8] = []
    value.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let plain = bytes[index..<range.upperBound].prefix { $0 != UInt8(ascii: "&") }
      value.append(contentsOf: UnsafeBufferPointer(rebasing: plain))
      index = plain.endIndex
      guard index < range.upperBound else { break }
      if let (scalar, end) = character(at: index), end <= range.upperBound {
        value.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = end
      } else {
        // The next parameter of an address, which no semicolon ends, stands for itself.
        var end = index + 1
        while end < range.upperBound, ByteSet.lettersAndDigits.contains(bytes[end]) { end += 1 }
        guard end > index + 1, end == range.upperBound || bytes[end] == UInt8(ascii: "=") else {
          return nil
        }
        value.append(contentsOf: bytes[index..<end])
        index = end
      }
    }
    return String(decoding: value, as: UTF8.self)
  }
}
