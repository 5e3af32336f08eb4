import Models
import TestSupport
import Testing

@testable import Storage

/// A reader who does anything, in any order, to a library with many copies.
private struct AnyReader {
  private static let sections = [[], ["World"], ["World/Asia"], ["Tech"], ["World", "Tech"]]

  var wire: Wire
  var random: SeededRandom
  var ids: [Article.ID] = []
  private var step = 0

  init(seed: UInt64) async throws {
    wire = try await Wire(Self.sections)
    random = SeededRandom(state: seed)
  }

  private mutating func some() -> [Article.ID] {
    (0..<3).compactMap { _ in ids.randomElement(using: &random) }
  }

  mutating func act() async throws {
    step += 1
    let value = Bool.random(using: &random)
    let some = some()
    switch Int.random(in: 0..<16, using: &random) {
    case 0...3: try await arrive()
    case 4, 5: try await gather(Array(Set(some)))
    case 6, 7: try wire.writer.perform(Change(.read, value, some), at: noon)
    case 8: try await wire.test.store.perform(Change(.starred, value, some), at: noon)
    case 9: try wire.writer.perform(Change(.tag("t"), value, some), at: noon)
    case 10: try await markAllRead()
    case 11: _ = try wire.writer.undo(at: noon)
    case 12: _ = try await wire.test.store.redo(at: noon)
    case 13:
      let rules = [["title:1 or title:2"], ["title:3 or title:4", "is:starred title:5"], []]
      try await wire.test.store.setHideRules(rules[step % 3], at: noon)
    case 14:
      let feed = wire.feeds.randomElement(using: &random) ?? wire.feeds[0]
      let sections = Self.sections.randomElement(using: &random) ?? []
      try await wire.test.store.setSections(sections, of: feed)
    default: try await leave()
    }
  }

  private mutating func arrive() async throws {
    let feed = Int.random(in: 0..<wire.feeds.count, using: &random)
    var come: [Article.ID] = []
    for _ in 0..<4 {
      let minutes = Int64.random(in: 0..<600, using: &random)
      let title = "Title \(Int.random(in: 0..<9, using: &random))"
      step += 1
      come.append(try await wire.add("\(step)", from: feed, at: minutes, title: title))
    }
    ids += come
    try await gather(come)
  }

  /// Most articles have the text of another one.
  private mutating func gather(_ articles: [Article.ID]) async throws {
    var copies: [(Article.ID, Article.ID)] = []
    for id in articles where !random.chance(4) {
      copies.append((id, ids.randomElement(using: &random) ?? id))
    }
    try await wire.test.store.keepGathered(articles, copies: copies)
  }

  private mutating func markAllRead() async throws {
    var sources: [ListScope.Source] = [.everything, .starred, .feed(wire.feeds[step % 5])]
    sources += try wire.reader.sections().map { .section($0.id) }
    var scope = ListScope(sources.randomElement(using: &random) ?? .everything)
    if random.chance(2) { scope.filter = try Query(parsing: "title:5 or title:6", now: noon) }
    if random.chance(2) { scope.keepsReadSince = noon }
    _ = try await wire.test.store.markAllRead(scope, at: noon)
  }

  private mutating func leave() async throws {
    if random.chance(3) {
      let place = Int.random(in: 0..<wire.feeds.count, using: &random)
      try await wire.test.store.remove(feed: wire.feeds[place])
      wire.feeds[place] = try await wire.test.store.add(
        feed: "https://again\(step).example/", title: nil, sections: Self.sections[place]
      ).id
    } else {
      var retention = Retention()
      retention.perFeed = 8
      _ = try await wire.test.store.prune(retention, at: noon)
    }
    let here = Set(try wire.reader.headlines(ids).map(\.id))
    ids.removeAll { !here.contains($0) }
  }
}

@Suite struct FoldingPropertyTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `whatever a reader does, the library agrees with itself`(seed: UInt64) async throws {
    var reader = try await AnyReader(seed: seed)
    for step in 0..<120 {
      try await reader.act()
      let findings = try reader.wire.findings()
      #expect(findings == [], "step \(step)")
      guard findings == [] else { return }
      try expectTrueLists(reader.wire, reader.ids)
    }
    #expect(try reader.wire.ids("is:copy").count > 3, "without copies nothing is shown")
  }

  /// Lists have what they say, and no text is missing from the list of any section.
  private func expectTrueLists(_ wire: Wire, _ ids: [Article.ID]) throws {
    for feed in wire.feeds {
      let list = ListScope(.feed(feed))
      let window = try wire.reader.window(ListRequest(list, first: 0, count: 1_000))
      #expect(window.total == window.rows.count)
      let hidden = try Set(wire.ids(.feed(feed), "is:hidden"))
      let all = try Set(wire.reader.headlines(ids).filter { $0.feed == feed }.map(\.id))
      #expect(Set(window.rows.map(\.id)) == all.subtracting(hidden))
    }
    for section in try wire.reader.sections() {
      let shown = try Set(wire.ids(.section(section.id)))
      for copy in try wire.ids(.section(section.id), "is:copy") {
        let others = try wire.reader.numbersOfCopies(of: copy)
        #expect(!others.isDisjoint(with: shown), "\(copy) is not in \(section.name)")
      }
    }
  }

  @Test(arguments: [UInt64(5), 6])
  func `undo brings back what reading changed, and nothing else`(seed: UInt64) async throws {
    var reader = try await AnyReader(seed: seed)
    for _ in 0..<60 { try await reader.act() }
    func unread() throws -> [Article.ID] {
      try reader.wire.reader.headlines(reader.ids).filter { !$0.isRead }.map(\.id)
    }
    for id in reader.ids.prefix(20) {
      let before = try unread()
      let change = try reader.wire.writer.perform(Change(.read, true, [id]), at: noon)
      let copies = try reader.wire.reader.numbersOfCopies(of: id).union([id])
      #expect(try copies.isDisjoint(with: unread()))
      guard !change.articles.isEmpty else { continue }
      _ = try reader.wire.writer.undo(at: noon)
      #expect(try unread() == before)
    }
    let before = try unread()
    let change = try await reader.wire.test.store.markAllRead(ListScope(), at: noon)
    #expect(Set(change.articles).isSubset(of: before))
    _ = try await reader.wire.test.store.undo(at: noon)
    #expect(try unread() == before)
    #expect(try reader.wire.findings() == [])
  }
}
