import Foundation
import Glibc
import TestSupport
import Testing

/// Libraries that cannot be used are told of in one line and left exactly as they are.
@Suite(.waitsForPrograms) struct StoreTroubleTests {
  let program: Program
  var file: String { program.store + "/library.db" }

  init() throws { program = try Program() }

  /// Makes a library with articles in it and returns its bytes.
  private func makeLibrary() throws -> [UInt8] {
    let result = try program.run("--sample", "list", "--store", program.store)
    try #require(result.status == 0)
    return try program.home.bytes(of: "data/broadsheet/library.db")
  }

  private func write(_ bytes: [UInt8]) throws {
    try program.home.write(bytes, to: "data/broadsheet/library.db")
  }

  private func expectRefusal(
    _ words: String..., location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try program.home.bytes(of: "data/broadsheet/library.db")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.store)
    for arguments in [
      ["list"], ["fetch"], ["mark", "1", "--read"], ["add", "http://127.0.0.1:1/"],
    ] {
      let result = try program.run(arguments)
      expectFailure(result, 73, saying: file, location: location)
      for word in words {
        #expect(result.errorText.contains(word), "\(result.errorText)", sourceLocation: location)
      }
    }
    let after = try program.home.bytes(of: "data/broadsheet/library.db")
    #expect(after == before, "the file was touched", sourceLocation: location)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.store) == names,
      sourceLocation: location)
  }

  @Test func `a library of a newer version`() throws {
    var bytes = try makeLibrary()
    bytes[60..<64] = [0, 0, 0x27, 0x0F]
    try write(bytes)
    try expectRefusal("newer", "9999")
  }

  @Test func `a file that is no database`() throws {
    try write(Array("Dear diary, this is not a library.\n".utf8))
    try expectRefusal("not a database")
  }

  @Test func `a database of another program`() throws {
    try FileManager.default.createDirectory(
      atPath: program.store, withIntermediateDirectories: true)
    do {
      let database = try Database(file)
      try database.run("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')")
    }
    try expectRefusal("another program")
  }

  @Test func `a library whose first page is damaged`() throws {
    var bytes = try makeLibrary()
    for index in 100..<4096 { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
    try write(bytes)
    try expectRefusal("damaged")
  }

  @Test func `a library that is cut off behind its header`() throws {
    let bytes = try makeLibrary()
    try write(Array(bytes.prefix(4096)))
    try expectRefusal("damaged")
  }

  @Test func `damage deep inside is told and nothing crashes`() throws {
    var bytes = try makeLibrary()
    for index in 4096..<bytes.count { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
    try write(bytes)
    for arguments in [["list"], ["search", "bridge"], ["related", "--all"], ["feeds"]] {
      let result = try program.run(arguments)
      #expect(result.status == 73, "\(arguments): \(result.errorText)")
      #expect(result.errorLines.count == 1)
    }
  }

  @Test func `a directory that is a file`() throws {
    try program.home.write("not a directory", to: "data/broadsheet")
    let result = try program.run("list")
    expectFailure(result, 73, saying: program.store)
    #expect(try program.home.bytes(of: "data/broadsheet") == Array("not a directory".utf8))
  }

  @Test func `a library file that is a directory`() throws {
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    expectFailure(try program.run("list"), 73, saying: file)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a library that may not be read`() throws {
    _ = try makeLibrary()
    chmod(file, 0)
    expectFailure(try program.run("list"), 73, saying: file)
  }

  @Test func `a full disk loses nothing that was there`() throws {
    let before = try makeLibrary()
    let server = try LoopbackServer { _ in
      .ok(rss("Long", (1...4000).map { "Piece \($0)" }, more: String(repeating: " ", count: 200)))
    }
    // In blocks of 512 bytes: no file may grow beyond what the library has now, or a little more.
    let limit = before.count / 512 + 8
    let result = try program.shell(
      "ulimit -f \(limit); $BROADSHEET add \(server.url("/feed"))")
    #expect(result.status == 74, "\(result.end) \(result.errorText)")
    #expect(result.errorText.contains("nothing was lost"), "\(result.errorText)")
    #expect(try Database(file).faults() == [])
    #expect(
      try program.articles().count { ($0["feed"] as? String)?.hasPrefix("sample:") == true } == 36)
    #expect(try program.run("add", server.url("/feed")).status == 0)
    #expect(try program.articles().count == 4036)
  }

  @Test func `a disk that fills up ends a fetch of many feeds with one line`() throws {
    let server = try LoopbackServer { request in
      .ok(rss(request.path, (1...300).map { "\(request.path) \($0)" }, more: "words"))
    }
    for name in ["a", "b", "c", "d"] {
      #expect(try program.run("add", "--unchecked", server.url("/" + name)).status == 0)
    }
    let limit = try program.home.bytes(of: "data/broadsheet/library.db").count / 512 + 8
    let result = try program.shell("ulimit -f \(limit); $BROADSHEET fetch")
    #expect(result.status == 74, "\(result.end) \(result.errorText)")
    #expect(result.errorText.split(separator: "\n").count == 1, "\(result.errorText)")
    #expect(try Database(file).faults() == [])
    #expect(try program.run("fetch", "--now").status == 0)
    #expect(try program.articles().count == 1_200)
  }

  @Test func `no room for a library at all is one line`() throws {
    let result = try program.shell("ulimit -f 4; $BROADSHEET list")
    #expect([73, 74].contains(result.status), "\(result.end) \(result.errorText)")
    #expect(result.errorLines.count == 1, "\(result.errorText)")
    #expect(try program.run("list").status == 0)
  }
}
