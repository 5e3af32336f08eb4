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
  try await test.store.apply(change.inverse, at: noon)
  #expect(try reader.totals().unread == 480)
  #expect(try reader.headlines([ids[0], ids[20]]).map(\.isRead) == [true, false])
}

@Test func `marking all read marks what the list shows and nothing else`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let ids = try await test.store.merge(
    [article("a", text: "wanted"), article("b", text: "other")], into: feed, at: noon
  ).inserted
  let scope = ListScope(filter: Query(terms: [.phrase("wanted")], text: ""))
  let change = try await test.store.markAllRead(scope, at: noon)
  #expect(change == Change(.read, true, [ids[0]]))
  #expect(try test.reader().totals().unread == 1)
}

@Test func `a key waits only milliseconds while a big import runs`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let id = try await test.store.merge([article("first")], into: feed, at: noon).inserted[0]
  let text = String(repeating: "many words of an article ", count: 40)
  let importing = Background {
    let articles = (0..<6_000).map { article("\($0)", text: text) }
    _ = try await test.store.merge(articles, into: feed, at: noon)
  }
  let (reader, writer) = (try test.reader(), try test.writer())
  var waits: [Duration] = []
  while !importing.isDone {
    let start = ContinuousClock.now
    try writer.savePosition(id, waits.count)
    waits.append(start.duration(to: .now))
    await Task.yield()
  }
  try await importing.end()
  try #require(waits.count > 20)
  // Far more than it takes on a quiet machine, far less than a writer that must wait for the end.
  #expect(waits.sorted()[waits.count / 2] < .milliseconds(250))
  #expect(try reader.article(id)?.position == waits.count - 1)
}

@Test func `what one connection wrote is noticed by the others`() async throws {
  let test = try TestStore()
  let reader = try test.reader()
  let before = try reader.changeCounter()
  #expect(try reader.changeCounter() == before)
  _ = try await test.store.add(feed: "https://a.example/", title: nil, sections: [])
  #expect(try reader.changeCounter() != before)
}
