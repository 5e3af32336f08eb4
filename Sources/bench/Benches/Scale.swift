/// The real reader on stores of growing size, each held against itself on 100 articles.
enum Scale {
  private static let starts = 15
  /// Odd, so that with the round that does not count a toggle ends where it began.
  private static let presses = 39

  /// A key, what is pressed before it without being measured, and the key itself; `n` stands for
  /// the number of a row in the middle.
  private static let keys: [(name: String, before: String, key: String)] = [
    ("j", "", "j"), ("PgDn", "\u{1B}[5~", "\u{1B}[6~"), ("G", "gg", "G"), ("gg", "G", "gg"),
    ("{n}G", "gg", "{n}G"), ("m", "", "m"), ("n", "", "n"),
  ]

  static func run(_ stores: Stores) async throws {
    let small = try await stores.small()
    for size in stores.sizes where size > Arrival.length {
      let store = try await stores.store(of: size)
      let label = Table.short(size)
      var start = Comparison("\(label): first frame", "with \(label) articles : with 100")
      var ignored: [Double] = []
      try await start.measure(rounds: starts) { _ in
        try Start.sample(try Programs.reader(store), &ignored)
      } against: { _ in
        try Start.sample(try Programs.reader(small), &ignored)
      }
      Table.print(start)
      try await press(store, small, size)
    }
  }

  private static func press(_ store: String, _ small: String, _ size: Int) async throws {
    let label = Table.short(size)
    let (large, base) = (try Programs.reader(store), try Programs.reader(small))
    for reader in [large, base] { _ = reader.settled(.screen) }
    var all = Comparison("\(label): keys, 99th of 100", "all keys above with \(label) : with 100")
    all.quantile = 0.99
    for (name, before, key) in keys {
      var comparison = Comparison(
        "\(label): key \(name)", "last byte of the frame with \(label) articles : with 100")
      await comparison.measure(rounds: presses) { _ in
        time(key, after: before, in: large, size)
      } against: { _ in
        time(key, after: before, in: base, Arrival.length)
      }
      Table.print(comparison)
      all.ours += comparison.ours
      all.against += comparison.against
      for reader in [large, base] { reader.press("gg") }
    }
    Table.print(all)
    var memory = Comparison(
      "\(label): memory", "peak RSS after all that with \(label) articles : with 100", .memory)
    memory.ours = [large.peakMemory ?? .nan]
    memory.against = [base.peakMemory ?? .nan]
    Table.print(memory)
  }

  private static func time(
    _ key: String, after before: String, in reader: TerminalProcess, _ size: Int
  ) -> Double? {
    if !before.isEmpty { reader.press(before) }
    return reader.time(key == "{n}G" ? "\(size / 2)G" : key)
  }
}
