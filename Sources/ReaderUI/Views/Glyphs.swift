/// The marks that views draw, as Unicode or as ASCII.
struct Glyphs: Hashable, Sendable {
  let usesUnicode: Bool

  private func pick(_ unicode: String, _ ascii: String) -> String { usesUnicode ? unicode : ascii }

  var unread: String { pick("●", "*") }
  var star: String { pick("★", "+") }
  var followed: String { pick("◇", "=") }
  var news: String { pick("◆", "@") }
  /// At a line with words that a note is about.
  var noted: String { pick("✎", "*") }
  /// Before a line of what is quoted.
  var quote: String { pick("▎ ", "> ") }
  var picked: String { pick("✓", "x") }
  var dot: String { pick("·", "-") }
  var separator: String { " \(dot) " }
  var ellipsis: String { pick("…", "...") }
  var vertical: String { pick("│", "|") }
  var horizontal: String { pick("─", "-") }
  var focus: String { pick("▌", ">") }
  var open: String { pick("▾", "v") }
  /// Before the number of a level that the indent does not show.
  var deeper: String { pick("›", ">") }
  /// Between those who answer one another.
  var crumb: String { pick(" › ", " > ") }
  var closed: String { pick("▸", ">") }
  var full: String { pick("▪", "#") }
  var empty: String { pick("▫", ".") }
  var failing: String { pick("⚠", "!") }
  var above: String { pick("↑", "^") }
  var caret: String { pick("▲", "^") }
  var lineBreak: Character { usesUnicode ? "↵" : "|" }
  var openQuote: String { pick("“", "\"") }
  var closeQuote: String { pick("”", "\"") }

  func quoted(_ text: String) -> String { openQuote + text + closeQuote }
  func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }

  /// A sentence of our own with its typography in ASCII where there is nothing else.
  func plain(_ text: String) -> String {
    guard !usesUnicode else { return text }
    var plain = ""
    for character in text {
      switch character {
      case "·", "—", "–": plain += "-"
      case "…": plain += "..."
      case "“", "”": plain += "\""
      case "’", "‘": plain += "'"
      case "↑": plain += "Up"
      case "↓": plain += "Down"
      case "←": plain += "Left"
      case "→": plain += "Right"
      default: plain.append(character)
      }
    }
    return plain
  }
}
