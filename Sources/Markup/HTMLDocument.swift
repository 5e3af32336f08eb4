internal import CXML2

/// Takes what a page has, in order, from `HTMLEvents`.
package protocol HTMLEventSink: AnyObject {
  /// An element begins. Its attributes are pairs of name and value, ended by nil; names stay where
  /// they are while the parser runs. False ends the reading.
  func open(
    _ name: UnsafePointer<UInt8>?, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Bool
  func close()
  func append(_ bytes: UnsafePointer<UInt8>?, _ count: Int32)
}

/// libxml2's HTML parser.
///
/// The events are taken from the parser directly, so that no tree of libxml2's is built or freed:
/// its own builder gives up on the rest of a page below 256 levels.
package enum HTMLEvents {
  /// What the C functions are given.
  private final class Receiver {
    let sink: any HTMLEventSink
    let context: htmlParserCtxtPtr

    init(_ sink: any HTMLEventSink, _ context: htmlParserCtxtPtr) {
      (self.sink, self.context) = (sink, context)
    }

    static func at(_ pointer: UnsafeMutableRawPointer?) -> Receiver? {
      pointer.map { Unmanaged<Receiver>.fromOpaque($0).takeUnretainedValue() }
    }

    func open(
      _ name: UnsafePointer<UInt8>?, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
      if !sink.open(name, pairs) { xmlStopParser(context) }
    }
  }

  /// Reads markup that `TagSoup` has prepared, in time proportional to its length.
  package static func send(_ bytes: [UInt8], to sink: some HTMLEventSink) {
    xmlInitParser()
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    let receiver = Receiver(sink, context)
    var handler = htmlSAXHandler()
    handler.startElement = { Receiver.at($0)?.open($1, $2) }
    handler.endElement = { receiver, _ in Receiver.at(receiver)?.sink.close() }
    handler.characters = { Receiver.at($0)?.sink.append($1, $2) }
    handler.ignorableWhitespace = { Receiver.at($0)?.sink.append($1, $2) }
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(receiver).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    withExtendedLifetime(receiver) {
      bytes.withUnsafeBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        // Without a start-of-document handler the parser makes no document: there is none to free.
        _ = htmlCtxtReadMemory(
          context, start, Int32(clamping: buffer.count), nil, "UTF-8", Int32(options))
      }
    }
  }
}

/// Turns tag soup into an `HTMLTree`.
enum HTMLDocument {
  /// What `html` says, in time proportional to its length.
  ///
  /// Markup nested deeper than `HTMLTree.maximumDepth` is read as paragraphs and links alone.
  static func tree(of html: String) -> HTMLTree {
    HTMLScanner.tree(of: html) ?? repaired(html)
  }

  /// What libxml2 makes of it, which knows how browsers mend tag soup.
  static func repaired(_ html: String) -> HTMLTree {
    parse(TagSoup.prepared(html)) ?? parse(TagSoup.prepared(html, flat: true)) ?? HTMLTree()
  }

  /// Nil where the elements are nested too deeply.
  private static func parse(_ bytes: [UInt8]) -> HTMLTree? {
    let sink = HTMLSink()
    HTMLEvents.send(bytes, to: sink)
    return sink.isTooDeep ? nil : sink.finished()
  }
}

/// Collects the parser's events.
private final class HTMLSink: HTMLEventSink {
  private var tree = HTMLTree()
  /// The nodes that are open.
  private var path: [Int] = []
  /// True while the last node is text that nothing has followed.
  private var endsInText = false
  private(set) var isTooDeep = false
  /// What names mean, by their addresses: the parser keeps each name once while it runs.
  private var tags: [UnsafePointer<UInt8>: HTMLTag] = [:]
  private var attributeNames: [UnsafePointer<UInt8>: HTMLAttribute?] = [:]

  func open(
    _ name: UnsafePointer<UInt8>?, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Bool {
    guard path.count < HTMLTree.maximumDepth else {
      isTooDeep = true
      return false
    }
    endsInText = false
    let first = tree.attributes.count
    var next = pairs
    while let pair = next, let key = pair[0] {
      if let name = attribute(key) {
        let value = pair[1].map { String(cString: $0) } ?? ""
        tree.attributes.append(HTMLTree.Attribute(name: name, value: value))
      }
      next = pair + 2
    }
    path.append(tree.nodes.count)
    let tag = name.map(self.tag) ?? .other
    tree.nodes.append(
      HTMLTree.Node(tag: tag, end: 0, range: first..<tree.attributes.count))
    return true
  }

  private func tag(_ name: UnsafePointer<UInt8>) -> HTMLTag {
    if let tag = tags[name] { return tag }
    let tag = HTMLTag(name: String(cString: name))
    tags[name] = tag
    return tag
  }

  private func attribute(_ name: UnsafePointer<UInt8>) -> HTMLAttribute? {
    if let attribute = attributeNames[name] { return attribute }
    let attribute = HTMLAttribute(rawValue: String(cString: name))
    attributeNames[name] = .some(attribute)
    return attribute
  }

  func close() {
    endsInText = false
    if let node = path.popLast() { tree.nodes[node].end = tree.nodes.count }
  }

  func append(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let bytes, count > 0 else { return }
    let start = tree.text.count
    tree.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    if endsInText, let last = tree.nodes.indices.last {
      tree.nodes[last].range = tree.nodes[last].range.lowerBound..<tree.text.count
      return
    }
    endsInText = true
    tree.nodes.append(
      HTMLTree.Node(tag: .text, end: tree.nodes.count + 1, range: start..<tree.text.count))
  }

  func finished() -> HTMLTree {
    while !path.isEmpty { close() }
    return tree
  }
}
