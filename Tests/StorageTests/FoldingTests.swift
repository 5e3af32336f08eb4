import Models
import Testing

@testable import Storage

@Suite struct FoldingTests {
  private func read(_ value: Bool = true, _ ids: Article.ID...) -> Change {
    Change(.read, value, ids)
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func `in whatever order copies come, the first to be published is shown`(
    order: [Int]
  ) async throws {
    let wire = try await Wire([[], [], []])
    var ids: [Int: Article.ID] = [:]
    var known: Article.ID?
    for number in order {
      let id = try await wire.add("\(number)", from: number, at: Int64(number))
      ids[number] = id
      if let known { try await wire.gather(id, known) }
      known = id
    }
    let original = try #require(ids[0])
    #expect(try wire.ids() == [original])
    #expect(try wire.ids(unreadOnly: true) == [original])
    #expect(try wire.reader.totals() == Totals(unread: 1, total: 1, starred: 0))
    #expect(try wire.rows().map(\.copies) == [2])
    #expect(try wire.reader.copies(of: original).map(\.id) == [ids[2], ids[1]].compactMap(\.self))
    #expect(try wire.findings() == [])
  }

  @Test func `reading one copy reads all, and undo brings all back`() async throws {
    let wire = try await Wire([[], [], []])
    let ids = [
      try await wire.add("a", from: 0, at: 0), try await wire.add("b", from: 1, at: 1),
      try await wire.add("c", from: 2, at: 2),
    ]
    try await wire.gather(ids[0], ids[1], ids[2])
    let change = try wire.writer.perform(read(true, ids[1]), at: noon)
    #expect(Set(change.articles) == Set(ids))
    #expect(try ids.map(wire.isRead) == [true, true, true])
    #expect(try wire.reader.totals().unread == 0)
    let kept = ListScope(unreadOnly: true, keepsReadSince: noon)
    #expect(try wire.rows(kept).map(\.id) == [ids[0]])
    #expect(try wire.findings() == [])
    #expect(Set(try #require(try wire.writer.undo(at: noon)).articles) == Set(ids))
    #expect(try ids.map(wire.isRead) == [false, false, false])
    #expect(try wire.reader.totals().unread == 1)
    #expect(Set(try #require(try wire.writer.redo(at: noon)).articles) == Set(ids))
    #expect(try wire.reader.totals().unread == 0)
    #expect(try wire.findings() == [])
  }

  @Test func `marking as unread is about what is shown`() async throws {
    let wire = try await Wire([[], []])
    let (a, b) = (try await wire.add("a", from: 0, at: 0), try await wire.add("b", from: 1, at: 1))
    try await wire.gather(a, b)
    try wire.writer.perform(read(true, a), at: noon)
    #expect(try wire.writer.perform(read(false, a), at: noon).articles == [a])
    #expect(try [a, b].map(wire.isRead) == [false, true])
    _ = try wire.writer.undo(at: noon)
    #expect(Set(try wire.writer.perform(read(false, b), at: noon).articles) == [a, b])
    #expect(try wire.ids(unreadOnly: true) == [a])
    #expect(try wire.findings() == [])
  }

  @Test func `a copy that joins what was read is read, also one that came out first`() async throws
  {
    let wire = try await Wire([[], [], []])
    let late = try await wire.add("late", from: 0, at: 9)
    try wire.writer.perform(read(true, late), at: noon)
    let early = try await wire.add("early", from: 1, at: 1)
    try await wire.gather(early, late)
    #expect(try wire.ids() == [early])
    #expect(try wire.isRead(early) == true)
    #expect(try wire.reader.totals() == Totals(unread: 0, total: 1, starred: 0))
    let kept = ListScope(unreadOnly: true, keepsReadSince: noon)
    #expect(try wire.rows(kept).map(\.id) == [early])
    // The reader's last word is that the text is unread.
    try wire.writer.perform(read(false, early), at: noon)
    let third = try await wire.add("third", from: 2, at: 2)
    try await wire.gather(third, early)
    #expect(try wire.ids(unreadOnly: true) == [early])
    try await wire.gather(late, early)
    #expect(try wire.ids(unreadOnly: true) == [early])
    #expect(try wire.findings() == [])
  }

  @Test func `marking a list read reads the copies that other lists have`() async throws {
    let wire = try await Wire([["World"], ["Tech"], ["World"]])
    let ids = [
      try await wire.add("a", from: 0, at: 0), try await wire.add("b", from: 1, at: 1),
      try await wire.add("c", from: 2, at: 2), try await wire.add("d", from: 1, at: 3),
    ]
    try await wire.gather(ids[0], ids[1], ids[2])
    #expect(try Set(wire.ids()) == [ids[0], ids[1], ids[3]])
    #expect(try wire.ids(wire.section("Tech")) == [ids[3], ids[1]])
    let scope = ListScope(try wire.section("World"))
    let change = try await wire.test.store.markAllRead(scope, at: noon)
    #expect(Set(change.articles) == Set(ids[..<3]))
    #expect(try wire.ids(unreadOnly: true) == [ids[3]])
    #expect(try wire.findings() == [])
    #expect(try Set(#require(await wire.test.store.undo(at: noon)).articles) == Set(ids[..<3]))
    #expect(try Set(wire.ids(unreadOnly: true)) == [ids[0], ids[1], ids[3]])
    let filtered = ListScope(.feed(wire.feeds[1]), filter: try Query(parsing: "title", now: noon))
    let marked = try await wire.test.store.markAllRead(filtered, at: noon)
    #expect(Set(marked.articles) == Set(ids))
    #expect(try wire.reader.totals().unread == 0)
    #expect(try wire.findings() == [])
  }

  @Test func `what other readers said of a copy is about its text`() async throws {
    let wire = try await Wire([[], []])
    let (a, b) = (try await wire.add("a", from: 0, at: 0), try await wire.add("b", from: 1, at: 1))
    try await wire.gather(a, b)
    var state = TakenState()
    state.changes = [read(true, b)]
    try await wire.test.store.takeOver(state, at: noon)
    #expect(try wire.reader.totals().unread == 0)
    let known = try [0, 1].map { try wire.reader.known([["a", "b"][$0]], in: wire.feeds[$0])[0] }
    #expect(
      known == [
        .here(a, isRead: true, isStarred: false, tags: []),
        .here(b, isRead: true, isStarred: false, tags: []),
      ])
    #expect(try wire.findings() == [])
  }

