import Foundation
import Models
import TestSupport
import Testing

@testable import Storage

/// A store with a little of everything: two feeds, marks, a tag, a note, comments, terms, rules.
func fullStore(articles: Int = 40, words: Int = 20) async throws -> TestStore {
  let test = try TestStore()
  for name in ["a", "b"] {
    let feed = try await test.store.add(
      feed: "https://\(name).example/", title: name, sections: ["World/" + name]
    ).id
    let text = (0..<words).map { "word\($0)" }.joined(separator: " ")
    // As little alike as pictures' addresses are, so that packing them saves nothing.
    var random = SeededRandom(state: 5)
    let ids = try await test.store.merge(
      (0..<articles).map {
        article(
          "\(name)\($0)", title: "Title \($0)", text: "\(text) \($0)",
          markup: (0..<words).map { _ in String(random.next(), radix: 36) }.joined(),
          published: noon.seconds - Int64($0) * 60,
          terms: [WeightedTerm("term\($0 % 7)", weight: 9), WeightedTerm(name, weight: 3)])
      }, into: feed, at: noon
    ).inserted
    let writer = try test.writer()
    try writer.perform(Change(.read, true, Array(ids.prefix(articles / 2))), at: noon)
    try writer.apply(Change(.starred, true, Array(ids.prefix(5))), at: noon)
    try writer.apply(Change(.tag("later"), true, Array(ids.suffix(3))), at: noon)
    try writer.apply(Change(.note(from: "", to: "my note"), true, [ids[1]]), at: noon)
    let thread = CommentThread(.feed, "https://\(name).example/comments")
    try await test.store.merge(
      IncomingDiscussion(
        thread, comments: [Comment(id: "c", html: "<p>said</p>")], state: ThreadState(),
        isComplete: false), of: ids[0], at: noon)
  }
  try await test.store.setHideRules(["title:39"], at: noon)
  return test
}

/// What the reader made, by names that survive everything.
struct Treasure: Equatable {
  var starred: [String] = []
  var unread: [String] = []
  var tagged: [String] = []
  var notes: [String] = []
  var feeds: [String] = []
  var articles = 0

  init(_ path: String) throws {
    let connection = try Connection(path: path, access: .readWrite)
    func column(_ sql: String) throws -> [String] {
      let statement = try connection.prepare(sql)
      var rows: [String] = []
      while try statement.step() { rows.append(statement.text(0)) }
      return rows
    }
    func guids(_ table: String, _ condition: String = "1") throws -> [String] {
      try column(
        """
        SELECT article.guid FROM article JOIN \(table) AS t ON t.article_id = article.id
          WHERE \(condition) ORDER BY article.guid
        """)
    }
    starred = try guids("status", "is_starred = 1")
    unread = try guids("unread")
    tagged = try guids("article_tag")
    notes = try guids("annotation", "text = 'my note'")
    articles = try column("SELECT guid FROM article").count
    feeds = try column("SELECT address FROM feed ORDER BY address")
  }
}

private let plain: @Sendable (String) -> String = { $0 }

@Suite struct DoctorTests {
  @Test func `a store that is well has no findings, and is left as it is`() async throws {
    let test = try await fullStore()
    let doctor = StoreDoctor(directory: test.directory)
    let checkup = try #require(try doctor.examine(at: noon))
    #expect(checkup.findings == [])
    #expect(checkup.facts.pages?.version == Schema.version)
    #expect(checkup.facts.pages?.givesBack == true)
    #expect(try StoreDoctor(directory: test.directory + "/none").examine(at: noon) == nil)
  }

  @Test(arguments: [
    ("UPDATE feed SET unread = 7 WHERE id = 1", Finding.wrongCounters(1)),
    ("UPDATE totals SET starred = 99", .wrongCounters(1)),
    ("DELETE FROM totals", .wrongCounters(1)),
    ("DELETE FROM body WHERE article_id = 3", .articlesWithout(.body, 1)),
    ("UPDATE body SET content = x'28B52FFD00' WHERE article_id = 3", .articlesWithout(.body, 1)),
    (
      "UPDATE body SET content = packed(unpacked(content, 0), '', '') WHERE article_id < 4",
      .articlesWithout(.searchText, 3)
    ),
    ("DELETE FROM search WHERE rowid < 4", .brokenSearchIndex),
    ("INSERT INTO search (rowid, title, text) VALUES (999, 'a', 'b')", .brokenSearchIndex),
    ("UPDATE unread SET date = date + 1 WHERE article_id = 30", .wrongMarks(1)),
    (
      "INSERT INTO just_read SELECT date, article_id, feed_id, 0 FROM unread LIMIT 1",
      .wrongMarks(1)
    ),
    ("UPDATE unread SET feed_id = 2 WHERE article_id = 30", .wrongMarks(1)),
    ("UPDATE status SET is_hidden = 3 WHERE article_id = 5", .wrongCopies(1)),
    ("INSERT INTO copy VALUES (6, 6)", .wrongCopies(1)),
    ("INSERT INTO copy VALUES (46, 46), (47, 46)", .wrongCopies(1)),
    (
      "INSERT INTO enclosure VALUES (999, 0, 'x', NULL, NULL, NULL)",
      .orphans(table: "enclosure", 1)
    ),
    ("UPDATE term_block SET rows = substr(rows, 1, length(rows) - 3)", .brokenRelatedIndex),
    (
      "DELETE FROM search_idx; UPDATE search_data SET block = x'00' WHERE id = 10",
      .brokenSearchIndex
    ),
  ])
  func `what tables say wrong of each other is found and mended`(
    sql: String, finding: Finding
  ) async throws {
    let test = try await fullStore()
    let before = try Treasure(test.path)
    do {
      let connection = try Connection(path: test.path, access: .readWrite)
      try connection.run(sql)
    }
    let doctor = StoreDoctor(directory: test.directory)
    let checkup = try #require(try doctor.examine(at: noon))
    #expect(checkup.findings.contains(finding), "\(checkup.findings)")
    #expect(!checkup.isHealthy)
    let report = try doctor.repair(checkup, at: noon, text: plain)
    #expect(report.after.findings == [])
    #expect(report.salvagedRows == nil)
    #expect(try Treasure(test.path) == before)
    #expect(FileManager.default.fileExists(atPath: report.original))
  }

