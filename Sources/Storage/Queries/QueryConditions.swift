internal import Models

/// A query as conditions on `status`, all values bound.
struct Filter {
  var tables = "status"
  var conditions: [(sql: String, values: [Value])] = []

  /// Nil where the condition can match nothing.
  init?(
    _ condition: Query.Condition, on connection: borrowing Connection
  ) throws(DatabaseError) {
    var parts = [condition]
    if case .all(let all) = condition { parts = all }
    let texts = parts.compactMap { part in
      if case .term(let term) = part, term.isText { term } else { nil as Query.Term? }
    }
    let wanted = texts.compactMap(\.searchExpression)
    if !wanted.isEmpty {
      tables = "search CROSS JOIN status ON status.article_id = search.rowid"
      let match = Value.text(wanted.joined(separator: " AND "))
      conditions.append((sql: "search MATCH ?", values: [match]))
    } else if !texts.isEmpty {
      // Nothing but signs that are not indexed, such as "!".
      return nil
    }
    for part in parts {
      if case .term(let term) = part, term.isText { continue }
      conditions.append(try Self.sql(part, on: connection))
    }
  }

  private static func sql(
    _ condition: Query.Condition, on connection: borrowing Connection
  ) throws(DatabaseError) -> (sql: String, values: [Value]) {
    switch condition {
    case .all(let parts): return try join(parts, "AND", empty: "1", on: connection)
    case .any(let parts): return try join(parts, "OR", empty: "0", on: connection)
    case .not(let part):
      let (sql, values) = try sql(part, on: connection)
      return ("NOT (\(sql))", values)
    case .term(let term): return try sql(term, on: connection)
    }
  }

  private static func join(
    _ parts: [Query.Condition], _ word: String, empty: String, on connection: borrowing Connection
  ) throws(DatabaseError) -> (sql: String, values: [Value]) {
    var joined: (sql: String, values: [Value]) = (empty, [])
    for (index, part) in parts.enumerated() {
      let (sql, values) = try sql(part, on: connection)
      joined.sql = index == 0 ? "(\(sql))" : "\(joined.sql) \(word) (\(sql))"
      joined.values += values
    }
    return joined
  }

  private static func sql(
    _ term: Query.Term, on connection: borrowing Connection
  ) throws(DatabaseError) -> (sql: String, values: [Value]) {
    switch term {
    case .phrase, .prefix, .title, .titlePrefix:
      guard let match = term.searchExpression else { return ("0", []) }
      let sql = "article_id IN (SELECT rowid FROM search WHERE search MATCH ?)"
      return (sql, [.text(match)])
    case .feed(let name):
      let list = try feeds(named: name, on: connection).map(String.init).joined(separator: ",")
      return ("feed_id IN (SELECT value FROM json_each(?))", [.text("[" + list + "]")])
    case .isRead(let value):
      let unread =
        "SELECT 1 FROM unread AS u WHERE u.date = status.date AND u.article_id = status.article_id"
      return ("\(value ? "NOT " : "")EXISTS (\(unread))", [])
    case .isStarred: return ("is_starred = 1", [])
    case .hasComments:
      return ("article_id IN (SELECT id FROM article WHERE comments > 0)", [])
    case .since(let moment): return ("date >= ?", [moment.value])
    case .before(let moment): return ("date < ?", [moment.value])
    case .author, .section, .tag, .url, .isNoted, .isTagged, .isHidden, .hasEnclosure,
      .hasFullText, .language:
      return ("0", [])
    }
  }

  private static func feeds(
    named name: String, on connection: borrowing Connection
  ) throws(DatabaseError) -> [Int64] {
    let wanted = name.lowercased()
    let statement = try connection.prepare(
      "SELECT id, address, coalesce(own_title, ''), coalesce(title, '') FROM feed")
    var found: [Int64] = []
    while try statement.step() {
      let names = [statement.text(1), statement.text(2), statement.text(3)]
      if names.contains(where: { $0.lowercased().contains(wanted) }) {
        found.append(statement.integer(0))
      }
    }
    return found
  }
}

extension Query.Condition {
  /// Whether what it finds can change without any text changing.
  var dependsOnState: Bool { terms.contains(where: \.dependsOnState) }
}

extension Query.Term {
  fileprivate var isText: Bool {
    switch self {
    case .phrase, .prefix, .title, .titlePrefix: true
    case .author, .feed, .section, .tag, .url, .isRead, .isStarred, .isNoted, .isTagged, .isHidden,
      .hasComments, .hasEnclosure, .hasFullText, .since, .before, .language:
      false
    }
  }

  /// FTS5 syntax made of quoted text only; nil where nothing of the term is indexed.
  fileprivate var searchExpression: String? {
    switch self {
    case .phrase(let words): SearchText.phrase(words)
    case .prefix(let word): SearchText.phrase(word, isPrefix: true)
    case .title(let words): SearchText.phrase(words).map { "title : " + $0 }
    case .titlePrefix(let word):
      SearchText.phrase(word, isPrefix: true).map { "title : " + $0 }
    case .author, .feed, .section, .tag, .url, .isRead, .isStarred, .isNoted, .isTagged, .isHidden,
      .hasComments, .hasEnclosure, .hasFullText, .since, .before, .language:
      nil
    }
  }

  fileprivate var dependsOnState: Bool {
    switch self {
    case .isRead, .isStarred, .isNoted, .isTagged, .isHidden, .tag, .hasComments, .hasFullText: true
    case .phrase, .prefix, .title, .titlePrefix, .author, .feed, .section, .url, .hasEnclosure,
      .since, .before, .language:
      false
    }
  }
}

extension Connection {
  func selection(
    of condition: Query.Condition, keeping: Timestamp?, includingHidden: Bool
  ) throws(DatabaseError) -> (sql: String, values: [Value]) {
    guard let filter = try Filter(condition, on: self) else {
      return ("SELECT article_id FROM status WHERE 0", [])
    }
    let all = [(sql: includingHidden ? "1" : "is_hidden = 0", values: [])] + filter.conditions
    return (
      "SELECT article_id FROM \(filter.tables) WHERE "
        + all.map(\.sql).joined(separator: " AND "), all.flatMap(\.values)
    )
  }

  func test(
    of condition: Query.Condition, keeping: Timestamp? = nil, includingHidden: Bool = false
  ) throws(DatabaseError) -> (sql: String, values: [Value]) {
    var (sql, values) = try selection(
      of: condition, keeping: keeping, includingHidden: includingHidden)
    sql += " AND article_id = ?"
    return (sql, values)
  }
}
