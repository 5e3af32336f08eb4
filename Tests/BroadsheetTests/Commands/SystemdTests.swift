import Foundation
import TestSupport
import Testing

@Suite struct SystemdTests {
  let program: Program

  init() throws { program = try Program() }

  /// The units that are printed, by the names of their files.
  private func units(_ arguments: String...) throws -> [String: String] {
    let result = try program.run(["config", "--systemd"] + arguments)
    try #require(result.status == 0)
    #expect(result.errors.isEmpty)
    var units: [String: String] = [:]
    var name: String?
    for line in result.text.components(separatedBy: "\n") {
      if line.hasPrefix("# ~/.config/systemd/user/") {
        name = line.split(separator: "/").last.map(String.init)
      } else if let name {
        units[name, default: ""] += line + "\n"
      }
    }
    return units
  }

  @Test func `a service and a timer are printed, with this very program`() throws {
    let units = try units()
    #expect(Set(units.keys) == ["broadsheet.service", "broadsheet.timer"])
    let service = try #require(units["broadsheet.service"])
    #expect(service.contains("ExecStart=\(Program.path) fetch\n"))
    #expect(service.contains("NoNewPrivileges=yes\n"))
    #expect(units["broadsheet.timer"]?.contains("WantedBy=timers.target") == true)
  }

  @Test func `a store and a configuration that are named go along, quoted for systemd`() throws {
    let store = program.home.path("my 100% $tore")
    let configuration = program.home.path("none")
    let service = try #require(
      try units("--store", store, "--config", configuration)["broadsheet.service"])
    let written = store.replacing("%", with: "%%").replacing("$", with: "$$")
    #expect(
      service.contains(
        "ExecStart=\(Program.path) --store \"\(written)\" --config \(configuration) fetch\n"),
      "\(service)")
  }

  @Test func `systemd accepts them`() throws {
    let verify = "/usr/bin/systemd-analyze"
    guard FileManager.default.fileExists(atPath: verify) else { return }
    for (name, text) in try units() { try program.home.write(text, to: "units/\(name)") }
    let folder = program.home.path("units")
    let result = try program.shell(
      "\(verify) --user --man=no verify \(folder)/broadsheet.timer \(folder)/broadsheet.service")
    // Whatever it has to say, it says with the name of the file.
    #expect(!result.errorText.contains("broadsheet."), "\(result.errorText)")
  }
}
