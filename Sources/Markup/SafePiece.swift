import Models

/// A part of cleaned content, in document order.
///
/// What holds for a sequence of pieces: every `open` has its `close`; lists hold items, tables hold
/// captions and rows, rows hold cells; blocks of text hold inline content only; inline elements
/// begin and end in one block of text and are never empty; white space is collapsed outside
/// `pre` and gone at the ends of blocks. Containers are at most `ContentCleaner.maximumDepth` deep.
enum SafePiece: Equatable {
  case open(SafeElement)
  case close(HTMLTag)
  case text([UInt8])
  case lineBreak
  case rule
  case image(SafeImage)
}

/// An element of the readable subset with the attributes that it keeps.
struct SafeElement: Equatable {
  var tag: HTMLTag
  /// Of a link: absolute, and safe to open.
  var href: String?
  /// Of an abbreviation: what it stands for.
  var title: String?
  /// Of an ordered list: its first number, where that is not 1.
  var start: Int?
  /// Of an ordered list: what its items are numbered with, where these are not figures.
  var numerals: Numerals?
  var isReversed = false
  /// Of an item of an ordered list: its own number.
  var value: Int?
  /// Of a table cell.
  var align: Document.Table.Alignment?
  /// Of a table cell, at most `ContentCleaner.maximumSpan`.
  var columns = 1
  var rows = 1

  init(_ tag: HTMLTag) { self.tag = tag }
}

/// A picture: with an address that is safe to open, or with words in its place, or both.
struct SafeImage: Equatable {
  var source: String?
  var alt: String
  var title: String?
}
