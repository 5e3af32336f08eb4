/// The pixels of a picture in base64, as they go to a terminal that shows pictures.
package struct PixelPicture: Hashable, Sendable {
  /// In pixels.
  package let width: Int
  package let height: Int
  /// Red, green, blue and alpha of each pixel, row by row, encoded here.
  let base64: [UInt8]

  /// Larger ones are not sent.
  static let maximumPixels = 1_000_000

  /// Takes the pixels out of commands of kitty's graphics protocol, as picture programs print them;
  /// nil where they are not exactly as many as the first command says.
  package init?(commands bytes: [UInt8]) {
    var pixels: [UInt8] = []
    var size: (width: Int, height: Int)?
    var rest = bytes[...]
    while let start = rest.firstIndex(of: 0x1B) {
      rest = rest[start...].dropFirst()
      guard rest.starts(with: Array("_G".utf8)) else { continue }
      rest = rest.dropFirst(2)
      let command = rest.prefix { $0 != 0x1B }
      rest = rest[command.endIndex...]
      let keys = command.prefix { $0 != UInt8(ascii: ";") }
      if size == nil { size = Self.size(keys) }
      guard let part = Base64.bytes(of: command[keys.endIndex...].dropFirst()) else { return nil }
      pixels += part
    }
    guard let size, size.width > 0, size.height > 0,
      size.width <= Self.maximumPixels / size.height,
      pixels.count == size.width * size.height * 4
    else { return nil }
    (width, height) = size
    base64 = Base64.text(of: pixels)
  }

  /// The numbers `s` and `v` of a command with 32 bits for each pixel, not compressed.
  private static func size(_ keys: ArraySlice<UInt8>) -> (width: Int, height: Int)? {
    var values: [Substring: Substring] = [:]
    let text = String(decoding: keys.prefix(200), as: UTF8.self)
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    guard values["f"] == "32", values["o"] == nil, let width = values["s"].flatMap({ Int($0) }),
      let height = values["v"].flatMap({ Int($0) })
    else { return nil }
    return (width, height)
  }
}
