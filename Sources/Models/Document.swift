/// What an article looks like, with no HTML left: blocks of styled text and the links they use.
///
/// A document comes from `Markup` and is bounded: at most `maximumDepth` nested blocks, so that
/// walking it by recursion is safe.
package struct Document: Hashable, Sendable {
  package static let maximumDepth = 24

  package var blocks: [Block]
  /// The addresses of the links, in order of appearance; a run's `link` is an index into it plus 1.
  /// Absolute, `http`, `https`, `gemini` and `mailto` only, each address once.
  package var links: [String]

  package init(blocks: [Block] = [], links: [String] = []) {
    self.blocks = blocks
    self.links = links
  }

  /// The address of the link with a number, from 1; nil where there is none.
  package func address(ofLink number: Int) -> String? {
    links.indices.contains(number - 1) ? links[number - 1] : nil
  }
}

extension Document {
  package indirect enum Block: Hashable, Sendable {
    case paragraph([Run])
    /// `level` is 1 to 6.
    case heading(level: Int, [Run])
    /// `labels` are what stands before the items of an ordered list (`9.`, `iv.`), one for each;
    /// nil for bullets.
    case list(labels: [String]?, items: [[Block]])
    case quote([Block])
    /// What belongs to the line above it: a definition under its term.
    case indented([Block])
    /// Verbatim text; lines are separated by `\n`, tabs are kept.
    case code(String)
    case table(Table)
    case rule
    case image(Image)
  }

  /// A stretch of text in one style. `\n` inside is a forced line break; other white space is
  /// already collapsed to single spaces (no-break spaces are kept).
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: RunStyle
    /// The link's number as shown, from 1; nil outside links.
    package var link: Int?

    package init(_ text: String, _ style: RunStyle = [], link: Int? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  package struct RunStyle: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let emphasis = RunStyle(rawValue: 1)
    package static let strong = RunStyle(rawValue: 2)
    package static let code = RunStyle(rawValue: 4)
    package static let deleted = RunStyle(rawValue: 8)
    package static let inserted = RunStyle(rawValue: 16)
  }

  /// Rows of cells; the first `headerRows` rows are headings. Rows may differ in length.
  package struct Table: Hashable, Sendable {
    package var caption: [Run]
    package var headerRows: Int
    package var rows: [[[Run]]]
    /// Of the columns, as far as the page says; there may be fewer.
    package var alignments: [Alignment?]
    /// Cells that reach over the columns to their right, in order of rows and columns; the cells
    /// that they cover are empty.
    package var spans: [Span]

    package init(
      caption: [Run] = [], headerRows: Int = 0, rows: [[[Run]]], alignments: [Alignment?] = [],
      spans: [Span] = []
    ) {
      self.caption = caption
      self.headerRows = headerRows
      self.rows = rows
      self.alignments = alignments
      self.spans = spans
    }

    package enum Alignment: String, Hashable, Sendable {
      case left, center, right
    }

    package struct Span: Hashable, Sendable {
      package var row: Int
      package var column: Int
      /// 2 or more.
      package var columns: Int

      package init(row: Int, column: Int, columns: Int) {
        self.row = row
        self.column = column
        self.columns = columns
      }
    }
  }

  /// A picture as a captioned mark.
  package struct Image: Hashable, Sendable {
    package var alt: String
    package var caption: [Run]
    /// The picture's number in `Document.links`; nil where its address is not one we would open.
    package var link: Int?

    package init(alt: String, caption: [Run] = [], link: Int? = nil) {
      self.alt = alt
      self.caption = caption
      self.link = link
    }
  }
}
