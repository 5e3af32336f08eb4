import CXML2

/// libxml2 with nothing of ours around it: what parsing is held against.
enum RawParser {
  /// Builds libxml2's own tree of an XML document and frees it; false where it is not well-formed.
  static func readTree(_ bytes: [UInt8]) -> Bool {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
    let document = bytes.withUnsafeBytes {
      xmlReadMemory(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, "UTF-8",
        Int32(bitPattern: UInt32(options)))
    }
    defer { xmlFreeDoc(document) }
    return document != nil
  }

  /// Runs libxml2 over an XML document without telling anybody what is in it; false where it is not
  /// well-formed.
  static func readEvents(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else { return false }
      defer { xmlFreeParserCtxt(context) }
      var handler = xmlSAXHandler()
      handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC: namespaces are resolved.
      context.pointee.sax.pointee = handler
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      xmlCtxtUseOptions(context, Int32(bitPattern: UInt32(options)))
      xmlParseDocument(context)
      return context.pointee.wellFormed != 0
    }
  }

  /// Builds libxml2's own tree of an HTML page and frees it.
  static func readHTML(_ html: String) {
    let options = HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    var html = html
    html.withUTF8 { bytes in
      let document = bytes.withMemoryRebound(to: CChar.self) {
        htmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
      xmlFreeDoc(document)
    }
  }
}
