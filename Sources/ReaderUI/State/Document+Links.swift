import Models

extension Document {
  /// The words of each link where it first stands in the text, by its number.
  var linkWords: [Int: String] {
    var words = LinkWords()
    for block in blocks { words.add(block) }
    return words.found
  }
}

/// Collects the words of links; a document's depth is bounded, so that recursion is safe.
private struct LinkWords {
  /// Longer words are cut: they are there to recognise a link by.
  static let limit = 120

  var found: [Int: String] = [:]

  mutating func add(_ block: Document.Block) {
    switch block {
    case .paragraph(let runs), .heading(_, let runs): add(runs)
    case .list(_, let items): for item in items { for block in item { add(block) } }
    case .quote(let blocks), .indented(let blocks): for block in blocks { add(block) }
    case .table(let table): for row in table.rows { for cell in row { add(cell) } }
    case .image(let image): if let link = image.link { add(image.alt, link) }
    case .code, .rule: break
    }
  }

  /// Runs of one link stand side by side where its words change their style.
  private mutating func add(_ runs: [Document.Run]) {
    var current: (link: Int, text: String)?
    for run in runs {
      if let link = run.link, current?.link == link {
        current?.text += run.text
        continue
      }
      if let current { add(current.text, current.link) }
      current = run.link.map { ($0, run.text) }
    }
    if let current { add(current.text, current.link) }
  }

  private mutating func add(_ text: String, _ link: Int) {
    if found[link] == nil { found[link] = String(text.prefix(Self.limit)) }
  }
}
