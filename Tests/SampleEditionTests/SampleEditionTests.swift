import FeedParsing
import Markup
import Models
import SampleEdition
import Testing

private let now = CivilDate(year: 2026, month: 11, day: 24, hour: 6).timestamp()

private func contents(of address: String) throws -> FeedContents {
  let answer = try #require(SampleEdition.bytes(for: address, now: now))
  let contents = FeedParser.parse(
    answer.bytes, contentType: answer.contentType, address: address)
  return try #require(contents)
}

private func text(of item: FeedItem) -> String {
  let html = item.content?.value ?? ""
  return PlainText.text(of: DocumentBuilder.document(fromHTML: html, base: item.url))
}

@Suite struct SampleEditionTests {
  @Test(arguments: [
    ("sample:world", "RSS"), ("sample:technology", "Atom"), ("sample:culture", "JSON"),
  ])
  func `each feed parses whole, in a format of its own`(address: String, format: String) throws {
    let contents = try contents(of: address)
    #expect(contents.format.contains(format))
    #expect(contents.title != nil)
    #expect(contents.items.count == 12)
    #expect(Set(contents.items.compactMap(\.guid)).count == 12)
    for item in contents.items {
      #expect(item.url?.hasPrefix("https://example.org/") == true)
      #expect(item.authors.first?.name?.isEmpty == false)
      #expect(text(of: item).count > 150, "\(item.guid ?? "")")
    }
  }

  @Test func `one article has no title and one no date`() throws {
    let items = try SampleEdition.feeds.flatMap { try contents(of: $0.address).items }
    let untitled = items.filter { item in item.title.map { $0.value.isEmpty } ?? true }
    #expect(untitled.map(\.guid) == ["note-on-the-kettle"])
    #expect(items.filter { $0.published == nil }.map(\.guid) == ["corrections"])
  }

  @Test func `articles are minutes to weeks old, and only the welcome is ahead of time`() throws {
    for item in try SampleEdition.feeds.flatMap({ try contents(of: $0.address).items }) {
      guard let date = item.published else { continue }
      #expect(now.seconds(since: date) <= 28 * 86_400)
      #expect(date <= now || item.guid == "how-to-read-this-paper")
    }
  }

  @Test func `articles in other languages say so`() throws {
    let items = try SampleEdition.feeds.flatMap { try contents(of: $0.address).items }
    let counts = Dictionary(grouping: items.compactMap(\.language), by: \.self).mapValues(\.count)
    #expect(counts["ko"] == 3)
    #expect(counts["ja"] == 2)
    #expect(counts["de"] == 2)
    #expect(counts["ar"] == 1)
  }

  @Test func `every discussion can be loaded and has the comments its article counts`() throws {
    let items = try SampleEdition.feeds.flatMap { try contents(of: $0.address).items }
    let discussed = items.filter { $0.discussion.feedURL != nil }
    #expect(discussed.count == 2)
    for item in discussed {
      let address = try #require(item.discussion.feedURL)
      let comments = try contents(of: address).items
      #expect(comments.count == item.discussion.count)
      let ids = Set(comments.compactMap(\.guid))
      let parents = comments.compactMap(\.inReplyTo)
      #expect(parents.count == comments.count)
      #expect(parents.contains { $0 == item.guid })
      #expect(parents.count { $0 != item.guid && !ids.contains($0) } <= 1)
    }
  }

  @Test func `recordings come with two articles`() throws {
    let items = try SampleEdition.feeds.flatMap { try contents(of: $0.address).items }
    #expect(items.flatMap(\.enclosures).map(\.type) == ["audio/mpeg", "audio/mpeg"])
  }

  @Test func `the bytes themselves carry no control characters`() throws {
    for feed in SampleEdition.feeds {
      let bytes = try #require(SampleEdition.bytes(for: feed.address, now: now)).bytes
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 })
    }
  }

  @Test func `an unknown address has nothing, and no clock is too strange`() {
    #expect(SampleEdition.bytes(for: "sample:sports", now: now) == nil)
    for moment in [Int64.min, .max, 0, -1] {
      #expect(SampleEdition.bytes(for: "sample:world", now: Timestamp(moment)) != nil)
    }
  }
}

/// The events that several articles report, for Related Articles to find.
private let events: [[String]] = [
  [
    "kestrel-bridge-closes", "ferries-fill-the-gap", "how-kestrel-bridge-was-heard",
    "last-evening-of-the-bridge-players",
  ],
  [
    "comet-tallis-brightens", "photograph-comet-tallis-with-a-telephone",
    "what-our-grandmothers-called-comets",
  ],
  ["marrow-bay-recount", "what-the-recount-says-about-counting-machines"],
  ["lindmoor-chip-factory-opens", "inside-the-lindmoor-chip-factory"],
  ["rovers-win-coast-cup", "a-line-camera-for-small-grounds", "the-boot-in-the-net"],
  [
    "seven-days-above-thirty-eight", "painting-the-roofs-white", "a-kitchen-too-hot-to-cook-in",
  ],
]

@Test func `the reports of an event stand in several feeds and share what is rare elsewhere`()
  throws
{
  var words: [String: Set<Substring>] = [:]
  var feeds: [String: String] = [:]
  for feed in SampleEdition.feeds {
    for item in try contents(of: feed.address).items {
      let slug = try #require(item.url?.split(separator: "/").last.map { String($0) })
      let all = ((item.title?.value ?? "") + " " + text(of: item)).lowercased()
      words[slug] = Set(all.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 })
      feeds[slug] = feed.address
    }
  }
  for event in events {
    #expect(Set(event.compactMap { feeds[$0] }).count >= 2)
    let reports = try event.map { try #require(words[$0], "\($0)") }
    for (index, report) in reports.enumerated() {
      for other in reports[(index + 1)...] {
        let rare = report.intersection(other).filter { word in
          words.values.count { $0.contains(word) } <= event.count + 1
        }
        #expect(rare.count >= 3, "\(event[index]): \(rare.sorted())")
      }
    }
  }
}
