/// What stands to the left of a block's lines: blanks and the bars of quotes.
struct TextFlowMargin {
  enum Piece: Equatable {
    case blanks(Int)
    case bar
  }

  private(set) var pieces: [Piece] = []
  private(set) var columns = 0

  /// A block keeps at least this many columns; deeper ones are not moved further to the right.
  static let minimumText = 8

  /// The margin moved right by `count` blanks; nil where there is no room.
  func indented(by count: Int, width: Int) -> TextFlowMargin? {
    adding(.blanks(count), columns: count, width: width)
  }

  /// The margin with the bar of a quote; nil where there is no room.
  func barred(width: Int) -> TextFlowMargin? { adding(.bar, columns: 2, width: width) }

  private func adding(_ piece: Piece, columns more: Int, width: Int) -> TextFlowMargin? {
    guard columns + more <= width - Self.minimumText else { return nil }
    var margin = self
    margin.pieces.append(piece)
    margin.columns += more
    return margin
  }
}

/// The signs that are not text.
struct TextFlowMarks {
  var bullet: String
  var bar: String
  var rule: String
  /// Begins the second and further lines of a line of code.
  var continuation: String
  var ellipsis: String
  /// Where a line is cut because the page is scrolled sideways.
  var more: (left: String, right: String)

  static let unicode = TextFlowMarks(
    bullet: "•", bar: "▎", rule: "─", continuation: "↪", ellipsis: "…",
    more: ("‹", "›"))
  static let ascii = TextFlowMarks(
    bullet: "*", bar: "|", rule: "-", continuation: "\\", ellipsis: "...",
    more: ("<", ">"))
}
