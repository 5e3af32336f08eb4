import Models
import Storage

/// How long the first screen of a search takes, newest first, for many words of each kind.
enum Searching {
  private static let rows = 50
  /// newsboat has every article in memory, and takes minutes to open more than these.
  private static let mostInNewsboat = 100_000
  private static let roundsInNewsboat = 4

  static func run(_ stores: Stores) async throws {
    for size in stores.sizes where size > Arrival.length {
      let directory = try await stores.store(of: size)
      try await measure(directory, size)
      if size <= mostInNewsboat { try await compareWithNewsboat(stores, directory, size) }
    }
  }

  private static func measure(_ directory: String, _ size: Int) async throws {
    let reader = try StoreReader(directory: directory)
    let raw = try RawDatabase(directory + "/library.db").prepare(StoreQueries.found)
    for kind in Searches.all {
      let searches = kind.searches
      let name = "\(Table.short(size)): search, \(kind.name)"
      var comparison = Comparison(name, "first 50 rows : FTS5's matches sorted by date in SQLite")
      try await comparison.measure(rounds: searches.count - 1) { round in
        let request = try request(searches[round].query)
        return try seconds { try bring(request, reader) }
      } against: { round in
        raw.bind(searches[round].expression, at: 1)
        return try seconds { try raw.run() }
      }
      let found = try StoreReader(directory: directory).count(try request(searches[0].query).scope)
      comparison.meaning += "; \(Table.grouped(found)) found"
      Table.print(comparison)
      Table.print(comparison.tail(0.95, named: name + ", 95th"))
    }
  }

  private static func compareWithNewsboat(
    _ stores: Stores, _ store: String, _ size: Int
  ) async throws {
    guard let newsboat = try Newsboat(stores, store, size) else { return }
    let reader = try StoreReader(directory: store)
    let program = try newsboat.open()
    guard program.settled(newsboat.opened) != nil else { return Newsboat.printSilence() }
    for kind in Searches.all where ["rare word", "common word"].contains(kind.name) {
      var comparison = Comparison(
        "\(Table.short(size)): search, newsboat", "\(kind.name) : newsboat's search for it")
      try await comparison.measure(rounds: roundsInNewsboat) { round in
        let request = try request(kind.searches[round].query)
        return try seconds { try bring(request, reader) }
      } against: { round in
        newsboat.search(for: kind.searches[round].query, in: program)
      }
      Table.print(comparison)
    }
  }

  private static func request(_ text: String) throws -> ListRequest {
    let query = try Query(parsing: text, now: Arrival.now)
    return ListRequest(ListScope(filter: query), first: 0, count: rows)
  }

  /// Brings the first screen as the reader does: a long list's top comes before the list.
  private static func bring(_ request: ListRequest, _ reader: StoreReader) throws {
    if try reader.firstScreen(request) == nil { _ = try reader.window(request) }
  }
}
