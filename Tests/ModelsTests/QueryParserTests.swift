import Models
import Testing

private let now = Timestamp(1_800_000_000)

private func terms(_ text: String) throws -> [Query.Term] {
  try conditions(text).map { condition in
    guard case .term(let term) = condition else { throw NotATerm() }
    return term
  }
}

private struct NotATerm: Error {}

private func conditions(_ text: String) throws -> [Query.Condition] {
  let condition = try Query(parsing: text, now: now).condition
  guard case .all(let parts) = condition else { return [condition] }
  return parts
}

private func condition(_ text: String) throws -> Query.Condition {
  try Query(parsing: text, now: now).condition
}

private func phrase(_ words: String) -> Query.Condition { .term(.phrase(words)) }

private func failure(_ text: String) -> QueryError? {
  do throws(QueryError) { _ = try Query(parsing: text, now: now) } catch { return error }
  return nil
}

@Test func `words, phrases and beginnings are told apart`() throws {
  #expect(
    try terms("climate \"carbon tax\" super*") == [
      .phrase("climate"), .phrase("carbon tax"), .prefix("super"),
    ])
  #expect(try terms("  東京  café's ") == [.phrase("東京"), .phrase("café's")])
  #expect(try terms("a\"b c\"d") == [.phrase("a"), .phrase("b c"), .phrase("d")])
}

@Test func `a minus takes the opposite of what follows it`() throws {
  #expect(
    try conditions("-word -\"two words\" -title:x -is:read -pre*") == [
      .not(.term(.phrase("word"))), .not(.term(.phrase("two words"))), .not(.term(.title("x"))),
      .not(.term(.isRead(true))), .not(.term(.prefix("pre"))),
    ])
  #expect(
    try terms("a - b co-op --x") == [
      .phrase("a"), .phrase("-"), .phrase("b"), .phrase("co-op"), .phrase("--x"),
    ])
}

@Test func `keys say where and what to look for`() throws {
  #expect(
    try terms("title:\"new moon\" Feed:herald is:unread IS:Read is:starred has:comments") == [
      .title("new moon"), .feed("herald"), .isRead(false), .isRead(true), .isStarred, .hasComments,
    ])
}

@Test func `addresses, times and stars alone are words`() throws {
  #expect(
    try terms("https://a.example/x 10:30 *") == [
      .phrase("https://a.example/x"), .phrase("10:30"), .phrase("*"),
    ])
}

@Test func `a query keeps its text`() throws {
  #expect(try Query(parsing: " a  b ", now: now).text == " a  b ")
}

@Test func `or takes one of its sides and binds weaker than words side by side`() throws {
  let (a, b, c) = (phrase("a"), phrase("b"), phrase("c"))
  #expect(try condition("a or b") == .any([a, b]))
  #expect(try condition("a OR b Or c") == .any([a, b, c]))
  #expect(try condition("a b or c") == .any([.all([a, b]), c]))
  #expect(try condition("a and b AND c") == .all([a, b, c]))
  #expect(
    try condition("\"or\" oracle \"and\" -or")
      == .all([
        phrase("or"), phrase("oracle"), phrase("and"), .not(phrase("or")),
      ]))
}

@Test func `parentheses group and can be turned around`() throws {
  let (a, b, c) = (phrase("a"), phrase("b"), phrase("c"))
  #expect(try condition("a (b or c)") == .all([a, .any([b, c])]))
  #expect(try condition("(a b)or(c)") == .any([.all([a, b]), c]))
  #expect(try condition("((a))") == a)
  #expect(try condition("-(a or b) c") == .all([.not(.any([a, b])), c]))
  #expect(try condition("-(-a)") == .not(.not(a)))
  #expect(try condition("( a -) b").terms == [.phrase("a"), .phrase("-"), .phrase("b")])
}

@Test func `every key has its term`() throws {
  #expect(
    try terms("title:pre* author:\"Ann Lee\" section:World/Asia tag:later url:example.com/a") == [
      .titlePrefix("pre"), .author("Ann Lee"), .section("World/Asia"), .tag("later"),
      .url("example.com/a"),
    ])
  #expect(
    try terms("is:noted is:tagged is:hidden is:copy has:enclosure has:FullText lang:ko") == [
      .isNoted, .isTagged, .isHidden, .isCopy, .hasEnclosure, .hasFullText, .language("ko"),
    ])
}

@Test(arguments: [
  ("0h", 0), ("5h", 5 * 3_600), ("7d", 7 * 86_400), ("2W", 14 * 86_400),
])
func `an age is counted back from now`(age: String, seconds: Int64) throws {
  let moment = now.advanced(by: -seconds)
  #expect(try terms("since:\(age) before:\(age)") == [.since(moment), .before(moment)])
}

@Test func `months and years are those of the calendar`() throws {
  let march = CivilDate(year: 2024, month: 3, day: 31, hour: 5).timestamp()
  func since(_ age: String) throws -> String? {
    let terms = try Query(parsing: "since:" + age, now: march).condition.terms
    guard case .since(let moment)? = terms.first else { return nil }
    return CivilDate(moment).rfc3339
  }
  #expect(try since("1m") == "2024-02-29T05:00:00Z")
  #expect(try since("13m") == "2023-02-28T05:00:00Z")
  #expect(try since("3m") == "2023-12-31T05:00:00Z")
  #expect(try since("1y") == "2023-03-31T05:00:00Z")
  #expect(try since("99999y") == "0001-01-31T05:00:00Z")
}

@Test func `a day begins at midnight in UTC`() throws {
  let august = CivilDate(year: 2025, month: 8, day: 1).timestamp()
  let leap = CivilDate(year: 2024, month: 2, day: 29).timestamp()
  #expect(
    try terms("since:2025-08-01 before:\"2024-02-29\"") == [.since(august), .before(leap)])
}

