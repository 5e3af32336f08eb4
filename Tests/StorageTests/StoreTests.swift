import Models
import Testing

@testable import Storage

@Test func `an article that came in is in the list and can be read`() async throws {
  let test = try TestStore()
  let (feed, isNew) = try await test.store.add(
    feed: "https://paper.example/feed", title: nil, sections: ["World"])
  #expect(isNew)
  let result = try await test.store.merge(
    [article("a", published: 1_799_999_000), article("b")], into: feed, at: noon)
  #expect(result.inserted.count == 2)
  let reader = try test.reader()
  let window = try reader.window(ListRequest(ListScope(), first: 0, count: 10))
  #expect(window.total == 2)
  #expect(window.rows.map(\.id) == [result.inserted[1], result.inserted[0]])
  let kept = try #require(try reader.article(result.inserted[0]))
  #expect(kept.html == "<p>Some text</p>")
  #expect(kept.headline.source == "https://paper.example/feed")
  #expect(try reader.totals() == Totals(unread: 2, total: 2, starred: 0))
  #expect(try reader.sections().map(\.unread) == [2])
}

@Test func `a store that nothing was written to settles`() async throws {
  let test = try TestStore()
  try await test.store.settle()
}
