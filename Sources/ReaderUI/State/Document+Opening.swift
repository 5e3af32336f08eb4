import Models

extension Document {
  /// The first words of the text in one line; stops walking once it has `characters`.
  func opening(characters: Int) -> String {
    var opening = Opening(limit: characters)
    for block in blocks where !opening.isFull { opening.add(block) }
    return String(opening.text.prefix(characters))
  }
}

/// Collects text from blocks; a document's depth is bounded, so that recursion is safe.
private struct Opening {
  let limit: Int
  var text = ""
  private var length = 0

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { length >= limit }

  mutating func add(_ block: Document.Block) {
    guard !isFull else { return }
    switch block {
    case .paragraph(let runs), .heading(_, let runs): add(runs)
    case .list(_, let items): for item in items { for block in item { add(block) } }
    case .quote(let blocks), .indented(let blocks): for block in blocks { add(block) }
    case .code(let code): add(code)
    case .table(let table): for row in table.rows { for cell in row { add(cell) } }
    case .image(let image): add(image.caption.isEmpty ? image.alt : "")
    case .rule: break
    }
  }

  private mutating func add(_ runs: [Document.Run]) {
    add(runs.map(\.text).joined())
  }

  private mutating func add(_ words: String) {
    guard !words.isEmpty, !isFull else { return }
    if !text.isEmpty { text += " " }
    let part = words.prefix(limit - length)
    text += part.map { $0.isNewline ? " " : String($0) }.joined()
    length += part.count + 1
  }
}
