package import Models

/// Turns the bytes of a feed into what the feed says.
package enum FeedParser {
  /// Larger documents are refused; the parser counts in 32 bits.
  package static let maximumBytes = 1 << 30

  /// The contents of a feed in any format of `FeedFormat.all`; nil where it is no feed.
  ///
  /// It never fails for bad markup: a document that is cut off gives its whole items, one that is
  /// broken gives what can be read. `contentType` is the HTTP field as it came, `address` is where
  /// the bytes came from and the base of relative links. Memory stays within a small multiple of
  /// the document; entities and nesting cannot enlarge it.
  package static func parse(
    _ bytes: [UInt8], contentType: String?, address: String?
  ) -> FeedContents? {
    guard !bytes.isEmpty, bytes.count <= maximumBytes else { return nil }
    let text = TextDecoding.utf8(bytes, contentType: contentType)
    guard let document = document(text) else { return nil }
    let source = FeedSource(document: document, address: address)
    return FeedFormat.all.first { $0.recognises(source) }?.read(source)
  }

  private static func document(_ text: [UInt8]) -> FeedSource.Document? {
    if text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      return JSONReader.read(text).map { .json($0) }
    }
    return XMLTree.read(text)?.root.map { .xml($0) }
  }
}

extension XMLTree {
  /// The tree of UTF-8 text; nil where neither a feed nor an outline begins.
  ///
  /// Plain documents take one pass; what is unusual takes libxml2's as well, and what is wrong is
  /// repaired first.
  static func read(_ text: [UInt8]) -> XMLTree? {
    guard let prolog = XMLProlog(text) else { return nil }
    if let tree = XMLScanner.read(text[prolog.start...]) { return tree }
    if !mayHaveHugeTag(text) {
      let strict = XMLReader.read(text[prolog.start...], isRepaired: false)
      if strict.outcome == .wellFormed { return strict.tree }
    }
    let repaired = XMLRepair.repaired(text, prolog)
    return XMLReader.read(repaired[...], isRepaired: true).tree
  }

  /// Whether 16 KB hold no `>`: libxml2 takes quadratic time for the attributes of a tag that long.
  private static func mayHaveHugeTag(_ text: [UInt8]) -> Bool {
    let block = 16_384
    return stride(from: 0, to: text.count - block, by: block).contains { start in
      !text[start..<start + block].contains(UInt8(ascii: ">"))
    }
  }
}
