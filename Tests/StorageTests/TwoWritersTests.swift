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
  let writing = Background {
    for round in 0..<40 {
      let articles = (0..<25).map { article("\(round) \($0)") }
      _ = try await test.store.merge(articles, into: feed, at: noon)
      _ = try await test.store.markAllRead(ListScope(), at: noon)
    }
  }
  let reader = try test.reader()
  var seen = 0
  while !writing.isDone {
    let window = try reader.window(ListRequest(ListScope(), first: 0, count: 2_000))
    #expect(window.rows.count == window.total)
    #expect(window.total >= seen && window.total % 25 == 0)
    seen = window.total
    await Task.yield()
  }
  try await writing.end()
  #expect(try reader.totals() == Totals(unread: 0, total: 1_000, starred: 0))
}
