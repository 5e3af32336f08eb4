import Models
import Testing

@testable import Library

@Suite struct ScheduleTests {
  static let now = Timestamp(1_000_000)

  @Test(
    arguments: [
      (interval: 3600, hints: [], wait: 3600),
      (3600, [nil, nil], 3600),
      (3600, [60, nil], 3600),
      (3600, [7200, nil], 7200),
      (3600, [7200, 10_000], 10_000),
      (3600, [nil, 999_999_999], 86_400),
      (3600, [Int.max, Int.max], 86_400),
      (3600, [-5, Int.min], 3600),
      (200_000, [nil], 86_400),
      (60, [0], 60),
    ] as [(interval: Int, hints: [Int?], wait: Int64)])
  func `after a success, the latest wish within a day counts`(
    interval: Int, hints: [Int?], wait: Int64
  ) {
    let next = Schedule(interval: interval).next(after: Self.now, hints: hints)
    #expect(next.seconds(since: Self.now) == wait)
  }

  @Test(
    arguments: [
      (attempts: 1, retryAfter: nil, wait: 3600),
      (2, nil, 7200),
      (3, nil, 14_400),
      (5, nil, 57_600),
      (6, nil, 86_400),
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
    let next = Schedule(interval: 3600).next(
      after: Self.now, attempts: attempts, retryAfter: retryAfter)
    #expect(next.seconds(since: Self.now) == wait)
  }
}
