internal import CXML2

/// The one door to libxml2 for feeds: a SAX2 pass that fills a tree.
///
/// The handler declares no entities and loads nothing, so that neither external entities nor
/// expansion bombs exist: a document type never reaches the parser anyway (`XMLProlog`).
enum XMLReader {
  /// How far a pass came.
  enum Outcome { case wellFormed, illFormed }

  /// Parses UTF-8 without declaration and document type.
  ///
  /// The strict pass stops at the first error and keeps libxml2's own limits (depth 256, 10 MB a
  /// text). The lenient pass is for what `XMLRepair` wrote, which keeps limits of its own.
  static func read(
    _ bytes: ArraySlice<UInt8>, isRepaired: Bool
  ) -> (tree: XMLTree, outcome: Outcome) {
    var session = Session(builder: XMLTreeBuilder(capacity: bytes.count / 2))
    let outcome = bytes.withUnsafeBytes { run($0, isRepaired, &session) }
    session.builder.finish()
    return (XMLTree(session.builder), outcome)
  }

  /// The character that HTML 4 calls `name`, for feeds that use HTML's names in XML.
  static func character(named name: String) -> Unicode.Scalar? {
    guard let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(entity.pointee.value)
  }

  private static func run(
    _ bytes: UnsafeRawBufferPointer, _ isRepaired: Bool, _ session: inout Session
  ) -> Outcome {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
      let size = Int32(exactly: bytes.count), let context = xmlCreateMemoryParserCtxt(start, size)
    else { return .illFormed }
    defer { xmlFreeParserCtxt(context) }
    session.context = context
    context.pointee.sax.pointee = handler
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
    options |= XML_PARSE_NOWARNING.rawValue
    // Without a document type there is nothing to replace but `&amp;` in attributes.
    options |= XML_PARSE_NOENT.rawValue
    if isRepaired { options |= XML_PARSE_RECOVER.rawValue | XML_PARSE_HUGE.rawValue }
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
    return withUnsafeMutablePointer(to: &session) { session in
      context.pointee.userData = UnsafeMutableRawPointer(session)
      xmlParseDocument(context)
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      context.pointee.myDoc = nil
      let isWellFormed = context.pointee.wellFormed != 0 && !session.pointee.isStopped
      return isWellFormed ? .wellFormed : .illFormed
    }
  }

  private struct Session {
    var builder: XMLTreeBuilder
    var context: xmlParserCtxtPtr?
    var isStopped = false

    mutating func stop() {
      isStopped = true
      xmlStopParser(context)
    }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC: namespaces are resolved.
    handler.startElementNs = startElement
    handler.endElementNs = { context, _, _, _ in XMLReader.session(context)?.pointee.builder.end() }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.processingInstruction = { context, target, _ in
      guard let target, let session = XMLReader.session(context) else { return }
      session.pointee.builder.declare(UInt(bitPattern: target))
      if String(cString: target) == XMLRepair.cutMark { session.pointee.builder.cut() }
    }
    return handler
  }

  private static func session(_ context: UnsafeMutableRawPointer?)
    -> UnsafeMutablePointer<Session>?
  {
    context?.assumingMemoryBound(to: Session.self)
  }

  private static let characters: charactersSAXFunc = { context, bytes, count in
    guard let bytes, count > 0 else { return }
    session(context)?.pointee.builder.characters(
      UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  private static let startElement: startElementNsSAX2Func = {
    context, local, prefix, address, namespaceCount, namespaces, attributeCount, _, attributes in
    guard let session = session(context), let local else { return }
    for place in 0..<Int(namespaceCount) * 2 {
      session.pointee.builder.declare(UInt(bitPattern: namespaces?[place]))
    }
    let element = name(local, prefix, address, isAttribute: false, &session.pointee.builder)
    let isKept = session.pointee.builder.start(element, namespaces: Int(namespaceCount))
    guard isKept, attributeCount <= XMLTreeBuilder.maximumAttributes else {
      return session.pointee.stop()
    }
    guard let attributes else { return }
    // Five pointers an attribute: local name, prefix, address, value's start and end.
    for first in stride(from: 0, to: Int(attributeCount) * 5, by: 5) {
      guard let local = attributes[first], let start = attributes[first + 3],
        let end = attributes[first + 4]
      else { continue }
      let attribute = name(
        local, attributes[first + 1], attributes[first + 2], isAttribute: true,
        &session.pointee.builder)
      session.pointee.builder.attribute(
        attribute, UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  private static func name(
    _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?,
    _ address: UnsafePointer<UInt8>?, isAttribute: Bool, _ builder: inout XMLTreeBuilder
  ) -> Int32 {
    // The parser keeps each string once, so that addresses stand for their strings. Attributes
    // without prefix are told from elements by a bit that no address has.
    let key = XMLTreeBuilder.NameKey(
      local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix),
      address: isAttribute ? UInt(bitPattern: address) ^ 1 : UInt(bitPattern: address))
    return builder.name(
      key,
      {
        (
          String(cString: local), prefix.map { String(cString: $0) },
          address.map { String(cString: $0) }
        )
      }, isAttribute: isAttribute)
  }
}
