import Models
import Testing

@testable import ReaderUI

@Suite struct ClockTests {
  let now = CivilDate(year: 2026, month: 1, day: 2, hour: 12).timestamp()

  func age(_ seconds: Int64, offset: Int = 0) -> String {
    Clock(now: now, utcOffset: { _ in offset }).age(of: now.advanced(by: -seconds))
  }

  @Test func `ages are short and fit a row`() {
    #expect(age(0) == "now")
    #expect(age(-500) == "now")
    #expect(age(59) == "now")
    #expect(age(60) == "1 min")
    #expect(age(3599) == "59 min")
    #expect(age(86_399) == "23 h")
    #expect(age(86_400) == "1 Jan")
    #expect(age(3 * 86_400) == "30 Dec 2025")
  }

  @Test func `the day is the day that clocks here show`() {
    #expect(age(36 * 3600) == "1 Jan")
    #expect(age(36 * 3600, offset: -3600) == "31 Dec 2025")
  }

  @Test func `moments at the ends of time do not crash`() {
    for seconds in [Int64.min, Int64.max, -62_135_596_801] {
      for now in [Int64.min, 0, Int64.max] {
        let clock = Clock(now: Timestamp(now), utcOffset: { _ in 3600 })
        _ = clock.age(of: Timestamp(seconds))
        _ = clock.date(of: Timestamp(seconds))
        _ = clock.longDate
      }
    }
  }

  @Test func `the long date names the day`() {
    let clock = Clock(
      now: CivilDate(year: 2026, month: 8, day: 3).timestamp(), utcOffset: { _ in 0 })
    #expect(clock.longDate == "Monday, 3 August 2026")
  }
}
