import Models
import TestSupport
import Testing

@testable import Storage

/// A store of random articles, and the same articles as plain values.
private struct News {
  let test: TestStore
  let reader: StoreReader
  let plain: PlainNews

  init(seed: UInt64, articles: Int) throws {
    var random = SeededRandom(state: seed)
    let plain = PlainNews(articles: articles, using: &random)
    self.plain = plain
    test = try TestStore()
    reader = try test.writer().reader
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.keep(plain)
    }
  }

  func selected(_ sql: QuerySQL) throws -> Set<Int64> {
    let statement = try reader.connection.prepare(sql.sql)
    try statement.bind(all: sql.values)
    var found: Set<Int64> = []
    while try statement.step() { found.insert(statement.integer(0)) }
    return found
  }

  func tested(_ sql: QuerySQL) throws -> Set<Int64> {
    let statement = try reader.connection.prepare(sql.sql)
    try statement.bind(all: sql.values)
    var found: Set<Int64> = []
    for article in plain.articles {
      statement.reset()
      try statement.bind(article.id.value, at: Int32(sql.values.count + 1))
      if try statement.step() { found.insert(article.id) }
    }
    return found
  }

  private func expectSameAmongSome(
    _ condition: Query.Condition, _ unshown: Unshown, _ random: inout SeededRandom
  ) throws {
    let some = plain.articles.map { Article.ID(rawValue: $0.id) }.filter { _ in random.chance(2) }
    let among = try reader.connection.selection(
      of: condition, among: some, with: unshown)
    let wantedAmong = plain.articles.filter { article in
      some.contains(Article.ID(rawValue: article.id))
        && PlainFilter(keeping: nil, unshown: unshown).matches(article, condition)
    }
    let found = try selected(among)
    #expect(found == Set(wantedAmong.map(\.id)), "\(condition.typed)\n\(among.sql)")
  }

  func expectSame(_ condition: Query.Condition, _ random: inout SeededRandom) throws -> Int {
    let keeping = random.chance(3) ? Timestamp(5) : nil
    let unshown: Unshown =
      random.chance(4) ? [.all, .hidden, .copies].randomElement(using: &random) ?? [] : []
    let filter = PlainFilter(keeping: keeping?.seconds, unshown: unshown)
    let wanted = Set(plain.articles.filter { filter.matches($0, condition) }.map(\.id))
    let selection = try reader.connection.selection(
      of: condition, keeping: keeping, with: unshown)
    let selected = try selected(selection)
    #expect(selected == wanted, "\(condition.typed)\n\(selection.sql)\n\(selection.values)")
    let test = try reader.connection.test(
      of: condition, keeping: keeping, with: unshown)
    let tested = try tested(test)
    #expect(tested == wanted, "\(condition.typed)\n\(test.sql)\n\(test.values)")
    try expectSameAmongSome(condition, unshown, &random)
    return wanted.count
  }
}

@Test(arguments: 1...5 as ClosedRange<UInt64>)
func `a query finds in the store what it means`(seed: UInt64) throws {
  let news = try News(seed: seed, articles: 200)
  var random = SeededRandom(state: seed &* 7919)
  var some = 0
  for round in 0..<60 {
    let condition = Query.Condition.random(depth: round % 4, &random)
    let query = try Query(parsing: condition.typed, now: noon)
    #expect(query.condition == condition, "\(condition.typed)")
    let found = try news.expectSame(condition, &random)
    if found > 0, found < news.plain.articles.count { some += 1 }
  }
  #expect(some > 20, "queries that find everything or nothing show little")
}

@Test(arguments: [true, false])
func `nested groups find what they mean`(textOnly: Bool) throws {
  let news = try News(seed: 77, articles: 60)
  var random = SeededRandom(state: 5)
  for depth in [8, 16, 17, 24, 40, 47] {
    let condition = Query.Condition.nested(depth: depth, textOnly: textOnly, &random)
    #expect(try Query(parsing: condition.typed, now: noon).condition == condition)
    _ = try news.expectSame(condition, &random)
  }
}

@Test func `any term may stand as deep as parentheses go`() throws {
  let news = try News(seed: 79, articles: 10)
  var random = SeededRandom(state: 7)
  let terms = [
    "a", "pre*", "title:a", "author:José", "author:jose", "feed:a", "section:World", "tag:later",
    "url:a", "is:unread", "is:read", "is:starred", "is:noted", "is:tagged", "has:comments",
    "has:enclosure", "has:fulltext", "since:7d", "lang:ko", "(lang:ko or author:É)",
  ]
  for (index, term) in terms.enumerated() {
    for start in [" or ", " "] {
      var text = "-(\(term))"
      for depth in 0..<48 {
        let isOr = (depth % 2 == 0) == (start == " or ")
        let other = terms[(index + depth) % (terms.count - 1)]
        text = "(" + (depth % 3 == 0 ? "-" : "") + other + (isOr ? " or " : " ") + text + ")"
      }
      let condition = try Query(parsing: text, now: noon).condition
      _ = try news.expectSame(condition, &random)
    }
  }
}

@Test func `a query as long as it may be is answered`() throws {
  let news = try News(seed: 78, articles: 5)
  var random = SeededRandom(state: 6)
  for (piece, join) in [
    ("is:read", " or "), ("tag:a", " or "), ("tag:a", " "), ("a", " "), ("é", " or "),
    ("-x", " or "), ("url:a", " "), ("(a is:read)", " or "), ("author:a", " or "),
  ] {
    let count = Query.longest / (piece.count + join.count)
    let text = Array(repeating: piece, count: count).joined(separator: join)
    _ = try news.expectSame(try Query(parsing: text, now: noon).condition, &random)
  }
  let name = String(repeating: "É", count: 1_900)
  _ = try news.expectSame(try Query(parsing: "author:" + name, now: noon).condition, &random)
}
