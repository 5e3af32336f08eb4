import Library
import Models
import Storage

/// How long a key's write waits while another connection merges.
enum KeyWaits {
  private static let most = 100_000
  private static let batches = 40
  private static let pause = Duration.milliseconds(20)
  private static let idleRounds = 100

  static func run(_ stores: Stores) async throws {
    let size = min(most, stores.articles)
    let directory = try stores.copy(try await stores.store(of: size), named: "waits")
    let incoming = try await MergingRows.incoming(stores, batches: batches, after: size)
    let idle = try await marks(in: directory, rounds: idleRounds)
    let store = try Store(directory: directory)
    let keys = Task.detached { try await marks(in: directory, rounds: .max) }
    for (number, batch) in incoming.enumerated() {
      let feed = try await store.add(
        feed: "https://waits\(number).example.org/", title: nil, sections: []
      ).id
      _ = try await store.merge(batch, into: feed, at: Arrival.now)
    }
    keys.cancel()
    let name = "\(Table.short(size)): key while merging"
    var waits = Comparison(name, "marking one article during merges : with nothing else going on")
    (waits.ours, waits.against) = (try await keys.value, idle)
    Table.print(waits)
    Table.print(waits.tail(0.99, named: name + ", 99th"))
    Table.print(waits.tail(1, named: name + ", worst"))
    _ = stores.scratch("waits")
  }

  /// Marks one article after another read through the desk that keys have, until cancelled; how
  /// long each took.
  @concurrent private static func marks(in directory: String, rounds: Int) async throws -> [Double]
  {
    let desk = try Library(directory: directory, refreshEvery: 3_600).openDesk()
    var times: [Double] = []
    while times.count < rounds, !Task.isCancelled {
      let change = Change(.read, true, [Article.ID(rawValue: Int64(times.count + 1))])
      times.append(try seconds { _ = try desk.perform(change, at: Arrival.now) })
      // Cancelled sleep ends at once, and so does the loop.
      try? await Task.sleep(for: pause)
    }
    return times
  }
}
