import Terminal

/// Words from a configuration as they may stand in a message.
enum Quote {
  static let maximumLength = 60

  /// `text` in double quotes, on one line, safe, and cut to `maximumLength` characters.
  static func short(_ text: String) -> String {
    let start = String(text.unicodeScalars.prefix(4 * maximumLength))
    let safe = SafeText(start).text
    let isCut = safe.count > maximumLength || start.utf8.count < text.utf8.count
    return isCut ? "\"\(safe.prefix(maximumLength - 3))...\"" : "\"\(safe)\""
  }

  /// A list as people write it: `a, b or c`.
  static func choice(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
