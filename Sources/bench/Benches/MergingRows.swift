import Models
import Storage

/// Merging with every index, against a bare program that inserts the same rows.
enum MergingRows {
  private static let most = 100_000
  private static let rounds = 30

  static func run(_ stores: Stores) async throws {
    for size in [0, min(most, stores.articles)] {
      let base = try await stores.store(of: size)
      let ours = try stores.copy(base, named: "merge-rows")
      let bare = try stores.copy(base, named: "merge-bare")
      let comparison = try await measure(
        try await incoming(stores, batches: rounds + 1, after: size), ours, bare,
        size == 0 ? "merge rows, new store" : "merge rows, at \(Table.short(size))")
      Table.print(comparison)
      for name in ["merge-rows", "merge-bare"] { _ = stores.scratch(name) }
    }
  }

  /// Batches that follow those in a store.
  static func incoming(
    _ stores: Stores, batches: Int, after size: Int
  ) async throws -> [[IncomingArticle]] {
    await stores.incoming(
      batches: batches, from: size / Arrival.length, of: max(size, batches * Arrival.length))
  }

  private static func measure(
    _ batches: [[IncomingArticle]], _ ours: String, _ bare: String, _ name: String
  ) async throws -> Comparison {
    let store = try Store(directory: ours)
    let replay = try RowReplay(from: ours, into: bare)
    var comparison = Comparison(
      name, "Store.merge, every index : the same rows of all tables by prepared statements",
      .articles)
    // The rows are known only when the store has written them: ours is always the first.
    for (round, batch) in batches.enumerated() {
      let feed = try await store.add(
        feed: "https://rows\(round).example.org/", title: nil, sections: []
      ).id
      let start = ContinuousClock.now
      let result = try await store.merge(batch, into: feed, at: Arrival.now)
      let time = seconds(since: start)
      let ids = result.inserted.map(\.rawValue)
      guard let first = ids.min(), let last = ids.max() else { continue }
      let against = try replay.insert(try replay.rows(of: first...last))
      guard round > 0 else { continue }
      comparison.ours.append(time / Double(ids.count))
      comparison.against.append(against / Double(ids.count))
    }
    return comparison
  }
}
