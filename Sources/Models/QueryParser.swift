extension Query {
  /// Characters of the longest query.
  package static let longest = 2_000
  /// How many parentheses may be inside one another.
  package static let deepest = 50

  /// Reads a query as a reader types it.
  ///
  /// `word`, `"some words"` and `begin*` stand side by side where all must hold, with `or` between
  /// them where one is enough, which binds weaker; parentheses group, and a minus before anything
  /// asks for its opposite. `title:` takes the same words; `author:`, `feed:`, `section:`, `tag:`,
  /// `url:` and `lang:` a word or a phrase; `is:` and `has:` their `QueryKey.choices`; `since:` and
  /// `before:` an age (`7d`, with h, d, w, m, y) or a day in UTC (`2025-08-01`); `sort:` a
  /// `ListOrder`. Keys, their fixed values, `or` and `and` may be in any case.
  ///
  /// Ages are counted back from `now`.
  package init(parsing text: String, now: Timestamp) throws(QueryError) {
    var parser = try QueryParser(text, now: now)
    let condition = try parser.query()
    self.init(condition, order: parser.order, text: text)
  }

  /// The query as it was typed, without what it says about order, in parentheses where something
  /// put beside it would change its sense.
  var groupedText: String {
    var words = text
    if var parser = try? QueryParser(text, now: Timestamp(0)), (try? parser.query()) != nil {
      words = parser.textWithoutOrder
    }
    if case .any = condition { return "(\(words))" }
    return words
  }
}

/// One walk over the characters of a query, which is a term, or several with signs between them.
private struct QueryParser {
  private var scanner: QueryScanner
  private let now: Timestamp
  private var depth = 0
  private(set) var order: ListOrder?
  private var orderRange: Range<Int>?

  /// Bytes of the longest query; a character may have any number of them.
  private static let longestInBytes = 32_000

  init(_ text: String, now: Timestamp) throws(QueryError) {
    self.now = now
    var characters: [Character] = []
    var bytes = 0
    for character in text {
      bytes += character.utf8.count
      guard characters.count < Query.longest, bytes <= Self.longestInBytes else {
        throw QueryError(column: characters.count + 1, reason: .tooLong)
      }
      characters.append(character)
    }
    scanner = QueryScanner(characters)
  }

  var textWithoutOrder: String {
    guard let orderRange else { return String(scanner.characters) }
    var characters = scanner.characters
    characters.removeSubrange(orderRange)
    return String(String(characters).trimmed)
  }

  mutating func query() throws(QueryError) -> Query.Condition {
    guard scanner.skipSpace() else { throw QueryError(column: 1, reason: .empty) }
    let condition = try alternatives()
    guard scanner.isAtEnd else { throw scanner.error(.unexpectedParenthesis) }
    return condition ?? .all([])
  }

  /// Up to the end or a closing parenthesis; nil where nothing but an order stands there.
  private mutating func alternatives() throws(QueryError) -> Query.Condition? {
    var parts: [Query.Condition] = []
    var or: (column: Int, word: String)?
    while true {
      if let part = try conjunction() {
        parts.append(part)
      } else if let or {
        throw QueryError(column: or.column, reason: .dangling(or.word))
      }
      let column = scanner.column
      guard let word = scanner.take(word: "or") else { break }
      guard !parts.isEmpty else { throw QueryError(column: column, reason: .dangling(word)) }
      or = (column, word)
    }
    return parts.count > 1 ? .any(parts) : parts.first
  }

  /// Up to the end, a closing parenthesis or an `or`.
  private mutating func conjunction() throws(QueryError) -> Query.Condition? {
    var parts: [Query.Condition] = []
    var and: (column: Int, word: String)?
    while scanner.skipSpace(), scanner.peek != ")", !scanner.isAt(word: "or") {
      let column = scanner.column
      if let word = scanner.take(word: "and") {
        guard and == nil, !parts.isEmpty else {
          throw QueryError(column: column, reason: .dangling(word))
        }
        and = (column, word)
      } else if let part = try operand() {
        parts.append(part)
        and = nil
      }
    }
    if let and { throw QueryError(column: and.column, reason: .dangling(and.word)) }
    return parts.count > 1 ? .all(parts) : parts.first
  }

