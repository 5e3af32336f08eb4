import Models
import Testing

@testable import Storage

@Suite struct FilteredListTests {
  let test: TestStore
  let reader: StoreReader
  let ids: [String: Article.ID]

  init() async throws {
    test = try TestStore()
    let paper = try await test.store.add(
      feed: "https://paper.example/f", title: "ÉCONOMIE", sections: [])
    let blog = try await test.store.add(feed: "https://blog.example/f", title: nil, sections: ["B"])
    let first = [
      article("plain", title: "Climate of change", text: "The café's rock & roll night"),
      article("japan", title: "東京都の天気", text: "明日は雨でしょう。iPhoneを発売"),
      article("korea", title: "한국 대통령이 말했다", text: "서울에서 열린 회의"),
      article("thai", title: "ข่าวกรุงเทพ", text: "กรุงเทพมหานครวันนี้"),
    ]
    let second = [
      article("quotes", title: "A \"quoted\" thing", text: "NEAR AND OR NOT title: x* ^y"),
      article("nul", title: "Naïve", text: "before\0after the change of climate"),
    ]
    var ids: [String: Article.ID] = [:]
    for (articles, feed) in [(first, paper.id), (second, blog.id)] {
      let result = try await test.store.merge(articles, into: feed, at: noon)
      for (article, id) in zip(articles, result.inserted) { ids[article.guid] = id }
    }
    self.ids = ids
    reader = try test.reader()
  }

  private func found(_ terms: Query.Term..., in scope: ListScope = ListScope()) throws -> [String] {
    try found(.all(terms.map(Query.Condition.term)), in: scope)
  }

  private func found(
    _ condition: Query.Condition, in scope: ListScope = ListScope()
  ) throws -> [String] {
    var scope = scope
    scope.filter = Query(condition, text: "")
    let window = try reader.window(ListRequest(scope, first: 0, count: 100))
    #expect(window.total == window.rows.count)
    #expect(try reader.count(scope) == window.total)
    return try window.rows.map { try reader.article($0.id)?.guid ?? "" }.sorted()
  }

  @Test func `words are found in titles and texts whatever their case and accents`() throws {
    #expect(try found(.phrase("CLIMATE")) == ["nul", "plain"])
    #expect(try found(.phrase("cafe")) == ["plain"])
    #expect(try found(.phrase("cafe\u{301}")) == ["plain"])
    #expect(try found(.phrase("naive")) == ["nul"])
    #expect(try found(.phrase("after")) == ["nul"])
  }

  @Test func `a phrase wants its words side by side`() throws {
    #expect(try found(.phrase("climate of change")) == ["plain"])
    #expect(try found(.phrase("climate"), .phrase("change")) == ["nul", "plain"])
    #expect(try found(.title("climate")) == ["plain"])
    #expect(try found(.prefix("clim")) == ["nul", "plain"])
  }

  @Test(arguments: [
    ("東京", "japan"), ("京都", "japan"), ("東京都の天気", "japan"), ("天", "japan"), ("気", "japan"),
    ("明日は", "japan"), ("iPhone", "japan"), ("iPhoneを", "japan"), ("発売", "japan"),
    ("대통령", "korea"), ("통령", "korea"), ("한국 대통령", "korea"), ("서울", "korea"), ("회", "korea"),
    ("กรุงเทพ", "thai"), ("มหานคร", "thai"), ("ข่าว", "thai"),
  ])
  func `any part of a text without spaces is found`(words: String, guid: String) throws {
    #expect(try found(.phrase(words)) == [guid])
    #expect(try found(.prefix(words)) == [guid])
  }

  @Test func `what is not there is not found`() throws {
    for words in ["都東", "天東", "한국인", "령대", "climatic", "京 都"] {
      #expect(try found(.phrase(words)).isEmpty, "\(words)")
    }
  }

