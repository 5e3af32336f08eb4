import Models
import Testing

@testable import Storage

@Suite struct MergingTests {
  let test: TestStore
  let feed: Feed.ID
  let reader: StoreReader

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://paper.example/f", title: nil, sections: []).id
    reader = try test.reader()
  }

  private func merge(_ articles: IncomingArticle..., at moment: Timestamp = noon) async throws
    -> MergeResult
  {
    // Which transaction it was is another matter.
    let result = try await test.store.merge(articles, into: feed, at: moment)
    return MergeResult(inserted: result.inserted, updated: result.updated)
  }

  private func only() throws -> Article {
    let row = try #require(
      try reader.window(ListRequest(ListScope(), first: 0, count: 2)).rows.last)
    return try #require(try reader.article(row.id))
  }

  @Test func `everything that a feed gave comes back`() async throws {
    var whole = article("g", title: "Title", text: "Body text", published: 1_799_000_000)
    whole.byline = "A. Writer"
    whole.updated = Timestamp(1_799_000_500)
    whole.language = "ko"
    whole.enclosures = [
      Enclosure(url: "https://a.example/1.mp3", type: "audio/mpeg", length: 5_000_000_000),
      Enclosure(url: "https://a.example/2.mp3", title: "Two"),
    ]
    whole.discussion = DiscussionSignals(
      pageURL: "https://a.example/c", feedURL: "https://a.example/c.xml", count: 12)
    let result = try await merge(whole)
    let kept = try only()
    #expect(result == MergeResult(inserted: [kept.id], updated: []))
    #expect(kept.guid == "g" && kept.url == whole.url && kept.byline == whole.byline)
    #expect(kept.updated == whole.updated && kept.language == "ko" && kept.html == whole.html)
    #expect(kept.enclosures == whole.enclosures)
    #expect(kept.discussion == whole.discussion)
    #expect(kept.headline.comments == 12)
    #expect(kept.headline.date == Timestamp(1_799_000_000))
    #expect(kept.headline.words == 2)
    #expect(try reader.leads([kept.id]) == [kept.id: "Body text"])
    #expect(try reader.article(guid: "g") == [kept.id])
  }

  @Test func `the same article again changes nothing`() async throws {
    _ = try await merge(article("a"), article("b"))
    let before = try reader.changeCounter()
    let result = try await merge(article("a"), article("b"), at: noon.advanced(by: 999))
    #expect(result == MergeResult())
    #expect(try reader.changeCounter() == before)
  }

  @Test func `a changed article keeps its date and what the reader did`() async throws {
    let id = try await merge(article("a", published: 1_790_000_000)).inserted[0]
    let writer = try test.writer()
    try writer.apply(Change(.read, true, [id]), at: noon)
    try writer.apply(Change(.starred, true, [id]), at: noon)
    try writer.savePosition(id, 321)
    let result = try await merge(
      article("a", title: "Corrected", text: "New text", published: 1_799_999_999))
    #expect(result == MergeResult(inserted: [], updated: [id]))
    let kept = try only()
    #expect(kept.headline.title == "Corrected" && kept.html == "<p>New text</p>")
    #expect(kept.headline.date == Timestamp(1_790_000_000))
    #expect(kept.headline.isRead && kept.headline.isStarred && kept.position == 321)
  }

  @Test func `a date in the future becomes the moment of first sight`() async throws {
    _ = try await merge(article("a", published: .max), article("b"))
    let rows = try reader.window(ListRequest(ListScope(), first: 0, count: 9)).rows
    #expect(rows.map(\.date) == [noon, noon])
  }

  @Test func `the first of two articles with one guid counts`() async throws {
    let result = try await merge(article("a", title: "First"), article("a", title: "Second"))
    #expect(result.inserted.count == 1 && result.updated.isEmpty)
    #expect(try only().headline.title == "First")
    #expect(try await merge(article("a", title: "First"), article("a")) == MergeResult())
  }

  @Test func `two feeds may use one guid`() async throws {
    let other = try await test.store.add(feed: "https://b.example/", title: nil, sections: []).id
    let first = try await merge(article("1")).inserted
    let second = try await test.store.merge([article("1")], into: other, at: noon).inserted
    #expect(try reader.article(guid: "1") == first + second)
  }

  @Test func `more or fewer comments are no change of the article`() async throws {
    var discussed = article("a")
    discussed.discussion.count = 3
    let id = try await merge(discussed).inserted[0]
    discussed.discussion.count = 8
    #expect(try await merge(discussed) == MergeResult())
    #expect(try only().headline.comments == 8)
    let comments = (0..<10).map { Models.Comment(id: "\($0)", html: "x") }
    try await test.say(comments, about: id)
    discussed.discussion.count = 9
    #expect(try await merge(discussed) == MergeResult())
    #expect(try only().headline.comments == 10)
  }

  @Test func `enormous titles and guids are cut and still recognised`() async throws {
    let long = String(repeating: "é", count: 1_000_000)
    let other = String(long.dropLast()) + "x"
    let result = try await merge(article(long, title: long), article(other, title: other))
    #expect(result.inserted.count == 2)
    #expect(try await merge(article(long, title: long)) == MergeResult())
    #expect(try reader.article(guid: long) == [result.inserted[0]])
    #expect(try only().headline.title.count == Limits.title)
    #expect(try only().guid.utf8.count <= Limits.guid)
  }

  @Test func `an article of many megabytes can be kept and found`() async throws {
    let text = String(repeating: "needle hay 乾草 ", count: 300_000)
    _ = try await merge(article("big", text: text))
    #expect(try only().html.utf8.count > text.utf8.count)
    let scope = ListScope(filter: Query(.term(.phrase("needle hay 乾草")), text: ""))
    #expect(try reader.count(scope) == 1)
  }

  @Test func `articles of a feed that is gone are dropped`() async throws {
    try await test.store.remove(feed: feed)
    #expect(try await merge(article("a")) == MergeResult())
    #expect(try reader.totals() == Totals())
  }

  @Test func `a number is never used again`() async throws {
    let first = try await merge(article("a"), article("b")).inserted
    try await test.store.remove(feed: feed)
    let again = try await test.store.add(feed: "https://b.example/", title: nil, sections: []).id
    #expect(again > feed)
    let later = try await test.store.merge([article("a")], into: again, at: noon).inserted
    #expect(later[0] > first[1])
  }

  @Test func `removing a feed leaves nothing of it behind`() async throws {
    let other = try await test.store.add(feed: "https://b.example/", title: nil, sections: ["B"]).id
    let terms = [WeightedTerm("shared", weight: 9)]
    _ = try await test.store.merge([article("kept", terms: terms)], into: other, at: noon)
    let articles = (0..<250).map { article("\($0)", terms: terms) }
    let ids = try await test.store.merge(articles, into: feed, at: noon).inserted
    try await test.say([Models.Comment(id: "1", html: "x")], reported: 1, about: ids[3])
    try await test.store.setSections(["A", "B"], of: feed)
    try await test.store.remove(feed: feed)
    #expect(try reader.totals() == Totals(unread: 1, total: 1, starred: 0))
    #expect(try reader.sections().map(\.name) == ["B"])
    #expect(try reader.documentFrequency(["shared"]) == ["shared": 1])
    for table in ["article", "body", "status", "search", "vector", "feed"] {
      #expect(try reader.connection.integer("SELECT count(*) FROM \(table)") == 1, "\(table)")
    }
    for table in ["discussion", "article_discussion", "post", "enclosure"] {
      #expect(try reader.connection.integer("SELECT count(*) FROM \(table)") == 0, "\(table)")
    }
  }
}
