import Models
import Testing

@testable import ReaderUI

@Suite struct FeedHealthTests {
  static let now = CivilDate(year: 2026, month: 8, day: 3, hour: 12).timestamp()

  private func sentence(
    _ health: Feed.Health, last: Int64? = -720, next: Int64? = 2880,
    _ change: (inout Feed) -> Void = { _ in }
  ) -> String {
    var feed = Feed(
      id: Feed.ID(rawValue: 1), address: "https://pier.example/feed", title: "Pier", health: health,
      lastFetched: last.map { Self.now.advanced(by: $0) },
      nextFetch: next.map { Self.now.advanced(by: $0) })
    change(&feed)
    return FeedHealth(feed, now: Self.now) { CivilDate($0).rfc3339 }.sentence
  }

  @Test func `a feed that is well says when it was asked, and when and why it will be`() {
    #expect(sentence(.ok) == "ok, 12 min ago; next in 48 min")
    #expect(
      sentence(.ok) { $0.wait = .freshness }
        == "ok, 12 min ago; next in 48 min (the server says 1 h)")
    #expect(
      sentence(.ok, next: 10_080) { $0.wait = .publisher }
        == "ok, 12 min ago; next in 3 h (the feed says 3 h)")
    #expect(
      sentence(.ok) { $0.wait = .quietTimes }
        == "ok, 12 min ago; next in 48 min (it skips these hours)")
    #expect(sentence(.ok, next: -5) == "ok, 12 min ago; due")
    #expect(sentence(.ok, last: -10) == "ok, just now; next in 48 min")
    #expect(sentence(.ok, last: -300_000) == "ok, on 2026-07-31T00:40:00Z; next in 48 min")
    #expect(sentence(.untried, last: nil, next: nil) == "not fetched yet")
  }

  @Test func `a feed that fails says since when, how often, why, and when it is tried again`() {
    let since = Self.now.advanced(by: -90_000)
    #expect(
      sentence(
        .failing(since: since, attempts: 3, reason: "the server took too long"), next: 14_400
      ) { $0.wait = .backoff }
        == "failing since 2026-08-02T11:00:00Z, 3 times: the server took too long; next try in 4 h")
    #expect(
      sentence(.failing(since: since, attempts: 1, reason: "x")) { $0.wait = .backoff }
        == "failing since 2026-08-02T11:00:00Z, once: x; next try in 48 min")
    #expect(sentence(.gone).hasPrefix("gone for good"))
    #expect(
      sentence(.ok, next: 240) { $0.wait = .backoff }
        == "ok, 12 min ago; next try in 4 min (no server could be reached)")
  }

  @Test func `a pause of the server is told instead of the next fetch, until it is over`() {
    #expect(
      sentence(.ok) { $0.pausedUntil = Self.now.advanced(by: 7200) }
        == "ok, 12 min ago; paused by the server until 2026-08-03T14:00:00Z (2 h)")
    #expect(sentence(.ok) { $0.pausedUntil = Self.now } == "ok, 12 min ago; next in 48 min")
  }

  @Test func `a feed on the move says where to, without its password`() {
    #expect(
      sentence(.ok) { $0.move = .init(address: "https://ada:tide@pier.example/new", seen: 2) }
        == "ok, 12 min ago; moved to https://pier.example/new, seen 2 of 3 times; next in 48 min")
  }

  @Test func `a feed that waits for the reader's word says what it would run`() {
    let text = sentence(.untried) {
      $0.isConfirmed = false
      $0.address = "exec:fetch-tides --all 'two words'"
    }
    #expect(text.hasPrefix("waits for confirmation: runs `fetch-tides --all 'two words'`"))
  }

  @Test(arguments: [
    (10, "1 min"), (59, "1 min"), (180, "3 min"), (3560, "59 min"), (3590, "1 h"), (7000, "2 h"),
    (86_400, "24 h"), (200_000, "2 days"), (604_800, "7 days"), (-5, "1 min"),
  ])
  func `spans are told in the unit that fits`(seconds: Int, text: String) {
    #expect(Span.text(seconds) == text)
  }
}
