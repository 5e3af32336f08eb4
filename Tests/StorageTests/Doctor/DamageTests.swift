import Foundation
import Models
import TestSupport
import Testing

@testable import Storage

/// Really damaged files: pages overwritten, bytes flipped, ends cut off.
@Suite struct DamageTests {
  /// How many pages are damaged, one at a time; more with `BROADSHEET_DAMAGE_ROUNDS`.
  static let rounds =
    ProcessInfo.processInfo.environment["BROADSHEET_DAMAGE_ROUNDS"].flatMap { Int($0) } ?? 8

  /// The bytes of a store at rest, with everything in the one file.
  private func storeAtRest() async throws -> [UInt8] {
    let test = try await fullStore(articles: 120, words: 150)
    try Connection(path: test.path, access: .readWrite).run("PRAGMA wal_checkpoint(TRUNCATE)")
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: test.path)))
  }

  private func inDirectory<Result>(
    _ bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    let directory = NSTemporaryDirectory() + "broadsheet-damage-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try Data(bytes).write(to: URL(fileURLWithPath: directory + "/library.db"))
    return try body(directory)
  }

  /// Examines and repairs; expects a healthy store afterwards that opens as ever.
  private func mend(_ bytes: [UInt8]) throws -> (treasure: Treasure, found: [Finding], rows: Int?) {
    try inDirectory(bytes) { directory in
      let doctor = StoreDoctor(directory: directory)
      let checkup = try #require(try doctor.examine(at: noon))
      var rows: Int?
      if !checkup.isHealthy {
        let report = try doctor.repair(checkup, at: noon) { $0 }
        #expect(report.after.isHealthy, "\(checkup.findings) became \(report.after.findings)")
        #expect(FileManager.default.fileExists(atPath: report.original))
        rows = report.salvagedRows
      }
      _ = try StoreReader(directory: directory).totals()
      return (try Treasure(directory + "/library.db"), checkup.findings, rows)
    }
  }

  private func lost(_ before: [String], _ after: [String]) -> Int {
    Set(before).subtracting(after).count
  }

  @Test func `with a page overwritten, nearly all the rest is saved`() async throws {
    let whole = try await storeAtRest()
    let before = try inDirectory(whole) { try Treasure($0 + "/library.db") }
    let pages = whole.count / 4096
    var random = SeededRandom(state: 7)
    let numbers =
      Self.rounds >= pages
      ? Array(1..<pages) : (0..<Self.rounds).map { _ in Int.random(in: 1..<pages, using: &random) }
    var severe = 0
    for page in numbers {
      var bytes = whole
      for index in page * 4096..<(page + 1) * 4096 {
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      guard let (after, _, _) = try? mend(bytes) else {
        severe += 1
        continue
      }
      let losses = [
        lost(before.feeds, after.feeds), lost(before.starred, after.starred),
        lost(before.tagged, after.tagged), lost(before.notes, after.notes),
      ]
      if losses.count(where: { $0 > 0 }) > 1 || after.articles <= before.articles / 2 {
        severe += 1
      }
    }
    // A page of the schema, or the root of the articles, takes more with it.
    #expect(severe * 8 <= numbers.count, "\(severe) of \(numbers.count)")
  }

  @Test func `flipped bits lead to a healthy store, or to none that was touched`() async throws {
    let whole = try await storeAtRest()
    var random = SeededRandom(state: 11)
    for _ in 0..<Self.rounds {
      var bytes = whole
      for _ in 0..<20 {
        let place = Int.random(in: 4096..<bytes.count, using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      _ = try mend(bytes)
    }
  }

  @Test(arguments: [0.6, 0.9])
  func `of a file that was cut off, the rest is saved`(part: Double) async throws {
    let whole = try await storeAtRest()
    let kept = Int(Double(whole.count) * part) / 4096 * 4096
    let (after, found, rows) = try mend(Array(whole.prefix(kept)))
    #expect(found.contains { $0.isDamage })
    #expect(rows ?? 0 > 0)
    #expect(after.feeds.count == 2)
    #expect(after.notes.count == 2)
  }

  @Test func `a damaged index costs nothing`() async throws {
    let whole = try await storeAtRest()
    let before = try inDirectory(whole) { try Treasure($0 + "/library.db") }
    let root = try inDirectory(whole) { directory in
      let connection = try Connection(path: directory + "/library.db", access: .readWrite)
      return Int(
        try connection.integer(
          "SELECT rootpage FROM sqlite_schema WHERE name = 'status_by_date'") ?? 0)
    }
    var bytes = whole
    for index in (root - 1) * 4096..<root * 4096 { bytes[index] = 0x5A }
    let (after, found, _) = try mend(bytes)
    #expect(found.contains { $0.isDamage })
    #expect(after == before)
  }

  @Test func `a damaged header saves nothing and touches nothing`() async throws {
    var bytes = try await storeAtRest()
    for index in 100..<4096 { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
    try inDirectory(bytes) { directory in
      let doctor = StoreDoctor(directory: directory)
      let checkup = try #require(try doctor.examine(at: noon))
      #expect(checkup.findings.contains { $0.isDamage })
      #expect(throws: DatabaseError.self) { try doctor.repair(checkup, at: noon) { $0 } }
      let after = try Data(contentsOf: URL(fileURLWithPath: directory + "/library.db"))
      #expect([UInt8](after) == bytes)
    }
  }

  @Test func `a damaged store that another has open is not replaced`() async throws {
    var bytes = try await storeAtRest()
    bytes.removeLast(8 * 4096)
    try inDirectory(bytes) { directory in
      let doctor = StoreDoctor(directory: directory)
      let checkup = try #require(try doctor.examine(at: noon))
      let other = try Connection(path: directory + "/library.db", access: .readWrite)
      try other.run("PRAGMA writable_schema = ON")
      let version = try other.prepare("SELECT count(*) FROM feed")
      _ = try version.step()
      var reason: DatabaseError.Reason?
      do throws(DatabaseError) {
        _ = try doctor.repair(checkup, at: noon) { $0 }
      } catch {
        reason = error.reason
      }
      #expect(reason == .busy)
    }
  }
}
