/// Puts a tree together from a parser's events, and says when the document asks for too much.
struct XMLTreeBuilder {
  /// No feed needs more; each would cost an attacker little and us a lot.
  static let maximumElements = 2_000_000
  static let maximumNames = 4096
  static let maximumAttributes = 128
  static let maximumNamespacesInScope = 256

  /// What a name is made of inside the parser: addresses of its interned strings.
  struct NameKey: Hashable {
    var local: UInt
    var prefix: UInt
    var address: UInt
  }

  private(set) var names: [XMLName] = []
  private(set) var elements: [XMLTree.Element] = []
  private(set) var attributes: [XMLTree.Attribute] = []
  private(set) var text: [UInt8] = []
  private(set) var attributeText: [UInt8] = []
  private(set) var hasBases = false
  private var known: [NameKey: Int32] = [:]
  private var open: [Int32] = []
  private var namespaces: [Int] = []
  private var namespacesInScope = 0

  init(capacity: Int) { text.reserveCapacity(capacity) }

  /// Whether the document uses so many names that the parser's table of them grows slow.
  private(set) var hasTooManyNames = false
  private var declared: Set<UInt> = []

  /// The index of a name; beyond the limit every new name is the same unknown one.
  mutating func name(
    _ key: NameKey, _ make: () -> (local: String, prefix: String?, address: String?),
    isAttribute: Bool
  ) -> Int32 {
    if let index = known[key] { return index }
    guard names.count < Self.maximumNames else {
      hasTooManyNames = true
      return 0
    }
    if names.isEmpty { names.append(XMLName(namespace: .other, local: "", written: "")) }
    let made = make()
    var namespace = XMLNamespace(address: made.address, prefix: made.prefix)
    if isAttribute, made.prefix == nil { namespace = .plain }
    let name = XMLName(
      namespace: namespace, local: made.local.lowercased(), written: made.local)
    names.append(name)
    known[key] = Int32(names.count - 1)
    return Int32(names.count - 1)
  }

  /// Notes a namespace's prefix or address, or another name that no element bears.
  mutating func declare(_ interned: UInt) {
    declared.insert(interned)
    if declared.count > Self.maximumNames { hasTooManyNames = true }
  }

  /// Opens an element; false where the limits are reached.
  mutating func start(_ name: Int32, namespaces count: Int) -> Bool {
    guard elements.count < Self.maximumElements, !hasTooManyNames else { return false }
    namespaces.append(count)
    namespacesInScope += count
    guard namespacesInScope <= Self.maximumNamespacesInScope else { return false }
    let position = Int32(text.count)
    elements.append(
      XMLTree.Element(
        name: name, parent: open.last ?? -1, end: Int32(elements.count + 1),
        textStart: position, textEnd: position, firstAttribute: Int32(attributes.count)))
    open.append(Int32(elements.count - 1))
    return true
  }

  mutating func attribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
    let start = Int32(attributeText.count)
    attributeText.append(contentsOf: value)
    attributes.append(
      XMLTree.Attribute(name: name, start: start, end: Int32(attributeText.count)))
    let name = names[Int(name)]
    if name.namespace == .xml, name.local == "base" { hasBases = true }
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A lone C1 control arrives from a reference such as `&#151;`, which means windows-1252.
    if bytes.count == 2, bytes[0] == 0xC2, bytes[1] < 0xA0 {
      text.append(contentsOf: Windows1252.utf8(bytes[1]))
    } else {
      text.append(contentsOf: bytes)
    }
  }

  mutating func end() {
    guard let index = open.popLast() else { return }
    elements[Int(index)].end = Int32(elements.count)
    elements[Int(index)].textEnd = Int32(text.count)
    namespacesInScope -= namespaces.popLast() ?? 0
  }

  /// Marks what is still open as cut off.
  mutating func cut() {
    for index in open { elements[Int(index)].isCut = true }
  }

  /// Closes what the document left open.
  mutating func finish() {
    while !open.isEmpty { end() }
  }
}
