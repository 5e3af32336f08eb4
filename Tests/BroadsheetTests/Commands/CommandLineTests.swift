import Foundation
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct CommandLineTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `help names every command and lists nothing twice`() throws {
    let help = try program.run("--help")
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for name in [
      "add", "remove", "confirm", "feeds", "fetch", "list", "search", "show", "brief", "related",
      "digest", "comments", "interest", "mark", "import", "export", "parse", "extract", "doctor",
      "config",
      "help",
      "version",
    ] {
      #expect(help.lines.count { $0.hasPrefix("  \(name) ") } == 1, "\(name)")
      let page = try program.run("help", name)
      #expect(page.status == 0)
      #expect(page.text.contains("--store"))
      #expect(try program.run(name, "--help").output == page.output)
    }
    #expect(!FileManager.default.fileExists(atPath: program.store))
  }

  @Test func `the version is printed either way`() throws {
    let version = try program.run("--version")
    #expect(version.status == 0)
    #expect(version.text.hasPrefix("broadsheet "))
    #expect(try program.run("version").output == version.output)
  }

  @Test(arguments: [
    ["nonsense"], ["--nonsense"], ["list", "--nonsense"], ["list", "--limit"],
    ["list", "--limit", "none"], ["list", "--limit=0"], ["list", "--json=yes"], ["search"], ["add"],
    ["remove"], ["confirm"], ["show"], ["brief"], ["brief", "1", "2"], ["mark"], ["mark", "1"],
    ["mark", "1", "--read", "--unread"],
    ["parse"], ["parse", "a", "b"], ["extract"], ["extract", "a", "b"], ["import"], ["related"],
    ["comments"], ["help", "nonsense"],
    ["list", "is:purple"], ["list", "\"open"], ["search", "colour:me"], ["--store"],
    ["show", "1", "--width", "4"], ["show", "1", "--format", "pdf"],
    ["digest", "--since", "never"], ["digest", "--since", "2999-01-01"], ["digest", "is:purple"],
    ["digest", "--format", "pdf"], ["digest", "--width", "4"],
  ])
  func `what cannot be understood ends with 64 and one line`(arguments: [String]) throws {
    let result = try program.run(["--sample"] + arguments)
    expectFailure(result, 64)
  }

  @Test func `what is not there ends with 66`() throws {
    expectFailure(try program.run("--sample", "show", "999"), 66, saying: "999")
    expectFailure(try program.run("--sample", "show", "number:999"), 66, saying: "999")
    expectFailure(try program.run("--sample", "mark", "nobody", "--read"), 66, saying: "nobody")
    expectFailure(try program.run("--sample", "remove", "--yes", "nobody"), 66, saying: "nobody")
    expectFailure(try program.run("--sample", "comments", "corrections"), 66)
    expectFailure(try program.run("--sample", "related", "nobody"), 66)
    expectFailure(try program.run("--sample", "brief", "nobody"), 66)
    expectFailure(try program.run("import", program.home.path("none")), 66)
    expectFailure(try program.run("parse", program.home.path("none")), 66)
    expectFailure(try program.run("parse", program.home.path), 66)
  }

  @Test func `a control character in an argument does not come back raw`() throws {
    let hostile = "\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}x"
    for arguments in [[hostile], ["list", "--\(hostile)"], ["--sample", "show", hostile]] {
      let result = try program.run(arguments)
      #expect(result.status != 0)
      #expect(hazards(in: result.errors).isEmpty)
    }
  }

  @Test func `the library is where XDG says, or where --store says`() throws {
    #expect(try program.run("list").status == 0)
    #expect(FileManager.default.fileExists(atPath: program.store + "/library.db"))
    let other = program.home.path("elsewhere/deep")
    #expect(try program.run("list", "--store", other).status == 0)
    #expect(FileManager.default.fileExists(atPath: other + "/library.db"))
    let noXDG = ["XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "not/absolute"]
    #expect(try program.run("list", environment: noXDG).status == 0)
    #expect(
      FileManager.default.fileExists(
        atPath: program.home.path(".local/share/broadsheet/library.db")))
  }

  @Test func `a reader that goes away early is no failure`() throws {
    let result = try program.shell(
      """
      { $BROADSHEET --sample list; echo "status=$?" >&2; } | head -n 1
      $BROADSHEET --sample list --json | head -c 1 >/dev/null
      """)
    #expect(result.lines.count == 1)
    #expect(result.errorText == "status=0\n")
  }

  @Test func `output that cannot be written is an error`() throws {
    let result = try program.shell("$BROADSHEET --sample list > /dev/full")
    #expect(result.status == 74)
    #expect(result.errorLines.count == 1)
  }
}