  /// Nil where an order stood there.
  private mutating func operand() throws(QueryError) -> Query.Condition? {
    let isOpposite = scanner.takeMinus()
    if scanner.peek == "(" {
      let group = try group()
      return isOpposite ? .not(group) : group
    }
    let start = scanner.position
    guard let key = try scanner.takeKey() else {
      let term = try words(phrase: Query.Term.phrase, prefix: Query.Term.prefix)
      return isOpposite ? .not(.term(term)) : .term(term)
    }
    guard key.key != .sort else {
      guard !isOpposite, depth == 0 else {
        throw QueryError(column: start + 1, reason: .nestedOrder)
      }
      try takeOrder(key.typed, from: start)
      return nil
    }
    let term = try term(key.key, key.typed)
    return isOpposite ? .not(.term(term)) : .term(term)
  }

  private mutating func group() throws(QueryError) -> Query.Condition {
    let column = scanner.column
    guard depth < Query.deepest else { throw QueryError(column: column, reason: .tooDeep) }
    depth += 1
    scanner.skip()
    let condition = try alternatives()
    guard scanner.peek == ")" else {
      throw QueryError(column: column, reason: .missingParenthesis)
    }
    scanner.skip()
    depth -= 1
    guard let condition else { throw QueryError(column: column, reason: .emptyParentheses) }
    return condition
  }
}

extension QueryParser {
  private mutating func term(_ key: QueryKey, _ typed: String) throws(QueryError) -> Query.Term {
    switch key {
    case .title:
      try scanner.requireValue(of: typed)
      return try words(phrase: Query.Term.title, prefix: Query.Term.titlePrefix)
    case .author: return .author(try scanner.value(of: typed))
    case .feed: return .feed(try scanner.value(of: typed))
    case .section: return .section(try scanner.value(of: typed))
    case .tag: return .tag(try scanner.value(of: typed))
    case .url: return .url(try scanner.value(of: typed))
    case .lang: return .language(try scanner.value(of: typed))
    case .since: return .since(try moment(typed))
    case .before: return .before(try moment(typed))
    case .is, .has, .sort:
      let column = scanner.column
      let value = try scanner.value(of: typed)
      guard let term = key.term(value.lowercased()) else {
        throw Self.unknown(value, of: key, typed, column)
      }
      return term
    }
  }

  /// A phrase in quotes, a word, or the beginning of one before a star.
  private mutating func words(
    phrase: (String) -> Query.Term, prefix: (String) -> Query.Term
  ) throws(QueryError) -> Query.Term {
    if scanner.peek == "\"" { return phrase(try scanner.quoted()) }
    let word = scanner.word()
    guard word.count > 1, word.last == "*" else { return phrase(word) }
    return prefix(String(word.dropLast()))
  }

  private mutating func moment(_ typed: String) throws(QueryError) -> Timestamp {
    let column = scanner.column
    let value = try scanner.value(of: typed)
    guard let moment = Timestamp(queryDate: value, now: now) else {
      throw QueryError(column: column, reason: .badDate(value))
    }
    return moment
  }

  private mutating func takeOrder(_ typed: String, from start: Int) throws(QueryError) {
    guard order == nil else { throw QueryError(column: start + 1, reason: .secondOrder) }
    let column = scanner.column
    let value = try scanner.value(of: typed)
    guard let order = ListOrder(rawValue: value.lowercased()) else {
      throw Self.unknown(value, of: .sort, typed, column)
    }
    self.order = order
    orderRange = start..<scanner.position
  }

  private static func unknown(
    _ value: String, of key: QueryKey, _ typed: String, _ column: Int
  ) -> QueryError {
    let reason = QueryError.Reason.unknownValue(key: typed, value: value, choices: key.choices)
    return QueryError(column: column, reason: reason)
  }
}
