import Models
import Testing

@testable import Storage

@Test func `two writers that bring the same articles keep each of them once`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let stores = [test.store, try Store(directory: test.directory)]
  let articles = (0..<1_500).map { article("\($0)", terms: [WeightedTerm("t", weight: 1)]) }
  let inserted = try await withThrowingTaskGroup(of: Int.self) { group in
    for store in stores {
      group.addTask { try await store.merge(articles, into: feed, at: noon).inserted.count }
    }
    return try await group.reduce(0, +)
  }
  let reader = try test.reader()
  #expect(inserted == 1_500)
  #expect(try reader.totals() == Totals(unread: 1_500, total: 1_500, starred: 0))
  #expect(try reader.documentFrequency(["t"]) == ["t": 1_500])
}

@Test func `a reader sees whole transactions while others write`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let ids = try await test.store.merge((0..<25).map { article("\($0)") }, into: feed, at: noon)
    .inserted
  let writing = Background {
    for round in 0..<60 {
      _ = try await test.store.perform(Change(.read, round % 2 == 0, ids), at: noon)
    }
  }
  let reader = try test.reader()
  while !writing.isDone {
    let rows = try reader.window(ListRequest(ListScope(), first: 0, count: 100)).rows
    #expect(rows.count == 25)
    #expect(Set(rows.map(\.isRead)).count == 1)
    #expect([0, 25].contains(try reader.totals().unread))
    await Task.yield()
  }
  try await writing.end()
  #expect(try reader.totals() == Totals(unread: 25, total: 25, starred: 0))
}