@Test func `an order is no condition`() throws {
  let query = try Query(parsing: "a sort:Oldest b", now: now)
  #expect(query.order == .oldest)
  #expect(query.condition == .all([phrase("a"), phrase("b")]))
  #expect(try Query(parsing: " sort:score", now: now).condition == .all([]))
  #expect(
    try Query(parsing: "a or b sort:unread", now: now).condition
      == .any([
        phrase("a"), phrase("b"),
      ]))
  #expect(try Query(parsing: "a", now: now).order == nil)
}

@Test func `two queries together ask for what each asks for`() throws {
  func both(_ a: String, _ b: String) throws -> Query {
    try Query(parsing: a, now: now).and(Query(parsing: b, now: now))
  }
  for (a, b, text) in [
    ("a", "b", "a b"), ("a or b", "c", "(a or b) c"), ("c", "a or b", "c (a or b)"),
    ("a or b sort:oldest", "c", "(a or b) c sort:oldest"), ("sort:oldest", "a", "a sort:oldest"),
    ("a sort:oldest b", "sort:unread", "a  b sort:unread"),
    ("a \"sort:oldest\"", "sort:score c", "a \"sort:oldest\" c sort:score"),
  ] {
    let query = try both(a, b)
    #expect(query.text == text)
    let again = try Query(parsing: text, now: now)
    #expect(again.order == query.order)
    #expect(again.condition.terms == query.condition.terms)
  }
}

@Test func `only a query that speaks of them finds hidden articles`() throws {
  #expect(try Query(parsing: "a (b or -is:hidden)", now: now).mentionsHidden)
  #expect(try !Query(parsing: "is:read \"is:hidden\"", now: now).mentionsHidden)
  #expect(try Query(parsing: "a -is:copy", now: now).mentionsUnshown)
  #expect(try !Query(parsing: "a is:copy", now: now).mentionsHidden)
}

@Test(arguments: [
  ("", 1, QueryError.Reason.empty),
  ("   ", 1, .empty),
  ("ab \"cd", 4, .missingQuote),
  ("é -title:\"x", 10, .missingQuote),
  ("title:", 7, .missingValue("title")),
  ("feed: x", 6, .missingValue("feed")),
  ("a title:\"\"", 9, .missingValue("title")),
  ("tag:(a)", 5, .missingValue("tag")),
  ("a autor:b", 3, .unknownKey("autor")),
  ("-autor:b", 2, .unknownKey("autor")),
  ("is:red", 4, .unknownValue(key: "is", value: "red", choices: QueryKey.is.choices)),
  ("日 has:tea", 7, .unknownValue(key: "has", value: "tea", choices: QueryKey.has.choices)),
  ("Sort:up", 6, .unknownValue(key: "Sort", value: "up", choices: QueryKey.sort.choices)),
  ("(a", 1, .missingParenthesis),
  ("a (b (c or d)", 3, .missingParenthesis),
  ("a)", 2, .unexpectedParenthesis),
  ("(a))) b", 4, .unexpectedParenthesis),
  ("a ()", 3, .emptyParentheses),
  ("-( )", 2, .emptyParentheses),
  ("or", 1, .dangling("or")),
  ("OR a", 1, .dangling("OR")),
  ("a or", 3, .dangling("or")),
  ("a or or b", 3, .dangling("or")),
  ("(a or ) b", 4, .dangling("or")),
  ("a or sort:oldest", 3, .dangling("or")),
  ("and a", 1, .dangling("and")),
  ("a and", 3, .dangling("and")),
  ("a And or b", 3, .dangling("And")),
  ("since:2025-02-30", 7, .badDate("2025-02-30")),
  ("before:2025-13-01", 8, .badDate("2025-13-01")),
  ("since:2025-8-1", 7, .badDate("2025-8-1")),
  ("since:-7d", 7, .badDate("-7d")),
  ("since:d", 7, .badDate("d")),
  ("since:7", 7, .badDate("7")),
  ("since:999999d", 7, .badDate("999999d")),
  ("a (sort:newest b)", 4, .nestedOrder),
  ("a -sort:newest", 4, .nestedOrder),
  ("sort:newest a sort:newest", 15, .secondOrder),
])
func `a wrong query says where and why`(text: String, column: Int, reason: QueryError.Reason) {
  #expect(failure(text) == QueryError(column: column, reason: reason))
}

@Test func `a query may be long and deep but not endless`() {
  let parentheses = { String(repeating: "(", count: $0) + "a" + String(repeating: ")", count: $0) }
  #expect(failure(parentheses(Query.deepest)) == nil)
  #expect(failure(parentheses(51)) == QueryError(column: 51, reason: .tooDeep))
  #expect(failure(String(repeating: "(", count: 10_000))?.reason == .tooLong)
  let words = { String(repeating: "é ", count: $0) }
  #expect(failure(words(1_000)) == nil)
  #expect(failure(words(1_001)) == QueryError(column: 2_001, reason: .tooLong))
  #expect(failure(String(repeating: "a", count: 1_000_000))?.column == 2_001)
  let marks = "ab" + String(repeating: "\u{301}", count: 500_000)
  #expect(failure(marks) == QueryError(column: 2, reason: .tooLong))
}

@Test func `no text makes the parser fall over`() {
  let pieces = [
    "-", "\"", ":", "title:", "is:", "*", " ", "é", "\u{301}", "//", "a", "(", ")", " or ", "and",
    "sort:", "oldest", "since:", "7d", "\0",
  ]
  for first in pieces {
    for second in pieces {
      for third in pieces { _ = failure(first + second + third) }
    }
  }
}
