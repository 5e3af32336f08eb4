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
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    // Not by characters: a combining mark must not hide the quote before it.
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if let open = quote, scalar == open {
        quote = nil
      } else if quote != "'", scalar == "\\" {
        guard let next = rest.popFirst() else { return nil }
        word = word ?? String.UnicodeScalarView()
        word?.append(next)
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? String.UnicodeScalarView()
      } else if quote == nil, scalar.properties.isWhitespace {
        if let complete = word { words.append(String(complete)) }
        word = nil
      } else {
        word = word ?? String.UnicodeScalarView()
        word?.append(scalar)
      }
    }
    guard quote == nil else { return nil }
    if let word { words.append(String(word)) }
    return words.first?.isEmpty ?? true ? nil : words
  }

  /// `words` written so that `words(of:)` reads them again.
  package static func text(of words: [String]) -> String {
    words.map { word in
      let isPlain = !word.isEmpty && !word.unicodeScalars.contains(where: isSpecial)
      if isPlain { return word }
      let parts = word.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
      return "'" + parts.map { String($0) }.joined(separator: "'\\''") + "'"
    }.joined(separator: " ")
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "'" || scalar == "\"" || scalar == "\\"
  }
}
