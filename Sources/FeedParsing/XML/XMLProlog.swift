import Models

/// What stands before a document's first element: junk, declaration, comments, document type.
struct XMLProlog {
  /// Where the first element begins.
  let start: Int
  /// Texts of the entities that the document type declares, for `XMLRepair`.
  let entities: [String: [UInt8]]

  /// Documents that are taken for feeds or outlines, by the local name of the root.
  private static let roots: Set<String> = ["rss", "rdf", "feed", "entry", "channel", "opml"]
  private static let marks: [[UInt8]] = [
    "<?xml", "<rss", "<feed", "<rdf", "<atom:", "<opml", "<channel",
  ].map { Array($0.utf8) }
  /// Bytes of junk before a document, for instance warnings of the program that wrote it.
  private static let maximumJunk = 65_536
  private static let maximumEntities = 1000

  /// Reads the prolog of UTF-8 text; nil where no feed or outline follows.
  init?(_ bytes: [UInt8]) {
    var scanner = Scanner(bytes: bytes)
    if scanner.findRoot(Self.roots) == false {
      guard !scanner.isPage, let mark = Self.firstMark(bytes, after: scanner.at) else { return nil }
      scanner.at = mark
      guard scanner.findRoot(Self.roots) else { return nil }
    }
    start = scanner.at
    entities = scanner.entities
  }

  private static func firstMark(_ bytes: [UInt8], after start: Int) -> Int? {
    let end = min(bytes.count, start + maximumJunk)
    guard start < end else { return nil }
    return (start..<end).first { at in
      bytes[at] == UInt8(ascii: "<")
        && marks.contains { mark in
          at + mark.count <= bytes.count
            && zip(bytes[at..<at + mark.count], mark).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
        }
    }
  }

  /// Walks over the prolog; each step takes at least one byte.
  private struct Scanner {
    let bytes: [UInt8]
    var at = 0
    var entities: [String: [UInt8]] = [:]
    /// An HTML page, which is no feed whatever it contains.
    var isPage = false

    /// Stops at the first element; false where it is none of `roots`, or text comes first.
    mutating func findRoot(_ roots: Set<String>) -> Bool {
      while at < bytes.count {
        if bytes[at] <= 0x20 || bytes[at] == 0x7F {
          at += 1
        } else if starts("\u{FEFF}") {
          at += 3
        } else if starts("<!--") {
          at = find("-->", from: at + 4) ?? bytes.count
        } else if starts("<?") {
          at = find("?>", from: at + 2) ?? find(">", from: at + 2) ?? bytes.count
        } else if starts("<!") {
          documentType()
        } else {
          return isRoot(roots)
        }
      }
      return false
    }

    private mutating func isRoot(_ roots: Set<String>) -> Bool {
      guard bytes[at] == UInt8(ascii: "<") else { return false }
      let name = bytes[(at + 1)...].prefix(64).prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      let local = name.split(separator: UInt8(ascii: ":")).last ?? []
      let root = String(decoding: local, as: UTF8.self).lowercased()
      if ["html", "head", "body"].contains(root) { isPage = true }
      return roots.contains(root)
    }

    private func starts(_ text: StaticString) -> Bool { bytes.has(text, at: at) }

    /// Where `text` ends when it is found.
    private func find(_ text: StaticString, from start: Int) -> Int? {
      bytes.firstIndex(of: text, from: start).map { $0 + text.utf8CodeUnitCount }
    }

    /// Skips `<!DOCTYPE … [ … ]>` and notes the entities declared inside.
    private mutating func documentType() {
      let words = bytes[at...].prefix(64)
      let start = String(decoding: words, as: UTF8.self).lowercased()
      if start.split(whereSeparator: { " \t\r\n>".contains($0) }).prefix(2) == [
        "<!doctype", "html",
      ] {
        // Some feeds begin like a page; their root says what they are.
        isPage = true
      }
      at += 2
      var isInside = false
      while at < bytes.count {
        if starts("<!--") {
          at = find("-->", from: at + 4) ?? bytes.count
        } else if isInside, starts("<!ENTITY") {
          entity()
        } else if bytes[at] == 0x22 || bytes[at] == 0x27 {
          literal()
        } else {
          defer { at += 1 }
          if bytes[at] == UInt8(ascii: "[") { isInside = true }
          if bytes[at] == UInt8(ascii: "]") { isInside = false }
          if bytes[at] == UInt8(ascii: ">"), !isInside { return }
        }
      }
    }

    @discardableResult
    private mutating func literal() -> ArraySlice<UInt8> {
      let quote = bytes[at]
      let value = bytes[(at + 1)...].prefix { $0 != quote }
      at = min(value.endIndex + 1, bytes.count)
      return value
    }

    /// `<!ENTITY name "text">`; parameter entities and those kept elsewhere are passed over.
    private mutating func entity() {
      at += 8
      let words = bytes[at...].prefix { $0 != 0x22 && $0 != 0x27 && $0 != UInt8(ascii: ">") }
      at = words.endIndex
      guard at < bytes.count, bytes[at] != UInt8(ascii: ">") else { return }
      let value = literal()
      let name = String(decoding: words, as: UTF8.self).trimmed
      guard name.utf8.count <= 64, name.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x25 }) else { return }
      guard value.count <= 4096, entities.count < XMLProlog.maximumEntities else { return }
      entities[String(name)] = Array(value)
    }
  }
}
