import Models

extension Document {
  /// The text between two offsets as it was written: paragraphs unwrapped and an empty line apart,
  /// items and rows a line each, cells a tab apart; no bullets, bars or numbers of links.
  func passage(_ range: Range<Int>) -> String {
    var passage = Passage(wanted: range)
    passage.add(blocks, apart: .paragraph)
    return String(passage.text.trimmed)
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
    case .quote(let blocks): add(blocks, apart: .paragraph)
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
