import Models
import Testing

@testable import Related

@Suite struct DigestWeightTests {
  static let end = Timestamp(1_000_000)
  static let hour: Int64 = 3600

  static func article(
    _ number: Int, feed: Int = 1, terms: [String] = []
  ) -> ComparableArticle {
    ComparableArticle(
      id: Article.ID(rawValue: Int64(number)), feed: Feed.ID(rawValue: Int64(feed)),
      identity: Int64(number), words: 100,
      terms: PackedTerms(terms.map { WeightedTerm($0, weight: 100) }))
  }

  static func member(
    _ number: Int, feed: Int = 1, hoursAgo: Int64 = 0, isRead: Bool = false,
    isStarred: Bool = false, copies: Int = 0, terms: [String] = []
  ) -> DigestWeight.Member {
    let article = article(number, feed: feed, terms: terms)
    var row = Headline(
      id: article.id, feed: article.feed, source: "", title: "",
      date: end.advanced(by: -hoursAgo * hour), isRead: isRead, isStarred: isStarred)
    row.copies = copies
    return DigestWeight.Member(article, row)
  }

  static func weight(
    _ members: [DigestWeight.Member], days: Int64 = 1, taste: DigestTaste = DigestTaste()
  ) -> Double {
    DigestWeight(from: end.advanced(by: -days * 86_400), to: end, taste: taste)
      .weight(of: members)
  }

  static func sources(_ count: Int) -> [DigestWeight.Member] {
    (1...count).map { member($0, feed: $0) }
  }

  @Test(arguments: [10, 1000])
  func `one source, however much it writes, does not beat five`(count: Int) {
    let talkative = (1...count).map { Self.member($0, feed: 1) }
    #expect(Self.weight(talkative) < 0.7 * Self.weight(Self.sources(5)))
    #expect(Self.weight(talkative) < Self.weight(Self.sources(2)))
    #expect(Self.weight(talkative) > Self.weight(Self.sources(1)))
  }

  @Test func `more sources weigh more, each of them less than the one before`() {
    let weights = (1...20).map { Self.weight(Self.sources($0)) }
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 < $1 })
    #expect(weights[1] - weights[0] > weights[11] - weights[10])
  }

  @Test func `copies count as articles and not as sources`() {
    let copied = Self.weight([Self.member(1, copies: 3)])
    #expect(copied > Self.weight([Self.member(1)]))
    #expect(copied < Self.weight(Self.sources(2)))
    #expect(Self.weight([Self.member(1, copies: 900)]) == Self.weight([Self.member(1, copies: 8)]))
  }

  @Test func `what is a day old weighs half, and in a month more slowly less`() {
    let now = Self.weight([Self.member(1)])
    #expect(abs(Self.weight([Self.member(1, hoursAgo: 24)]) - now / 2) < 0.000_1)
    #expect(abs(Self.weight([Self.member(1, hoursAgo: 15 * 24)], days: 30) - now / 2) < 0.000_1)
    // A clock that was wrong.
    #expect(Self.weight([Self.member(1, hoursAgo: -5)]) == now)
  }

  @Test func `a star lifts a story, and what is read sinks`() {
    let plain = Self.weight(Self.sources(2))
    let starred = [Self.member(1, feed: 1, isStarred: true), Self.member(2, feed: 2)]
    let half = [Self.member(1, feed: 1, isRead: true), Self.member(2, feed: 2)]
    let read = [
      Self.member(1, feed: 1, isRead: true), Self.member(2, feed: 2, isRead: true),
    ]
    #expect(Self.weight(starred) > plain)
    #expect(Self.weight(half) < plain)
    #expect(Self.weight(read) < Self.weight(half))
    #expect(Self.weight(read) > plain / 2)
  }

  @Test func `feeds and terms of what was starred or read lift a little`() {
    let bridge = ["kestrel", "bridge", "hanger"]
    let taste = DigestTaste(
      starred: (100..<104).map { Self.article($0, feed: 7, terms: bridge) }, read: [],
      frequency: [:], articleCount: 1000)
    let plain = Self.weight([Self.member(1, feed: 2, terms: ["comet"])], taste: taste)
    let ofFeed = Self.weight([Self.member(1, feed: 7, terms: ["comet"])], taste: taste)
    let ofTerms = Self.weight([Self.member(1, feed: 2, terms: bridge)], taste: taste)
    #expect(plain == Self.weight([Self.member(1)]))
    #expect(plain < ofFeed && ofFeed < ofTerms)
    #expect(ofTerms < 1.3 * plain)
  }

  @Test func `one article that was read says next to nothing`() {
    let taste = DigestTaste(
      starred: [], read: [Self.article(100, feed: 7, terms: ["kestrel"])], frequency: [:],
      articleCount: 1000)
    let liked = Self.weight([Self.member(1, feed: 7, terms: ["kestrel"])], taste: taste)
    let plain = Self.weight([Self.member(1)])
    #expect(plain < liked && liked < 1.05 * plain)
  }

  @Test func `an article is not liked for having been read itself`() {
    let read = (1...10).map { Self.article($0, feed: $0, terms: ["term\($0)"]) }
    let taste = DigestTaste(starred: [], read: read, frequency: [:], articleCount: 1000)
    #expect(abs(taste.liking(of: read[0])) < 0.000_1)
  }

  @Test func `nothing weighs nothing`() { #expect(Self.weight([]) == 0) }
}
