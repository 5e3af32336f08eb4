import Models
import Testing

@testable import Storage

@Test func `a change and its inverse leave the store as it was`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let ids = try await test.store.merge(
    (0..<500).map { article("\($0)") }, into: feed, at: noon
  ).inserted
  let (reader, writer) = (try test.reader(), try test.writer())
  try writer.apply(Change(.read, true, Array(ids.prefix(20))), at: noon)
  let change = try await test.store.markAllRead(ListScope(.feed(feed)), at: noon)
  #expect(Set(change.articles) == Set(ids.dropFirst(20)))
  #expect(try reader.totals().unread == 0)
  try await test.store.perform(change.inverse, at: noon)
  #expect(try reader.totals().unread == 480)
  #expect(try reader.headlines([ids[0], ids[20]]).map(\.isRead) == [true, false])
}

@Test func `marking all read marks what the list shows and nothing else`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let ids = try await test.store.merge(
    [article("a", text: "wanted"), article("b", text: "other")], into: feed, at: noon
  ).inserted
  let scope = ListScope(filter: Query(.term(.phrase("wanted")), text: ""))
  let change = try await test.store.markAllRead(scope, at: noon)
  #expect(change == Change(.read, true, [ids[0]]))
  #expect(try test.reader().totals().unread == 1)
}

@Test func `a key is kept in the middle of a big import`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let id = try await test.store.merge([article("first")], into: feed, at: noon).inserted[0]
  let text = String(repeating: "many words of an article ", count: 40)
  let importing = Background {
    let articles = (0..<6_000).map { article("\($0)", text: text) }
    _ = try await test.store.merge(articles, into: feed, at: noon)
  }
  let (reader, writer) = (try test.reader(), try test.writer())
  var position = 0
  var keptMeanwhile = 0
  while !importing.isDone {
    position += 1
    try writer.savePosition(id, position)
    if !importing.isDone { keptMeanwhile += 1 }
    await Task.yield()
  }
  try await importing.end()
  #expect(keptMeanwhile > 0)
  #expect(try reader.article(id)?.position == position)
}

@Test func `what one connection wrote is noticed by the others`() async throws {
  let test = try TestStore()
  let reader = try test.reader()
  let before = try reader.changeCounter()
  #expect(try reader.changeCounter() == before)
  _ = try await test.store.add(feed: "https://a.example/", title: nil, sections: [])
  #expect(try reader.changeCounter() != before)
}
