import Models
import Testing

private func headline(_ id: Int64, at seconds: Int64, words: Int = 0) -> Headline {
  Headline(
    id: Article.ID(rawValue: id), feed: Feed.ID(rawValue: 1), source: "The Harbour Post",
    title: "Ferries fill the gap", date: Timestamp(seconds), words: words)
}

@Test func `lists run from the newest down, of one moment the larger id first`() {
  let rows = [headline(1, at: 10), headline(2, at: 30), headline(3, at: 10)]
  #expect(rows.sorted { $0.key < $1.key }.map(\.id.rawValue) == [2, 3, 1])
}

@Test(arguments: [(0, 0), (59, 0), (60, 1), (230, 1), (344, 1), (345, 2), (2300, 10)])
func `minutes are those of a calm reader, and none for next to no text`(words: Int, minutes: Int) {
  #expect(headline(1, at: 0, words: words).minutes == minutes)
}
