import Models
import Testing

@testable import Storage

@Suite struct HidingTests {
  let test: TestStore
  let feed: Feed.ID
  let ids: [Article.ID]

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    let titles = ["Sponsored: buy", "Plain news", "Sponsored: sell", "Quiet"]
    ids = try await test.store.merge(
      titles.map { article($0, title: $0) }, into: feed, at: noon
    ).inserted
  }

  private func titles(_ query: String? = nil) throws -> Set<String> {
    let filter = try query.map { try Query(parsing: $0, now: noon) }
    let request = ListRequest(ListScope(filter: filter), first: 0, count: 100)
    return Set(try test.reader().window(request).rows.map(\.title))
  }

  @Test func `a rule hides what is there and what comes, from lists and counts`() async throws {
    try test.writer().perform(Change(.read, true, [ids[0]]), at: noon)
    try test.writer().perform(Change(.starred, true, [ids[2]]), at: noon)
    try await test.store.setHideRules(["title:sponsored"], at: noon)
    let late = article("Sponsored again", title: "Sponsored again")
    _ = try await test.store.merge([late], into: feed, at: noon)
    #expect(try titles() == ["Plain news", "Quiet"])
    #expect(try test.reader().totals() == Totals(unread: 2, total: 2, starred: 0))
    #expect(try titles("text") == ["Plain news", "Quiet"])
    #expect(try titles("is:hidden") == ["Sponsored: buy", "Sponsored: sell", "Sponsored again"])
    let hidden = try test.reader().headlines([ids[0], ids[2]])
    #expect(hidden.map(\.isRead) == [true, false])
    #expect(hidden.map(\.isStarred) == [false, true])
  }

  @Test func `without the rule all is as it was`() async throws {
    try test.writer().perform(Change(.read, true, [ids[0]]), at: noon)
    try await test.store.setHideRules(["title:sponsored", "quiet"], at: noon)
    try test.writer().perform(Change(.read, true, [ids[2]]), at: noon)
    try await test.store.setHideRules([], at: noon)
    #expect(try titles().count == 4)
    #expect(try test.reader().totals() == Totals(unread: 2, total: 4, starred: 0))
    #expect(try titles("is:unread") == ["Plain news", "Quiet"])
  }

  @Test(arguments: ["", "sort:oldest", "title:", "(", "no-such-key:x", "\""])
  func `a rule that says nothing or is broken hides nothing`(rule: String) async throws {
    try await test.store.setHideRules([rule], at: noon)
    _ = try await test.store.merge([article("new")], into: feed, at: noon)
    #expect(try titles().count == 5)
  }
}
