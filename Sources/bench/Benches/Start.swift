/// How long the reader takes to show its first frame, and how much memory that costs.
enum Start {
  private static let rounds = 20

  static func run(_ stores: Stores) async throws {
    let (empty, large) = (try await stores.empty(), try await stores.large())
    var time = Comparison("start", "first frame with N articles : with an empty store")
    var memory = Comparison(
      "start, memory", "peak RSS with N articles : with an empty store", .memory)
    try await time.measure(rounds: rounds) { _ in
      try sample(try Programs.reader(large), &memory.ours)
    } against: { _ in
      try sample(try Programs.reader(empty), &memory.against)
    }
    var ignored: [Double] = []
    var floor = Comparison(
      "start, empty", "first frame with an empty store : broadsheet --version on the terminal")
    try await floor.measure(rounds: rounds) { _ in
      try sample(try Programs.reader(empty), &ignored)
    } against: { _ in
      try sample(try Programs.reader(arguments: ["--version"]), &ignored, TerminalProcess.Answer())
    }
    for comparison in [time, memory, floor] { Table.print(comparison) }
    for size in stores.sizes where size > Arrival.length {
      Table.print(try await bare(try await stores.store(of: size), size))
    }
  }

  private static func bare(_ store: String, _ size: Int) async throws -> Comparison {
    var ignored: [Double] = []
    var bare = Comparison(
      "\(Table.short(size)): start, bare",
      "first frame : C, SQLite, ncurses and the 60 newest headlines of the same file")
    try await bare.measure(rounds: rounds) { _ in
      try sample(try Programs.reader(store), &ignored)
    } against: { _ in
      try sample(try Programs.bareList(store), &ignored)
    }
    return bare
  }

  /// Seconds to the last byte of a program's first screen; notes the memory.
  static func sample(
    _ program: @autoclosure () throws -> TerminalProcess, _ peaks: inout [Double],
    _ answer: TerminalProcess.Answer = .screen
  ) rethrows -> Double? {
    let start = ContinuousClock.now
    let process = try program()
    guard let end = process.settled(answer) else { return nil }
    if let peak = process.peakMemory { peaks.append(peak) }
    return (end - start) / .seconds(1)
  }
}
