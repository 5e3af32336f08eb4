/// A picture that the terminal holds: cells that name it show its parts
/// (https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders).
package struct PlacedPicture: Hashable, Sendable {
  /// 16 to 255, so that the colour of a cell can say it.
  let id: UInt8
  let size: Size
  /// The foreground that says `id` on this terminal.
  let color: Color

  static let ids: ClosedRange<UInt8> = 16...255

  /// What the cell in a row and a column of the picture holds: the placeholder with two marks.
  func cell(row: Int, column: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append("\u{10EEEE}")
    text.append(Self.marks[row])
    text.append(Self.marks[column])
    return String(text)
  }

  /// As many rows and columns as there are marks to number them with.
  package static let largest = Size(columns: marks.count, rows: marks.count)

  /// The marks that stand for 0, 1, 2 and so on: those of Unicode 6.0 that go above a letter and
  /// that no normalization joins with one (the protocol's list, up to U+0826).
  private static let marks: [Unicode.Scalar] = {
    let joining: Set<UInt32> = [
      0x306, 0x307, 0x308, 0x309, 0x30A, 0x30B, 0x30C, 0x30F, 0x311, 0x313, 0x314, 0x340, 0x341,
      0x342, 0x343, 0x344, 0x653, 0x654,
    ]
    return (0x305...0x826 as ClosedRange<UInt32>).filter { !joining.contains($0) }
      .compactMap(Unicode.Scalar.init)
      .filter { $0.properties.canonicalCombiningClass == .above }
  }()
}

/// The commands of kitty's graphics protocol that the reader sends; none holds anything from outside
/// but base64.
enum GraphicsCommand {
  /// Bytes of base64 in one command, as the protocol limits them.
  private static let chunk = 4096

  /// Sends a picture and makes cells that name `id` show it, scaled to `size`. The terminal stays
  /// quiet (`q=2`).
  static func place(
    _ picture: PixelPicture, as id: UInt8, size: Size, in environment: TerminalEnvironment
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = picture.base64[...]
    var keys =
      "a=T,U=1,q=2,i=\(id),f=32,s=\(picture.width),v=\(picture.height)"
      + ",c=\(size.columns),r=\(size.rows),"
    repeat {
      let part = rest.prefix(chunk)
      rest = rest[part.endIndex...]
      bytes += command("\(keys)m=\(rest.isEmpty ? 0 : 1);", part, in: environment)
      keys = "q=2,"
    } while !rest.isEmpty
    return bytes
  }

  /// Makes the terminal forget a picture.
  static func delete(_ id: UInt8, in environment: TerminalEnvironment) -> [UInt8] {
    command("a=d,d=I,q=2,i=\(id)", [], in: environment)
  }

  private static func command(
    _ keys: String, _ payload: ArraySlice<UInt8>, in environment: TerminalEnvironment
  ) -> [UInt8] {
    let escape: [UInt8] = environment.isInTmux ? [0x1B, 0x1B] : [0x1B]
    let inner = escape + Array("_G\(keys)".utf8) + payload + escape + Array("\\".utf8)
    guard environment.isInTmux else { return inner }
    return Array("\u{1B}Ptmux;".utf8) + inner + Array("\u{1B}\\".utf8)
  }
}
