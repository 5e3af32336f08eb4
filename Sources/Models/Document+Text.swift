/// A document's text and how places in it are counted.
///
/// The text of a document is the text of its blocks, one after the other, with nothing between
/// them. A paragraph's and a heading's text is that of its runs; code is its own text; a list and
/// a quote are the text of their blocks; a table is its caption and then its cells, row by row; an
/// image is its alternative text and then its caption; a rule has none. Lengths and offsets count
/// Unicode scalars, so that they are the same at any width and cost one pass.
extension Document {
  package var textLength: Int { blocks.reduce(0) { $0 + $1.textLength } }
}

extension Document.Block {
  package var textLength: Int {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): runs.textLength
    case .list(_, let items): items.reduce(0) { $0 + $1.reduce(0) { $0 + $1.textLength } }
    case .quote(let blocks), .indented(let blocks): blocks.reduce(0) { $0 + $1.textLength }
    case .code(let code): code.unicodeScalars.count
    case .table(let table): table.textLength
    case .rule: 0
    case .image(let image): image.textLength
    }
  }
}

extension Document.Table {
  package var textLength: Int {
    rows.reduce(caption.textLength) { $0 + $1.reduce(0) { $0 + $1.textLength } }
  }
}

extension Document.Image {
  package var textLength: Int { alt.unicodeScalars.count + caption.textLength }
}

extension Document.Run {
  package var textLength: Int { text.unicodeScalars.count }
}

extension [Document.Run] {
  package var textLength: Int { reduce(0) { $0 + $1.textLength } }

  /// The runs' text without their styles.
  package var text: String { reduce(into: "") { $0 += $1.text } }
}
