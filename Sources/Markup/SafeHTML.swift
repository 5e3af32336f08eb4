package import Models

/// Writes the readable subset of HTML: what the store keeps and other programs may show.
package enum SafeHTML {
  /// The readable part of `html`, with absolute links.
  ///
  /// Kept are paragraphs, headings, lists, quotes, code, tables, pictures, figures, links and
  /// emphasis; gone are scripts, styles, frames, forms and everything that acts. Text of other
  /// elements stays. The result is its own: sanitising it again changes nothing, unless it is so
  /// long that its end was left out.
  package static func sanitise(_ html: String, base: String?) -> String {
    write(ContentCleaner.pieces(of: html, base: base), capacity: html.utf8.count)
  }

  /// The same together with the document that it says: one pass over the page for both.
  package static func read(_ html: String, base: String?) -> (html: String, document: Document) {
    let pieces = ContentCleaner.pieces(of: html, base: base)
    return (
      write(pieces, capacity: html.utf8.count), DocumentBuilder.document(of: pieces, base: nil)
    )
  }

  private static func write(_ pieces: [SafePiece], capacity: Int) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(capacity)
    for index in pieces.indices {
      switch pieces[index] {
      case .open(let element):
        open(element, to: &output)
        // A reader of HTML drops a line feed that opens `pre`: one more keeps the first.
        if element.tag == .pre, beginsWithLineFeed(pieces[(index + 1)...]) { output.append(0x0A) }
      case .close(let tag): output.append(contentsOf: "</\(tag.rawValue)>".utf8)
      case .text(let bytes): escape(bytes, to: &output)
      case .lineBreak: output.append(contentsOf: "<br>".utf8)
      case .rule: output.append(contentsOf: "<hr>".utf8)
      case .image(let image): write(image, to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func beginsWithLineFeed(_ pieces: ArraySlice<SafePiece>) -> Bool {
    for piece in pieces {
      switch piece {
      case .open: continue
      case .text(let bytes): return bytes.first == 0x0A
      case .close, .lineBreak, .rule, .image: return false
      }
    }
    return false
  }

  private static func open(_ element: SafeElement, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: element.tag.rawValue.utf8)
    attribute("href", element.href, to: &output)
    attribute("title", element.title, to: &output)
    attribute("start", element.start.map { String($0) }, to: &output)
    attribute("type", element.numerals?.rawValue, to: &output)
    attribute("reversed", element.isReversed ? "" : nil, to: &output)
    attribute("value", element.value.map { String($0) }, to: &output)
    attribute("align", element.align?.rawValue, to: &output)
    attribute("colspan", element.columns > 1 ? String(element.columns) : nil, to: &output)
    attribute("rowspan", element.rows > 1 ? String(element.rows) : nil, to: &output)
    output.append(UInt8(ascii: ">"))
  }

  private static func write(_ image: SafeImage, to output: inout [UInt8]) {
    output.append(contentsOf: "<img".utf8)
    attribute("src", image.source, to: &output)
    attribute("alt", image.alt, to: &output)
    attribute("title", image.title, to: &output)
    output.append(UInt8(ascii: ">"))
  }

  private static func attribute(_ name: String, _ value: String?, to output: inout [UInt8]) {
    guard let value else { return }
    output.append(contentsOf: " \(name)=\"".utf8)
    escape(Array(value.utf8), quotes: true, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ bytes: [UInt8], quotes: Bool = false, to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { escape($0, quotes, to: &output) }
  }

  private static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ quotes: Bool, to output: inout [UInt8]
  ) {
    var start = 0
    while true {
      let place = bytes.firstIndex(
        from: start,
        marks: {
          $0.equal(to: UInt8(ascii: "&")) | $0.equal(to: UInt8(ascii: "<"))
            | $0.equal(to: UInt8(ascii: ">")) | $0.equal(to: UInt8(ascii: "\""))
        }, where: { isSpecial($0, quotes) })
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
      guard place < bytes.count else { return }
      switch bytes[place] {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      default: output.append(contentsOf: "&quot;".utf8)
      }
      start = place + 1
    }
  }

  private static func isSpecial(_ byte: UInt8, _ quotes: Bool) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") && quotes
  }
}
