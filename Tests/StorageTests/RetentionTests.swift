import Models
import Testing

@testable import Storage

private let day: Int64 = 86_400

/// A store with one feed, for tests of what stays in it.
private struct Kept {
  let test: TestStore
  let feed: Feed.ID
  let reader: StoreReader
  let writer: StateWriter

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    reader = try test.reader()
    writer = try test.writer()
  }

  /// Articles that are so many days old; all but the last few are read.
  @discardableResult
  func merge(_ ages: [Int64], unread: Int = 0) async throws -> [Article.ID] {
    let ids = try await test.store.merge(
      ages.map { article("\($0)", published: noon.seconds - $0 * day) }, into: feed, at: noon
    ).inserted
    try writer.apply(Change(.read, true, Array(ids.dropLast(unread))), at: noon)
    return ids
  }

  func guids() throws -> [Int] {
    let statement = try reader.connection.prepare("SELECT guid FROM article")
    var guids: [Int] = []
    while try statement.step() { guids.append(Int(statement.text(0)) ?? -1) }
    return guids.sorted()
  }

  func prune(
    days: Int = 0, perFeed: Int = 0, kept: Set<Retention.Kept> = Set(Retention.Kept.allCases),
    after time: Int64 = 0
  ) async throws -> Int {
    var retention = Retention()
    (retention.days, retention.perFeed, retention.kept) = (days, perFeed, kept)
    return try await test.store.prune(retention, at: noon.advanced(by: time))
  }
}

@Suite struct RetentionTests {
  @Test func `nothing goes unless the reader says so`() async throws {
    let kept = try await Kept()
    try await kept.merge([1, 100, 10_000])
    #expect(try await kept.prune() == 0)
    #expect(try kept.guids() == [1, 100, 10_000])
  }

  @Test func `articles beyond their days go`() async throws {
    let kept = try await Kept()
    try await kept.merge([1, 29, 31, 400])
    #expect(try await kept.prune(days: 30) == 2)
    #expect(try kept.guids() == [1, 29])
    #expect(try kept.reader.totals() == Totals(unread: 0, total: 2, starred: 0))
    #expect(try await kept.prune(days: 30) == 0)
  }

  @Test func `articles beyond the newest of their feed go, hidden ones counted in`() async throws {
    let kept = try await Kept()
    let ids = try await kept.merge([1, 2, 3, 4, 5, 6])
    try kept.reader.connection.run("PRAGMA query_only = OFF")
    try kept.reader.connection.setHidden(true, [ids[1], ids[4]])
    #expect(try await kept.prune(perFeed: 3) == 3)
    #expect(try kept.guids() == [1, 2, 3])
    #expect(try kept.reader.totals().total == 2)
    #expect(try await kept.prune(perFeed: 1) == 2)
    #expect(try kept.guids() == [1])
  }

  @Test func `what is unread, starred, tagged or noted stays as configured`() async throws {
    let kept = try await Kept()
    let ids = try await kept.merge([10, 11, 12, 13, 14], unread: 1)
    try kept.writer.apply(Change(.starred, true, [ids[0]]), at: noon)
    try kept.writer.apply(Change(.tag("later"), true, [ids[1]]), at: noon)
    try kept.writer.apply(Change(.note(from: "", to: "mine"), true, [ids[2]]), at: noon)
    #expect(try await kept.prune(days: 1) == 1)
    #expect(try kept.guids() == [10, 11, 12, 14])
    #expect(try await kept.prune(days: 1, kept: [.starred, .noted]) == 2)
    #expect(try kept.guids() == [10, 12])
    #expect(try kept.reader.connection.integer("SELECT count(*) FROM tag") == 0)
    #expect(try await kept.prune(days: 1, kept: []) == 2)
    #expect(try kept.guids() == [])
    #expect(try kept.reader.notes().notes.map(\.article) == [nil])
    #expect(try kept.reader.totals() == Totals())
  }

  @Test func `hidden articles that are unread count as unread`() async throws {
    let kept = try await Kept()
    let ids = try await kept.merge([10, 11], unread: 1)
    try kept.writer.reader.connection.setHidden(true, ids)
    #expect(try await kept.prune(days: 1) == 1)
    #expect(try kept.guids() == [11])
    #expect(try await kept.prune(days: 1, kept: []) == 1)
    #expect(try kept.guids() == [])
  }

