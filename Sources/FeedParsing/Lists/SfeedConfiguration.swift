import Models

/// The lines `feed NAME ADDRESS …` inside `feeds() { … }` of an sfeedrc, which is a shell script.
///
/// Only words that stand there as they are become feeds: what a shell would have to fill in is
/// refused.
enum SfeedConfiguration {
  static func recognises(_ text: [UInt8]) -> Bool {
    ListLines(text).contains { isOpening($0) }
  }

  static func read(_ text: [UInt8]) -> FeedList {
    var list = FeedList(.sfeed)
    var places: [String: Int] = [:]
    var isInside = false
    var joined: [UInt8] = []
    for line in ListLines(text) {
      if !isInside {
        isInside = isOpening(line)
        continue
      }
      guard joined.count + line.count <= FeedList.longestLine else {
        list.refuse(String(decoding: line.prefix(60), as: UTF8.self), .tooLong)
        joined = []
        continue
      }
      if line.last == UInt8(ascii: "\\") {
        joined += line.dropLast()
        continue
      }
      joined += line
      let words = ShellWords.words(of: String(decoding: joined, as: UTF8.self))
      joined = []
      if words.first == .plain("}") { isInside = false }
      if words.first == .plain("feed") { add(words.dropFirst(), to: &list, &places) }
    }
    return list
  }

  private static func isOpening(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.prefix(64).filter { $0 > 0x20 }
    return line.starts(with: "feeds(){".utf8) || line.elementsEqual("feeds()".utf8)
  }

  private static func add(
    _ words: ArraySlice<ShellWords.Word>, to list: inout FeedList, _ places: inout [String: Int]
  ) {
    let words = Array(words)
    let shown = words.prefix(2).map(\.text).joined(separator: " ")
    guard words.count >= 2 else { return list.refuse(shown, .noAddress) }
    guard case .plain(let name) = words[0], case .plain(let source) = words[1] else {
      return list.refuse(shown, .needsShell)
    }
    do throws(ListedAddress.Refused) {
      let address =
        source.lowercased().hasPrefix("file://")
        ? try ListedAddress.address(source) : try ListedAddress.web(source)
      list.add(
        ListedFeed(source: source, address: address, title: name.isEmpty ? nil : name), &places)
    } catch {
      list.refuse(shown, error.reason)
    }
  }
}

/// The words of a line as a shell splits them, as far as it would not have to look anything up.
enum ShellWords {
  enum Word: Hashable {
    case plain(String)
    /// A shell would put something else in its place.
    case open(String)

    var text: String {
      switch self {
      case .plain(let text), .open(let text): text
      }
    }
  }

  /// Up to a comment, a `;`, or a quote that is not closed.
  static func words(of line: String) -> [Word] {
    var words: [Word] = []
    var rest = Substring(line)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first, first != "#", first != ";" else { return words }
      guard let word = word(&rest) else { return words }
      words.append(word)
    }
  }

  /// Nil where a quote is not closed.
  private static func word(_ rest: inout Substring) -> Word? {
    var text = ""
    var quote: Character?
    var isOpen = false
    while let character = rest.first, quote != nil || !(character.isWhitespace || character == ";")
    {
      rest.removeFirst()
      if let open = quote, character == open {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if character == "\\", quote != "'" {
        if let next = rest.popFirst() { text.append(next) }
      } else {
        let means = quote == nil ? "$`*?~()|&<>" : quote == "\"" ? "$`" : ""
        if means.contains(character) { isOpen = true }
        text.append(character)
      }
    }
    guard quote == nil else { return nil }
    return isOpen ? .open(text) : .plain(text)
  }
}
