import Models
import Testing

@testable import bench

@Suite struct ArrivalTests {
  private let arrival = Arrival(articles: 10_000)

  private func dates(ofBatch batch: Int) -> [Int64] {
    var chance = SplitMix64(batch)
    return (0..<200).map { _ in arrival.date(inBatch: batch, &chance).seconds }
  }

  @Test func `a feed's first batch reaches back over a year`() throws {
    let first = dates(ofBatch: 0)
    let (oldest, newest) = (try #require(first.min()), try #require(first.max()))
    #expect(newest - oldest > 365 * 86_400)
  }

  @Test func `later batches hold the days before them, the last ones the present`() throws {
    let batches = (arrival.feeds..<arrival.batches).map { dates(ofBatch: $0) }
    for dates in batches {
      let (oldest, newest) = (try #require(dates.min()), try #require(dates.max()))
      #expect(newest - oldest <= 3 * 86_400)
      #expect(newest <= Arrival.now.seconds)
    }
    let newest = try batches.map { try #require($0.max()) }
    #expect(try #require(newest.last) > Arrival.now.seconds - 86_400)
    #expect(try #require(newest.first) < Arrival.now.seconds - 300 * 86_400)
  }

  @Test func `small stores have one feed and large ones a thousand`() {
    #expect(Arrival(articles: 100).feeds == 1)
    #expect(arrival.feeds == 25)
    #expect(Arrival(articles: 1_000_000).feeds == 1_000)
  }
}
