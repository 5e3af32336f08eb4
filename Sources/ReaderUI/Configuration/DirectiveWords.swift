/// Takes a line of the configuration language apart, and puts words back into it.
///
/// Words are separated by blanks. A word that begins with `"` or `'` goes on to the next such
/// quote; between double quotes `\"` and `\\` stand for the second character. Quotes and
/// backslashes inside of a word mean nothing. `#` begins a comment where it is the first thing on a
/// line, and later where it stands alone between blanks: so `#ff8800` is a colour.
///
/// A directive that ends in a query has the rest of the line as its last word, quotes and all, so
/// that `"two words"` mean a phrase; where quotes are around all of it, the query is what they hold.
enum DirectiveWords {
  static func words(of line: String) throws(DirectiveError) -> [String] { try split(line).words }

  /// The words, and the column (from 1) at which the query begins; 0 where there is none.
  static func split(
    _ line: String
  ) throws(DirectiveError) -> (words: [String], queryColumn: Int) {
    var scanner = Scanner(rest: line[...])
    var words: [String] = []
    while let word = try scanner.word(isFirst: words.isEmpty) {
      words.append(word)
      guard Directive(rawValue: words[0])?.wordsBeforeQuery == words.count else { continue }
      guard let query = try scanner.query() else { break }
      words.append(query.text)
      return (words, line.distance(from: line.startIndex, to: query.start) + 1)
    }
    return (words, 0)
  }

  /// `word` as it has to be written to be read again as one word.
  static func quoted(_ word: String) -> String {
    let needsQuotes =
      word.isEmpty || word.hasPrefix("#") || word.hasPrefix("\"") || word.hasPrefix("'")
      || word.contains(where: \.isWhitespace)
    guard needsQuotes else { return word }
    if !word.contains("'") { return "'\(word)'" }
    let escaped = word.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }

  private struct Scanner {
    var rest: Substring

    mutating func word(isFirst: Bool) throws(DirectiveError) -> String? {
      rest = rest.drop(while: Scanner.isBlank)
      guard let first = rest.first else { return nil }
      if first == "#", isFirst || isAtComment { return nil }
      if first == "\"" || first == "'" { return try quotedWord(first) }
      let word = rest.prefix { !Scanner.isBlank($0) }
      rest = rest[word.endIndex...]
      return try Scanner.checked(String(word))
    }

    private var isAtComment: Bool {
      rest.first == "#" && rest.dropFirst().first.map(Scanner.isBlank) ?? true
    }

    private var isAtEnd: Bool {
      var next = self
      next.rest = rest.drop(while: Scanner.isBlank)
      return next.rest.isEmpty || next.isAtComment
    }

    /// The rest of the line up to a comment; nil where nothing is left.
    mutating func query() throws(DirectiveError) -> (text: String, start: String.Index)? {
      rest = rest.drop(while: Scanner.isBlank)
      let whole = rest
      if let quote = rest.first, quote == "\"" || quote == "'" {
        var quoted = self
        if let word = try? quoted.quotedWord(quote), quoted.isAtEnd {
          return (word, whole.index(after: whole.startIndex))
        }
      }
      var end = whole.startIndex
      while !rest.isEmpty, !isAtComment {
        rest = rest.drop { !Scanner.isBlank($0) }
        end = rest.startIndex
        rest = rest.drop(while: Scanner.isBlank)
      }
      guard end > whole.startIndex else { return nil }
      return (try Scanner.checked(String(whole[..<end])), whole.startIndex)
    }

    private mutating func quotedWord(_ quote: Character) throws(DirectiveError) -> String {
      var word = ""
      rest = rest.dropFirst()
      while let character = rest.popFirst() {
        if character == quote {
          guard rest.first.map(Scanner.isBlank) ?? true else {
            throw DirectiveError("expected a blank after the closing \(quote)")
          }
          return try Scanner.checked(word)
        }
        if character == "\\", quote == "\"" {
          word.append(try escape())
        } else {
          word.append(character)
        }
      }
      throw DirectiveError("expected a closing \(quote)")
    }

    private mutating func escape() throws(DirectiveError) -> Character {
      switch rest.popFirst() {
      case "\"": return "\""
      case "\\": return "\\"
      default: throw DirectiveError("expected \\\" or \\\\ after a backslash")
      }
    }

    private static func isBlank(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\r"
    }

    private static func checked(_ word: String) throws(DirectiveError) -> String {
      let isClean = word.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      guard isClean else { throw DirectiveError("expected text without control characters") }
      return word
    }
  }
}
