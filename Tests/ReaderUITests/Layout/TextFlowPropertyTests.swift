import Models
import ReaderUI
import Terminal
import Testing

/// What holds for every document at every width.
struct TextFlowPropertyTests {
  private static let widths = [10, 11, 13, 17, 20, 25, 32, 40, 72, 100]

  @Test(arguments: 0..<16)
  func `no line is wider than the width, and all of it is safe`(seed: Int) {
    var documents = RandomDocuments(seed: seed)
    let document = documents.document(blocks: 8)
    for width in Self.widths {
      for usesUnicode in [true, false] {
        let lines = TextFlow.lines(of: document, width: width, usesUnicode: usesUnicode)
        for line in lines {
          #expect(CellWidth.width(of: line.text) <= width, "\(width): \(line.text)")
          for span in line.spans {
            // A joiner at the end of a cut word has nothing left to join.
            let text = span.text.unicodeScalars.filter { $0 != "\u{200C}" }
            #expect(SafeText(String(text)).text == String(text))
            #expect(usesUnicode || span.text.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
          }
        }
      }
    }
  }

  @Test(arguments: 0..<6)
  func `putting text into the order of the screen changes neither lines nor columns`(seed: Int) {
    var documents = RandomDocuments(seed: seed)
    let document = documents.document(blocks: 8)
    for width in [10, 25, 72] {
      let plain = TextFlow.lines(of: document, FlowSetting(width: width))
      for bidi in [Bidi.Mode.on, .shaped] {
        let lines = TextFlow.lines(of: document, FlowSetting(width: width, bidi: bidi))
        #expect(lines.map(\.offset) == plain.map(\.offset))
        #expect(zip(lines, plain).allSatisfy { letters(of: $0.text) == letters(of: $1.text) })
        for line in lines {
          #expect(CellWidth.width(of: line.text) <= width, "\(width): \(line.text)")
          #expect(CellWidth.width(of: line.shown.text) <= width, "\(width): \(line.text)")
        }
      }
    }
  }

  @Test(arguments: 0..<16)
  func `no letter is lost and none is added`(seed: Int) {
    var documents = RandomDocuments(seed: seed, repeatsText: false)
    let document = documents.document(blocks: 8)
    let expected = letters(of: document.blocks.map(\.allText).joined())
    for width in Self.widths {
      let lines = TextFlow.lines(of: document, width: width)
      #expect(letters(of: lines.map(\.text).joined()) == expected, "\(width)")
    }
  }

  @Test(arguments: 0..<16)
  func `offsets never go back`(seed: Int) {
    var documents = RandomDocuments(seed: seed)
    let document = documents.document(blocks: 8)
    for width in Self.widths {
      let offsets = TextFlow.lines(of: document, width: width).map(\.offset)
      #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }, "\(width)")
    }
  }

  @Test(arguments: 0..<16)
  func `a line's offset names the character it begins with`(seed: Int) {
    var documents = RandomDocuments(seed: seed, repeatsText: false, hasTables: false)
    let document = documents.document(blocks: 8)
    let text = Array(document.blocks.map(\.allText).joined().unicodeScalars)
    #expect(text.count == document.textLength)
    for width in Self.widths {
      for line in TextFlow.lines(of: document, width: width) {
        guard let first = line.text.unicodeScalars.first(where: Self.isLetter) else { continue }
        #expect(text[line.offset...].first(where: Self.isLetter) == first, "\(line.text)")
      }
    }
  }

  @Test(arguments: 0..<16)
  func `what stands after a document has the same offset at any width`(seed: Int) {
    var documents = RandomDocuments(seed: seed)
    var document = documents.document(blocks: 6)
    let length = document.textLength
    document.blocks.append(.paragraph([.init("end")]))
    for width in Self.widths {
      #expect(TextFlow.lines(of: document, width: width).last?.offset == length)
    }
  }

  /// Letters of the text; the signs that the layout adds have none.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: true
    default: false
    }
  }

  private func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter(Self.isLetter).sorted()
  }
}

extension Document.Block {
  /// All text in the order in which offsets count it.
  fileprivate var allText: String {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): runs.text
    case .list(_, let items): items.flatMap { $0 }.map(\.allText).joined()
    case .quote(let blocks), .indented(let blocks): blocks.map(\.allText).joined()
    case .code(let code): code
    case .table(let table): table.caption.text + table.rows.joined().map(\.text).joined()
    case .rule: ""
    case .image(let image): image.alt + image.caption.text
    }
  }
}
