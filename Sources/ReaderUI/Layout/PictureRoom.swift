package import Models
package import Terminal

/// A line that belongs to a picture of the text.
package struct FlowPicture: Hashable, Sendable {
  /// The picture's number among the document's links.
  package var number: Int
  /// Which of the picture's rows it is, from 0.
  package var row: Int
  /// The cells that the picture has; nil where its alternative text stands for it.
  package var size: Size?
}

/// The pictures that have room in the text, and how much a picture may have.
package struct PictureRoom: Hashable, Sendable {
  /// By their numbers among the document's links; the others are set as words.
  package var sizes: [Int: PictureSize]
  package var maximumRows: Int

  package init(sizes: [Int: PictureSize] = [:], maximumRows: Int) {
    self.sizes = sizes
    self.maximumRows = maximumRows
  }

  /// Pixels of a cell where a picture is not too large to be shown as it is; cells are twice as high
  /// as wide on nearly every terminal.
  private static let cell = 8
  /// Smaller ones are rules, dots and counters.
  private static let least = 8

  /// The cells of a picture in so many columns at most, its shape kept; nil where it has no room.
  func cells(of number: Int, columns: Int) -> Size? {
    guard let size = sizes[number], min(size.width, size.height) >= Self.least, columns > 0 else {
      return nil
    }
    var width = min(columns, (size.width + Self.cell - 1) / Self.cell)
    var rows = Self.rounded(width * size.height, 2 * size.width)
    if rows > maximumRows {
      rows = max(1, maximumRows)
      width = min(width, Self.rounded(2 * rows * size.width, size.height))
    }
    return Size(columns: width, rows: rows)
  }

  private static func rounded(_ number: Int, _ divisor: Int) -> Int {
    max(1, (number + divisor / 2) / divisor)
  }
}
