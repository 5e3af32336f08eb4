import Models

/// How the articles of a store come in: batch after batch, from many feeds by turns.
///
/// As with real subscriptions, a feed's first batch reaches back over a year before the moment of
/// subscribing; each later batch holds what appeared within the days before it.
struct Arrival {
  /// Articles of one batch.
  static let length = 100
  /// The moment of the last arrival (2026-01-01).
  static let now = Timestamp(1_767_225_600)
  private static let day = 86_400
  private static let year = 365 * day
  private static let backlog = 400 * day
  /// Batches of a feed, at least; large stores have more.
  private static let fewest = 4
  private static let mostFeeds = 1_000

  let batches: Int
  let feeds: Int

  /// The arrivals of a store with `articles` articles in the end.
  init(articles: Int) {
    batches = (articles + Self.length - 1) / Self.length
    feeds = min(Self.mostFeeds, max(1, batches / Self.fewest))
  }

  func feed(ofBatch batch: Int) -> Int { batch % feeds }

  /// A date for an article of a batch.
  func date(inBatch batch: Int, _ chance: inout SplitMix64) -> Timestamp {
    let opening = Self.now.seconds - Int64(Self.year)
    guard batch >= feeds else {
      return Timestamp(opening - Int64(chance.below(Self.backlog)))
    }
    let share = Double(batch - feeds + 1) / Double(max(1, batches - feeds))
    let arrival = opening + Int64(Double(Self.year) * min(1, share))
    return Timestamp(arrival - Int64(chance.below(3 * Self.day)))
  }
}
