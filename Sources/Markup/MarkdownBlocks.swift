/// Reads lines of Markdown as blocks, container by container.
struct MarkdownBlocks {
  typealias Line = MarkdownLine.Line

  /// Containers within one another; what would open one more is text. `ContentCleaner` keeps few
  /// more.
  static let maximumDepth = 12

  /// Addresses by their labels (see `MarkdownText.label`).
  private(set) var definitions: [String: [UInt8]] = [:]

  /// The blocks that lines of one container make.
  ///
  /// Calls itself for containers within, at most `maximumDepth` times.
  mutating func blocks(in lines: [Line], depth: Int) -> [MarkdownBlock] {
    var found: [MarkdownBlock] = []
    var paragraph: [Line] = []
    var at = 0
    while at < lines.count {
      let line = lines[at]
      let start = MarkdownLine.start(of: line, afterText: !paragraph.isEmpty)
      if Self.goesOn(start, depth: depth) {
        paragraph.append(line)
        at += 1
        continue
      }
      if case .underline(let level) = start {
        at += 1
        if let text = text(of: paragraph) { found.append(.heading(level: level, text)) }
        paragraph = []
        continue
      }
      if let text = text(of: paragraph) { found.append(.paragraph(text)) }
      paragraph = []
      if let block = block(start, in: lines, &at, depth: depth) { found.append(block) }
    }
    if let text = text(of: paragraph) { found.append(.paragraph(text)) }
    return found
  }

  /// Whether a line that begins so belongs to a paragraph.
  private static func goesOn(_ start: MarkdownLine.Start, depth: Int) -> Bool {
    switch start {
    case .text: true
    case .quote, .item, .spoiler: depth >= maximumDepth
    case .blank, .indented, .rule, .heading, .underline, .fence: false
    }
  }

  /// The block that begins at a line, which is taken with all that belong to it.
  private mutating func block(
    _ start: MarkdownLine.Start, in lines: [Line], _ at: inout Int, depth: Int
  ) -> MarkdownBlock? {
    switch start {
    case .blank, .text, .underline:
      at += 1
      return nil
    case .rule:
      at += 1
      return .rule
    case .heading(let level, let text):
      at += 1
      return .heading(level: level, Array(text))
    case .indented: return Self.indentedCode(in: lines, &at)
    case .fence(let fence): return Self.code(in: lines, &at, fence)
    case .quote: return .quote(blocks(in: Self.quoted(in: lines, &at), depth: depth + 1))
    case .item(let marker): return list(in: lines, &at, marker, depth: depth)
    case .spoiler(let title):
      let content = Self.spoiled(in: lines, &at)
      return .spoiler(title: Array(title), blocks(in: content, depth: depth + 1))
    }
  }

  /// A paragraph's text without the definitions at its start; nil where nothing else is in it.
  private mutating func text(of lines: [Line]) -> [UInt8]? {
    var rest = lines[...]
    while let line = rest.first, let (label, address) = MarkdownLink.definition(in: line) {
      // The first of one name counts; a text that defines more than a few thousand is up to something.
      if definitions[label] == nil, definitions.count < 4096 { definitions[label] = address }
      rest = rest.dropFirst()
    }
    guard let last = rest.last else { return nil }
    var text: [UInt8] = []
    for line in rest.dropLast() {
      text += line.drop(while: MarkdownText.isSpace)
      text.append(0x0A)
    }
    return text + MarkdownLine.trimmed(last)
  }
}

extension MarkdownBlocks {
  private static func code(
    in lines: [Line], _ at: inout Int, _ fence: MarkdownLine.Fence
  ) -> MarkdownBlock {
    var text: [UInt8] = []
    at += 1
    while at < lines.count {
      let line = lines[at]
      at += 1
      if MarkdownLine.closes(fence, line) { break }
      text += MarkdownLine.drop(fence.indent, from: line)
      text.append(0x0A)
    }
    return .code(text.dropLast())
  }

  private static func indentedCode(in lines: [Line], _ at: inout Int) -> MarkdownBlock {
    var text: [UInt8] = []
    var blanks = 0
    while at < lines.count {
      let line = lines[at]
      if line.isEmpty {
        blanks += 1
      } else {
        guard MarkdownLine.indent(of: line) >= 4 else { break }
        if !text.isEmpty { text += Array(repeating: 0x0A, count: blanks + 1) }
        blanks = 0
        text += MarkdownLine.drop(4, from: line)
      }
      at += 1
    }
    return .code(text)
  }

  /// The lines of a quote without their signs, and those that go on with its last paragraph.
  private static func quoted(in lines: [Line], _ at: inout Int) -> [Line] {
    var content: [Line] = []
    while at < lines.count {
      let line = lines[at]
      let start = MarkdownLine.start(of: line, afterText: false)
      if case .quote = start {
        var rest = line.drop(while: MarkdownText.isSpace).dropFirst()
        if rest.first.map(MarkdownText.isSpace) == true { rest = rest.dropFirst() }
        content.append(rest.allSatisfy(MarkdownText.isSpace) ? [] : rest)
      } else if content.last?.isEmpty == false, isContinuation(start) {
        content.append(line.drop(while: MarkdownText.isSpace))
      } else {
        break
      }
      at += 1
    }
    return content
  }

  /// Whether a line that begins so goes on with a paragraph above without its container's signs.
  private static func isContinuation(_ start: MarkdownLine.Start) -> Bool {
    switch start {
    case .text, .indented: true
    case .blank, .rule, .quote, .heading, .underline, .fence, .item, .spoiler: false
    }
  }

  /// The lines up to the `:::` that closes a spoiler.
  private static func spoiled(in lines: [Line], _ at: inout Int) -> [Line] {
    var content: [Line] = []
    var open = 1
    at += 1
    while at < lines.count {
      let line = lines[at]
      at += 1
      if MarkdownLine.closesSpoiler(line) { open -= 1 }
      if case .spoiler = MarkdownLine.start(of: line, afterText: false) { open += 1 }
      if open == 0 { break }
      content.append(line)
    }
    return content
  }

  private mutating func list(
    in lines: [Line], _ at: inout Int, _ first: MarkdownLine.Marker, depth: Int
  ) -> MarkdownBlock {
    var items: [[MarkdownBlock]] = []
    while at < lines.count,
      case .item(let marker) = MarkdownLine.start(of: lines[at], afterText: false),
      marker.byte == first.byte
    {
      let content = Self.item(in: lines, &at, marker)
      items.append(blocks(in: content, depth: depth + 1))
    }
    return .list(start: first.number, items: items)
  }

  /// The lines of an item without its marker and indentation.
  private static func item(
    in lines: [Line], _ at: inout Int, _ marker: MarkdownLine.Marker
  ) -> [Line] {
    let opening = lines[at].drop(while: MarkdownText.isSpace)
    let sign = opening.drop(while: MarkdownText.isDigit).dropFirst()
    let columns = MarkdownLine.indent(of: sign)
    var content: [Line] = [
      marker.isEmpty ? [] : MarkdownLine.drop(columns > 4 ? 1 : columns, from: sign)
    ]
    at += 1
    while at < lines.count {
      let line = lines[at]
      if line.isEmpty {
        content.append([])
      } else if MarkdownLine.indent(of: line) >= marker.content {
        content.append(MarkdownLine.drop(marker.content, from: line))
      } else if content.last?.isEmpty == false,
        isContinuation(MarkdownLine.start(of: line, afterText: false))
      {
        content.append(line.drop(while: MarkdownText.isSpace))
      } else {
        break
      }
      at += 1
    }
    return content
  }
}
