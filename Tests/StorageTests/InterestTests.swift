import Models
import Testing

@testable import Storage

/// What is remembered of the reader's interest, and the lists that it orders.
@Suite struct InterestTests {
  let test: TestStore
  let reader: StoreReader
  let writer: StateWriter
  let feed: Feed.ID

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://one.example/", title: nil, sections: []).id
    reader = try test.reader()
    writer = try test.writer()
  }

  /// Dated one second apart, the first the newest.
  private func fill(_ count: Int, into other: Feed.ID? = nil) async throws -> [Article.ID] {
    let articles = (0..<count).map {
      article(
        "\($0)", published: noon.seconds - Int64($0),
        terms: [WeightedTerm("word\($0 % 7)", weight: 255)])
    }
    return try await test.store.merge(articles, into: other ?? feed, at: noon).inserted
  }

  private func events() throws -> [String] {
    try reader.interestEvents().map { "\($0.kind.rawValue) \($0.article.rawValue)" }
  }

  // MARK: Remembering

  @Test func `nothing is remembered unless it is asked for`() async throws {
    let ids = try await fill(3)
    try writer.perform(Change(.read, true, [ids[0]]), at: noon)
    try writer.perform(Change(.starred, true, [ids[1]]), at: noon)
    try writer.apply(Change(.read, true, [ids[2]]), at: noon)
    #expect(try events().isEmpty)
  }

  @Test func `what is marked read by itself was skipped, unless it was opened`() async throws {
    let ids = try await fill(5)
    try writer.perform(Change(.read, true, [ids[0]]), at: noon, learning: true)
    try writer.learnOpened(ids[1], at: noon)
    try writer.perform(Change(.read, true, [ids[1]]), at: noon, learning: true)
    // Many at once say nothing of each, even where only one of them was unread.
    try writer.perform(Change(.read, true, [ids[0], ids[2]]), at: noon, learning: true)
    _ = try await test.store.markAllRead(ListScope(), at: noon)
    #expect(
      try events() == ["opened \(ids[1].rawValue)", "skipped \(ids[0].rawValue)"])
    let event = try #require(try reader.interestEvents().last)
    #expect(event.feed == feed && event.at == noon)
    #expect(event.terms.terms.map(\.term) == ["word0"])
  }

  @Test func `opening what was skipped takes the skip back, and opening again counts once`()
    async throws
  {
    let ids = try await fill(2)
    try writer.perform(Change(.read, true, [ids[0]]), at: noon, learning: true)
    try writer.learnOpened(ids[0], at: noon.advanced(by: 1))
    try writer.learnOpened(ids[1], at: noon.advanced(by: 2))
    try writer.learnOpened(ids[0], at: noon.advanced(by: 3))
    #expect(try events() == ["opened \(ids[0].rawValue)", "opened \(ids[1].rawValue)"])
    #expect(try reader.interestEvents().first?.at == noon.advanced(by: 3))
  }

  @Test func `what is taken back is forgotten, and remembered again with redo`() async throws {
    let ids = try await fill(2)
    let (skip, star) = ("skipped \(ids[0].rawValue)", "starred \(ids[1].rawValue)")
    try writer.perform(Change(.read, true, [ids[0]]), at: noon, learning: true)
    try writer.perform(Change(.starred, true, [ids[1]]), at: noon, learning: true)
    #expect(try events() == [star, skip])
    _ = try writer.undo(at: noon, learning: true)
    #expect(try events() == [skip])
    _ = try writer.undo(at: noon)
    #expect(try events().isEmpty)
    _ = try writer.redo(at: noon, learning: true)
    #expect(try events() == [skip])
    _ = try writer.redo(at: noon)
    #expect(try events() == [skip])
    // By hand, too, and whether or not anything is remembered by then.
    try writer.perform(Change(.read, false, [ids[0]]), at: noon)
    #expect(try events().isEmpty)
  }

  @Test func `undoing a large mark takes back the skips among them`() async throws {
    let ids = try await fill(120)
    try writer.perform(Change(.read, true, [ids[3]]), at: noon, learning: true)
    try writer.perform(Change(.read, false, Array(ids)), at: noon, learning: true)
    #expect(try events().isEmpty)
  }

  @Test func `the memory survives the article and goes with the feed`() async throws {
    let other = try await test.store.add(feed: "https://two.example/", title: nil, sections: [])
    let ids = try await fill(2)
    let others = try await fill(1, into: other.id)
    for id in ids + others { try writer.learnOpened(id, at: noon) }
    try writer.reader.connection.write { () throws(DatabaseError) in
      try writer.reader.connection.remove([ids[0]], leavingTrace: nil)
    }
    #expect(try events().count == 3)
    try await test.store.remove(feed: feed)
    #expect(try events() == ["opened \(others[0].rawValue)"])
    #expect(try writer.forgetInterest() == 1)
    #expect(try events().isEmpty)
  }

  @Test func `at most two thousand events are remembered, the newest`() async throws {
    let ids = try await fill(1)
    try writer.reader.connection.write { () throws(DatabaseError) in
      for number in 0..<2_100 {
        try writer.reader.connection.run(
          """
          INSERT INTO interest (at, article_id, kind, feed_id, terms)
            VALUES (?, ?, 'opened', 1, x'')
          """, number, 10_000 + number)
      }
    }
    try writer.learnOpened(ids[0], at: noon)
    let events = try reader.interestEvents()
    #expect(events.count == 2_000)
    #expect(events.first?.article == ids[0] && events.last?.at == Timestamp(101))
  }

  // MARK: Ordering

  /// Wants articles about `word1`, and does not want those about `word2`; the number of events says
  /// which moment the judge is of.
  private func judgeByWords() {
    reader.makeInterestJudge = { events, _ in
      guard !events.isEmpty else { return nil }
      return InterestJudge(
        score: { _, terms in
          switch terms.terms.first?.term {
          case "word1": 0.9
          case "word2": -0.9
          default: events.count > 1 ? 0.9 : 0
          }
        }, words: { row, _ in [row.title] })
    }
  }

  private func band(_ id: Article.ID, _ ids: [Article.ID]) throws -> Int {
    let place = try #require(ids.firstIndex(of: id))
    return place >= 500 ? 3 : place % 7 == 1 ? 0 : place % 7 == 2 ? 2 : 1
  }

  /// The newest 500 in three bands, then the rest; `ids` are newest first.
  private func expected(_ ids: [Article.ID]) throws -> [Article.ID] {
    var bands: [[Article.ID]] = [[], [], [], []]
    for id in ids { bands[try band(id, ids)].append(id) }
    return bands.flatMap { $0 }
  }

  private let scope = ListScope(order: .interest, interestUntil: noon.advanced(by: 10))

  @Test func `every window and index of a banded list is the right one`() async throws {
    judgeByWords()
    let ids = try await fill(700)
    try writer.learnOpened(ids[0], at: noon)
    let list = try expected(ids)
    #expect(try reader.count(scope) == 700)
    var anchor: ListRequest.Anchor?
    for first in [0, 70, 95, 480, 500, 640, 690, 300] {
      let window = try reader.window(ListRequest(scope, first: first, count: 40, anchor: anchor))
      try #require(window.rows.map(\.id) == Array(list[first...].prefix(40)), "\(first)")
      for (place, row) in window.rows.enumerated() {
        #expect(try reader.index(of: row.key, in: scope) == first + place)
      }
      anchor = window.rows.first.map { .init(index: first, key: $0.key) }
    }
  }

  @Test func `rows of the outer bands say why, and those beyond only how they are judged`()
    async throws
  {
    judgeByWords()
    let ids = try await fill(700)
    try writer.learnOpened(ids[0], at: noon)
    for row in try reader.window(ListRequest(scope, first: 0, count: 700)).rows {
      let isOuter = [0, 2].contains(try band(row.id, ids))
      #expect(row.interest?.words.isEmpty == !isOuter)
      #expect(row.interest?.score != nil)
    }
    let plain = try reader.window(ListRequest(ListScope(), first: 0, count: 700)).rows
    #expect(plain.allSatisfy { $0.interest == nil })
  }

  @Test func `where nothing is known the order is that of dates`() async throws {
    judgeByWords()
    let ids = try await fill(20)
    let rows = try reader.window(ListRequest(scope, first: 0, count: 50)).rows
    #expect(rows.map(\.id) == ids && rows.allSatisfy { $0.interest == nil })
  }

  @Test func `no row moves while the list is open, whatever is done or comes in`() async throws {
    judgeByWords()
    let ids = try await fill(700)
    try writer.learnOpened(ids[0], at: noon)
    let before = try reader.window(ListRequest(scope, first: 0, count: 700)).rows.map(\.id)
    // A second event would make this judge want everything; opening again takes the first away.
    try writer.learnOpened(ids[5], at: noon.advanced(by: 11))
    try writer.learnOpened(ids[0], at: noon.advanced(by: 11))
    let news = (0..<30).map {
      article("news \($0)", published: noon.seconds + 5, terms: [WeightedTerm("word2", weight: 9)])
    }
    let new = try await test.store.merge(news, into: feed, at: noon.advanced(by: 12)).inserted
    let after = try reader.window(ListRequest(scope, first: 0, count: 800)).rows.map(\.id)
    #expect(after.filter { !new.contains($0) } == before)
    #expect(after.count == 730)
    var later = scope
    later.interestUntil = noon.advanced(by: 60)
    #expect(try reader.window(ListRequest(later, first: 0, count: 700)).rows.map(\.id) != before)
    _ = try writer.forgetInterest()
    let forgotten = try reader.window(ListRequest(scope, first: 0, count: 800)).rows
    #expect(forgotten.map(\.key) == forgotten.map(\.key).sorted())
  }

  @Test func `the next unread row is the next one of this order`() async throws {
    judgeByWords()
    let ids = try await fill(700)
    try writer.learnOpened(ids[0], at: noon)
    let unread = ids.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    try writer.perform(
      Change(.read, true, ids.filter { !unread.contains($0) }), at: noon)
    let rows = try reader.window(ListRequest(scope, first: 0, count: 700)).rows
    let wanted = rows.filter { !$0.isRead }.map(\.id)
    var found: [Article.ID] = []
    var key: ListKey?
    while let row = try reader.nextUnread(after: key, forward: true, in: scope) {
      found.append(row.id)
      key = row.key
    }
    #expect(found == wanted)
    for (place, row) in rows.enumerated() where place % 41 == 0 {
      let before = rows[..<place].last { !$0.isRead }?.id
      #expect(try reader.nextUnread(after: row.key, forward: false, in: scope)?.id == before)
    }
  }

  @Test(arguments: [0, 4_096])
  func `a filtered list is judged from its own top on`(few: Int) async throws {
    judgeByWords()
    reader.fewMembers = few
    let ids = try await fill(1_200)
    try writer.learnOpened(ids[0], at: noon)
    let read = ids.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    try writer.perform(Change(.read, true, read), at: noon)
    let unread = ids.filter { !read.contains($0) }
    for filtered in [
      ListScope(unreadOnly: true, order: .interest, interestUntil: noon.advanced(by: 10)),
      ListScope(
        filter: Query(.term(.isRead(false)), order: .interest, text: "is:unread"),
        interestUntil: noon.advanced(by: 10)),
    ] {
      let rows = try reader.window(ListRequest(filtered, first: 0, count: 700)).rows
      #expect(rows.count == 600)
      #expect(Set(rows.prefix(500).map(\.id)) == Set(unread.prefix(500)))
      #expect(rows.dropFirst(500).map(\.id) == Array(unread.dropFirst(500)))
      let scores = rows.prefix(500).compactMap { $0.interest?.score }
      #expect(scores == scores.sorted(by: >))
      for (place, row) in rows.enumerated() where place % 23 == 0 {
        #expect(try reader.index(of: row.key, in: filtered) == place)
      }
      let last = try reader.window(ListRequest(filtered, first: 590, count: 10)).rows
      #expect(last.map(\.id) == Array(unread.suffix(10)))
    }
  }
}
