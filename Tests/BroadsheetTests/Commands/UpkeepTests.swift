import Foundation
import TestSupport
import Testing

/// Retention, the doctor and backups as the command line has them.
@Suite(.waitsForPrograms) struct UpkeepTests {
  let program: Program

  init() throws { program = try Program() }

  private func makeLibrary() throws -> [UInt8] {
    let result = try program.run("--sample", "list", "--store", program.store)
    try #require(result.status == 0)
    return try program.home.bytes(of: "data/broadsheet/library.db")
  }

  @Test func `a fetch removes what the configuration does not keep`() throws {
    let server = try LoopbackServer { _ in .ok(rss("Long", (1...30).map { "Piece \($0)" })) }
    try program.home.write(
      "set keep-per-feed 10\nset keep starred\n", to: "config/broadsheet/config")
    #expect(try program.run("add", server.url("/feed")).status == 0)
    #expect(try program.articles().count == 30)
    #expect(try program.run("mark", "1", "--star").status == 0)
    #expect(try program.run("fetch", "--now").status == 0)
    #expect(try program.articles().count == 11)
    #expect(try program.run("fetch", "--now").status == 0)
    #expect(try program.articles().count == 11)
  }

  @Test func `a library that is well is told so, line by line`() throws {
    _ = try makeLibrary()
    let result = try program.run("doctor")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.lines.last == "The library is healthy.")
    for name in ["library", "size", "file system", "version", "pages", "journal"] {
      #expect(result.lines.contains { $0.hasPrefix(name + " ") }, "\(name)")
    }
    #expect(result.text.contains(program.store + "/library.db"))
    #expect(result.errorText.isEmpty)
    #expect(try program.run("doctor", "--compact").status == 0)
    #expect(try program.articles().count == 36)
  }

  @Test func `what is wrong is explained, and repaired on request only`() throws {
    _ = try makeLibrary()
    do {
      let database = try Database(program.store + "/library.db")
      try database.run("UPDATE feed SET unread = 77; DELETE FROM body WHERE article_id = 3")
    }
    for _ in 0..<2 {
      let result = try program.run("doctor")
      #expect(result.status == 65)
      // The counter, the text, and the search index that asks for it.
      #expect(result.lines.count { $0.hasPrefix("wrong: ") } == 3)
    }
    let repaired = try program.run("doctor", "--repair")
    #expect(repaired.status == 0, "\(repaired.errorText)")
    #expect(repaired.text.contains("library.before-repair-1.db"))
    #expect(repaired.lines.last == "The library is healthy.")
    #expect(try program.run("doctor").status == 0)
    #expect(try program.articles().count == 36)
  }

  @Test func `a damaged file is saved as far as it can be read`() throws {
    var bytes = try makeLibrary()
    for index in bytes.count / 2 / 4096 * 4096..<bytes.count / 2 / 4096 * 4096 + 8192 {
      bytes[index] = UInt8(truncatingIfNeeded: index &* 31)
    }
    try program.home.write(bytes, to: "data/broadsheet/library.db")
    let result = try program.run("doctor")
    #expect(result.status == 65)
    #expect(result.text.contains("cannot be read"), "\(result.text)")
    #expect(try program.home.bytes(of: "data/broadsheet/library.db") == bytes)
    let repaired = try program.run("doctor", "--repair")
    #expect(repaired.status == 0, "\(repaired.text)\(repaired.errorText)")
    #expect(try program.home.bytes(of: "data/broadsheet/library.damaged-1.db") == bytes)
    #expect(try program.articles().count > 20)
  }

  @Test func `a doctor without a library makes none`() throws {
    expectFailure(try program.run("doctor"), 66, saying: program.store)
    #expect(!FileManager.default.fileExists(atPath: program.store))
  }

  @Test func `a backup is a library of its own`() throws {
    _ = try makeLibrary()
    let copy = program.home.path("copy")
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    let result = try program.run("export", "--backup", copy + "/library.db")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: copy) == ["library.db"])
    let list = try program.run("list", "--store", copy)
    #expect(list.lines.count == 36)
    #expect(list.lines == (try program.run("list").lines))
    expectFailure(
      try program.run("export", "--backup", copy + "/library.db"), 73, saying: "exists already")
  }

  @Test func `a backup of a full disk leaves nothing behind`() throws {
    _ = try makeLibrary()
    let result = try program.shell(
      "ulimit -f 100; $BROADSHEET export --backup \(program.home.path("copy.db"))")
    #expect(result.status == 74, "\(result.end) \(result.errorText)")
    #expect(result.errorLines.count == 1)
    #expect(result.errorText.contains("copy.db"), "\(result.errorText)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.home.path)
        .filter { $0.hasPrefix("copy") } == [])
  }
}
