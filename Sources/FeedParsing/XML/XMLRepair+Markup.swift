extension XMLRepair {
  /// What begins with `<` at `at`; where it is no markup it is text.
  mutating func markup() {
    guard at + 1 < source.count else {
      at += 1
      return
    }
    switch source[at + 1] {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): instruction()
    case UInt8(ascii: "/"): endTag()
    case let byte where isLetter(byte) || byte == UInt8(ascii: "_"): startTag()
    default: lessThan()
    }
  }

  private mutating func lessThan() {
    if !open.isEmpty { out.append(contentsOf: "&lt;" as StaticString) }
    at += 1
  }

  func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }

  private mutating func declaration() {
    if starts("<!--", at: at) {
      guard !hasNoCommentEnd, let end = find("-->", from: at + 4) else {
        hasNoCommentEnd = true
        return lessThan()
      }
      at = end + 3
    } else if starts("<![cdata[", at: at) {
      characterData()
    } else if at + 2 < source.count, isLetter(source[at + 2]) || source[at + 2] == 0x5B {
      skipTag()
    } else {
      lessThan()
    }
  }

  private mutating func instruction() {
    let end = source[at...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
    at = end + 1
  }

  private mutating func skipTag() {
    let rest = source[(at + 1)...]
    let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") } ?? source.count
    at = end < source.count && source[end] == UInt8(ascii: ">") ? end + 1 : end
  }

  /// A CDATA section; one that is never closed ends with the element it is in.
  private mutating func characterData() {
    let start = at + 9
    if !hasNoCDATAEnd, let end = find("]]>", from: start) {
      if !open.isEmpty { writeRaw(start..<end) }
      at = end + 3
      return
    }
    hasNoCDATAEnd = true
    var end = start
    while end < source.count, !isEndOfLast(end) { end += 1 }
    if !open.isEmpty { writeRaw(start..<end) }
    at = end
  }

  private func isEndOfLast(_ place: Int) -> Bool {
    guard source[place] == UInt8(ascii: "<"), starts("</", at: place), let last = open.last else {
      return false
    }
    let end = place + 2 + last.name.count
    return end <= source.count && isSame(place + 2..<end, last.name)
  }

  /// Text that contains no markup: every `&` and `<` in it stands for itself.
  private mutating func writeRaw(_ range: Range<Int>) {
    var start = range.lowerBound
    while let mark = source[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      write(start..<mark)
      out.append(contentsOf: "&amp;" as StaticString)
      start = mark + 1
    }
    write(start..<range.upperBound)
  }

  func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { lower(source[$0]) == lower(source[$1]) }
  }

  /// An end tag closes the nearest element of its name; without one it means nothing.
  private mutating func endTag() {
    let start = at + 2
    var end = start
    while end < source.count, isTagNameByte(source[end]) { end += 1 }
    at = end
    while at < source.count, source[at] != UInt8(ascii: ">"), source[at] != UInt8(ascii: "<") {
      at += 1
    }
    // The document broke off inside the tag: what it was about to close is complete.
    if at < source.count, source[at] == UInt8(ascii: ">") { at += 1 }
    close(start..<end)
  }

  private mutating func close(_ name: Range<Int>) {
    if !overflow.isEmpty, let count = overflow[lowerName(name)] {
      overflow[lowerName(name)] = count > 1 ? count - 1 : nil
      return
    }
    guard let place = open.lastIndex(where: { isSame($0.name, name) }) else { return }
    overflow = [:]
    while open.count > place + 1 { closeLast() }
    if place == 0 { isRootEnded = true } else { closeLast() }
  }

  mutating func closeLast() {
    guard let last = open.popLast() else { return }
    namespacesInScope -= last.namespaces
    out.append(contentsOf: "</" as StaticString)
    out.append(contentsOf: source[last.name])
    out.append(UInt8(ascii: ">"))
  }

  func isTagNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
      || byte == UInt8(ascii: ":")
  }

  private mutating func startTag() {
    let start = at
    guard let tag = tag() else {
      // A tag that the document's end cut in two is dropped; anything else was a bare `<`.
      if at < source.count {
        at = start
        lessThan()
      }
      return
    }
    if open.count >= Self.maximumDepth {
      if !tag.isEmpty, admits(tag.name) { overflow[lowerName(tag.name), default: 0] += 1 }
      return
    }
    // The tag alone is left out: its end finds nothing to close, and its text stays.
    guard admits(tag.name) else { return }
    closeUnfinished(before: tag.name)
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: source[tag.name])
    let namespaces = write(tag.attributes)
    if tag.isEmpty || isVoid(tag.name), !open.isEmpty {
      out.append(contentsOf: "/>" as StaticString)
    } else {
      out.append(UInt8(ascii: ">"))
      open.append(OpenElement(name: tag.name, namespaces: namespaces))
      namespacesInScope += namespaces
    }
  }

  func isSame(_ name: Range<Int>, to text: StaticString) -> Bool {
    name.count == text.utf8CodeUnitCount && starts(text, at: name.lowerBound)
  }

  /// Elements of HTML that have no end tag and that no feed uses as its own.
  private func isVoid(_ name: Range<Int>) -> Bool {
    isSame(name, to: "br") || isSame(name, to: "hr") || isSame(name, to: "img")
      || isSame(name, to: "wbr")
  }
}
