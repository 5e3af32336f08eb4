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
    var comparison = Comparison(
      "related, median", "Library.related at N : one screen of 50 rows")
    try await comparison.measure(rounds: 300) { _ in
      let id = Article.ID(rawValue: Int64(1 + chance.below(stores.articles)))
      return try await awaitedSeconds {
        found += try await library.related(to: id, limit: 10).isEmpty ? 0 : 1
      }
    } against: { _ in
      let first = chance.below(stores.articles)
      let near = try reader.window(Windows.request(first, 1)).rows.first
      let anchor = near.map { ListRequest.Anchor(index: first, key: $0.key) }
      return try seconds { _ = try reader.window(Windows.request(first, Windows.rows, anchor)) }
    }
    comparison.meaning += "; \(found * 100 / 301) % had any"
    Table.print(comparison)
    Table.print(comparison.tail(0.95, named: "related, 95th of 100"))
  }
}
