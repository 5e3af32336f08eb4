/// What is wrong with a directive: one plain sentence that says what was expected.
struct DirectiveError: Error, Hashable {
  var message: String
  /// The wrong character's column, from 1, in the query that ends the line.
  var queryColumn: Int?

  init(_ message: String, queryColumn: Int? = nil) {
    self.message = message
    self.queryColumn = queryColumn
  }
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

  typealias Line = (number: Int, words: Result<[String], DirectiveError>, queryColumn: Int)

  mutating func next() -> Line? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[position..<end]
      position = end + 1
      number += 1
      guard let first = line.first(where: { !Self.isBlank($0) }), first != UInt8(ascii: "#") else {
        continue
      }
      do throws(DirectiveError) {
        let (words, column) = try DirectiveWords.split(Self.text(of: line))
        return (number, .success(words), column)
      } catch {
        return (number, .failure(error), 0)
      }
    }
    return nil
  }

  private static func text(of line: ArraySlice<UInt8>) throws(DirectiveError) -> String {
    guard line.count <= maximumLineLength else {
      throw DirectiveError("expected a line of at most \(maximumLineLength) bytes")
    }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw DirectiveError("expected text in UTF-8")
    }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
