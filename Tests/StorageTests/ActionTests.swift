import Models
import TestSupport
import Testing

@testable import Storage

@Suite struct ActionTests {
  let test: TestStore
  let feed: Feed.ID
  let ids: [Article.ID]

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    ids = try await test.store.merge((0..<300).map { article("\($0)") }, into: feed, at: noon)
      .inserted
  }

  private func unread() throws -> Set<Article.ID> {
    let rows = try test.reader().window(
      ListRequest(ListScope(unreadOnly: true), first: 0, count: 1_000)
    ).rows
    #expect(rows.allSatisfy { !$0.isRead })
    return Set(rows.map(\.id))
  }

  @Test func `what a session did can be undone in the next`() throws {
    do {
      let writer = try test.writer()
      try writer.perform(Change(.starred, true, [ids[3]]), at: noon)
      try writer.perform(Change(.tag("later"), true, Array(ids[4...6])), at: noon)
    }
    let writer = try test.writer()
    #expect(try writer.undo(at: noon) == Change(.tag("later"), false, Array(ids[4...6])))
    #expect(try writer.undo(at: noon) == Change(.starred, false, [ids[3]]))
    #expect(try writer.undo(at: noon) == nil)
    #expect(try test.reader().tags().isEmpty)
    #expect(try writer.redo(at: noon) == Change(.starred, true, [ids[3]]))
    #expect(try writer.redo(at: noon) == Change(.tag("later"), true, Array(ids[4...6])))
    #expect(try writer.redo(at: noon) == nil)
    #expect(try writer.reader.headlines([ids[5]]).first?.tags == ["later"])
  }

  @Test func `marking all read is undone right though articles arrived in between`() async throws {
    let writer = try test.writer()
    try writer.perform(Change(.read, true, [ids[0]]), at: noon)
    let change = try await test.store.markAllRead(ListScope(), at: noon)
    #expect(Set(change.articles) == Set(ids.dropFirst()))
    let late = try await test.store.merge([article("late")], into: feed, at: noon).inserted
    try writer.apply(Change(.read, false, [ids[7]]), at: noon)
    let undone = try #require(try await test.store.undo(at: noon))
    #expect(Set(undone.articles) == Set(ids.dropFirst()).subtracting([ids[7]]))
    #expect(try unread() == Set(ids.dropFirst() + late))
    #expect(try await test.store.redo(at: noon)?.articles.count == 299)
    #expect(try unread() == Set(late))
  }

  @Test func `only what really changed is taken back`() throws {
    let writer = try test.writer()
    try writer.perform(Change(.read, true, [ids[0]]), at: noon)
    let second = try writer.perform(Change(.read, true, [ids[0], ids[1], ids[1]]), at: noon)
    #expect(second == Change(.read, true, [ids[1]]))
    _ = try writer.undo(at: noon)
    #expect(try unread() == Set(ids.dropFirst()))
  }

  @Test func `a new action forgets what was undone, and the last hundred are kept`() throws {
    let writer = try test.writer()
    for id in ids.prefix(130) { try writer.perform(Change(.read, true, [id]), at: noon) }
    for _ in 0..<3 { _ = try writer.undo(at: noon) }
    try writer.perform(Change(.starred, true, [ids[200]]), at: noon)
    #expect(try writer.redo(at: noon) == nil)
    var undone = 0
    while try writer.undo(at: noon) != nil { undone += 1 }
    #expect(undone == 98)
    #expect(try unread().count == 300 - 30)
  }

  @Test func `an action on articles that are gone is passed over`() async throws {
    let writer = try test.writer()
    try writer.perform(Change(.starred, true, [ids[0]]), at: noon)
    let other = try await test.store.add(feed: "https://b.example/", title: nil, sections: []).id
    let short = try await test.store.merge([article("x")], into: other, at: noon).inserted
    try writer.perform(Change(.read, true, short), at: noon)
    try await test.store.remove(feed: other)
    #expect(try writer.undo(at: noon) == Change(.starred, false, [ids[0]]))
  }

  @Test func `marking a list with a query read marks its members`() async throws {
    let query = try Query(parsing: "title:title -is:starred", now: noon)
    try test.writer().perform(Change(.starred, true, [ids[9]]), at: noon)
    let change = try await test.store.markAllRead(
      ListScope(.feed(feed), filter: query), at: noon)
    #expect(Set(change.articles) == Set(ids).subtracting([ids[9]]))
    #expect(try unread() == [ids[9]])
  }
}

@Test(arguments: [UInt64(1), 2, 3])
func `numbers come back from their packed form`(seed: UInt64) {
  var random = SeededRandom(state: seed)
  let limit = [100, 100_000, Int64.max][Int(seed) % 3]
  let numbers = Set((0..<500).map { _ in Int64.random(in: 1...limit, using: &random) })
  let ids = numbers.map { Article.ID(rawValue: $0) }
  #expect(PackedNumbers.unpack(PackedNumbers.pack(ids)) == ids.sorted())
  #expect(PackedNumbers.unpack([0xFF, 0xFF]) == [])
}
