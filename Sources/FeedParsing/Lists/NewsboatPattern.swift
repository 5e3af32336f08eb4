import Models

/// A regular expression (POSIX, extended) that says no more than that a text holds one of some words.
struct NewsboatPattern {
  /// What a text has to hold, as it is written.
  var alternatives: [String]
  /// Whether a dot, which stands for any character, was taken for itself.
  var hasDot = false

  /// Nil where the expression says more than that.
  init?(_ pattern: String) {
    var rest = Substring(pattern)
    while rest.hasPrefix("("), rest.hasSuffix(")"), Self.isOneGroup(rest) {
      rest = rest.dropFirst().dropLast()
    }
    var words: [String] = [""]
    while let character = rest.popFirst() {
      switch character {
      case "|": words.append("")
      case "\\":
        guard let next = rest.popFirst(), !next.isLetter, !next.isNumber else { return nil }
        words[words.count - 1].append(next)
      case ".":
        if let next = rest.first, "*+?{".contains(next) { return nil }
        hasDot = true
        words[words.count - 1].append(".")
      case "*", "+", "?", "{", "}", "[", "]", "(", ")", "^", "$": return nil
      default: words[words.count - 1].append(character)
      }
    }
    guard words.allSatisfy({ !$0.trimmed.isEmpty }) else { return nil }
    alternatives = words
  }

  private static func isOneGroup(_ text: Substring) -> Bool {
    !text.contains("\\") && text.dropFirst().dropLast().allSatisfy { $0 != "(" && $0 != ")" }
  }
}
