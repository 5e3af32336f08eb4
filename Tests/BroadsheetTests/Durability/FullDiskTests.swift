import Foundation
import TestSupport
import Testing

/// A disk that is full at one place or another in a fetch.
///
/// A few places always; more with `BROADSHEET_DISK_ROUNDS=200 swift test --filter DiskTests`.
@Suite(.waitsForPrograms) struct FullDiskTests {
  @Test func `wherever a fetch meets the end of the disk, the library stays usable`() throws {
    let program = try Program()
    let names = (0..<60).map { "Entry \($0)" }
    let server = try LoopbackServer { request in
      .ok(rss(request.path, names, more: String(repeating: "<x>words</x>", count: 20)))
    }
    for path in ["/a", "/b"] {
      try #require(try program.run("add", "--unchecked", server.url(path)).status == 0)
    }
    let empty = try program.home.bytes(of: "data/broadsheet/library.db")
    try #require(try program.run("fetch").status == 0)
    let full = try program.home.bytes(of: "data/broadsheet/library.db")
    let rounds = Rounds.count("BROADSHEET_DISK_ROUNDS", usually: 5)
    for round in 0..<rounds {
      for ending in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: program.store + "/library.db" + ending)
      }
      try program.home.write(empty, to: "data/broadsheet/library.db")
      // Blocks of 512 bytes: from no room at all to nearly enough.
      let room = (full.count - empty.count) * round / rounds
      let limit = (empty.count + room) / 512 + 1
      let result = try program.shell("ulimit -f \(limit); $BROADSHEET fetch")
      #expect(result.status == 74 || result.status == 0, "\(limit): \(result.end)")
      if result.status == 74 {
        #expect(result.errorLines.count == 1, "\(limit): \(result.errorText)")
        #expect(result.errorText.contains("nothing was lost"), "\(limit): \(result.errorText)")
      }
      let doctor = try program.run("doctor")
      #expect(doctor.status == 0, "\(limit): \(doctor.text)")
      #expect(try program.run("fetch", "--now").status == 0)
      #expect(try program.articles().count == 120)
    }
  }
}
