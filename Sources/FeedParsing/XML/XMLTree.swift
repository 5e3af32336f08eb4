import Models

/// A parsed document: elements in document order and their text in one piece.
///
/// An element's descendants follow it directly, and so do their texts, so that no walk recurses.
final class XMLTree: Sendable {
  /// Indices are 32 bits wide: a document of two gigabytes is refused before it gets here.
  struct Element: Sendable {
    var name: Int32
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    var textStart: Int32
    var textEnd: Int32
    var firstAttribute: Int32
    /// The document ended before the element did.
    var isCut = false
  }

  struct Attribute: Sendable {
    var name: Int32
    var start: Int32
    var end: Int32
  }

  let names: [XMLName]
  let elements: [Element]
  let attributes: [Attribute]
  let text: [UInt8]
  let attributeText: [UInt8]
  /// Whether any element carries `xml:base`.
  let hasBases: Bool

  /// What `builder` put together; `text` where it was kept outside.
  init(_ builder: consuming XMLTreeBuilder, text: [UInt8]? = nil) {
    names = builder.names
    elements = builder.elements
    attributes = builder.attributes
    self.text = text ?? builder.text
    attributeText = builder.attributeText
    hasBases = builder.hasBases
  }

  /// A part of the text, which is valid UTF-8 since it was decoded and is cut only at markup.
  static func string(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
    String(copying: UTF8Span(unchecked: text.span.extracting(start..<end)))
  }

  var root: XMLElement? { elements.isEmpty ? nil : XMLElement(tree: self, index: 0) }
}

/// One element of a tree.
struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  var record: XMLTree.Element { tree.elements[index] }
  var name: XMLName { tree.names[Int(record.name)] }
  var namespace: XMLNamespace { name.namespace }
  var local: String { name.local }
  var isCut: Bool { record.isCut }
  var hasChildren: Bool { Int(record.end) > index + 1 }

  var parent: XMLElement? {
    record.parent < 0 ? nil : XMLElement(tree: tree, index: Int(record.parent))
  }

  /// All text inside, markup left out.
  var text: String { string(record.textStart, record.textEnd) }

  /// All text inside without white space around it; nil where nothing else is there.
  var trimmedText: String? {
    var start = Int(record.textStart)
    var end = Int(record.textEnd)
    while start < end, tree.text[start] <= 0x20 { start += 1 }
    while end > start, tree.text[end - 1] <= 0x20 { end -= 1 }
    guard start < end else { return nil }
    let text = XMLTree.string(tree.text, start, end)
    // Only the blanks of other scripts are left to trim.
    guard tree.text[start] >= 0x80 || tree.text[end - 1] >= 0x80 else { return text }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  func string(_ start: Int32, _ end: Int32) -> String {
    XMLTree.string(tree.text, Int(start), Int(end))
  }

  var attributes: ArraySlice<XMLTree.Attribute> {
    let next = index + 1
    let end =
      next < tree.elements.count
      ? Int(tree.elements[next].firstAttribute) : tree.attributes.count
    return tree.attributes[Int(record.firstAttribute)..<end]
  }

  func value(of attribute: XMLTree.Attribute) -> String {
    XMLTree.string(tree.attributeText, Int(attribute.start), Int(attribute.end))
  }

  /// The attribute `local` (lower case) of no namespace, trimmed; nil where missing or empty.
  subscript(_ local: String) -> String? { attribute(local, .plain) }

  /// Longer values than `limit` bytes count as missing.
  func attribute(_ local: String, _ namespace: XMLNamespace, atMost limit: Int = .max) -> String? {
    for attribute in attributes {
      let name = tree.names[Int(attribute.name)]
      guard name.local == local, name.namespace == namespace else { continue }
      guard attribute.end - attribute.start <= limit else { return nil }
      let value = value(of: attribute).trimmed
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }

  var children: Children { Children(tree: tree, place: index + 1, end: Int(record.end)) }

  func child(_ local: String, _ namespace: XMLNamespace = .plain) -> XMLElement? {
    children.first { $0.local == local && $0.namespace == namespace }
  }

  /// Bytes; longer ones are passed over: an attacker could have them copied into every link.
  private static let maximumBase = 512

  /// The address that relative references in this element mean, where `outer` is that of the
  /// element around it (XML Base, section 4).
  func base(within outer: String?) -> String? {
    guard tree.hasBases, let own = attribute("base", .xml, atMost: Self.maximumBase)
    else { return outer }
    guard let base = FeedLink.resolve(own, base: outer) else { return outer }
    return base.utf8.count <= Self.maximumBase ? base : outer
  }

  /// The same from the root down, where `fallback` is that of the document.
  func inheritedBase(or fallback: String?) -> String? {
    guard tree.hasBases else { return fallback }
    var path: [XMLElement] = []
    var element: XMLElement? = self
    while let current = element {
      path.append(current)
      element = current.parent
    }
    return path.reversed().reduce(fallback) { $1.base(within: $0) }
  }

  /// The elements directly inside another, in order.
  struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var place: Int
    let end: Int

    mutating func next() -> XMLElement? {
      guard place < end else { return nil }
      defer { place = Int(tree.elements[place].end) }
      return XMLElement(tree: tree, index: place)
    }
  }
}
