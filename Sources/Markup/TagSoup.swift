/// Makes markup from outside fit for libxml2, in one pass over its bytes.
///
/// The parser stops at NUL, compares each attribute with all before it, and loses what stands in
/// CDATA sections. So NULs, comments, scripts and styles go, CDATA sections are opened, and tags
/// that are too long keep only the attributes that mean something.
package struct TagSoup {
  /// A tag with more attributes, or one longer than `maximumValue`, is written anew.
  private static let maximumAttributes = 48
  /// Bytes; longer values are data of some kind, never an address that we would open.
  private static let maximumValue = 16_384

  /// Tags of one text; what comes after them is left out, and said to be. The longest pages of the
  /// web have a fifth of it.
  static let maximumTags = 150_000
  static let cutNote = "[The rest is too long to be kept.]"

  private let bytes: [UInt8]
  private let isFlat: Bool
  private var output: [UInt8]
  private var position = 0
  private var tags = 0
  /// CDATA sections whose end has not come yet.
  private var openSections = 0
  /// Where the last end tag of each name stands; made when it is first asked for.
  private var lastEnds: [String: Int]?
  private var hasNoCommentEnd = false

  /// With `flat`, only paragraphs, line breaks, images and links are left, nested in nothing.
  package static func prepared(_ html: String, flat: Bool = false) -> [UInt8] {
    var soup = TagSoup(html, isFlat: flat)
    soup.run()
    return soup.output
  }

  private init(_ html: String, isFlat: Bool) {
    bytes = Array(html.utf8)
    self.isFlat = isFlat
    output = Array("<body>".utf8)
    output.reserveCapacity(bytes.count + 16)
  }

  private mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") {
        markup()
      } else if openSections > 0, byte == UInt8(ascii: "]"), has("]]>", at: position) {
        openSections -= 1
        position += 3
      } else {
        // NUL ends libxml2's input; form feeds are white space to HTML but not to XML.
        if byte == 0x0C { output.append(0x20) } else if byte != 0 { output.append(byte) }
        position += 1
        if byte == UInt8(ascii: "&") { reference() }
        let end = endOfPlainText(from: position)
        output.append(contentsOf: bytes[position..<end])
        position = end
      }
    }
  }

  /// Where the next byte is that may mean something, in one quick pass.
  private func endOfPlainText(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"), 0, 0x0C: return place
        default: place += 1
        }
      }
      return place
    }
  }

  private mutating func markup() {
    if has("<!--", at: position) { return skipComment() }
    if has("<![CDATA[", at: position) {
      position += "<![CDATA[".utf8.count
      openSections += 1
      return
    }
    let isEnd = byte(position + 1) == UInt8(ascii: "/")
    let nameStart = position + (isEnd ? 2 : 1)
    guard isLetter(byte(nameStart)) else {
      output.append(bytes[position])
      position += 1
      return
    }
    tags += isEnd ? 0 : 1
    guard tags <= Self.maximumTags else {
      output.append(contentsOf: "<p>\(Self.cutNote)</p>".utf8)
      position = bytes.count
      return
    }
    var nameEnd = nameStart
    while nameEnd < bytes.count, !isNameEnd(bytes[nameEnd]) { nameEnd += 1 }
    let name = String(decoding: bytes[nameStart..<nameEnd].prefix(32), as: UTF8.self).lowercased()
    let tag = Tag(name: name, isEnd: isEnd, start: position, attributesStart: nameEnd)
    let scan = attributes(from: nameEnd)
    position = scan.end
    if name == "script" || name == "style" {
      if !isEnd && !scan.isSelfClosing { skipRawText(name) }
      return
    }
    if !isEnd, !scan.isSelfClosing, swallowsRest(name) {
      if name == "iframe" {
        write(tag, scan)
        output.append(contentsOf: "</iframe>".utf8)
      }
      return
    }
    write(tag, scan)
  }
}

/// Elements whose content is not shown, and that nobody closed.
extension TagSoup {
  private static let withoutEnd: Set<String> = [
    "area", "base", "embed", "frame", "input", "link", "meta", "param", "source", "track",
  ]

