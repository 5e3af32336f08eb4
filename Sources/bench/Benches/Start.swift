import Glibc

/// How long the reader takes to show its first frame, and how much memory that costs.
enum Start {
  static func run(_ stores: Stores) async throws {
    let program = try Program()
    let (empty, large) = (try await stores.empty(), try await stores.large())
    var time = Comparison("start", "first frame with N articles : with an empty store")
    var memory = Comparison(
      "start, memory", "peak RSS with N articles : with an empty store", .memory)
    var floor = Comparison(
      "start, empty", "first frame with an empty store : broadsheet --version on the terminal")
    var peaks: (large: [Double], empty: [Double]) = ([], [])
    await time.measure(rounds: 20) { _ in
      sample(program, large, &peaks.large)
    } against: { _ in
      sample(program, empty, &peaks.empty)
    }
    (memory.ours, memory.against) = peaks
    var ignored: [Double] = []
    await floor.measure(rounds: 20) { _ in
      sample(program, empty, &ignored)
    } against: { _ in
      let start = ContinuousClock.now
      return try? program.start(["--version"]).settled().map { ($0 - start) / .seconds(1) }
    }
    for comparison in [time, memory, floor] { Table.print(comparison) }
  }

  /// Seconds to the last byte of the first frame; notes the memory.
  private static func sample(
    _ program: Program, _ store: String, _ peaks: inout [Double]
  ) -> Double? {
    let start = ContinuousClock.now
    guard let reader = try? program.open(store), let end = reader.settled(quiet: 60, least: 400)
    else { return nil }
    if let peak = reader.peakMemory { peaks.append(peak) }
    return (end - start) / .seconds(1)
  }
}

/// The `broadsheet` that was built together with this program.
struct Program {
  private let path: String

  init() throws {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = buffer.withUnsafeMutableBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
      }
    }
    let own = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    path =
      own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/broadsheet"
    guard access(path, X_OK) == 0 else {
      throw Options.Failure(reason: "\(path) is missing; build it with: swift build -c release")
    }
  }

  /// Opens the reader on a store, with no configuration of anybody's.
  func open(_ store: String) throws -> TerminalProcess {
    try start(["--store", store, "--config", "/dev/null"])
  }

  func start(_ arguments: [String]) throws -> TerminalProcess {
    try TerminalProcess(
      [path] + arguments,
      environment: [
        "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin:/bin",
      ])
  }
}
