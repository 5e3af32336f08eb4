/// The words, keys and signs of a query, character by character.
struct QueryScanner {
  let characters: [Character]
  private(set) var position = 0

  init(_ characters: [Character]) { self.characters = characters }

  /// From 1.
  var column: Int { position + 1 }

  var isAtEnd: Bool { position == characters.count }

  var peek: Character? { isAtEnd ? nil : characters[position] }

  func error(_ reason: QueryError.Reason) -> QueryError {
    QueryError(column: column, reason: reason)
  }

  mutating func skip() { position += 1 }

  /// False at the end of the query.
  mutating func skipSpace() -> Bool {
    while let peek, peek.isWhitespace { position += 1 }
    return !isAtEnd
  }

  /// A minus that has something to turn around; two are the beginning of a word.
  mutating func takeMinus() -> Bool {
    guard peek == "-", position + 1 < characters.count else { return false }
    let next = characters[position + 1]
    guard !next.isWhitespace, next != "-", next != ")" else { return false }
    position += 1
    return true
  }

  func isAt(word: String) -> Bool {
    let rest = characters[position...].prefix(while: Self.isPartOfWord)
    return rest.count == word.count && String(rest).lowercased() == word
  }

  /// The word as it is typed, where it stands here; `word` is in lower case.
  mutating func take(word: String) -> String? {
    isAt(word: word) ? self.word() : nil
  }

  mutating func word() -> String {
    let word = characters[position...].prefix(while: Self.isPartOfWord)
    position = word.endIndex
    return String(word)
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    !character.isWhitespace && character != "\"" && character != "(" && character != ")"
  }

  mutating func quoted() throws(QueryError) -> String {
    let start = position + 1
    guard let end = characters[start...].firstIndex(of: "\"") else { throw error(.missingQuote) }
    position = end + 1
    return String(characters[start..<end])
  }

  /// The letters before a colon. What follows `//` is an address, not a value.
  mutating func takeKey() throws(QueryError) -> (key: QueryKey, typed: String)? {
    let rest = characters[position...]
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    guard !letters.isEmpty, letters.endIndex < characters.count,
      characters[letters.endIndex] == ":",
      !characters[(letters.endIndex + 1)...].starts(with: "//")
    else { return nil }
    let typed = String(letters)
    guard let key = QueryKey(rawValue: typed.lowercased()) else { throw error(.unknownKey(typed)) }
    position = letters.endIndex + 1
    return (key, typed)
  }

  /// A word or a phrase in quotes, not blank.
  mutating func value(of key: String) throws(QueryError) -> String {
    try requireValue(of: key)
    return peek == "\"" ? try quoted() : word()
  }

  /// Looks ahead for a value that is not blank.
  func requireValue(of key: String) throws(QueryError) {
    var ahead = self
    let value = peek == "\"" ? try ahead.quoted() : ahead.word()
    guard value.contains(where: { !$0.isWhitespace }) else { throw error(.missingValue(key)) }
  }
}
