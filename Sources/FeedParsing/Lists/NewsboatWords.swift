/// The words of a line of newsboat's `urls` and `config`.
///
/// Blanks separate; a word that begins with `"` goes on to the next quote that no backslash stands
/// before, or to the end of the line; a word that begins with `#` ends the line.
enum NewsboatWords {
  static func words(of line: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var rest = line
    while let first = rest.first {
      switch first {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        rest = rest.dropFirst()
      case UInt8(ascii: "#"): return words
      case UInt8(ascii: "\""): words.append(quoted(&rest))
      default:
        let word = rest.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D && $0 != 0x0A }
        words.append(String(decoding: word, as: UTF8.self))
        rest = rest[word.endIndex...]
      }
    }
    return words
  }

  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> String {
    var word: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        word.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "n"): word.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): word.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "t"): word.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "`"): word += [byte, next]
      default: word.append(next)
      }
    }
    return String(decoding: word, as: UTF8.self)
  }
}
