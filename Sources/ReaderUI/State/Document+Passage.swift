import Models

extension Document {
  /// The text between two offsets as it was written: paragraphs unwrapped and an empty line apart,
  /// items and rows a line each, cells a tab apart; no bullets, bars or numbers of links.
  func passage(_ range: Range<Int>) -> String {
    var passage = Passage(wanted: range)
    passage.add(blocks, apart: .paragraph)
    return String(passage.text.trimmed)
  }

  /// The text between two offsets, with nothing between its blocks.
  func scalars(in range: Range<Int>) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    forEachText { text, offset in
      let own = offset..<(offset + text.unicodeScalars.count)
      let common = own.clamped(to: range)
      guard !common.isEmpty else { return }
      let part = text.unicodeScalars.dropFirst(common.lowerBound - own.lowerBound)
      found += part.prefix(common.count)
    }
    return found
  }

  /// Where the words are that white space or the end of a block ends.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    forEachText { text, offset in
      var start: Int?
      var place = offset
      for scalar in text.unicodeScalars {
        if !scalar.properties.isWhitespace {
          start = start ?? place
        } else if let begun = start {
          words.append(begun..<place)
          start = nil
        }
        place += 1
      }
      if let begun = start { words.append(begun..<place) }
    }
    return words
  }

  /// Calls `body` with the text of each paragraph, cell and so on, and its offset.
  private func forEachText(_ body: (String, Int) -> Void) {
    var offset = 0
    func visit(_ text: String) {
      body(text, offset)
      offset += text.unicodeScalars.count
    }
    func visit(_ blocks: [Document.Block]) {
      for block in blocks {
        switch block {
        case .paragraph(let runs), .heading(_, let runs): visit(runs.text)
        case .list(_, let items): for item in items { visit(item) }
        case .quote(let blocks), .indented(let blocks): visit(blocks)
        case .code(let code): visit(code)
        case .table(let table):
          visit(table.caption.text)
          for row in table.rows { for cell in row { visit(cell.text) } }
        case .rule: break
        case .image(let image):
          visit(image.alt)
          visit(image.caption.text)
        }
      }
    }
    visit(blocks)
  }
}

/// Collects a part of the text; a document's depth is bounded, so that recursion is safe.
private struct Passage {
  /// What stands between two pieces of text; the strongest that is due counts.
  enum Gap: Int, Comparable {
    case none, cell, line, paragraph

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }

    var text: String {
      switch self {
      case .none: ""
      case .cell: "\t"
      case .line: "\n"
      case .paragraph: "\n\n"
      }
    }
  }

  let wanted: Range<Int>
  private(set) var text = ""
  private var offset = 0
  private var gap = Gap.none

  init(wanted: Range<Int>) { self.wanted = wanted }

  private var isDone: Bool { offset >= wanted.upperBound }

  mutating func add(_ blocks: [Document.Block], apart: Gap) {
    for (index, block) in blocks.enumerated() where !isDone {
      if index > 0 { leave(apart) }
      add(block)
    }
  }

  private mutating func add(_ block: Document.Block) {
    switch block {
    case .paragraph(let runs), .heading(_, let runs): add(runs.text)
    case .list(_, let items):
      for (index, item) in items.enumerated() {
        if index > 0 { leave(.line) }
        add(item, apart: item.count > 1 ? .paragraph : .line)
      }
    case .quote(let blocks), .indented(let blocks): add(blocks, apart: .paragraph)
    case .code(let code): add(code)
    case .table(let table): add(table)
    case .rule: break
    case .image(let image):
      add(image.alt)
      leave(.line)
      add(image.caption.text)
    }
  }

  private mutating func add(_ table: Document.Table) {
    add(table.caption.text)
    for row in table.rows where !isDone {
      leave(.line)
      for cell in row {
        add(cell.text)
        leave(.cell)
      }
    }
  }

  private mutating func leave(_ gap: Gap) { self.gap = max(self.gap, gap) }

  private mutating func add(_ words: String) {
    let scalars = words.unicodeScalars
    let own = offset..<(offset + scalars.count)
    offset = own.upperBound
    let common = own.clamped(to: wanted)
    guard !common.isEmpty else { return }
    if !text.isEmpty { text += gap.text }
    gap = .none
    let part = scalars.dropFirst(common.lowerBound - own.lowerBound).prefix(common.count)
    text.unicodeScalars.append(contentsOf: part)
  }
}