  @Test func `a feed's own list shows its copies and does not count them as unread`() async throws {
    let wire = try await Wire([[], []])
    let (a, b) = (try await wire.add("a", from: 0, at: 0), try await wire.add("b", from: 1, at: 1))
    let other = try await wire.add("c", from: 1, at: 2)
    try await wire.gather(a, b)
    let list = ListScope.Source.feed(wire.feeds[1])
    for order in ListOrder.allCases {
      let rows = try wire.rows(ListScope(list, order: order))
      #expect(Set(rows.map(\.id)) == [b, other], "\(order)")
      let everything = try wire.rows(ListScope(order: order))
      #expect(Set(everything.map(\.id)) == [a, other], "\(order)")
    }
    #expect(try wire.ids(list, unreadOnly: true) == [other])
    #expect(try wire.reader.feed(wire.feeds[1])?.unread == 1)
    let row = try #require(try wire.reader.headlines([b]).first)
    #expect(try wire.reader.index(of: row.key, in: ListScope(list)) == 1)
    #expect(try wire.reader.index(of: row.key, in: ListScope(list, order: .oldest)) == 0)
  }

  @Test func `what has a mark is never folded away`() async throws {
    let wire = try await Wire([[], [], [], []])
    var ids: [Article.ID] = []
    for number in 0..<4 {
      ids.append(try await wire.add("\(number)", from: number, at: Int64(number)))
    }
    try await wire.gather(ids[0], ids[1], ids[2], ids[3])
    try wire.writer.perform(Change(.starred, true, [ids[1]]), at: noon)
    try wire.writer.perform(Change(.tag("later"), true, [ids[2]]), at: noon)
    try wire.writer.perform(Change(.note(from: "", to: "x"), true, [ids[3]]), at: noon)
    #expect(try Set(wire.ids()) == Set(ids))
    #expect(try wire.ids(.starred) == [ids[1]])
    #expect(try wire.reader.totals() == Totals(unread: 4, total: 4, starred: 1))
    #expect(try wire.findings() == [])
    for _ in 0..<3 { _ = try wire.writer.undo(at: noon) }
    #expect(try wire.ids() == [ids[0]])
    #expect(try wire.reader.totals() == Totals(unread: 1, total: 1, starred: 0))
    _ = try wire.writer.redo(at: noon)
    #expect(try Set(wire.ids()) == Set(ids[..<2]))
    #expect(try wire.findings() == [])
  }

  @Test func `a copy takes the place of one that a rule hides, and gives it back`() async throws {
    let wire = try await Wire([[], []])
    let a = try await wire.add("a", from: 0, at: 0, title: "Sponsored")
    let b = try await wire.add("b", from: 1, at: 1)
    try await wire.gather(a, b)
    try await wire.test.store.setHideRules(["title:sponsored"], at: noon)
    #expect(try wire.ids() == [b])
    #expect(try wire.ids("is:hidden") == [a])
    #expect(try wire.findings() == [])
    try wire.writer.perform(read(true, b), at: noon)
    try await wire.test.store.setHideRules([], at: noon)
    #expect(try wire.ids() == [a])
    #expect(try wire.reader.totals().unread == 0)
    try await wire.test.store.setHideRules(["title:title"], at: noon)
    #expect(try wire.ids("is:hidden") == [b])
    #expect(try wire.ids("is:copy").isEmpty)
    try await wire.test.store.setHideRules([], at: noon)
    #expect(try wire.ids("is:copy") == [b])
    #expect(try wire.findings() == [])
  }

