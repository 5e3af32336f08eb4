import Models
import TestSupport
import Testing

@testable import Storage

@Test(arguments: [UInt64(1), 2, 3])
func `counters always say what counting would say`(seed: UInt64) async throws {
  let test = try TestStore()
  let reader = try test.reader()
  let writer = try test.writer()
  var random = SeededRandom(state: seed)
  var ids: [Article.ID] = []
  for step in 0..<120 {
    let name = Int.random(in: 0..<5, using: &random)
    let feed = try await test.store.add(
      feed: "https://\(name).example/", title: nil, sections: name < 3 ? ["S"] : [])
    let some = (0..<4).compactMap { _ in ids.randomElement(using: &random) }
    let value = Bool.random(using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0...2:
      let articles = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        article("\(Int.random(in: 0..<80, using: &random))", title: "\(step)")
      }
      ids += try await test.store.merge(articles, into: feed.id, at: noon).inserted
    case 3, 4: try writer.apply(Change(.read, value, some), at: noon)
    case 5: try await test.store.perform(Change(.starred, value, some), at: noon)
    case 6: _ = try await test.store.markAllRead(ListScope(.feed(feed.id)), at: noon)
    case 7: _ = try writer.undo(at: noon)
    case 8: _ = try await test.store.redo(at: noon)
    case 9: try writer.perform(Change(.read, value, some), at: noon)
    case 10:
      let rules = [["title:1 or title:2"], ["title:3", "broken("], []]
      try await test.store.setHideRules(rules[step % 3], at: noon)
    default: if step % 3 == 0 { try await test.store.remove(feed: feed.id) }
    }
    try expectTrueCounters(reader)
  }
}

private func expectTrueCounters(_ reader: StoreReader) throws {
  func count(_ condition: String) throws -> Int {
    Int(try reader.connection.integer("SELECT count(*) FROM status WHERE \(condition)") ?? -1)
  }
  let totals = try reader.totals()
  let isUnread = "EXISTS (SELECT 1 FROM unread WHERE unread.article_id = status.article_id)"
  #expect(totals.unread == (try count(isUnread)))
  #expect(try reader.connection.integer("SELECT count(*) FROM unread") == Int64(totals.unread))
  #expect(totals.total == (try count("is_hidden = 0")))
  #expect(totals.starred == (try count("is_starred = 1 AND is_hidden = 0")))
  #expect(try count("is_hidden > 0 AND \(isUnread)") == 0)
  for feed in try reader.feeds() {
    #expect(feed.unread == (try count("\(isUnread) AND feed_id = \(feed.id.rawValue)")))
    #expect(feed.total == (try count("is_hidden = 0 AND feed_id = \(feed.id.rawValue)")))
  }
  #expect(try reader.connection.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0)
  let all = Int64(try count("1"))
  #expect(try reader.connection.integer("SELECT count(*) FROM article") == all)
  #expect(try reader.connection.integer("SELECT count(*) FROM search") == all)
}
