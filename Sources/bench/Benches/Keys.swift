/// How long a key takes through the terminal: the program reads it, and its frame comes back.
enum Keys {
  static func run(_ stores: Stores) async throws {
    let program = try Program()
    let large = try program.open(try await stores.large())
    let small = try program.open(try await stores.small())
    for reader in [large, small] { _ = reader.settled(quiet: 200, least: 400) }
    for (name, presses) in [
      ("key j", ["j"]), ("key PgDn, PgUp", ["\u{1B}[6~", "\u{1B}[5~"]), ("key G, gg", ["G", "gg"]),
    ] {
      var comparison = Comparison(name, "last byte of the frame with N articles : with 100")
      await comparison.measure(rounds: 60) { round in
        large.time(presses[round % presses.count])
      } against: { round in
        small.time(presses[round % presses.count])
      }
      Table.print(comparison)
      for reader in [large, small] { _ = reader.time("gg") }
    }
  }
}
