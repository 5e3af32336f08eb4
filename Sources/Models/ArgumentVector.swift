/// A command line as an argument vector: blanks separate, quotes keep together, no shell is asked.
package enum ArgumentVector {
  /// Longer command lines, in bytes, are refused.
  package static let longest = 8192

  /// The words of `text`; nil where a quote is not closed, where there is no word, or where the text
  /// is too long or holds a zero byte.
  ///
  /// Between `'` nothing is special; between `"` and outside quotes `\` keeps the character after
  /// it. Nothing is expanded: no variables, no patterns, no `~`.
  package static func words(of text: some StringProtocol) -> [String]? {
    guard text.utf8.count <= longest, !text.utf8.contains(0) else { return nil }
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if let open = quote, character == open {
        quote = nil
      } else if quote == "'" {
        word?.append(character)
      } else if character == "\\" {
        guard let next = rest.popFirst() else { return nil }
        word = (word ?? "") + String(next)
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    if let word { words.append(word) }
    return words.first?.isEmpty ?? true ? nil : words
  }

  /// `words` written so that `words(of:)` reads them again.
  package static func text(of words: [String]) -> String {
    words.map { word in
      let isPlain =
        !word.isEmpty && !word.contains { $0.isWhitespace || "'\"\\".contains($0) }
      return isPlain
        ? word
        : "'"
          + word.split(separator: "'", omittingEmptySubsequences: false)
          .joined(separator: "'\\''") + "'"
    }.joined(separator: " ")
  }
}
