import Foundation
import Terminal
import TestSupport
import Testing

/// What no run of the program may do, whatever it is given.
enum HostileLimits {
  static let bytes = 200 << 20

  static func check(
    _ result: Program.Result, _ name: String, bytes: Int = bytes,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(result.end != .timedOut, "\(name) hangs", sourceLocation: location)
    if case .signalled(let signal) = result.end {
      Issue.record(
        "\(name) ends with signal \(signal): \(result.errorText.suffix(500))",
        sourceLocation: location)
    }
    #expect(
      result.peakBytes < bytes, "\(name) takes \(result.peakBytes >> 20) MB",
      sourceLocation: location)
    let found = (hazards(in: result.output), hazards(in: result.errors))
    #expect(found.0.isEmpty, "\(name) leaks \(found.0.prefix(9))", sourceLocation: location)
    #expect(found.1.isEmpty, "\(name) leaks \(found.1.prefix(9))", sourceLocation: location)
    for line in result.errorLines {
      #expect(
        line.hasPrefix("broadsheet: ") && line.utf8.count < 2000,
        "\(name) says “\(line.prefix(200))”", sourceLocation: location)
    }
  }
}

/// Times and memory of every run, written to the file that `BROADSHEET_HOSTILE_REPORT` names.
enum HostileReport {
  static func note(_ command: String, _ name: String, _ result: Program.Result) {
    note(
      command, name, seconds: result.seconds, cpu: result.cpuSeconds,
      megabytes: result.peakBytes >> 20)
  }

  /// Milliseconds, those of the processor, megabytes, command, case.
  static func note(
    _ command: String, _ name: String, seconds: Double, cpu: Double, megabytes: Int
  ) {
    guard let path = ProcessInfo.processInfo.environment["BROADSHEET_HOSTILE_REPORT"],
      let file = fopen(path, "a")
    else { return }
    let times = "\(Int(seconds * 1000))\t\(Int(cpu * 1000))"
    fputs("\(times)\t\(megabytes)\t\(command)\t\(name.debugDescription)\n", file)
    fclose(file)
  }
}
