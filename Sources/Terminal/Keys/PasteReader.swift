/// Collects a pasted text up to its closing bracket (`ESC [ 201 ~`).
struct PasteReader {
  /// What is longer is cut there; the rest is read and left out.
  static let limit = 65_536
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var total = 0
  private var matched = 0

  /// The text so far, without its closing bracket.
  var text: String {
    String(decoding: bytes.prefix(total - matched), as: UTF8.self)
  }

  /// Takes the next byte; true where it closes the bracket.
  mutating func take(_ byte: UInt8) -> Bool {
    total += 1
    if bytes.count < PasteReader.limit { bytes.append(byte) }
    if byte == PasteReader.end[matched] {
      matched += 1
    } else {
      matched = byte == PasteReader.end[0] ? 1 : 0
    }
    return matched == PasteReader.end.count
  }
}
