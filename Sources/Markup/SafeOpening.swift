/// Finds where the beginning of clean HTML (`SafeHTML`) can be cut off.
struct SafeOpening {
  /// Bytes of a text that is read as a whole in less time than a key takes to repeat.
  static let longText = 192 * 1024
  /// Bytes that are enough for some screens.
  static let fewest = 48 * 1024
  /// Bytes within which the end of a block at the top is looked for: a block that goes on is cut.
  private static let window = 80 * 1024

  /// Where the beginning ends.
  struct Cut {
    var end: Int
    /// The ends of the elements that are open there.
    var closing = ""
  }

  private let html: UnsafeBufferPointer<UInt8>
  /// The names of the elements that are open, which are not many in clean HTML.
  private var open: [Range<Int>] = []
  /// The best place inside a block so far.
  private var inner: (cut: Cut, place: Place)?

  /// What a cut inside a block comes after; the later the better.
  private enum Place: Int {
    case character, word, block
  }

  /// The first end of a block at the top from `wanted` bytes on; where there is none soon, the first
  /// end of a block in it, or of a word; nil where the HTML is not clean.
  static func cut(of html: UnsafeBufferPointer<UInt8>, _ wanted: Int) -> Cut? {
    var opening = SafeOpening(html: html)
    return opening.find(wanted)
  }

  private init(html: UnsafeBufferPointer<UInt8>) { self.html = html }

  private mutating func find(_ wanted: Int) -> Cut? {
    var index = 0
    while index < min(html.count, wanted + Self.window) {
      guard html[index] == UInt8(ascii: "<"), index + 1 < html.count else {
        index += 1
        if index >= wanted, let place = place(index) { note(index, place) }
        continue
      }
      let isEnd = html[index + 1] == UInt8(ascii: "/")
      let start = index + (isEnd ? 2 : 1)
      let name = html[start...].prefix { $0 != UInt8(ascii: ">") && $0 != 0x20 }
      guard let close = html[name.endIndex...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let role = HTMLTag(name: String(decoding: name, as: UTF8.self)).role
      index = close + 1
      switch role {
      case .lineBreak, .rule, .image: continue
      case .dropped, .transparent, .ruby, .frame, .media, .formula: return nil
      case .leaf, .section, .quote, .list, .item, .definitions, .definition, .figure, .details,
        .code, .table, .tablePart, .inline:
        if !isEnd {
          open.append(start..<name.endIndex)
        } else if open.popLast() == nil {
          return nil
        }
      }
      guard isEnd, index >= wanted, role != .inline else { continue }
      if open.isEmpty { return Cut(end: index) }
      note(index, .block)
    }
    return inner?.cut
  }

  /// What a place in a text comes after; characters of scripts without blanks are words.
  private func place(_ index: Int) -> Place? {
    guard index < html.count, html[index] & 0xC0 != 0x80 else { return nil }
    return html[index - 1] <= 0x20 || html[index] >= 0xE0 ? .word : .character
  }

  /// Keeps the first of the best places.
  private mutating func note(_ index: Int, _ place: Place) {
    guard place.rawValue > inner?.place.rawValue ?? -1 else { return }
    let closing = open.reversed().map { "</" + String(decoding: html[$0], as: UTF8.self) + ">" }
    inner = (Cut(end: index, closing: closing.joined()), place)
  }
}
