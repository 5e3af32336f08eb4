import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

/// Processes that end without a word, in the middle of whatever they do.
///
/// A few rounds always; a thousand with `BROADSHEET_KILL_ROUNDS=1000 swift test --filter KillTests`.
@Suite(.waitsForPrograms) struct KillTests {
  /// What is killed.
  private enum Work: CaseIterable {
    case fetch, importing, mark, retention, migration
  }

  private let program: Program
  private let server: LoopbackServer
  private let edition: Edition
  private var file: String { program.store + "/library.db" }
  private var oldStore: String { program.home.path("old") }

  init() throws {
    program = try Program()
    let edition = Edition()
    self.edition = edition
    server = try LoopbackServer { request in .ok(edition.feed(request.path)) }
  }

  @Test func `whoever is killed, the library is whole and what was acknowledged is there`() throws {
    for path in ["/a", "/b"] {
      try #require(try program.run("add", "--unchecked", server.url(path)).status == 0)
    }
    try program.home.write(
      "set keep-per-feed 15\nset keep starred,tagged,noted\n", to: "strict")
    try #require(try program.run("fetch", "--now").status == 0)
    var usual: [Work: Double] = [:]
    for work in Work.allCases {
      edition.grow()
      let start = ContinuousClock.now
      _ = try begin(work, round: -1, of: "1").finish()
      usual[work] = start.duration(to: .now) / .microseconds(1)
    }
    var random = SeededRandom(state: 1)
    var acknowledged: Set<String> = []
    for round in 0..<Rounds.count("BROADSHEET_KILL_ROUNDS", usually: 8) {
      edition.grow()
      if let id = try unstarred(&random), try program.run("mark", id, "--star").status == 0 {
        acknowledged.insert(id)
      }
      let work = Work.allCases[round % Work.allCases.count]
      let victim = try begin(work, round: round, of: try unstarred(&random) ?? "1")
      let writer = try beginWriter(beside: work, of: acknowledged.randomElement(using: &random))
      usleep(UInt32(Double.random(in: 0...1.1, using: &random) * (usual[work] ?? 0)))
      victim.kill()
      _ = victim.finish()
      let written = writer.finish()
      #expect(written.status == 0, "round \(round), \(work): \(written.errorText)")
      try expectWhole(work, round, acknowledged)
    }
    let last = try program.run("fetch", "--now")
    #expect(last.status == 0, "\(last.errorText)")
    #expect(try program.run("doctor").status == 0)
  }

  private func begin(_ work: Work, round: Int, of article: String) throws -> RunningProcess {
    switch work {
    case .fetch: return try program.start("fetch", "--now")
    case .importing:
      let names = (0..<40).map { "Import \(round) \($0)" }
      let file = try program.home.write(rss("Imported", names), to: "import.xml")
      return try program.start("import", file)
    case .mark: return try program.start("mark", article, "--read", "--star")
    case .retention:
      return try program.start("fetch", "--now", "--config", program.home.path("strict"))
    case .migration:
      let version = 1 + (round & 1)
      let fixture = ArchitectureTests.root
        .appendingPathComponent("Tests/StorageTests/Fixtures/v\(version).sqlite")
      try? FileManager.default.removeItem(atPath: oldStore)
      try program.home.write([UInt8](try Data(contentsOf: fixture)), to: "old/library.db")
      return try program.start("list", "--store", oldStore)
    }
  }

  /// Another process that writes to the same library meanwhile, and is left alone.
  private func beginWriter(beside work: Work, of article: String?) throws -> RunningProcess {
    work == .migration
      ? try program.start("mark", "2", "--read", "--unstar", "--store", oldStore)
      : try program.start("mark", article ?? "1", "--read")
  }

  private func expectWhole(_ work: Work, _ round: Int, _ acknowledged: Set<String>) throws {
    let place = Comment(rawValue: "round \(round), \(work)")
    if work == .migration {
      let old = try Database(oldStore + "/library.db")
      #expect(try old.faults() == [], place)
      #expect(
        try old.column("SELECT is_starred FROM status WHERE article_id = 2") == ["0"], place)
      #expect(try old.column("SELECT count(*) FROM unread") == ["0"], place)
      #expect(try program.run("doctor", "--store", oldStore).status == 0, place)
    }
    // The doctor compares counters, marks, texts and indexes with each other.
    let doctor = try program.run("doctor")
    #expect(doctor.status == 0, "round \(round), \(work): \(doctor.text)\(doctor.errorText)")
    #expect(try Database(file).faults() == [], place)
    let starred = Set(
      try Database(file).column("SELECT article_id FROM status WHERE is_starred = 1"))
    #expect(acknowledged.subtracting(starred) == [], place)
  }

  private func unstarred(_ random: inout SeededRandom) throws -> String? {
    try Database(file).column(
      "SELECT article_id FROM status WHERE is_starred = 0 ORDER BY article_id"
    ).randomElement(using: &random)
  }
}

/// Feeds that get a few entries more each time, and list only the last of them.
private final class Edition: Sendable {
  private let count = Atomic(40)

  func grow() { count.add(5, ordering: .relaxed) }

  func feed(_ path: String) -> String {
    let last = count.load(ordering: .relaxed)
    return rss("Feed " + path, (max(0, last - 60)..<last).reversed().map { "\(path) entry \($0)" })
  }
}
