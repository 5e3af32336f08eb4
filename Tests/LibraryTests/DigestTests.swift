import Library
import Models
import TestSupport
import Testing

@Suite struct DigestTests {
  private static let day: Int64 = 86_400
  private static let closing = """
    Kestrel Bridge was closed to all traffic on Monday after inspectors found cracks in two of \
    its steel hangers, the harbour authority said.
    """
  private static let repairs = """
    Repairs of the cracked steel hangers of Kestrel Bridge will take five months, and extra \
    ferries cross the river until the harbour authority opens it again.
    """
  private static let wire = """
    The harbour authority asked drivers on Monday to keep away from the cracked steel hangers of \
    Kestrel Bridge, which inspectors closed to traffic, and to take one of the ferries that cross \
    the river every ten minutes from both banks until late in the evening, at no charge at all.
    """

  private static let doubts = """
    The harbour authority of Kestrel Bridge had doubts on Sunday about its steel hangers, in which \
    inspectors found cracks: ferries may have to take the traffic across the river.
    """

  private struct Report {
    var guid: String
    var title: String
    var text: String
    var hoursAgo: Int64

    var item: RSS.Item {
      let date = CivilDate(Newsstand.now.advanced(by: -hoursAgo * Newsstand.hour))
      return RSS.Item(
        guid: guid, title: title, text: "<p>\(text)</p>",
        more: "<link>https://pier.example/\(guid)</link>"
          + "<dc:date xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(date.rfc3339)</dc:date>")
    }
  }

  /// Three papers: two write of a bridge, two have the same wire story, and one has a recipe. An
  /// almanac of long ago makes the words of the bridge rare ones.
  private static let papers: [String: [Report]] = [
    "/a": [
      Report(guid: "a1", title: "Kestrel Bridge closes", text: closing, hoursAgo: 20),
      Report(guid: "a2", title: "Stay away from Kestrel Bridge", text: wire, hoursAgo: 3),
      Report(
        guid: "a0", title: "Doubts about Kestrel Bridge and its cracked hangers",
        text: doubts, hoursAgo: 40),
    ],
    "/b": [
      Report(guid: "b1", title: "Kestrel Bridge repairs take months", text: repairs, hoursAgo: 5),
      Report(guid: "b2", title: "Drivers, stay away from Kestrel Bridge", text: wire, hoursAgo: 2),
    ],
    "/c": [
      Report(
        guid: "c1", title: "Four dinners for a hot kitchen",
        text: "Cold cucumber soup wants yoghurt, dill, garlic and an hour of patience.", hoursAgo: 1
      )
    ],
    "/d": (0..<40).map { page in
      Report(
        guid: "d\(page)", title: "Almanac page\(page)",
        text: (0..<12).map { "entry\(page)of\($0)" }.joined(separator: " "),
        hoursAgo: 400 + Int64(page))
    },
  ]

  private func stand() async throws -> Newsstand {
    let server = try LoopbackServer { request in
      guard let reports = Self.papers[request.path] else { return .status(404) }
      var feed = RSS(items: reports.map(\.item))
      feed.title = "Paper " + request.path.dropFirst()
      return .ok(feed.text)
    }
    let stand = try Newsstand()
    for path in Self.papers.keys.sorted() { _ = try await stand.note(server.url(path)) }
    try await stand.refresh()
    return stand
  }

  private func digest(
    _ stand: Newsstand, _ query: String? = nil, days: Int64 = 1, limit: Int = 10
  ) async throws -> Digest {
    try await stand.library.digest(
      of: try query.map { try Query(parsing: $0, now: stand.now) },
      from: stand.now.advanced(by: -days * Self.day), to: stand.now, limit: limit)
  }

  @Test func `the day's story comes first, with its articles, its sources and a brief of them`()
    async throws
  {
    let stand = try await stand()
    let digest = try await digest(stand)
    #expect(digest.stories.count == 1 && digest.singles.count == 1)
    let story = try #require(digest.stories.first)
    #expect(story.articles.map(\.guid) == ["a2", "b1", "a1"])
    #expect(story.title == "Stay away from Kestrel Bridge")
    #expect(story.sources == ["Paper a", "Paper b"])
    #expect((2...3).contains(story.brief.count))
    for sentence in story.brief {
      let guid = story.articles[sentence.article].guid
      let text = ["a1": Self.closing, "a2": Self.wire, "b1": Self.repairs][guid]
      #expect(text?.contains(sentence.text) == true, "\(sentence)")
    }
    #expect(story.articles[0].url == "https://pier.example/a2")
    #expect(digest.singles[0].articles.map(\.guid) == ["c1"])
    #expect(digest.singles[0].brief.map(\.text).joined().hasPrefix("Cold cucumber soup"))
    #expect(digest.sourceCount == 3)
  }

