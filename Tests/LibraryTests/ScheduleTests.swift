import Models
import Testing

@testable import Library

@Suite struct ScheduleTests {
  /// Monday, 12 January 1970, 13:46:40 UTC.
  static let now = Timestamp(1_000_000)
  static let feed = Feed.ID(rawValue: 7)

  private func schedule(_ interval: Int, spread: Double = 0) -> Schedule {
    Schedule(interval: interval, spread: { _, _ in spread })
  }

  @Test(
    arguments: [
      (interval: 3600, publisher: nil, freshness: nil, wait: 3600, why: .interval),
      (3600, 60, nil, 3600, .interval),
      (3600, 7200, nil, 7200, .publisher),
      (3600, 7200, 10_000, 10_000, .freshness),
      (3600, 10_000, 7200, 10_000, .publisher),
      (3600, 3600, 3600, 3600, .interval),
      (3600, nil, 999_999_999, 86_400, .freshness),
      (3600, Int.max, Int.max, 86_400, .publisher),
      (3600, -5, Int.min, 3600, .interval),
      (200_000, nil, nil, 86_400, .interval),
      (60, 0, nil, 60, .interval),
    ] as [(interval: Int, publisher: Int?, freshness: Int?, wait: Int64, why: Feed.Wait)])
  func `after a success, the latest wish within a day counts`(
    interval: Int, publisher: Int?, freshness: Int?, wait: Int64, why: Feed.Wait
  ) {
    let next = schedule(interval).next(
      Self.feed, after: Self.now, .init(publisher: publisher, freshness: freshness))
    #expect(next.moment.seconds(since: Self.now) == wait)
    #expect(next.wait == why)
  }

  @Test(
    arguments: [
      (attempts: 1, retryAfter: nil, wait: 3600),
      (2, nil, 14_400),
      (3, nil, 28_800),
      (4, nil, 57_600),
      (5, nil, 86_400),
      (1_000_000, nil, 86_400),
      (0, nil, 3600),
      (-7, nil, 3600),
      (1, 60, 3600),
      (1, 50_000, 50_000),
      (1, 200_000, 200_000),
      (9, 100_000, 100_000),
      (1, 10_000_000, 604_800),
      (1, Int.max, 604_800),
      (1, -1, 3600),
    ] as [(attempts: Int, retryAfter: Int?, wait: Int64)])
  func `after failures the wait doubles up to a day, and a server may ask for a week`(
    attempts: Int, retryAfter: Int?, wait: Int64
  ) {
    let next = schedule(3600).next(
      Self.feed, after: Self.now, attempts: attempts, retryAfter: retryAfter)
    #expect(next.moment.seconds(since: Self.now) == wait)
    #expect(
      next.wait == (wait == retryAfter.map(Int64.init) || wait > 86_400 ? .retryAfter : .backoff))
  }

  @Test func `feeds go apart by up to a tenth of their wait, and never come earlier`() {
    for feed in 1...500 {
      let id = Feed.ID(rawValue: Int64(feed))
      let next = Schedule(interval: 3600).next(id, after: Self.now, .init())
      #expect((3600...3960).contains(next.moment.seconds(since: Self.now)))
      let again = Schedule(interval: 3600).next(id, after: Self.now, .init())
      #expect(next == again)
      let daily = Schedule(interval: 86_400).next(id, after: Self.now, .init())
      #expect(daily.moment.seconds(since: Self.now) == 86_400)
    }
    let moments = (1...500).map {
      Schedule(interval: 3600).next(Feed.ID(rawValue: $0), after: Self.now, .init()).moment
    }
    #expect(Set(moments).count > 200)
  }

  @Test func `hours and days that a publisher excludes are passed over`() {
    // 14:46:40 would be next; two to five in the afternoon are quiet.
    let hours = QuietTimes(hours: 0b111 << 14)
    let next = schedule(3600).next(Self.feed, after: Self.now, .init(quiet: hours))
    #expect(CivilDate(next.moment).rfc3339 == "1970-01-12T17:00:00Z")
    #expect(next.wait == .quietTimes)
    // Monday to Wednesday are quiet: two days and more, whatever a day's limit says.
    let days = QuietTimes(days: 0b1110)
    let later = schedule(3600, spread: 0.5).next(Self.feed, after: Self.now, .init(quiet: days))
    #expect(CivilDate(later.moment).rfc3339 == "1970-01-15T00:05:00Z")
    // Failures keep them, too.
    let failed = schedule(3600).next(
      Self.feed, after: Self.now, attempts: 1, retryAfter: nil, quiet: hours)
    #expect(CivilDate(failed.moment).rfc3339 == "1970-01-12T17:00:00Z")
  }

  @Test(arguments: [
    QuietTimes(hours: 0xFF_FFFF), QuietTimes(days: 0x7F), QuietTimes(hours: 1 << 3),
  ])
  func `a publisher who is always quiet, or quiet at another time, changes nothing`(
    quiet: QuietTimes
  ) {
    let next = schedule(3600).next(Self.feed, after: Self.now, .init(quiet: quiet))
    #expect(next == .init(moment: Self.now.advanced(by: 3600), wait: .interval))
  }

  @Test func `days before 1970 have their hours and days as well`() {
    // Sunday, 28 December 1969, 23:30.
    let moment = Timestamp(-3 * 86_400 - 1800)
    #expect(QuietTimes(days: 1).contains(moment))
    #expect(QuietTimes(hours: 1 << 23).contains(moment))
    #expect(!QuietTimes(hours: 1 << 22, days: 2).contains(moment))
  }

  @Test func `without a network the next try is soon, for an hour`() {
    let schedule = schedule(3600)
    let waits = [1, 12, 13, 30].map {
      schedule.next(after: Self.now, unreached: $0).moment.seconds(since: Self.now)
    }
    #expect(waits == [300, 300, 3600, 3600])
  }
}
