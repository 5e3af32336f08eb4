import Models
import Storage

/// How long marking a whole store read takes, and taking that back.
enum MarkingAll {
  private static let most = 100_000
  private static let rounds = 3

  static func run(_ stores: Stores) async throws {
    let size = min(most, stores.articles)
    let directory = try await stores.store(of: size)
    let store = try Store(directory: directory)
    let raw = try RawDatabase(directory + "/library.db")
    let label = Table.short(size)
    var mark = Comparison(
      "\(label): mark all read", "everything unread in the store : one statement, not committed")
    var undo = Comparison("\(label): undo of that", "taking it back : marking it")
    try await mark.measure(rounds: rounds) { _ in
      let start = ContinuousClock.now
      _ = try await store.markAllRead(ListScope(), at: Arrival.now)
      let time = seconds(since: start)
      undo.against.append(time)
      undo.ours.append(
        try await awaitedSeconds { _ = try await store.undo(at: Arrival.now) })
      return time
    } against: { _ in
      try raw.run("BEGIN IMMEDIATE")
      defer { try? raw.run("ROLLBACK") }
      return try seconds { try raw.run(StoreQueries.markAllRead) }
    }
    mark.meaning +=
      "; \(Table.grouped(try StoreReader(directory: directory).totals().unread)) unread"
    for comparison in [mark, undo] { Table.print(comparison) }
  }
}
