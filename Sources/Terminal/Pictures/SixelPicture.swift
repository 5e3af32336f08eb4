/// A picture as DEC's VT340 takes it: it lies over cells and goes when they are written.
package struct SixelPicture: Hashable, Sendable {
  /// In pixels; the last row of sixels may be cut.
  package let width: Int
  package let height: Int
  /// What stands between the introducer and the terminator: sixels, and the controls `! " # $ -`.
  let content: [UInt8]

  static let maximumBytes = 2 * 1024 * 1024

  /// Takes the picture out of what picture programs print: one device control string, whose raster
  /// attributes say its size. Nil where anything else is inside of it.
  package init?(string bytes: [UInt8]) {
    guard bytes.count <= Self.maximumBytes, let start = bytes.firstIndex(of: 0x1B) else {
      return nil
    }
    let string = bytes[start...].dropFirst()
    guard string.first == UInt8(ascii: "P"), let begin = string.firstIndex(of: UInt8(ascii: "q"))
    else { return nil }
    let isNumbers = string[string.index(after: string.startIndex)..<begin].allSatisfy {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";")
    }
    let body = string[begin...].dropFirst().prefix { $0 != 0x1B }
    let isPicture = body.allSatisfy { byte in
      switch byte {
      // `!`, `"`, `#`, `$`, `-`, digits and semicolons, and the sixels themselves.
      case 0x21...0x24, 0x2D, 0x30...0x39, 0x3B, 0x3F...0x7E: true
      default: false
      }
    }
    guard isNumbers, isPicture, body.first == UInt8(ascii: "\"") else { return nil }
    let raster = SequenceKey.numbers(
      body.dropFirst().prefix { $0 == 0x3B || $0 >= 0x30 && $0 <= 0x39 })
    guard raster.count == 4, raster[2] > 0, raster[3] > 0 else { return nil }
    width = raster[2]
    height = raster[3]
    content = Array(body)
  }

  /// Draws the picture with its corner in a cell, and leaves the cursor where it was.
  ///
  /// What it does not paint stays as it is (`P2` is 1).
  func sequence(at point: Point) -> [UInt8] {
    Array("\u{1B}7\u{1B}[\(point.row + 1);\(point.column + 1)H\u{1B}P0;1;0q".utf8) + content
      + Array("\u{1B}\\\u{1B}8".utf8)
  }
}
