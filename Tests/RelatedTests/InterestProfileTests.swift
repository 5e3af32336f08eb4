import Models
import Related
import Testing

@Suite struct InterestProfileTests {
  private let now = Timestamp(1_800_000_000)
  private let herald = Feed.ID(rawValue: 1)
  private let bits = Feed.ID(rawValue: 2)

  private func terms(_ words: [String]) -> PackedTerms {
    PackedTerms(words.map { WeightedTerm($0, weight: 200) })
  }

  private func event(
    _ kind: InterestEvent.Kind, _ words: [String], feed: Int64 = 1, days: Int64 = 0
  ) -> InterestEvent {
    InterestEvent(
      at: now.advanced(by: -days * 86_400), kind: kind, article: Article.ID(rawValue: 1),
      feed: Feed.ID(rawValue: feed), terms: terms(words))
  }

  private func row(_ title: String, _ source: String, feed: Int64) -> Headline {
    Headline(
      id: Article.ID(rawValue: 9), feed: Feed.ID(rawValue: feed), source: source, title: title,
      date: now)
  }

  /// Chips are opened and football is skipped, in both feeds alike.
  private var chipReader: [InterestEvent] {
    (0..<8).flatMap { number in
      [
        event(.opened, ["chips", "said", "fab\(number)"], feed: 1 + Int64(number % 2)),
        event(.skipped, ["football", "said", "goal\(number)"], feed: 1 + Int64(number % 2)),
      ]
    }
  }

  @Test func `nine events say nothing and ten do`() {
    let events = Array(repeating: event(.opened, ["chips"]), count: 9)
    #expect(InterestProfile(events, at: now) == nil)
    #expect(InterestProfile.judge(by: events, at: now) == nil)
    #expect(InterestProfile(events + [event(.skipped, ["football"])], at: now) != nil)
  }

  @Test func `what is opened is wanted, what is skipped is not, and what both have says nothing`()
    throws
  {
    let profile = try #require(InterestProfile(chipReader, at: now))
    let wanted = profile.score(feed: herald, terms: terms(["chips", "said", "new"]))
    let skipped = profile.score(feed: herald, terms: terms(["football", "said", "new"]))
    let other = profile.score(feed: bits, terms: terms(["said", "new", "weather"]))
    #expect(InterestBand(score: wanted) == .wanted && wanted < 1)
    #expect(InterestBand(score: skipped) == .skipped && skipped > -1)
    #expect(abs(other) < 0.01 && InterestBand(score: other) == .other)
  }

  @Test func `an article without terms is judged by its feed alone`() throws {
    let events = (0..<10).flatMap { _ in
      [event(.opened, [], feed: 1), event(.skipped, [], feed: 2)]
    }
    let profile = try #require(InterestProfile(events, at: now))
    #expect(InterestBand(score: profile.score(feed: herald, terms: PackedTerms())) == .wanted)
    #expect(InterestBand(score: profile.score(feed: bits, terms: PackedTerms())) == .skipped)
    let unknown = Feed.ID(rawValue: 3)
    #expect(profile.score(feed: unknown, terms: PackedTerms()) == 0)
  }

  @Test func `a word that was met once says less than one that was met often`() throws {
    let profile = try #require(
      InterestProfile(chipReader + [event(.opened, ["opera"])], at: now))
    let once = profile.score(feed: Feed.ID(rawValue: 3), terms: terms(["opera"]))
    let often = profile.score(feed: Feed.ID(rawValue: 3), terms: terms(["chips"]))
    #expect(once > 0 && once < often)
  }

  @Test func `a star says more than opening, and what was long ago says less`() throws {
    func score(_ event: InterestEvent) throws -> Double {
      let profile = try #require(InterestProfile(chipReader + [event], at: now))
      return profile.score(feed: Feed.ID(rawValue: 3), terms: terms(["opera"]))
    }
    let opened = try score(event(.opened, ["opera"]))
    #expect(try score(event(.starred, ["opera"])) > opened)
    #expect(try score(event(.opened, ["opera"], days: 60)) < opened)
    // A clock that was wrong makes nothing count more.
    #expect(try score(event(.opened, ["opera"], days: -400)) == opened)
  }

  @Test func `a reader who skips nothing is known by what is opened again and again`() throws {
    let events = (0..<12).map { event(.opened, ["chips", "fab\($0)"], feed: Int64($0)) }
    let profile = try #require(InterestProfile(events, at: now))
    let unknown = Feed.ID(rawValue: 99)
    #expect(
      profile.score(feed: unknown, terms: terms(["chips"]))
        > profile.score(feed: unknown, terms: terms(["fab1"])))
    #expect(profile.score(feed: unknown, terms: terms(["fab1"])) > 0)
  }

  @Test func `the words that explain a score are its strongest, with the source where it counts`()
    throws
  {
    let events = chipReader + (0..<10).map { event(.opened, ["opera\($0)"], feed: 5) }
    let profile = try #require(InterestProfile(events, at: now))
    let wanted = profile.words(
      for: row("New chips", "Arts Weekly", feed: 5), terms: terms(["said", "chips", "new"]))
    #expect(Set(wanted) == ["Arts Weekly", "chips"])
    let skipped = profile.words(
      for: row("Football", "Herald", feed: 9), terms: terms(["football", "said", "new"]))
    #expect(skipped.first == "football" && !skipped.contains("Herald"))
  }

  @Test func `pairs of characters are shown as a stretch of the headline`() throws {
    let events =
      chipReader + (0..<10).map { _ in event(.opened, ["반도", "도체", "_반"], feed: 1) }
    let profile = try #require(InterestProfile(events, at: now))
    let words = profile.words(
      for: row("삼성 반도체 공장", "", feed: 7), terms: terms(["_반", "반도", "도체"]))
    #expect(words == ["반도체"])
    let shown = profile.strongestTerms(of: events, headlines: ["삼성 반도체 공장"], limit: 3)
    #expect(shown.contains { $0.term == "반도체" && $0.weight > 0 })
    #expect(!shown.contains { $0.term.contains("_") || $0.term == "도체" })
  }

  @Test func `the same events in any order say the same`() throws {
    let one = try #require(InterestProfile(chipReader, at: now))
    let other = try #require(InterestProfile(chipReader.reversed(), at: now))
    let article = terms(["chips", "goal3", "said"])
    #expect(
      abs(one.score(feed: herald, terms: article) - other.score(feed: herald, terms: article))
        < 1e-12)
    let shown = one.strongestTerms(of: chipReader, headlines: [], limit: 1)
    #expect(Set(shown.map(\.term)) == ["chips", "football"])
  }
}
