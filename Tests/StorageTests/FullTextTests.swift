import Models
import Testing

@testable import Storage

@Suite struct FullTextTests {
  let test: TestStore
  let feed: Feed.ID
  let reader: StoreReader
  let id: Article.ID

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://paper.example/f", title: nil, sections: []).id
    var teaser = article(
      "g", title: "Ice", text: "The harbour closed…", terms: [WeightedTerm("harbour", weight: 9)])
    teaser.isExcerpt = true
    id = try await test.store.merge([teaser], into: feed, at: noon).inserted[0]
    reader = try test.reader()
  }

  private func whole(_ text: String, _ outcome: FullText.Outcome = .whole) -> IncomingFullText {
    IncomingFullText(
      FullText(
        outcome, address: "https://paper.example/g?p=1", byline: "Anna Berg",
        html: "<p>\(text)</p>", fetched: noon.advanced(by: 60)),
      text: text, words: text.split(separator: " ").count,
      terms: [WeightedTerm("icebreaker", weight: 200)])
  }

  private func failed() -> IncomingFullText {
    IncomingFullText(
      FullText(.unread, problem: "there is nothing", fetched: noon.advanced(by: 90)))
  }

  private func found(_ words: String) throws -> Int {
    let query = try Query(parsing: words, now: noon)
    return try reader.count(ListScope(filter: query))
  }

  private func isSound() throws -> Bool {
    try StoreDoctor(directory: test.directory).examine(at: noon)?.findings == []
  }

  @Test func `the whole article stands beside what the feed gave`() async throws {
    #expect(try reader.headlines([id]).first?.isExcerpt == true)
    try await test.store.keep(whole("The harbour closed. An icebreaker comes on Friday."), of: id)
    let article = try #require(try reader.article(id))
    #expect(article.html == "<p>The harbour closed…</p>")
    #expect(article.bestHTML == "<p>The harbour closed. An icebreaker comes on Friday.</p>")
    #expect(article.fullText?.byline == "Anna Berg")
    #expect(article.headline.isExcerpt == false)
    #expect(article.headline.words == 8)
    #expect(try isSound())
  }

  @Test func `searches find both texts, and Related Articles knows the whole one`() async throws {
    try await test.store.keep(whole("An icebreaker comes on Friday."), of: id)
    #expect(try found("icebreaker") == 1)
    #expect(try found("closed") == 1)
    #expect(try found("has:fulltext") == 1)
    #expect(
      try reader.documentFrequency(["harbour", "icebreaker"]) == ["harbour": 0, "icebreaker": 1])
    try await test.store.keep(whole("A ferry comes on Friday."), of: id)
    #expect(try found("icebreaker") == 0)
    #expect(try found("ferry closed") == 1)
    #expect(try isSound())
  }

  @Test func `what the feed says later leaves the whole article, which is then out of date`()
    async throws
  {
    try await test.store.keep(whole("An icebreaker comes on Friday."), of: id)
    _ = try await test.store.merge(
      [article("g", title: "Ice", text: "The harbour opened.")], into: feed, at: noon)
    let article = try #require(try reader.article(id))
    #expect(article.fullText?.isStale == true)
    #expect(article.fullText?.html == "<p>An icebreaker comes on Friday.</p>")
    #expect(article.headline.words == 5)
    #expect(try found("opened icebreaker") == 1)
    #expect(try found("closed") == 0)
    #expect(try reader.documentFrequency(["icebreaker"]) == ["icebreaker": 1])
    #expect(try isSound())
  }

  @Test func `a page that cannot be read takes nothing away`() async throws {
    try await test.store.keep(failed(), of: id)
    #expect(try reader.article(id)?.fullText?.problem == "there is nothing")
    #expect(try found("has:fulltext") == 0)
    try await test.store.keep(whole("An icebreaker comes."), of: id)
    #expect(try reader.article(id)?.fullText?.problem == nil)
    try await test.store.keep(failed(), of: id)
    let text = try #require(try reader.article(id)?.fullText)
    #expect(text.outcome == .whole && text.hasText)
    #expect(text.problem == "there is nothing")
    #expect(try isSound())
  }

  @Test func `former texts are kept, the first and the latest four`() async throws {
    for number in 1...9 {
      _ = try await test.store.merge(
        [article("g", title: "Ice", text: "Edition \(number)")], into: feed,
        at: noon.advanced(by: Int64(number)))
    }
    let texts = try reader.formerTexts(of: id)
    #expect(
      texts.map(\.html) == [
        "<p>Edition 8</p>", "<p>Edition 7</p>", "<p>Edition 6</p>", "<p>Edition 5</p>",
        "<p>The harbour closed…</p>",
      ])
    #expect(texts.map(\.isFull).contains(true) == false)
    #expect(try reader.article(id)?.formerTexts == 5)
  }

  @Test func `the same words in other clothes are no edition`() async throws {
    var same = article("g", title: "Ice", text: "The harbour closed…", markup: "<br>")
    same.updated = noon
    _ = try await test.store.merge([same], into: feed, at: noon)
    #expect(try reader.formerTexts(of: id).isEmpty)
    try await test.store.keep(whole("An icebreaker comes."), of: id)
    try await test.store.keep(whole("An icebreaker comes."), of: id)
    #expect(try reader.formerTexts(of: id).isEmpty)
    try await test.store.keep(whole("Two icebreakers come."), of: id)
    #expect(try reader.formerTexts(of: id).map(\.isFull) == [true])
  }

  @Test func `where reading stopped is kept for each text`() async throws {
    try await test.store.keep(whole("An icebreaker comes on Friday."), of: id)
    let writer = try test.writer()
    try writer.savePosition(id, 3)
    try writer.savePosition(id, 14, inFullText: true)
    let article = try #require(try reader.article(id))
    #expect(article.position == 3)
    #expect(article.fullText?.position == 14)
  }

  @Test func `it goes with its article`() async throws {
    try await test.store.keep(whole("An icebreaker comes on Friday."), of: id)
    try await test.store.keep(whole("A ferry comes on Friday."), of: id)
    try await test.store.remove(feed: feed)
    #expect(try found("ferry") == 0)
    let file = try Connection(path: test.path, access: .readWrite)
    let rows = try file.integer(
      "SELECT (SELECT count(*) FROM full_text) + (SELECT count(*) FROM version)")
    #expect(rows == 0)
    #expect(try isSound())
  }

  @Test func `a damaged frame is no text`() async throws {
    try await test.store.keep(whole("An icebreaker comes on Friday."), of: id)
    let file = try Connection(path: test.path, access: .readWrite)
    try file.run("UPDATE full_text SET content = x'00ff'")
    #expect(try reader.article(id)?.bestHTML == "<p>The harbour closed…</p>")
    try await test.store.keep(whole("A ferry comes on Friday."), of: id)
    #expect(try found("ferry closed") == 1)
  }
}
