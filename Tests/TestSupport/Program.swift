import Foundation
import Glibc
package import Terminal

/// The built `broadsheet` as a user of the command line meets it, in a home of its own.
package struct Program: Sendable {
  /// What a run left behind.
  package struct Result: Sendable {
    package var end: ChildProcess.End
    package var output: [UInt8]
    package var errors: [UInt8]
    /// The most memory the process had at once, in bytes.
    package var peakBytes = 0
    package var seconds = 0.0
    /// Processor seconds, however busy the machine was.
    package var cpuSeconds = 0.0

    package var status: Int32? { if case .exited(let status) = end { status } else { nil } }
    package var text: String { String(decoding: output, as: UTF8.self) }
    package var errorText: String { String(decoding: errors, as: UTF8.self) }
    package var lines: [String] { Self.lines(text) }
    package var errorLines: [String] { Self.lines(errorText) }

    private static func lines(_ text: String) -> [String] {
      text.split(separator: "\n").map(String.init)
    }
  }

  package let home: Folder

  package init(home: Folder? = nil) throws {
    self.home = try home ?? Folder()
  }

  /// The program beside the bundle that the tests are in, or the one that the environment names.
  package static let path: String = {
    if let path = ProcessInfo.processInfo.environment["BROADSHEET_PROGRAM"] { return path }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("broadsheet").path
  }()

  /// The directory of the library that this home has.
  package var store: String { home.path("data/broadsheet") }

  package func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let own = [
      "HOME": home.path, "XDG_DATA_HOME": home.path("data"), "XDG_CONFIG_HOME": home.path("config"),
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "TERM": "xterm-256color",
    ]
    return own.merging(changes) { $1 }.filter { !$0.value.isEmpty }
  }

  /// Runs `broadsheet` with these arguments until it ends; an empty value takes a variable away.
  package func run(
    _ arguments: String..., environment: [String: String] = [:], input: [UInt8] = [],
    seconds: Double = 60
  ) throws -> Result {
    try run(
      [Self.path] + arguments, environment: environment, input: input, seconds: seconds)
  }

  package func run(
    _ arguments: [String], environment: [String: String] = [:], seconds: Double = 60
  ) throws -> Result {
    try run([Self.path] + arguments, environment: environment, input: [], seconds: seconds)
  }

  /// Runs a line of the shell; `$BROADSHEET` is the program.
  package func shell(
    _ line: String, environment: [String: String] = [:], seconds: Double = 60
  ) throws -> Result {
    try run(
      ["/bin/sh", "-c", line],
      environment: environment.merging(["BROADSHEET": Self.path]) { $1 }, input: [],
      seconds: seconds)
  }

  private func run(
    _ arguments: [String], environment: [String: String], input: [UInt8], seconds: Double
  ) throws -> Result {
    let process = try RunningProcess(
      arguments, environment: self.environment(environment), input: input)
    return process.finish(seconds: seconds)
  }

  /// Starts `broadsheet` and does not wait for it.
  package func start(_ arguments: String...) throws -> RunningProcess {
    try RunningProcess([Self.path] + arguments, environment: environment(), input: [])
  }
}