  @Test(arguments: [
    "\"", "''", "NEAR(a b)", "a AND", "title:", "x*", "^y", "(", "{title}:a", "a\0b", "-", "\\",
    "%_",
    "'; DROP TABLE feed; --", "\u{FFFF}", "🎉", "a\"\u{301} OR b", "\"\u{301}", "\u{301}\"",
  ])
  func `no text is syntax`(words: String) throws {
    _ = try found(.phrase(words), .prefix(words), .title(words), .feed(words))
    _ = try found(.all([.not(.term(.phrase(words))), .not(.term(.feed(words)))]))
    #expect(try reader.feeds().count == 2)
  }

  @Test func `signs beside words do not matter and alone find nothing`() throws {
    #expect(try found(.phrase("rock"), .phrase("&"), .phrase("roll")) == ["plain"])
    #expect(try found(.phrase("&")).isEmpty)
    #expect(try found(.not(.term(.phrase("&")))).count == 6)
  }

  @Test func `opposites leave out`() throws {
    #expect(try found(.all([.term(.phrase("climate")), .not(.term(.phrase("night")))])) == ["nul"])
    #expect(try found(.not(.term(.feed("blog")))).count == 4)
  }

  @Test func `feeds are found by any part of title or address`() throws {
    #expect(try found(.feed("économ")).count == 4)
    #expect(try found(.feed("blog.EXAMPLE")).count == 2)
    #expect(try found(.feed("nobody")).isEmpty)
  }

  @Test func `states are looked at as they are now`() async throws {
    let writer = try test.writer()
    let plain = try #require(ids["plain"])
    #expect(try found(.phrase("climate"), .isRead(false)).count == 2)
    try writer.apply(Change(.read, true, [plain]), at: noon)
    #expect(try found(.phrase("climate"), .isRead(false)) == ["nul"])
    #expect(try found(.phrase("climate"), in: ListScope(unreadOnly: true)) == ["nul"])
    let kept = ListScope(unreadOnly: true, keepsReadSince: noon)
    #expect(try found(.phrase("climate"), in: kept).count == 2)
    try writer.apply(Change(.starred, true, [plain]), at: noon)
    #expect(try found(.isStarred) == ["plain"])
    #expect(try found(.phrase("climate"), in: ListScope(.starred)) == ["plain"])
    #expect(try found(.phrase("climate"), in: ListScope(.section(.init(rawValue: 1)))) == ["nul"])
  }

  @Test func `a kept result is thrown away when texts change`() async throws {
    #expect(try found(.phrase("weather")).isEmpty)
    let feed = try #require(try reader.feed(address: "https://blog.example/f"))
    _ = try await test.store.merge([article("nul", text: "weather")], into: feed, at: noon)
    #expect(try found(.phrase("weather")) == ["nul"])
    #expect(try found(.phrase("climate")) == ["plain"])
    let id = try #require(ids["nul"])
    #expect(try found(.hasComments).isEmpty)
    try await test.say([], reported: 4, about: id)
    #expect(try found(.hasComments) == ["nul"])
    try await test.store.rename(feed: feed, title: "Renamed")
    #expect(try found(.feed("renamed")).count == 2)
    try await test.store.remove(feed: feed)
    #expect(try found(.phrase("weather")).isEmpty)
  }

  @Test func `the next match is found from any row and in both directions`() throws {
    let query = Query(.term(.phrase("climate")), text: "climate")
    let all = try reader.window(ListRequest(ListScope(), first: 0, count: 10)).rows
    let matches = try all.filter { try ["nul", "plain"].contains(reader.article($0.id)?.guid) }
    let scope = ListScope()
    let first = try reader.nextMatch(after: nil, forward: true, in: scope, matching: query)
    #expect(first == matches[0])
    let second = try reader.nextMatch(
      after: matches[0].key, forward: true, in: scope, matching: query)
    #expect(second == matches[1])
    let none = try reader.nextMatch(
      after: matches[1].key, forward: true, in: scope, matching: query)
    #expect(none == nil)
    let back = try reader.nextMatch(
      after: matches[1].key, forward: false, in: scope, matching: query)
    #expect(back == matches[0])
  }
}
