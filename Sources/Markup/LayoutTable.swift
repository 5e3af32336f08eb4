/// Tells tables of data from tables that only lay out a page, and takes the latter apart.
enum LayoutTable {
  /// Bytes of text in a cell from which on columns would be unreadable.
  private static let longCell = 600

  /// `pieces` is one table, from its `open` to its `close`, or nothing.
  static func isLayout(_ pieces: ArraySlice<SafePiece>) -> Bool {
    guard !pieces.isEmpty else { return false }
    var shape = Shape()
    for piece in pieces.dropFirst().dropLast() { shape.take(piece) }
    if shape.hasTable || shape.hasCode || shape.widestRow < 2 { return true }
    if shape.hasHeading { return false }
    return shape.hasBlocks || shape.rows < 2 || shape.longestCell > longCell
  }

  private struct Shape {
    var hasTable = false
    var hasCode = false
    var hasHeading = false
    var hasBlocks = false
    var rows = 0
    var widestRow = 0
    var longestCell = 0
    private var cells = 0
    private var cell = 0

    mutating func take(_ piece: SafePiece) {
      switch piece {
      case .open(let element): open(element.tag)
      case .text(let bytes):
        cell += bytes.count
        longestCell = max(longestCell, cell)
      case .rule: hasBlocks = true
      case .close, .lineBreak, .image: break
      }
    }

    private mutating func open(_ tag: HTMLTag) {
      hasTable = hasTable || tag == .table
      hasCode = hasCode || tag == .pre
      hasHeading = hasHeading || tag == .th || tag == .thead || tag == .caption
      hasBlocks = hasBlocks || Self.blocks.contains(tag)
      if tag == .tr {
        rows += 1
        cells = 0
      }
      if tag == .td || tag == .th {
        cells += 1
        widestRow = max(widestRow, cells)
        cell = 0
      }
    }

    private static let blocks: Set<HTMLTag> = [
      .blockquote, .figure, .details, .dl, .h1, .h2, .h3, .h4, .h5, .h6,
    ]
  }

  /// The table's content, cell by cell; text that stood loose in a cell becomes a paragraph.
  static func unwrapped(_ pieces: ArraySlice<SafePiece>) -> [SafePiece] {
    var output: [SafePiece] = []
    var depth = 0
    var isLoose = false
    func endParagraph() {
      if isLoose { output.append(.close(.p)) }
      isLoose = false
    }
    for piece in pieces.dropFirst().dropLast() {
      switch piece {
      case .open(let element) where element.tag.role != .inline:
        endParagraph()
        if depth == 0, isPart(element.tag) { continue }
        depth += 1
      case .close(let tag) where tag.role != .inline:
        endParagraph()
        if depth == 0 { continue }
        depth -= 1
      case .rule:
        endParagraph()
      case .open, .close, .text, .lineBreak, .image:
        if depth == 0, !isLoose {
          output.append(.open(SafeElement(.p)))
          isLoose = true
        }
      }
      output.append(piece)
    }
    return output
  }

  private static func isPart(_ tag: HTMLTag) -> Bool { tag.role == .tablePart || tag == .caption }
}