  @Test func `an article that went does not come back while its feed lists it`() async throws {
    let kept = try await Kept()
    try await kept.merge([1, 50])
    #expect(try await kept.prune(days: 30) == 1)
    let changes = try kept.reader.changeCounter()
    #expect(try await kept.merge([1, 50]).isEmpty)
    #expect(try kept.guids() == [1])
    #expect(try kept.reader.changeCounter() == changes, "a fetch of the same wrote something")
  }

  @Test func `traces are forgotten a month after the feed last listed them`() async throws {
    let kept = try await Kept()
    try await kept.merge([1, 50, 60])
    #expect(try await kept.prune(days: 30) == 2)
    func traces() throws -> Int64? {
      try kept.reader.connection.integer("SELECT count(*) FROM gone")
    }
    func merge(_ guids: [Int64], after days: Int64) async throws -> Int {
      try await kept.test.store.merge(
        guids.map { article("\($0)", published: noon.seconds - $0 * day) }, into: kept.feed,
        at: noon.advanced(by: days * day)
      ).inserted.count
    }
    #expect(try traces() == 2)
    // 50 stays in the feed, 60 leaves it.
    for days: Int64 in [10, 20, 29] { #expect(try await merge([1, 50], after: days) == 0) }
    #expect(try traces() == 2)
    #expect(try await merge([1, 50], after: 31) == 0)
    #expect(try traces() == 1)
    // However long the feed was not read: what it still lists does not come back.
    #expect(try await merge([1, 50], after: 400) == 0)
    #expect(try traces() == 1)
    #expect(try await merge([60], after: 800) == 1)
    #expect(try traces() == 0)
  }

  @Test func `what was read a week ago is no longer just read`() async throws {
    let kept = try await Kept()
    try await kept.merge([1, 2, 3])
    #expect(try kept.reader.connection.integer("SELECT count(*) FROM just_read") == 3)
    #expect(try await kept.prune(after: 6 * day) == 0)
    #expect(try kept.reader.connection.integer("SELECT count(*) FROM just_read") == 3)
    #expect(try await kept.prune(after: 8 * day) == 0)
    #expect(try kept.reader.connection.integer("SELECT count(*) FROM just_read") == 0)
  }

  @Test func `many go in short transactions, and the reader comes in between`() async throws {
    let kept = try await Kept()
    let text = String(repeating: "harbour bridge closed for repairs today ", count: 60)
    let terms = (0..<20).map { WeightedTerm("term\($0)", weight: 9) }
    for part in 0..<2 {
      let ids = try await kept.test.store.merge(
        (0..<200).map {
          article("\(part)-\($0)", text: text, published: noon.seconds - 90 * day, terms: terms)
        }, into: kept.feed, at: noon
      ).inserted
      try await kept.test.store.perform(Change(.read, true, ids), at: noon)
    }
    let last = try #require(
      try kept.reader.window(
        ListRequest(ListScope(), first: 0, count: 1)
      ).rows.first)
    try kept.writer.apply(Change(.starred, true, [last.id]), at: noon)
    let store = kept.test.store
    let background = Background {
      var retention = Retention()
      retention.days = 30
      let removed = try await store.prune(retention, at: noon)
      #expect(removed == 399)
    }
    var slowest: Duration = .zero
    var position = 0
    while !background.isDone {
      position += 1
      let start = ContinuousClock.now
      try kept.writer.savePosition(last.id, position)
      slowest = max(slowest, start.duration(to: .now))
      try await Task.sleep(for: .milliseconds(3))
    }
    try await background.end()
    #expect(try kept.guids().count == 1)
    #expect(slowest < .seconds(1), "\(slowest)")
    let newest = try #require(try kept.reader.connection.integer("SELECT max(id) FROM article"))
    let ownTerms = try kept.reader.terms(of: .init(rawValue: newest)).map(\.term)
    #expect(ownTerms.count == 20)
    #expect(try kept.reader.documentFrequency(ownTerms).values.allSatisfy { $0 == 1 })
  }
}
