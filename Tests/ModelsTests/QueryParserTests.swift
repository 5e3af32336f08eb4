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

@Test(arguments: [
  ("", 1, QueryError.Reason.empty),
  ("   ", 1, .empty),
  ("ab \"cd", 4, .missingQuote),
  ("é -title:\"x", 10, .missingQuote),
  ("title:", 7, .missingValue("title")),
  ("feed: x", 6, .missingValue("feed")),
  ("a title:\"\"", 9, .missingValue("title")),
  ("a autor:b", 3, .unknownKey("autor")),
  ("-autor:b", 2, .unknownKey("autor")),
  ("is:red", 4, .unknownValue(key: "is", value: "red")),
  ("日 has:tea", 7, .unknownValue(key: "has", value: "tea")),
])
func `a wrong query says where and why`(text: String, column: Int, reason: QueryError.Reason) {
  #expect(failure(text) == QueryError(column: column, reason: reason))
}

@Test func `no text makes the parser fall over`() {
  let pieces = ["-", "\"", ":", "title:", "is:", "*", " ", "é", "\u{301}", "//", "a"]
  for first in pieces {
    for second in pieces {
      for third in pieces { _ = failure(first + second + third) }
    }
  }
}
