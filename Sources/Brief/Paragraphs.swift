internal import Models

/// The running text of a document: paragraphs, also of quotes and lists, but no headings, code,
/// tables or captions.
struct Paragraphs {
  /// Bytes of all that is looked at; a longer text is read at its beginning and evenly after it.
  private static let budget = 160_000
  /// Bytes of a paragraph; the rest of a longer one is not looked at.
  private static let maximum = 40_000

  struct Paragraph {
    var text: [UInt32]
    /// From 1.
    var number: Int
    /// List entries are often no sentences: only those with a mark at their end are.
    var isEntry: Bool
  }

  private var found: [(runs: [Document.Run], size: Int, isEntry: Bool)] = []

  static func read(_ document: Document) -> [Paragraph] {
    var paragraphs = Paragraphs()
    paragraphs.take(document.blocks, isEntry: false)
    return paragraphs.chosen()
  }

  /// Calls itself as deep as the document nests (`Document.maximumDepth`).
  private mutating func take(_ blocks: [Document.Block], isEntry: Bool) {
    for block in blocks {
      switch block {
      case .paragraph(let runs):
        let size = runs.reduce(0) { $0 + $1.text.utf8.count }
        if size > 0 { found.append((runs, size, isEntry)) }
      case .list(_, let items): for item in items { take(item, isEntry: true) }
      case .quote(let blocks), .indented(let blocks): take(blocks, isEntry: isEntry)
      case .heading, .code, .table, .rule, .image: break
      }
    }
  }

  private func chosen() -> [Paragraph] {
    let total = found.reduce(0) { $0 + min($1.size, Self.maximum) }
    // The first quarter as it is; of the rest as much as there is room for, evenly.
    let share = total > Self.budget ? 0.75 * Double(Self.budget) / Double(total) : 1
    var chosen: [Paragraph] = []
    var taken = 0
    var passed = 0.0
    for (index, paragraph) in found.enumerated() {
      let size = min(paragraph.size, Self.maximum)
      passed += Double(size) * share
      let room = share < 1 ? Double(Self.budget) / 4 + passed : passed
      guard Double(taken) < room, taken < Self.budget else { continue }
      taken += size
      let text = Self.text(of: paragraph.runs)
      chosen.append(Paragraph(text: text, number: index + 1, isEntry: paragraph.isEntry))
    }
    return chosen
  }

  private static func text(of runs: [Document.Run]) -> [UInt32] {
    var text: [UInt32] = []
    var room = maximum
    for run in runs where room > 0 {
      room -= run.text.utf8.count
      // No scalar has less than one byte.
      text += run.text.unicodeScalars.prefix(maximum - text.count).map { $0.value }
    }
    return text
  }
}
