import Models
import Storage

/// What one screen of a list costs, at its start, in its middle and at its end.
enum Windows {
  static let rows = 50

  static func run(_ stores: Stores) async throws {
    let directory = try await stores.large()
    let reader = try StoreReader(directory: directory)
    let raw = try RawDatabase(directory + "/library.db")
    let row = try raw.prepare(headline)
    let last = max(0, stores.articles - Self.rows)
    let middle = last / 2
    // The reader's list knows a row nearby; a jump into the middle knows none.
    let key = try reader.window(request(middle - 1, 1)).rows.first?.key
    let anchor = key.map { ListRequest.Anchor(index: middle - 1, key: $0) }
    for (name, request) in [
      ("window, start", request(0, rows)), ("window, middle", request(middle, rows, anchor)),
      ("window, jump to middle", request(middle, rows)), ("window, end", request(last, rows)),
    ] {
      let ids = try reader.window(request).rows.map(\.id)
      var comparison = Comparison(
        name, "StoreReader.window of 50 rows : the same 50 rows by rowid through SQLite")
      try await comparison.measure(rounds: 200) { _ in
        try seconds { _ = try reader.window(request) }
      } against: { _ in
        try seconds {
          try raw.run("BEGIN")
          for id in ids {
            row.bind(id.rawValue, at: 1)
            row.run()
          }
          try raw.run("COMMIT")
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

  /// What a row of a list needs.
  private static let headline = """
    SELECT article.feed_id, coalesce(own_title, feed.title, address), article.title, date,
      is_read, is_starred, words, comments
      FROM article JOIN status ON article_id = article.id JOIN feed ON feed.id = article.feed_id
      WHERE article.id = ?
    """
}