  /// Whether all that follows would go with the element `name` that begins before `position`.
  private mutating func swallowsRest(_ name: String) -> Bool {
    let role = HTMLTag(name: name).role
    guard role == .dropped || role == .frame, !Self.withoutEnd.contains(name) else { return false }
    let ends = lastEnds ?? endTags()
    lastEnds = ends
    return ends[name, default: -1] < position
  }

  private func endTags() -> [String: Int] {
    var ends: [String: Int] = [:]
    var index = position
    while let mark = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = mark + 1
      guard byte(index) == UInt8(ascii: "/") else { continue }
      let name = bytes[(index + 1)...].prefix(16).prefix { !isNameEnd($0) }
      ends[String(decoding: name, as: UTF8.self).lowercased()] = mark
    }
    return ends
  }
}

extension TagSoup {
  /// Writes the old names of characters that may lack their semicolon (HTML standard, section
  /// 13.5) with it, as libxml2 insists.
  private mutating func reference() {
    guard let first = byte(position), isLetter(first),
      let name = Self.names.first(where: { $0[0] == first && bytes[position...].starts(with: $0) }),
      let next = byte(position + name.count), next != UInt8(ascii: ";"), next != UInt8(ascii: "="),
      !isLetter(next)
    else { return }
    output.append(contentsOf: name)
    output.append(UInt8(ascii: ";"))
    position += name.count
  }

  private static let names: [[UInt8]] =
    ["amp", "copy", "gt", "laquo", "lt", "nbsp", "quot", "raquo", "reg"].map { Array($0.utf8) }
}

extension TagSoup {
  fileprivate struct Tag {
    var name: String
    var isEnd: Bool
    var start: Int
    var attributesStart: Int
  }

  fileprivate struct Scan {
    /// The index after the tag's `>`.
    var end: Int
    var count = 0
    var longestValue = 0
    var isSelfClosing = false
  }

  /// An attribute's name and its value, without quotes.
  fileprivate typealias Attribute = (name: Range<Int>, value: Range<Int>)

