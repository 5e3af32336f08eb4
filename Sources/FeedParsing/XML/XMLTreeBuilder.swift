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
  /// The namespace of the root, where it is an unknown one.
  private var mainAddress: String?
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
    let made = make()
    let index = add(
      local: made.local, prefix: made.prefix, address: made.address, isAttribute: isAttribute)
    if index != 0 { known[key] = index }
    return index
  }

  /// The index of a name that was not there before.
  mutating func add(
    local: String, prefix: String?, address: String?, isAttribute: Bool
  ) -> Int32 {
    guard names.count < Self.maximumNames else {
      hasTooManyNames = true
      return 0
    }
    let isRoot = names.isEmpty
    if isRoot { names.append(XMLName(namespace: .other, local: "", written: "")) }
    var namespace = XMLNamespace(address: address, prefix: prefix)
    if isAttribute, prefix == nil { namespace = .plain }
    // Whatever namespace the root is in: its words are the document's own.
    if isRoot, namespace == .other { mainAddress = address }
    if let address, address == mainAddress { namespace = .plain }
    names.append(XMLName(namespace: namespace, local: local.lowercased(), written: local))
    return Int32(names.count - 1)
  }

  /// Notes a namespace's prefix or address, or another name that no element bears.
  mutating func declare(_ interned: UInt) {
    declared.insert(interned)
    if declared.count > Self.maximumNames { hasTooManyNames = true }
  }

  mutating func start(_ name: Int32, namespaces count: Int) -> Bool {
    start(name, namespaces: count, at: text.count)
  }

  mutating func end() { end(at: text.count) }

  /// Opens an element whose text begins at `place`; false where the limits are reached.
  mutating func start(_ name: Int32, namespaces count: Int, at place: Int) -> Bool {
    guard elements.count < Self.maximumElements, !hasTooManyNames else { return false }
    namespaces.append(count)
    namespacesInScope += count
    guard namespacesInScope <= Self.maximumNamespacesInScope else { return false }
    let position = Int32(place)
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

  mutating func end(at place: Int) {
    guard let index = open.popLast() else { return }
    elements[Int(index)].end = Int32(elements.count)
    elements[Int(index)].textEnd = Int32(place)
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
