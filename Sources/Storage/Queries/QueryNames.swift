internal import Models

/// The feeds and tags that a query's names and languages stand for. There are few of them, so their names are
/// compared here, where case and accents are known.
struct QueryNames {
  /// Lists of numbers in JSON, as `json_each` takes them.
  private var numbers: [Query.Term: String] = [:]

  init(in condition: Query.Condition, on connection: borrowing Connection) throws(DatabaseError) {
    for term in condition.terms where numbers[term] == nil {
      let found: [Int64]
      switch term {
      case .feed(let name): found = try connection.feeds(named: name)
      case .section(let name): found = try connection.feeds(inSection: name)
      case .tag(let name): found = try connection.tags(named: name)
      case .language(let code): found = try connection.feeds(in: LanguageCode(code))
      case .phrase, .prefix, .title, .titlePrefix, .author, .url, .isRead, .isStarred, .isNoted,
        .isTagged, .isHidden, .isCopy, .hasComments, .hasEnclosure, .hasFullText, .since, .before:
        continue
      }
      numbers[term] = "[" + found.map(String.init).joined(separator: ",") + "]"
    }
  }

  subscript(_ term: Query.Term) -> Value { .text(numbers[term] ?? "[]") }
}

extension Connection {
  /// Feeds whose titles or address contain `name`.
  fileprivate func feeds(named name: String) throws(DatabaseError) -> [Int64] {
    let wanted = NameFolding.folded(name).unicodeScalars
    let statement = try prepare("SELECT id, address, own_title, title FROM feed")
    var found: [Int64] = []
    while try statement.step() {
      let names = [statement.text(1), statement.text(2), statement.text(3)]
      if names.contains(where: { NameFolding.folded($0).unicodeScalars.contains(wanted) }) {
        found.append(statement.integer(0))
      }
    }
    return found
  }

  /// Feeds of the sections with this path or last name, and of the sections inside them.
  fileprivate func feeds(inSection name: String) throws(DatabaseError) -> [Int64] {
    let wanted = name.lowercased()
    let statement = try prepare(
      """
      SELECT DISTINCT feed_id, name FROM feed_section JOIN section ON section.id = section_id
      """)
    var found: Set<Int64> = []
    while try statement.step() {
      let path = "/" + statement.text(1).lowercased() + "/"
      // A name alone is the last one of the section, or of one around it.
      let part = "/" + wanted + "/"
      let isInside = wanted.contains("/") ? path.hasPrefix(part) : path.contains(part)
      if isInside { found.insert(statement.integer(0)) }
    }
    return found.sorted()
  }

  fileprivate func feeds(in language: LanguageCode) throws(DatabaseError) -> [Int64] {
    let statement = try prepare("SELECT id, language FROM feed WHERE language <> ''")
    var found: [Int64] = []
    while try statement.step() {
      if language.includes(LanguageCode(statement.text(1))) { found.append(statement.integer(0)) }
    }
    return found
  }

  fileprivate func tags(named name: String) throws(DatabaseError) -> [Int64] {
    let wanted = name.lowercased()
    let statement = try prepare("SELECT id, name FROM tag")
    var found: [Int64] = []
    while try statement.step() {
      if statement.text(1).lowercased() == wanted { found.append(statement.integer(0)) }
    }
    return found
  }
}

/// The code of a language as it is compared: `pt-br` for `pt_BR`. SQLite's `lower` and `replace`
/// make the same of it.
struct LanguageCode {
  let text: String

  init(_ code: String) { text = code.asciiLowercased.replacing("_", with: "-") }

  /// Whether the other one is this language, or a form of it.
  func includes(_ other: LanguageCode) -> Bool { (other.text + "-").hasPrefix(text + "-") }
}

extension String {
  /// With A to Z in lower case, as SQLite's `lower` does it.
  var asciiLowercased: String {
    let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
    return String(decoding: utf8.map { upper.contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
