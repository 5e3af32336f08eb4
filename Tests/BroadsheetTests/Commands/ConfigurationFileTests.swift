import Foundation
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct ConfigurationFileTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `bad lines are reported with file and line, and the rest counts`() throws {
    let path = try program.home.write(
      """
      # mine
      set refresh-every 2h
      set refresh-often 2h
      bind headlines gx open-in-browser
      nonsense
      set theme no-such-theme
      """, to: "config/broadsheet/config")
    let result = try program.run("config")
    #expect(result.status == 78)
    #expect(result.output.isEmpty)
    let places = result.errorLines.map {
      $0.split(separator: " ").dropFirst().first.map(String.init)
    }
    #expect(places == ["\(path):3:", "\(path):5:", "\(path):6:"], "\(result.errorText)")
    #expect(result.errorText.contains("no-such-theme"))

    let server = try LoopbackServer { _ in .ok(rss("Pier", ["Ebb"])) }
    let added = try program.run("add", server.url("/feed"))
    #expect(added.status == 0)
    #expect(added.errorLines.count == 4)
    let feed = try #require(try json(program.run("feeds", "--json").lines).first)
    let dates = ISO8601DateFormatter()
    let last = try #require(dates.date(from: feed["last_fetched"] as? String ?? ""))
    let next = try #require(dates.date(from: feed["next_fetch"] as? String ?? ""))
    #expect((7200...7920).contains(next.timeIntervalSince(last)))
  }

  @Test func `a configuration that is named has to be there`() throws {
    let path = program.home.path("none")
    expectFailure(try program.run("list", "--config", path), 78, saying: path)
    #expect(try program.run("list").status == 0)
  }

  @Test func `every directive of the defaults is accepted and changes nothing`() throws {
    let defaults = try program.run("config", "--defaults")
    #expect(defaults.status == 0)
    #expect(hazards(in: defaults.output).isEmpty)
    try program.home.write(defaults.output, to: "defaults")
    let written = try program.run("config", "--config", program.home.path("defaults"))
    #expect(written.status == 0, "\(written.errorText)")
    let directives = defaults.lines.map { line in
      line.hasPrefix("# ") && !line.contains(". ") ? String(line.dropFirst(2)) : line
    }
    #expect(directives.count > 60)
  }

  @Test func `bytes that are no text are a problem of their line`() throws {
    try program.home.write(
      Array("set theme ink\n".utf8) + [0xFF, 0xFE, 0x1B, 0x5B, 0x32, 0x4A, 0x0A],
      to: "config/broadsheet/config")
    let result = try program.run("config")
    #expect(result.status == 78)
    #expect(result.errorText.contains("config:2:"))
    #expect(hazards(in: result.errors).isEmpty)
  }
}
