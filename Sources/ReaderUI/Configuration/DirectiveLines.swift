/// What is wrong with a directive: one plain sentence that says what was expected.
struct DirectiveError: Error, Hashable {
  var message: String

  init(_ message: String) { self.message = message }
}

/// The lines of a configuration or theme file that say something, with their words.
///
/// Lines end in LF or CR LF; a byte order mark at the beginning is passed over. A line that is too
/// long, not UTF-8 or holds control characters is an error of its own and spoils no other.
struct DirectiveLines: Sequence, IteratorProtocol {
  static let maximumLineLength = 4096

  private let bytes: [UInt8]
  private var position: Int
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> (number: Int, words: Result<[String], DirectiveError>)? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[position..<end]
      position = end + 1
      number += 1
      guard let first = line.first(where: { !Self.isBlank($0) }), first != UInt8(ascii: "#") else {
        continue
      }
      return (number, Self.words(of: line))
    }
    return nil
  }

  private static func words(of line: ArraySlice<UInt8>) -> Result<[String], DirectiveError> {
    guard line.count <= maximumLineLength else {
      return .failure(DirectiveError("expected a line of at most \(maximumLineLength) bytes"))
    }
    guard let text = String(validating: line, as: UTF8.self) else {
      return .failure(DirectiveError("expected text in UTF-8"))
    }
    return Result { () throws(DirectiveError) in try DirectiveWords.words(of: text) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
