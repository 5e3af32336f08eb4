import Models

/// An expression of newsboat's filter language.
///
/// `and` and `or` bind alike, from the right: `a and b or c` means `a and (b or c)`.
indirect enum NewsboatFilter: Hashable, Sendable {
  case and(NewsboatFilter, NewsboatFilter)
  case or(NewsboatFilter, NewsboatFilter)
  case condition(Condition)

  enum Operator: String, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case matches = "=~"
    case matchesNot = "!~"
    case contains = "#"
    case containsNot = "!#"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case between
  }

  enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case range(Int, Int)
  }

  struct Condition: Hashable, Sendable {
    var attribute: String
    var sign: Operator
    var value: Value
    /// As it is written.
    var text: String
  }

  /// Longer expressions, in characters, are not read; nor are those with more conditions.
  static let longest = 4_000
  static let mostConditions = 200
  static let deepest = 50

  /// Nil where the text is no expression.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var parser = Parser(rest: text[...])
    guard let filter = parser.expression(depth: 0), parser.isAtEnd else { return nil }
    self = filter
  }

  private struct Parser {
    var rest: Substring
    private var conditions = 0

    init(rest: Substring) { self.rest = rest }

    var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

    mutating func expression(depth: Int) -> NewsboatFilter? {
      guard depth < NewsboatFilter.deepest + NewsboatFilter.mostConditions else { return nil }
      skipSpace()
      let left: NewsboatFilter
      if take("(") {
        guard let inner = expression(depth: depth + 1) else { return nil }
        skipSpace()
        guard take(")") else { return nil }
        left = inner
      } else {
        guard let condition = condition() else { return nil }
        left = .condition(condition)
      }
      skipSpace()
      let isAnd = take("and")
      guard isAnd || take("or") else { return left }
      guard let right = expression(depth: depth + 1) else { return nil }
      return isAnd ? .and(left, right) : .or(left, right)
    }

    private mutating func condition() -> Condition? {
      conditions += 1
      guard conditions <= NewsboatFilter.mostConditions else { return nil }
      let start = rest
      let attribute = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      guard !attribute.isEmpty else { return nil }
      rest = rest[attribute.endIndex...]
      skipSpace()
      guard let sign = sign() else { return nil }
      skipSpace()
      guard let value = value() else { return nil }
      let text = String(start[..<rest.startIndex].trimmed)
      return Condition(attribute: String(attribute), sign: sign, value: value, text: text)
    }

    private mutating func sign() -> Operator? {
      for sign in Operator.allCases where take(sign.rawValue) { return sign }
      return take("=") ? .equal : nil
    }

    private mutating func value() -> Value? {
      if take("\"") { return quoted().map { .text($0) } }
      guard let low = number() else { return nil }
      guard take(":") else { return .number(low) }
      return number().map { .range(low, $0) }
    }

    private mutating func quoted() -> String? {
      var text = ""
      while let character = rest.popFirst() {
        if character == "\"" { return text }
        guard character == "\\" else {
          text.append(character)
          continue
        }
        guard let next = rest.popFirst() else { return nil }
        // Only quote and backslash are escaped here; before others the backslash is the pattern's.
        if next != "\"", next != "\\" { text.append("\\") }
        text.append(next)
      }
      return nil
    }

    private mutating func number() -> Int? {
      let sign = rest.hasPrefix("-") ? rest.prefix(1) : ""
      let digits = rest.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(sign + digits) else { return nil }
      rest = rest[digits.endIndex...]
      return number
    }

    private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }

    private mutating func take(_ word: String) -> Bool {
      guard rest.hasPrefix(word) else { return false }
      rest = rest.dropFirst(word.count)
      return true
    }
  }
}