  @Test func `an article without its place comes back as unread`() async throws {
    let test = try await fullStore()
    do {
      let connection = try Connection(path: test.path, access: .readWrite)
      try connection.run("DELETE FROM status WHERE article_id IN (2, 30)")
    }
    let doctor = StoreDoctor(directory: test.directory)
    let checkup = try #require(try doctor.examine(at: noon))
    #expect(checkup.findings.contains(.articlesWithout(.status, 2)))
    #expect(try doctor.repair(checkup, at: noon, text: plain).after.findings == [])
    let rows = try test.reader().headlines([2, 30].map(Article.ID.init(rawValue:)))
    #expect(rows.map(\.isRead) == [false, false])
    #expect(rows.map(\.date) == [noon.advanced(by: -60), noon.advanced(by: -29 * 60)])
  }

  @Test func `articles of a lost feed keep a place, and a note without article is kept`()
    async throws
  {
    let test = try await fullStore()
    do {
      let connection = try Connection(path: test.path, access: .readWrite)
      try connection.run("DELETE FROM feed WHERE id = 2; DELETE FROM article WHERE guid = 'a1'")
    }
    let doctor = StoreDoctor(directory: test.directory)
    let checkup = try #require(try doctor.examine(at: noon))
    #expect(checkup.findings.contains(.articlesWithoutFeed(40)))
    let report = try doctor.repair(checkup, at: noon, text: plain)
    #expect(checkup.findings.contains(.lostNotes(1)))
    #expect(report.after.findings == [])
    let notes = try test.reader().notes().notes
    #expect(notes.map(\.text) == ["my note", "my note"])
    #expect(notes.filter { $0.article == nil }.map(\.source.title) == ["Title 1"])
    let feeds = try test.reader().feeds()
    #expect(feeds.map(\.address) == ["https://a.example/", "lost:2"])
    #expect(feeds.map(\.health) == [.untried, .gone])
    #expect(try Treasure(test.path).starred.count == 9)
  }

  @Test func `rules that say nothing and feeds that fail for long are told`() async throws {
    let test = try await fullStore()
    do {
      let connection = try Connection(path: test.path, access: .readWrite)
      try connection.setHideRules(["title:39", "title:", ""])
      try connection.run(
        "UPDATE feed SET health = 2, failing_since = ?, failure = 'no answer' WHERE id = 1",
        noon.advanced(by: -31 * 86_400))
    }
    let checkup = try #require(try StoreDoctor(directory: test.directory).examine(at: noon))
    #expect(
      checkup.findings == [
        .unreadableRule("title:"), .unreadableRule(""),
        .failingFeed(
          title: "a", since: noon.advanced(by: -31 * 86_400), reason: "no answer"),
      ])
    #expect(checkup.isHealthy)
  }

  @Test func `an older version is told and nothing is changed`() throws {
    let directory = NSTemporaryDirectory() + "broadsheet-doctor-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let file = try #require(
      Bundle.module.url(forResource: "v2", withExtension: "sqlite", subdirectory: "Fixtures"))
    try FileManager.default.copyItem(
      at: file, to: URL(fileURLWithPath: directory + "/library.db"))
    let doctor = StoreDoctor(directory: directory)
    let checkup = try #require(try doctor.examine(at: noon))
    #expect(checkup.findings == [.olderVersion(2)])
    #expect(checkup.isHealthy)
    #expect(checkup.facts.pages?.givesBack == false)
    #expect(try doctor.compact().after > 0)
    let after = try #require(try doctor.examine(at: noon))
    #expect(after.findings == [])
    #expect(after.facts.pages?.givesBack == true)
  }

  @Test func `compacting gives back what was removed`() async throws {
    let test = try await fullStore(articles: 200, words: 300)
    try await test.store.remove(feed: Feed.ID(rawValue: 2))
    let (before, after) = try StoreDoctor(directory: test.directory).compact()
    #expect(after < before * 3 / 4, "\(before) \(after)")
    #expect(try test.reader().totals().total == 199)
  }

  @Test func `removing many articles gives their pages back by itself`() async throws {
    let test = try await fullStore(articles: 400, words: 600)
    let pages =
      try Connection(path: test.path, access: .readWrite).integer("PRAGMA page_count") ?? 0
    var retention = Retention()
    (retention.perFeed, retention.kept) = (1, [])
    #expect(try await test.store.prune(retention, at: noon) == 798)
    let left = try Connection(path: test.path, access: .readWrite).integer("PRAGMA page_count") ?? 0
    #expect(left < pages / 2, "\(pages) \(left)")
    #expect(try StoreDoctor(directory: test.directory).examine(at: noon)?.findings == [])
  }
}
