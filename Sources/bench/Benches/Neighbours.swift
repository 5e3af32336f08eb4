import Library
import Models
import Storage

/// How long Related Articles takes, for articles picked by chance.
enum Neighbours {
  static func run(_ stores: Stores) async throws {
    let directory = try await stores.large()
    let library = Library(directory: directory, refreshEvery: 3_600)
    let reader = try StoreReader(directory: directory)
    var chance = SplitMix64(1)
    var found = 0
    var first = Comparison(
      "related, first time", "Library.related at N, never asked before : one screen of 50 rows")
    var again: [Double] = []
    try await first.measure(rounds: 300) { _ in
      let id = Article.ID(rawValue: Int64(1 + chance.below(stores.articles)))
      let time = try await awaitedSeconds {
        found += try await library.related(to: id, limit: 10).isEmpty ? 0 : 1
      }
      again.append(
        try await awaitedSeconds { _ = try await library.related(to: id, limit: 10) })
      return time
    } against: { _ in
      let first = chance.below(stores.articles)
      let near = try reader.window(Windows.request(first, 1)).rows.first
      let anchor = near.map { ListRequest.Anchor(index: first, key: $0.key) }
      return try seconds { _ = try reader.window(Windows.request(first, Windows.rows, anchor)) }
    }
    first.meaning += "; \(found * 100 / 301) % had any"
    var warm = Comparison("related, warm", "the same article again : one screen of 50 rows")
    (warm.ours, warm.against) = (again, first.against)
    for comparison in [first, warm] {
      Table.print(comparison)
      Table.print(comparison.tail(0.95, named: comparison.name + ", 95th of 100"))
    }
  }
}
