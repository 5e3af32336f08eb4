/// Finds where the beginning of clean HTML (`SafeHTML`) can be cut off between two blocks.
enum SafeOpening {
  /// Bytes of a text that is read as a whole in less time than a key takes to repeat.
  static let longText = 192 * 1024
  /// Bytes that are enough for some screens.
  static let fewest = 48 * 1024
  /// Bytes within which a cut is looked for.
  private static let window = 80 * 1024

  /// The first end of a block at the top from `wanted` bytes on; nil where there is none soon.
  static func end(of html: UnsafeBufferPointer<UInt8>, _ wanted: Int) -> Int? {
    var depth = 0
    var index = 0
    while index < min(html.count, wanted + window) {
      guard html[index] == UInt8(ascii: "<"), index + 1 < html.count else {
        index += 1
        continue
      }
      let isEnd = html[index + 1] == UInt8(ascii: "/")
      let start = index + (isEnd ? 2 : 1)
      let name = html[start...].prefix { $0 != UInt8(ascii: ">") && $0 != 0x20 }
      guard let close = html[name.endIndex...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let tag = HTMLTag(name: String(decoding: name, as: UTF8.self))
      index = close + 1
      switch tag.role {
      case .lineBreak, .rule, .image: continue
      case .dropped, .transparent, .ruby, .frame, .media, .formula: return nil
      case .leaf, .section, .quote, .list, .item, .definitions, .definition, .figure, .details,
        .code, .table, .tablePart, .inline:
        depth += isEnd ? -1 : 1
      }
      guard depth >= 0 else { return nil }
      if isEnd, depth == 0, index >= wanted, tag.role != .inline { return index }
    }
    return nil
  }
}