  @Test func `copies of one text count once`() async throws {
    let stand = try await stand()
    let digest = try await digest(stand)
    #expect(digest.articleCount == 4)
    let story = try #require(digest.stories.first)
    #expect(story.articles.map(\.headline.copies) == [1, 0, 0])
    let texts = try await stand.library.copies()
    let copy = try #require(texts.joined().first { $0 != story.articles[0].headline.id })
    _ = try await stand.library.mark(Change(.read, true, [copy]), at: stand.now)
    let read = try #require(try await self.digest(stand).stories.first)
    #expect(read.articles.map(\.headline.isRead) == [true, false, false])
    #expect(read.weight < story.weight)
  }

  @Test func `a story that began before says since when, and its old articles are not listed`()
    async throws
  {
    let stand = try await stand()
    let story = try #require(try await digest(stand).stories.first)
    #expect(story.began == stand.now.advanced(by: -40 * Newsstand.hour))
    let whole = try #require(try await digest(stand, days: 2).stories.first)
    #expect(whole.articles.map(\.guid) == ["a2", "b1", "a1", "a0"])
    #expect(whole.began == nil)
  }

  @Test func `a query narrows the articles before they are grouped`() async throws {
    let stand = try await stand()
    let one = try await digest(stand, "title:repairs or cucumber")
    #expect(one.stories.isEmpty)
    #expect(Set(one.singles.flatMap { $0.articles.map(\.guid) }) == ["b1", "c1"])
    #expect(one.query == "title:repairs or cucumber")
    #expect(try await digest(stand, "nowhere").isEmpty)
  }

  @Test func `what is hidden is in no digest`() async throws {
    let stand = try await stand()
    let rules = try ["title:cucumber or title:dinners", "feed:\"Paper b\""].map {
      try Query(parsing: $0, now: stand.now)
    }
    try await stand.library.setHideRules(rules, at: stand.now)
    let digest = try await digest(stand)
    let guids = (digest.stories + digest.singles).flatMap { $0.articles.map(\.guid) }
    #expect(Set(guids) == ["a1", "a2"])
    #expect(try await self.digest(stand, "is:hidden").isEmpty)
  }

  @Test func `a star moves a story, and the limit keeps the heaviest`() async throws {
    let stand = try await stand()
    let before = try await digest(stand)
    let dinner = try #require(try stand.article("Four dinners for a hot kitchen")).id
    _ = try await stand.library.mark(Change(.starred, true, [dinner]), at: stand.now)
    let after = try await digest(stand)
    #expect(after.singles[0].weight > before.singles[0].weight)
    try await stand.library.fillSampleEdition(at: stand.now)
    let sample = try await digest(stand, days: 7, limit: 2)
    #expect(sample.stories.count == 2 && sample.singles.count == 2)
    let all = try await digest(stand, days: 7, limit: 100)
    #expect(Array(all.stories.prefix(2)) == sample.stories)
    #expect(all.stories.map(\.weight) == all.stories.map(\.weight).sorted(by: >))
  }

  @Test func `the same days have the same digest`() async throws {
    let stand = try await stand()
    try await stand.library.fillSampleEdition(at: stand.now)
    let first = try await digest(stand, days: 7)
    for _ in 0..<3 { #expect(try await digest(stand, days: 7) == first) }
  }

  @Test func `days in which nothing came have an empty one`() async throws {
    let stand = try Newsstand()
    #expect(try await digest(stand).isEmpty)
    try await stand.library.fillSampleEdition(at: stand.now)
    let later = stand.now.advanced(by: 400 * Self.day)
    let digest = try await stand.library.digest(
      of: nil, from: later, to: later.advanced(by: Self.day))
    #expect(digest.isEmpty && digest.articleCount == 0)
  }
}
