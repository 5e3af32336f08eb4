import Models
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"), (-2_203_891_201, "1900-02-28T23:59:59Z"),
    (1_795_464_300, "2026-11-23T20:05:00Z"),
  ])
  func `a moment is shown as its date and read back`(seconds: Int, text: String) {
    let date = CivilDate(Timestamp(Int64(seconds)))
    #expect(date.rfc3339 == text)
    #expect(date.timestamp() == Timestamp(Int64(seconds)))
  }

  @Test func `every day of eight hundred years follows the one before`() {
    var expected = CivilDate(year: 1600, month: 1, day: 1).timestamp()
    for day in 0..<292_194 {
      let date = CivilDate(expected)
      let isRead =
        date.timestamp() == expected && (date.hour, date.minute, date.second) == (0, 0, 0)
      if !isRead {
        Issue.record("day \(day): \(date)")
        return
      }
      expected = expected.advanced(by: 86_400)
    }
    #expect(CivilDate(expected) == CivilDate(year: 2400, month: 1, day: 1))
  }

  @Test func `an offset moves the clock and not the moment`() {
    let moment = Timestamp(1_795_464_300)
    let date = CivilDate(moment, offset: 9 * 3600)
    #expect((date.day, date.hour) == (24, 5))
    #expect(date.timestamp(offset: 9 * 3600) == moment)
  }

  @Test func `fields out of range carry over`() {
    let midnight = CivilDate(year: 2024, month: 2, day: 29, hour: 24)
    #expect(CivilDate(midnight.timestamp()) == CivilDate(year: 2024, month: 3, day: 1))
    let leap = CivilDate(year: 2016, month: 12, day: 31, hour: 23, minute: 59, second: 60)
    #expect(CivilDate(leap.timestamp()) == CivilDate(year: 2017, month: 1, day: 1))
  }

  @Test func `moments beyond the calendar are clamped`() {
    #expect(CivilDate(Timestamp(.max)).rfc3339 == "9999-12-31T23:59:59Z")
    #expect(CivilDate(Timestamp(.min)).rfc3339 == "0000-01-01T00:00:00Z")
  }
}
