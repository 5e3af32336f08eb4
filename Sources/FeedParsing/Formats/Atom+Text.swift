import Models

extension Atom {
  /// A text construct or content (RFC 4287, sections 3.1 and 4.1.3); Atom 0.3 has `mode` as well.
  ///
  /// Nil where there is nothing, or nothing that is text.
  static func text(_ element: XMLElement, base: String?) -> FeedText? {
    let type = element["type"]?.lowered ?? "text"
    if element["mode"]?.lowered == "base64" { return encoded(element, type, base: base) }
    // What nearly all write, without a copy.
    if type == "html" || type == "text", !element.hasChildren {
      return element.trimmedText.map { FeedText($0, type == "html" ? .html : .plain, base: base) }
    }
    if element.hasChildren {
      guard kind(type) != nil || type.hasSuffix("xml") else { return nil }
      return make(element.innerHTMLOfDiv(base: base), .html, base: base)
    }
    if kind(type) == nil, !type.utf8.contains(UInt8(ascii: "/")) || type.hasSuffix("xml") {
      return make(element.text, .plain, base: base)
    }
    // Other media types are in base64 (section 4.1.3.3, rule 6).
    if kind(type) == nil { return encoded(element, type, base: base) }
    return make(element.text, kind(type), base: base, isXML: type.holds("xhtml"))
  }

  private static func kind(_ type: String) -> FeedText.Kind? {
    if type == "html" || type.holds("html") { return .html }
    if type == "text" || type.hasPrefix("text/") { return .plain }
    return nil
  }

  private static func make(
    _ text: String, _ kind: FeedText.Kind?, base: String?, isXML: Bool = false
  ) -> FeedText? {
    guard let kind else { return nil }
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    // Text of XHTML has its references resolved already, unlike text of HTML.
    return FeedText(String(text), isXML ? .plain : kind, base: base)
  }

  /// Content in base64, where it turns out to be text.
  private static func encoded(_ element: XMLElement, _ type: String, base: String?) -> FeedText? {
    guard let bytes = base64(element), TextDecoding.isUTF8(bytes) || kind(type) != nil else {
      return nil
    }
    let text = String(decoding: TextDecoding.utf8(bytes, contentType: nil), as: UTF8.self)
    if let kind = kind(type) { return make(text, kind, base: base) }
    let isText = text.utf8.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
    return isText && !text.isEmpty ? .guessed(text, base: base) : nil
  }

  private static func base64(_ element: XMLElement) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in element.text.utf8 {
      let digit: UInt32
      switch byte {
      case 0x41...0x5A: digit = UInt32(byte - 0x41)
      case 0x61...0x7A: digit = UInt32(byte - 0x61 + 26)
      case 0x30...0x39: digit = UInt32(byte - 0x30 + 52)
      case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
      case UInt8(ascii: "="): continue
      default:
        if byte <= 0x20 { continue }
        return nil
      }
      buffer = buffer << 6 | digit
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return bytes
  }
}
