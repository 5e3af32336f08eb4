internal import Glibc

/// The names of a document and the namespaces in whose scope they stand.
struct XMLScannerNames {
  struct Declaration: Hashable {
    var prefix: String?
    var address: String
  }

  private struct Scope: Hashable {
    var parent: Int
    var declarations: [Declaration]
  }

  private struct Binding: Hashable {
    var scope: Int
    var prefix: String?
  }

  private struct Key: Hashable {
    var local: String
    var prefix: String?
    var address: String?
    var isAttribute: Bool
  }

  /// A name that was met, where it stands in the document.
  private struct Met {
    var start = 0
    var count = 0
    var scope = 0
    var isAttribute = false
    var index: Int32 = 0
  }

  /// The scope of the document itself knows `xml` alone. Equal declarations in one scope lead to
  /// the same scope, so that their number stays small.
  private var scopes = [
    Scope(
      parent: -1,
      declarations: [.init(prefix: "xml", address: "http://www.w3.org/XML/1998/namespace")])
  ]
  private var knownScopes: [Scope: Int] = [:]
  private var addresses: [Binding: String?] = [:]
  private var known: [Key: Int32] = [:]
  /// The last names met, by a hash of their bytes.
  private var recent = [Met](repeating: Met(), count: 256)

  /// The scope inside an element that declares namespaces; nil where there are too many.
  mutating func enter(_ declarations: [Declaration], from parent: Int) -> Int? {
    let scope = Scope(parent: parent, declarations: declarations)
    if let place = knownScopes[scope] { return place }
    guard scopes.count < XMLTreeBuilder.maximumNames else { return nil }
    scopes.append(scope)
    knownScopes[scope] = scopes.count - 1
    return scopes.count - 1
  }

  /// The address of a prefix; asked for again, it costs one look.
  private mutating func address(of prefix: String?, in scope: Int) -> String? {
    let binding = Binding(scope: scope, prefix: prefix)
    if let known = addresses[binding] { return known }
    var address: String?
    var place = scope
    while address == nil, place >= 0 {
      address = scopes[place].declarations.first { $0.prefix == prefix }?.address
      place = scopes[place].parent
    }
    addresses[binding] = .some(address)
    return address
  }

  /// The index of the name at `range` in `builder`.
  mutating func index(
    of range: Range<Int>, colon: Int?, in scope: Int, of bytes: UnsafeBufferPointer<UInt8>,
    isAttribute: Bool, _ builder: inout XMLTreeBuilder
  ) -> Int32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes[range] { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let slot = Int((hash ^ hash >> 8) & 0xFF)
    let met = recent[slot]
    if met.count == range.count, met.scope == scope, met.isAttribute == isAttribute,
      let start = bytes.baseAddress,
      memcmp(start + met.start, start + range.lowerBound, met.count) == 0
    {
      return met.index
    }
    let index = resolve(range, colon, scope, bytes, isAttribute, &builder)
    recent[slot] = Met(
      start: range.lowerBound, count: range.count, scope: scope, isAttribute: isAttribute,
      index: index)
    return index
  }

  private mutating func resolve(
    _ range: Range<Int>, _ colon: Int?, _ scope: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ isAttribute: Bool, _ builder: inout XMLTreeBuilder
  ) -> Int32 {
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let prefix = colon.map { text(range.lowerBound..<$0) }
    let local = text((colon.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound)
    // The default namespace is none of attributes.
    let address = isAttribute && prefix == nil ? nil : address(of: prefix, in: scope)
    let key = Key(local: local, prefix: prefix, address: address, isAttribute: isAttribute)
    if let index = known[key] { return index }
    let index = builder.add(
      local: local, prefix: prefix, address: address, isAttribute: isAttribute)
    known[key] = index
    return index
  }
}