  /// The attributes of a tag, as the HTML standard (section 13.2.5.32 and following) reads them.
  ///
  /// Those that are short enough to be kept of an oversized tag are handed to `found`.
  fileprivate func attributes(
    from start: Int, _ found: (Attribute) -> Void = { _ in }
  ) -> Scan {
    var scan = Scan(end: start)
    var kept = 0
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
        scan.isSelfClosing = bytes[index] == UInt8(ascii: "/")
        index += 1
        continue
      }
      scan.isSelfClosing = false
      let nameStart = index
      index += 1
      while index < bytes.count, !isNameEnd(bytes[index]), bytes[index] != UInt8(ascii: "=") {
        index += 1
      }
      let name = nameStart..<index
      let value = self.value(after: &index)
      scan.count += 1
      scan.longestValue = max(scan.longestValue, value.count, name.count)
      if kept < Self.maximumAttributes, name.count <= 16, value.count <= Self.maximumValue {
        kept += 1
        found((name, value))
      }
    }
    scan.end = min(index + 1, bytes.count)
    return scan
  }

  private func value(after index: inout Int) -> Range<Int> {
    var ahead = index
    while isSpace(byte(ahead)) { ahead += 1 }
    guard byte(ahead) == UInt8(ascii: "=") else { return index..<index }
    index = ahead + 1
    while isSpace(byte(index)) { index += 1 }
    guard let quote = byte(index), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while let next = byte(index), !isSpace(next), next != UInt8(ascii: ">") { index += 1 }
      return start..<index
    }
    index += 1
    let start = index
    while let next = byte(index), next != quote { index += 1 }
    defer { index = min(index + 1, bytes.count) }
    return start..<index
  }

  fileprivate mutating func write(_ tag: Tag, _ scan: Scan) {
    if isFlat { return writeFlat(tag, scan) }
    if scan.count > Self.maximumAttributes || scan.longestValue > Self.maximumValue {
      return writeAnew(tag, scan)
    }
    let written = bytes[tag.start..<scan.end]
    if written.contains(0) {
      output.append(contentsOf: written.lazy.filter { $0 != 0 })
    } else {
      output.append(contentsOf: written)
    }
    if Self.voidElements.contains(tag.name), !scan.isSelfClosing, output.last == UInt8(ascii: ">") {
      output.removeLast()
      output.append(contentsOf: " />".utf8)
    }
  }

  /// Elements without an end that libxml2 does not know: it would put all that follows inside.
  private static let voidElements: Set<String> = [
    "bgsound", "embed", "keygen", "source", "track", "wbr",
  ]

  private mutating func writeAnew(_ tag: Tag, _ scan: Scan) {
    output.append(contentsOf: tag.isEnd ? "</".utf8 : "<".utf8)
    output.append(contentsOf: tag.name.utf8)
    var kept: [Attribute] = []
    _ = attributes(from: tag.attributesStart) { kept.append($0) }
    for (name, value) in kept {
      let name = String(decoding: bytes[name], as: UTF8.self).lowercased()
      guard HTMLAttribute(rawValue: name) != nil else { continue }
      output.append(contentsOf: " \(name)=\"".utf8)
      for byte in bytes[value] where byte != 0 {
        if byte == UInt8(ascii: "\"") {
          output.append(contentsOf: "&quot;".utf8)
        } else {
          output.append(byte)
        }
      }
      output.append(UInt8(ascii: "\""))
    }
    output.append(contentsOf: scan.isSelfClosing ? "/>".utf8 : ">".utf8)
  }

  private mutating func writeFlat(_ tag: Tag, _ scan: Scan) {
    switch HTMLTag(name: tag.name).role {
    case .leaf, .section, .quote, .list, .item, .definitions, .definition, .figure, .details,
      .code, .table, .tablePart, .rule:
      output.append(contentsOf: "</a></p><p>".utf8)
    case .lineBreak:
      output.append(contentsOf: "<br>".utf8)
    case .image:
      writeAnew(tag, scan)
    case .dropped where tag.name == "link" || tag.name == "base":
      writeAnew(tag, scan)
    case .inline where tag.name == "a":
      output.append(contentsOf: "</a>".utf8)
      if !tag.isEnd { writeAnew(tag, scan) }
    case .inline, .ruby, .frame, .media, .formula, .dropped, .transparent: break
    }
  }
}

extension TagSoup {
  /// Skips a comment as the HTML standard (section 13.2.5.43 and following) ends it; one that never
  /// ends takes no more than a tag would.
  private mutating func skipComment() {
    position += 4
    let start = position
    if hasNoCommentEnd { return skipUnclosedComment() }
    if has(">", at: position) || has("->", at: position) {
      position += has(">", at: position) ? 1 : 2
      return
    }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "-") {
        for end in ["-->", "--!>"] where has(end, at: position) {
          position += end.utf8.count
          return
        }
      }
      position += 1
    }
    hasNoCommentEnd = true
    position = start
    skipUnclosedComment()
  }

  private mutating func skipUnclosedComment() {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: ">"))
    position = end.map { $0 + 1 } ?? bytes.count
  }

  /// Skips to the end tag of a script or a style, or to the end.
  private mutating func skipRawText(_ name: String) {
    let end = "</" + name
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), has(end, at: position) {
        position = attributes(from: position + end.utf8.count).end
        return
      }
      position += 1
    }
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// True where `text`, letters in either case, stands at `index`.
  private func has(_ text: String, at index: Int) -> Bool {
    guard index + text.utf8.count <= bytes.count else { return false }
    return zip(bytes[index...], text.utf8).allSatisfy {
      $0 == $1 || (isLetter($0) && $0 | 0x20 == $1 | 0x20)
    }
  }

  private func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x61...0x7A).contains(byte | 0x20)
  }

  private func isSpace(_ byte: UInt8?) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  /// True for white space, `/` and `>`.
  private func isNameEnd(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
