import Library
import Terminal

extension FuzzTarget {
  /// Files that may be pictures, and what picture programs print.
  static let pictures = FuzzTarget(
    name: "pictures", title: "pictures, and what programs make of them",
    words: PicturePromises.words, seeds: PicturePromises.seeds, longest: 4096
  ) { (input) throws(Finding) in try PicturePromises.check(input) }
}

private enum PicturePromises {
  static let seeds = [
    "\u{1B}[0m\u{1B}[38;5;24;48;5;18m▄▄\u{1B}[7m\u{1B}[38;2;1;2;3m \u{1B}[0m\n\u{1B}[31;102m▌x",
    "\u{1B}_Ga=T,f=32,s=1,v=1,m=1\u{1B}\\\u{1B}_Gm=0;AQIDBA==\u{1B}\\",
    "\u{1B}P0;1;0q\"1;1;6;6#0;2;5;2;50#0!6~-\u{1B}\\", "GIF89a\u{1}\u{0}\u{1}\u{0}\u{0}\u{0}\u{0}",
    "RIFF....WEBPVP8L....\u{2F}....",
  ]
  static let words = [
    "\u{1B}[", "\u{1B}]0;", "\u{1B}P", "\u{1B}\\", "\u{1B}_G", "m", "38;5;", "48;2;", "q\"1;1;",
    "日",
    "\u{301}", "\u{202E}", "GIF89a", "IHDR", "VP8X", "WEBP", "f=32", "s=", "v=", ",", ";", "999999",
  ]
  private static let limit = Size(columns: 30, rows: 6)

  static func check(_ input: [UInt8]) throws(Finding) -> Int {
    let text = String(decoding: input, as: UTF8.self)
    let header = PictureHeader(input)
    if let header {
      try Finding.unless(header.width > 0 && header.height > 0, "a picture has a size", text)
    }
    let picture = Picture.cells(CellPicture(input, limit: limit))
    var frame = Frame(limit)
    for row in 0..<limit.rows {
      frame.draw(
        picture, row: row, at: Point(column: 0, row: row), columns: limit.columns, style: Style())
    }
    for cell in frame.cells {
      try Finding.unless(
        cell.text.unicodeScalars.count == 1 && SafeText(cell.text).text == cell.text,
        "a cell of a picture is one safe character", text)
    }
    let pixels = PixelPicture(commands: input)
    let sixels = SixelPicture(string: input)
    var hasher = Hasher()
    hasher.combine(header?.format)
    hasher.combine(pixels != nil)
    hasher.combine(sixels != nil)
    hasher.combine(Set(frame.cells.map(\.style)).count)
    return hasher.finalize()
  }
}
