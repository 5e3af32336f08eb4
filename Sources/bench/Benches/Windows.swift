import Models
import Storage

/// What one screen of a list costs, at its start, in its middle and at its end.
enum Windows {
  static let rows = 50
  private static let rounds = 200

  static func run(_ stores: Stores) async throws {
    for size in stores.sizes where size > Arrival.length {
      try await measure(try await stores.store(of: size), size)
    }
  }

  private static func measure(_ directory: String, _ size: Int) async throws {
    let label = Table.short(size)
    let reader = try StoreReader(directory: directory)
    let raw = try RawDatabase(directory + "/library.db")
    let headlines = try raw.prepare(StoreQueries.headlines)
    let last = max(0, try reader.totals().total - rows)
    let middle = last / 2
    // The reader's list knows a row nearby; a jump into the middle knows none.
    let key = try reader.window(request(middle - 1, 1)).rows.first?.key
    let anchor = key.map { ListRequest.Anchor(index: middle - 1, key: $0) }
    for (name, request) in [
      ("start", request(0, rows)), ("middle", request(middle, rows, anchor)),
      ("jump to middle", request(middle, rows)), ("end", request(last, rows)),
    ] {
      guard let first = try reader.window(request).rows.first?.key else { continue }
      var comparison = Comparison(
        "\(label): window, \(name)",
        "StoreReader.window of 50 rows : one prepared statement for the same rows")
      try await comparison.measure(rounds: rounds) { _ in
        try seconds { _ = try reader.window(request) }
      } against: { _ in
        try seconds {
          headlines.bind(first.date.seconds, at: 1)
          headlines.bind(first.id.rawValue, at: 2)
          headlines.bind(Int64(rows), at: 3)
          try headlines.run()
        }
      }
      Table.print(comparison)
    }
  }

  static func request(_ first: Int, _ count: Int, _ anchor: ListRequest.Anchor? = nil)
    -> ListRequest
  {
    ListRequest(ListScope(), first: first, count: count, anchor: anchor)
  }
}