  @Test func `when the shown copy goes, the next is shown as it is`() async throws {
    let wire = try await Wire([[], [], []])
    let a = try await wire.add("a", from: 0, at: 0)
    let b = try await wire.add("b", from: 1, at: 1)
    let c = try await wire.add("c", from: 2, at: 2)
    try await wire.gather(a, b, c)
    try await wire.test.store.remove(feed: wire.feeds[0])
    #expect(try wire.ids(unreadOnly: true) == [b])
    #expect(try wire.rows().map(\.copies) == [1])
    #expect(try wire.findings() == [])
    try wire.writer.perform(read(true, b), at: noon)
    var retention = Retention()
    (retention.days, retention.kept) = (1, [.unread])
    let cut = noon.advanced(by: 90)
    #expect(try await wire.test.store.prune(retention, at: cut) == 1)
    #expect(try wire.ids() == [c])
    #expect(try wire.isRead(c) == true)
    #expect(try wire.rows().map(\.copies) == [0])
    #expect(try wire.reader.connection.integer("SELECT count(*) FROM copy") == 0)
    #expect(try wire.findings() == [])
  }

  @Test func `an unread copy is kept by age as its text is`() async throws {
    let wire = try await Wire([[], []])
    let (a, b) = (try await wire.add("a", from: 0, at: 0), try await wire.add("b", from: 1, at: 0))
    try await wire.gather(a, b)
    var retention = Retention()
    (retention.days, retention.kept) = (1, [.unread])
    let later = noon.advanced(by: 5 * 86_400)
    #expect(try await wire.test.store.prune(retention, at: later) == 0)
    try wire.writer.perform(read(true, a), at: noon)
    #expect(try await wire.test.store.prune(retention, at: later) == 2)
    #expect(try wire.findings() == [])
  }

  @Test func `folding follows the sections of feeds`() async throws {
    let wire = try await Wire([["World"], ["World/Asia"], []])
    let a = try await wire.add("a", from: 0, at: 0)
    let b = try await wire.add("b", from: 1, at: 1)
    let c = try await wire.add("c", from: 2, at: 2)
    try await wire.gather(a, b, c)
    #expect(try wire.ids() == [b])
    #expect(try wire.ids(wire.section("World")) == [b])
    try await wire.test.store.setSections(["Tech"], of: wire.feeds[1])
    #expect(try wire.ids() == [b, a])
    #expect(try wire.findings() == [])
    _ = try await wire.test.store.add(
      feed: "https://0.example/", title: nil, sections: ["Tech"])
    #expect(try wire.ids() == [a])
    #expect(try wire.findings() == [])
    _ = try await wire.test.store.add([
      NewSubscription(address: "https://2.example/", sections: ["Sport"])
    ])
    #expect(try wire.ids() == [c, a])
    #expect(try wire.findings() == [])
  }

  @Test func `a text that changes leaves its copies, and its number is nobody else's`()
    async throws
  {
    let wire = try await Wire([[], [], [], []])
    var ids: [Article.ID] = []
    for number in 0..<4 {
      ids.append(try await wire.add("\(number)", from: number, at: Int64(number)))
    }
    try await wire.gather(ids[0], ids[1], ids[2])
    try await wire.gather(ids[0], ids[3])
    #expect(try wire.ids() == [ids[1], ids[0]])
    #expect(try wire.reader.copies(of: ids[1]).map(\.id) == [ids[2]])
    #expect(try wire.findings() == [])
    try await wire.gather(ids[2])
    #expect(try wire.ids() == [ids[2], ids[1], ids[0]])
    #expect(try wire.findings() == [])
  }

  @Test func `copies are found when asked for, and are not hidden`() async throws {
    let wire = try await Wire([[], []])
    let (a, b) = (try await wire.add("a", from: 0, at: 0), try await wire.add("b", from: 1, at: 1))
    try await wire.gather(a, b)
    #expect(try wire.ids("text") == [a])
    #expect(try wire.ids("is:unread") == [a])
    #expect(try wire.ids("feed:example") == [a])
    #expect(try wire.ids("-is:hidden") == [a])
    #expect(try wire.ids("is:hidden").isEmpty)
    #expect(try wire.ids("is:copy") == [b])
    #expect(try wire.ids("is:copy is:unread text") == [b])
    #expect(try wire.ids("is:copy or text") == [b, a])
    #expect(try wire.ids("is:copy is:hidden").isEmpty)
    #expect(try wire.ids(.feed(wire.feeds[1]), "is:copy") == [b])
    let count = try wire.reader.counts(of: [Query(parsing: "title:title", now: noon)])
    #expect(count == [QueryCount(unread: 1, total: 1)])
    let days = (noon.advanced(by: -2 * 86_400), noon)
    #expect(try wire.reader.articles(from: days.0, to: days.1) == [a])
    #expect(try wire.reader.articles(from: days.0, to: days.1, with: .copies) == [b, a])
    #expect(try wire.reader.articles(from: days.0, to: days.1, with: .hidden) == [a])
  }
}
