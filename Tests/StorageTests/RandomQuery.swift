import Models
import TestSupport

@testable import Storage

/// Random queries, and queries as a reader would type them.
extension Query.Condition {
  static func random(depth: Int, _ random: inout SeededRandom) -> Query.Condition {
    guard depth > 0, !random.chance(5) else { return .term(.random(&random)) }
    func parts() -> [Query.Condition] {
      (0..<Int.random(in: 2...3, using: &random)).map { _ in
        .random(depth: depth - 1, &random)
      }
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: return .all(parts())
    case 2, 3: return .any(parts())
    default: return .not(.random(depth: depth - 1, &random))
    }
  }

  /// One chain of nested groups.
  static func nested(depth: Int, textOnly: Bool, _ random: inout SeededRandom) -> Query.Condition {
    var condition = Query.Condition.term(.random(&random, textOnly: textOnly))
    for _ in 0..<depth {
      let other = Query.Condition.term(.random(&random, textOnly: textOnly))
      let parts = random.chance(2) ? [other, condition] : [condition, other]
      switch Int.random(in: 0..<3, using: &random) {
      case 0: condition = .all(parts)
      case 1: condition = .any(parts)
      default: condition = .not(.all(parts))
      }
    }
    return condition
  }

  /// The query as it is typed.
  var typed: String {
    switch self {
    case .all(let parts): parts.map(\.operand).joined(separator: " ")
    case .any(let parts): parts.map(\.operand).joined(separator: " or ")
    case .not(.not(let part)): "-(" + Self.not(part).typed + ")"
    case .not(let part): "-" + part.operand
    case .term(let term): term.typed
    }
  }

  private var operand: String {
    switch self {
    case .term, .not: typed
    case .all, .any: "(" + typed + ")"
    }
  }
}

extension Query.Term {
  static func random(_ random: inout SeededRandom, textOnly: Bool = false) -> Query.Term {
    typealias News = PlainNews
    let word = News.one(of: News.vocabulary, &random)
    let part = String(
      News.one(of: News.names, &random).prefix(Int.random(in: 1...6, using: &random)))
    let moment = Timestamp(News.one(of: News.days, &random))
    switch Int.random(in: textOnly ? 0..<7 : 0..<27, using: &random) {
    case 0, 1, 2: return .phrase(word)
    case 3: return .phrase(News.words(2, &random))
    case 4: return .title(word)
    case 5: return .prefix(beginning(of: word, &random))
    case 6: return .titlePrefix(beginning(of: word, &random))
    case 7: return .author(part)
    case 8: return .feed(random.chance(2) ? part : "feed2")
    case 9: return .section(News.one(of: News.sections + ["asia", "ÉTÉ", "korea"], &random))
    case 10: return .tag(News.one(of: News.tags + ["ÖKO", "none"], &random))
    case 11: return .url(News.one(of: ["EXAMPLE", "a_b", "%", "É", "/"], &random))
    case 12, 13, 14: return .isRead(random.chance(3))
    case 15: return .isStarred
    case 16: return .isNoted
    case 17: return .isTagged
    case 18: return random.chance(3) ? .isHidden : random.chance(2) ? .isCopy : .isRead(true)
    case 19: return .hasComments
    case 20: return .hasEnclosure
    case 21: return .hasFullText
    case 22, 23: return .since(moment)
    case 24, 25: return .before(moment)
    default: return .language(News.one(of: ["ko", "KO", "en", "pt", "pt_br", "k"], &random))
    }
  }

  private static func beginning(of word: String, _ random: inout SeededRandom) -> String {
    let characters = word.filter { $0.isLetter || $0.isNumber }
    let beginning = characters.prefix(Int.random(in: 1...4, using: &random))
    return beginning.isEmpty ? "r" : String(beginning)
  }

  fileprivate var typed: String {
    func day(_ moment: Timestamp) -> String { String(CivilDate(moment).rfc3339.prefix(10)) }
    switch self {
    case .phrase(let words): return "\"\(words)\""
    case .prefix(let word): return word + "*"
    case .title(let words): return "title:\"\(words)\""
    case .titlePrefix(let word): return "title:" + word + "*"
    case .author(let name): return "author:\"\(name)\""
    case .feed(let name): return "feed:\"\(name)\""
    case .section(let name): return "section:\"\(name)\""
    case .tag(let name): return "TAG:\"\(name)\""
    case .url(let part): return "url:\(part)"
    case .isRead(let value): return value ? "is:read" : "is:Unread"
    case .isStarred: return "is:starred"
    case .isNoted: return "is:noted"
    case .isTagged: return "is:tagged"
    case .isHidden: return "is:hidden"
    case .isCopy: return "is:copy"
    case .hasComments: return "has:comments"
    case .hasEnclosure: return "has:enclosure"
    case .hasFullText: return "has:fulltext"
    case .since(let moment): return "since:" + day(moment)
    case .before(let moment): return "before:" + day(moment)
    case .language(let code): return "lang:" + code
    }
  }
}
