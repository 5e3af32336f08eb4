/// Finds the addresses of links in Markdown. Each search is bounded, so that texts made of nothing
/// but beginnings of links take no longer than others.
enum MarkdownLink {
  /// Bytes of an address; no server takes many more.
  private static let longestAddress = 2048
  private static let longestTitle = 1024
  /// Parentheses within one another in an address.
  private static let deepest = 32

  /// The label and the address of a line `[label]: address "title"`.
  static func definition(in line: ArraySlice<UInt8>) -> (label: String, address: [UInt8])? {
    let line = MarkdownLine.trimmed(line)
    guard line.first == UInt8(ascii: "["),
      let end = line.firstIndex(of: UInt8(ascii: "]")), end + 1 < line.endIndex,
      line[end + 1] == UInt8(ascii: ":"),
      let label = MarkdownText.label(line[(line.startIndex + 1)..<end])
    else { return nil }
    let at = skipSpace(line, from: end + 2)
    guard let address = address(in: line, at: at), !address.range.isEmpty else { return nil }
    let rest = line[address.end...]
    guard rest.isEmpty || MarkdownText.isSpace(rest[rest.startIndex]) else { return nil }
    return (label, MarkdownText.unescaped(line[address.range]))
  }

  /// The address in `(address "title")`, and where that ends.
  static func target(in text: [UInt8], at start: Int) -> (address: [UInt8], end: Int)? {
    guard start < text.count, text[start] == UInt8(ascii: "(") else { return nil }
    var at = skipSpace(text[...], from: start + 1)
    guard let address = address(in: text[...], at: at) else { return nil }
    at = skipSpace(text[...], from: address.end)
    if at > address.end, let end = endOfTitle(in: text, at: at) {
      at = skipSpace(text[...], from: end)
    }
    guard at < text.count, text[at] == UInt8(ascii: ")") else { return nil }
    return (MarkdownText.unescaped(text[address.range]), at + 1)
  }

  private static func skipSpace(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.endIndex, at - start < longestTitle, MarkdownText.isSpace(text[at]) { at += 1 }
    return at
  }

  /// An address in angle brackets, or without any white space and with its parentheses in pairs.
  private static func address(
    in text: ArraySlice<UInt8>, at start: Int
  ) -> (range: Range<Int>, end: Int)? {
    let isEnclosed = start < text.endIndex && text[start] == UInt8(ascii: "<")
    var at = isEnclosed ? start + 1 : start
    let first = at
    var open = 0
    while at < text.endIndex, at - first <= longestAddress {
      switch text[at] {
      case UInt8(ascii: "\\") where at + 1 < text.endIndex: at += 1
      case UInt8(ascii: ">") where isEnclosed: return (first..<at, at + 1)
      case UInt8(ascii: "<") where isEnclosed, 0x0A where isEnclosed: return nil
      case _ where isEnclosed: break
      case UInt8(ascii: "("):
        open += 1
        if open > deepest { return nil }
      case UInt8(ascii: ")"):
        if open == 0 { return (first..<at, at) }
        open -= 1
      case 0...0x20: return open == 0 ? (first..<at, at) : nil
      default: break
      }
      at += 1
    }
    return !isEnclosed && open == 0 && at >= text.endIndex
      ? (first..<text.endIndex, text.endIndex) : nil
  }

  private static func endOfTitle(in text: [UInt8], at start: Int) -> Int? {
    guard start < text.count else { return nil }
    let closing: UInt8
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = text[start]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var at = start + 1
    while at < text.count, at - start <= longestTitle {
      if text[at] == closing { return at + 1 }
      at += text[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}

extension MarkdownLink {
  /// The address in `<https://…>` or `<somebody@…>`, and where that ends.
  static func enclosed(in text: [UInt8], at start: Int) -> (address: Range<Int>, isMail: Bool)? {
    var at = start + 1
    var hasSign = false
    while at < text.count, at - start <= longestAddress {
      switch text[at] {
      case UInt8(ascii: ">"):
        let address = (start + 1)..<at
        if startsWeb(text, at: start + 1) { return (address, false) }
        return hasSign && address.count > 2 ? (address, true) : nil
      case UInt8(ascii: "<"), 0...0x20: return nil
      case UInt8(ascii: "@"): hasSign = true
      default: break
      }
      at += 1
    }
    return nil
  }

  static func startsWeb(_ text: [UInt8], at start: Int) -> Bool {
    let rest = text[start...]
    return rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8)
  }

  /// Where the bare address at `start` ends: before white space, and before signs that belong to the
  /// sentence around it (GFM, section 6.9).
  static func endOfBare(in text: [UInt8], at start: Int, inBrackets: Bool) -> Int {
    var end = start
    var balance = 0
    scan: while end < text.count {
      switch text[end] {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "`"): break scan
      case UInt8(ascii: "]") where inBrackets: break scan
      case UInt8(ascii: "("): balance += 1
      case UInt8(ascii: ")"): balance -= 1
      default: break
      }
      end += 1
    }
    while end > start {
      let last = text[end - 1]
      if last == UInt8(ascii: ")") {
        guard balance < 0 else { break }
        balance += 1
      } else if !"?!.,:;*_~'\"\\".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }
}
