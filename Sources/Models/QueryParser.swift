extension Query {
  /// Reads a query as a reader types it. All of these must hold:
  ///
  /// `word`, `"some words"`, `begin*`, `title:word`, `title:"some words"`, `feed:name`,
  /// `is:read|unread|starred`, `has:comments`, and any of them after `-` for its opposite. Keys and
  /// their fixed values may be in any case.
  ///
  /// Ages are counted back from `now`.
  package init(parsing text: String, now: Timestamp) throws(QueryError) {
    var parser = QueryParser(text)
    self.init(.all(try parser.conditions()), text: text)
  }
}

/// One walk over the characters of a query.
private struct QueryParser {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) { characters = Array(text) }

  mutating func conditions() throws(QueryError) -> [Query.Condition] {
    var conditions: [Query.Condition] = []
    while skipSpace() { conditions.append(try condition()) }
    guard !conditions.isEmpty else { throw QueryError(column: 1, reason: .empty) }
    return conditions
  }

  /// False at the end of the query.
  private mutating func skipSpace() -> Bool {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    return position < characters.count
  }

  private mutating func condition() throws(QueryError) -> Query.Condition {
    if peek == "-", let next = peek(1), !next.isWhitespace, next != "-" {
      position += 1
      return .not(.term(try positiveTerm()))
    }
    return .term(try positiveTerm())
  }

  private mutating func positiveTerm() throws(QueryError) -> Query.Term {
    if peek == "\"" { return .phrase(try quoted()) }
    let start = position
    if let key = takeKey() { return try keyed(key, from: start) }
    let word = takeWord()
    guard word.count > 1, word.last == "*" else { return .phrase(word) }
    return .prefix(String(word.dropLast()))
  }

  private mutating func keyed(_ key: String, from start: Int) throws(QueryError) -> Query.Term {
    switch key.lowercased() {
    case "title": return .title(try value(of: key))
    case "feed": return .feed(try value(of: key))
    case "is":
      let column = position + 1
      let value = try value(of: key)
      switch value.lowercased() {
      case "read": return .isRead(true)
      case "unread": return .isRead(false)
      case "starred": return .isStarred
      default: throw QueryError(column: column, reason: .unknownValue(key: key, value: value))
      }
    case "has":
      let column = position + 1
      let value = try value(of: key)
      guard value.lowercased() == "comments" else {
        throw QueryError(column: column, reason: .unknownValue(key: key, value: value))
      }
      return .hasComments
    default: throw QueryError(column: start + 1, reason: .unknownKey(key))
    }
  }

  private mutating func value(of key: String) throws(QueryError) -> String {
    let start = position
    let value = peek == "\"" ? try quoted() : takeWord()
    guard value.contains(where: { !$0.isWhitespace }) else {
      throw QueryError(column: start + 1, reason: .missingValue(key))
    }
    return value
  }

  /// The letters before a colon. What follows `//` is an address, not a value.
  private mutating func takeKey() -> String? {
    let rest = characters[position...]
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    guard !letters.isEmpty, letters.endIndex < characters.count,
      characters[letters.endIndex] == ":",
      !characters[(letters.endIndex + 1)...].starts(with: "//")
    else { return nil }
    position = letters.endIndex + 1
    return String(letters)
  }

  private mutating func takeWord() -> String {
    let word = characters[position...].prefix { !$0.isWhitespace && $0 != "\"" }
    position = word.endIndex
    return String(word)
  }

  private mutating func quoted() throws(QueryError) -> String {
    let start = position + 1
    guard let end = characters[start...].firstIndex(of: "\"") else {
      throw QueryError(column: position + 1, reason: .missingQuote)
    }
    position = end + 1
    return String(characters[start..<end])
  }

  private var peek: Character? { peek(0) }

  private func peek(_ distance: Int) -> Character? {
    let index = position + distance
    return index < characters.count ? characters[index] : nil
  }
}
