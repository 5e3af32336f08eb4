import Glibc

/// Other readers on the same articles: how long the list of all articles takes, a key in it, and
/// the memory that costs.
enum Peers {
  private static let sizes = 1_000...100_000
  private static let presses = 40
  private static let down = "\u{1B}OB"

  static func run(_ stores: Stores) async throws {
    for size in stores.sizes where sizes.contains(size) {
      let store = try await stores.store(of: size)
      if let newsboat = try Newsboat(stores, store, size) {
        try await compare("newsboat", store, size, rounds: size > 10_000 ? 3 : 7, key: down) {
          try open(newsboat)
        }
        printSize(store, newsboat, size)
      }
      if let sfeed = try Sfeed(stores, store, size) {
        try await compare("sfeed_curses", store, size, rounds: 7, key: "j", focus: "l") {
          let start = ContinuousClock.now
          let program = try sfeed.open()
          return program.settled(sfeed.opened).map { (program, ($0 - start) / .seconds(1)) }
        }
      }
    }
  }

  private static func open(_ newsboat: Newsboat) throws -> (TerminalProcess, Double)? {
    let start = ContinuousClock.now
    let program = try newsboat.open()
    guard let feeds = program.settled(newsboat.opened),
      let list = newsboat.openEverything(in: program)
    else { return nil }
    return (program, (feeds - start) / .seconds(1) + list)
  }

  /// `open` starts the other program and tells how many seconds its list took.
  private static func compare(
    _ name: String, _ store: String, _ size: Int, rounds: Int, key: String, focus: String = "",
    _ open: () throws -> (TerminalProcess, Double)?
  ) async throws {
    let label = Table.short(size)
    var start = Comparison(
      "\(label): list, \(name)", "from start to the list of all articles : \(name)")
    var last: TerminalProcess?
    var ignored: [Double] = []
    try await start.measure(rounds: rounds) { _ in
      try Start.sample(try Programs.reader(store), &ignored)
    } against: { _ in
      // Two at once would wait for each other's lock.
      last = nil
      let opened = try open()
      last = opened?.0
      return opened?.1
    }
    Table.print(start)
    guard let other = last else { return Table.printLine("\(name) did not show its list.") }
    if !focus.isEmpty { other.press(focus) }
    let reader = try Programs.reader(store)
    _ = reader.settled(.screen)
    var keys = Comparison("\(label): key, \(name)", "one row down : in \(name)")
    await keys.measure(rounds: presses) { _ in
      reader.time("j")
    } against: { _ in
      other.time(key)
    }
    Table.print(keys)
    Table.print(keys.tail(0.99, named: "\(label): key, \(name), 99th"))
    var memory = Comparison("\(label): memory, \(name)", "peak RSS after that : \(name)", .memory)
    memory.ours = [reader.peakMemory ?? .nan]
    memory.against = [other.peakMemory ?? .nan]
    Table.print(memory)
  }

  private static func printSize(_ store: String, _ newsboat: Newsboat, _ size: Int) {
    var file = Comparison(
      "\(Table.short(size)): size, newsboat",
      "bytes on disk an article, with every index : cache.db",
      .size)
    file.ours = [Double(Folder.size(of: store + "/library.db")) / Double(size)]
    file.against = [Double(Folder.size(of: newsboat.cache)) / Double(size)]
    Table.print(file)
  }
}
