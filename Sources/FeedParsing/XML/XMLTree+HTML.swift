import Models

extension XMLElement {
  /// The content of the element as HTML: for XHTML, and for HTML that nobody escaped.
  ///
  /// Addresses below an inner `xml:base` are made absolute, because HTML knows no such thing.
  func innerHTML(base: String?) -> String {
    var html: [UInt8] = []
    var open: [(element: XMLElement, base: String?)] = []
    var textFrom = record.textStart
    var place = index + 1
    func writeText(upTo end: Int32) {
      Self.escape(tree.text[Int(textFrom)..<Int(end)], into: &html)
      textFrom = end
    }
    func close() {
      guard let element = open.popLast()?.element else { return }
      writeText(upTo: element.record.textEnd)
      if !Self.void.contains(element.local) {
        html.append(contentsOf: "</\(element.local)>".utf8)
      }
    }
    while place < Int(record.end) {
      let element = XMLElement(tree: tree, index: place)
      while let last = open.last, Int(last.element.record.end) <= place { close() }
      writeText(upTo: element.record.textStart)
      let ownBase = element.base(within: open.last?.base ?? base)
      element.writeStartTag(base: ownBase, isRebased: ownBase != base, into: &html)
      open.append((element, ownBase))
      place += 1
    }
    while !open.isEmpty { close() }
    writeText(upTo: record.textEnd)
    return String(decoding: html, as: UTF8.self)
  }

  /// The same without a lone `div` around everything (RFC 4287, section 3.1.1.3).
  func innerHTMLOfDiv(base: String?) -> String {
    var children = children
    guard let div = children.next(), div.local == "div", children.next() == nil,
      isBlank(record.textStart, div.record.textStart), isBlank(div.record.textEnd, record.textEnd)
    else { return innerHTML(base: base) }
    return div.innerHTML(base: base)
  }

  private func isBlank(_ start: Int32, _ end: Int32) -> Bool {
    tree.text[Int(start)..<Int(end)].allSatisfy { $0 <= 0x20 }
  }

  private func writeStartTag(base: String?, isRebased: Bool, into html: inout [UInt8]) {
    html.append(contentsOf: "<\(local)".utf8)
    for attribute in attributes {
      let name = tree.names[Int(attribute.name)]
      guard name.namespace == .plain else { continue }
      var value = value(of: attribute)
      if isRebased, Self.addressAttributes.contains(name.local) {
        value = WebAddress.resolve(value, against: base)
      }
      html.append(contentsOf: " \(name.local)=\"".utf8)
      Self.escape(Array(value.utf8)[...], into: &html)
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
  }

  private static func escape(_ text: ArraySlice<UInt8>, into html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): html.append(contentsOf: "&amp;" as StaticString)
      case UInt8(ascii: "<"): html.append(contentsOf: "&lt;" as StaticString)
      case UInt8(ascii: ">"): html.append(contentsOf: "&gt;" as StaticString)
      case UInt8(ascii: "\""): html.append(contentsOf: "&quot;" as StaticString)
      default: html.append(byte)
      }
    }
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  private static let addressAttributes: Set<String> = [
    "href", "src", "cite", "poster", "data", "longdesc", "action", "background",
  ]
}
