import Foundation
import Models
import Testing

@testable import Storage

@Suite struct OpeningTests {
  let directory = NSTemporaryDirectory() + "broadsheet-opening-" + UUID().uuidString
  var path: String { directory + "/library.db" }

  private func put(_ bytes: Data) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  /// Opens the store in each way; expects the same refusal, and nothing touched.
  private func expectRefusal(_ reason: DatabaseError.Reason) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    #expect(refusal { _ = try Store(directory: directory) } == reason)
    #expect(refusal { _ = try StoreReader(directory: directory) } == reason)
    #expect(refusal { _ = try StateWriter(directory: directory) } == reason)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    let after = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    #expect(after == date)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["library.db"])
    try FileManager.default.removeItem(atPath: directory)
  }

  private func refusal(_ body: () throws -> Void) -> DatabaseError.Reason? {
    do { try body() } catch { return (error as? DatabaseError)?.reason }
    return nil
  }

  /// A file that SQLite itself made with these statements.
  private func make(_ sql: String) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let connection = try Connection(path: path, access: .readWrite)
    try connection.run(sql)
  }

  @Test func `a new store is made with its directory for the user alone`() throws {
    let nested = directory + "/a b/%23/c"
    _ = try Store(directory: nested)
    for made in [directory, nested] {
      let mode = try FileManager.default.attributesOfItem(atPath: made)[.posixPermissions]
      #expect(mode as? Int == 0o700)
    }
    #expect(try StoreReader(directory: nested).totals() == Totals())
    try FileManager.default.removeItem(atPath: directory)
  }

  @Test func `a newer store is refused and left as it is`() throws {
    _ = try Store(directory: directory)
    try make("PRAGMA user_version = 900")
    try expectRefusal(.newer(version: 900))
  }

  @Test func `a newer version that is still in the log is refused`() throws {
    _ = try Store(directory: directory)
    let other = try Connection(path: path, access: .readWrite)
    try other.run("PRAGMA user_version = 900")
    #expect(refusal { _ = try Store(directory: directory) } == .newer(version: 900))
    try FileManager.default.removeItem(atPath: directory)
  }

  @Test func `another program's database is refused and left as it is`() throws {
    try make("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)")
    try expectRefusal(.foreign)
    try make("PRAGMA application_id = 42")
    try expectRefusal(.foreign)
    try make("PRAGMA journal_mode = WAL; CREATE TABLE theirs (a)")
    try expectRefusal(.foreign)
  }

  @Test func `a file that is no database is refused and left as it is`() throws {
    try put(Data("This is not the file that you are looking for.".utf8))
    try expectRefusal(.notADatabase)
    try put(Data(repeating: 0, count: 4096))
    try expectRefusal(.notADatabase)
    try put(Data("SQLite format 3\0".utf8))
    try expectRefusal(.notADatabase)
  }

  @Test func `a broken store is refused and left as it is`() throws {
    _ = try Store(directory: directory)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try put(whole.prefix(whole.count / 2))
    try expectRefusal(.corrupt)
    var scrambled = whole
    scrambled.replaceSubrange(100..<4096, with: (100..<4096).map { UInt8($0 * 7 & 0xFF) })
    try put(scrambled)
    try expectRefusal(.corrupt)
  }

  @Test func `an empty file becomes a store`() throws {
    try put(Data())
    _ = try Store(directory: directory)
    #expect(try StoreReader(directory: directory).totals() == Totals())
    try FileManager.default.removeItem(atPath: directory)
  }

  @Test func `a directory where the file should be cannot be opened`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(refusal { _ = try Store(directory: directory) } == .cannotOpen)
    try FileManager.default.removeItem(atPath: directory)
  }

  /// Whether somebody holds the lock that says that a connection is open
  /// (https://sqlite.org/lockingv3.html), asked as an owner of its own.
  private func isLocked(_ descriptor: Int32) -> Bool {
    var lock = flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0x4000_0002, l_len: 510,
      l_pid: 0)
    let getOpenFileLock: Int32 = 36
    #expect(fcntl(descriptor, getOpenFileLock, &lock) == 0)
    return lock.l_type != Int16(F_UNLCK)
  }

  @Test func `another connection leaves the locks of the first alone`() async throws {
    let store = try Store(directory: directory)
    _ = try await store.add(feed: "https://a.example/", title: nil, sections: [])
    // Never closed: that would drop the locks of the whole process (fcntl(2), "Record locks").
    let file = open(path, O_RDWR | O_CLOEXEC)
    try #require(isLocked(file))
    let reader = try StoreReader(directory: directory)
    #expect(isLocked(file))
    _ = try reader.totals()
    do { _ = try StateWriter(directory: directory) }
    _ = try StoreDoctor(directory: directory).examine(at: noon)
    #expect(isLocked(file))
    _ = try await store.markAllRead(ListScope(), at: noon)
    try FileManager.default.removeItem(atPath: directory)
  }

  @Test func `many that open a new store at once all find it whole`() async throws {
    for round in 0..<10 {
      let directory = self.directory + "-\(round)"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<8 {
          group.addTask {
            switch number % 3 {
            case 0: _ = try Store(directory: directory)
            case 1: _ = try StoreReader(directory: directory).totals()
            default: try StateWriter(directory: directory).savePosition(.init(rawValue: 1), 1)
            }
          }
        }
        try await group.waitForAll()
      }
      let connection = try Connection(path: directory + "/library.db", access: .readWrite)
      let version = try connection.integer("PRAGMA user_version")
      let rows = try connection.integer("SELECT count(*) FROM totals")
      #expect(version == Int64(Schema.version))
      #expect(rows == 1)
      try FileManager.default.removeItem(atPath: directory)
    }
  }

  @Test(arguments: 1...Schema.version)
  func `a store of every version still opens`(version: Int) async throws {
    let file = try #require(
      Bundle.module.url(
        forResource: "v\(version)", withExtension: "sqlite", subdirectory: "Fixtures")
    )
    try put(try Data(contentsOf: file))
    let store = try Store(directory: directory)
    let reader = try StoreReader(directory: directory)
    let rows = try reader.window(ListRequest(ListScope(), first: 0, count: 10)).rows
    #expect(rows.map(\.title) == ["Old and starred", "Old and read"])
    #expect(rows.map(\.isStarred) == [true, false])
    #expect(rows.map(\.isRead) == [false, true])
    #expect(try reader.article(rows[0].id)?.position == 7)
    let feed = try #require(try reader.feeds().first)
    #expect(try await store.merge([article("new")], into: feed.id, at: noon).inserted.count == 1)
    #expect(try reader.totals() == Totals(unread: 2, total: 3, starred: 1))
    #expect(try StoreDoctor(directory: directory).examine(at: noon)?.findings == [])
    try await store.remove(feed: feed.id)
    #expect(try StoreDoctor(directory: directory).examine(at: noon)?.findings == [])
    try FileManager.default.removeItem(atPath: directory)
  }

  @Test func `comments and notes of version 8 are kept under their thread and as annotations`()
    throws
  {
    let file = try #require(
      Bundle.module.url(forResource: "v8", withExtension: "sqlite", subdirectory: "Fixtures"))
    try put(try Data(contentsOf: file))
    do {
      let old = try Connection(path: path, access: .readWrite)
      for sql in [
        "UPDATE body SET discussion_feed = 'https://old.example/c', discussion_page = 'https://old.example/p'",
        "INSERT INTO thread (article_id, reported, fetched) VALUES (1, 7, 5), (2, 3, 4)",
        "INSERT INTO comment (article_id, id, parent, author, date, html, permalink, state, is_new, "
          + "first_seen) VALUES (1, 'a', NULL, 'Ana', 3, 'one', 'https://x.example/', 'live', 1, 4), "
          + "(1, 'b', 'a', NULL, NULL, 'two', NULL, 'deleted', 0, 4), "
          + "(2, 'a', NULL, 'Ana', 3, 'one', NULL, 'live', 1, 4)",
        "INSERT INTO note (article_id, text, changed) VALUES (1, 'mine', 9)",
      ] { try old.run(sql) }
    }
    let reader = try StoreReader(directory: directory)
    let id = Article.ID(rawValue: 1)
    let thread = try #require(try reader.threads(of: id).first)
    #expect(thread.id == "feed:https://old.example/c")
    #expect(try reader.threads(of: Article.ID(rawValue: 2)) == [thread])
    let stored = try reader.stored(thread.id, at: noon)
    #expect(stored.comments.map(\.id) == ["a", "b"])
    #expect(stored.comments.map(\.state) == [.live, .deleted])
    #expect(stored.comments.map(\.isNew) == [true, false])
    #expect(stored.comments[1].parent == "a" && stored.comments[0].author == "Ana")
    #expect(stored.state.reported == 7 && stored.state.fetched == Timestamp(5))
    #expect(try reader.article(id)?.note == "mine")
    let note = try #require(try reader.notes(of: id).first)
    #expect(note.source.title == "Old and read" && note.source.feed == "https://old.example/feed")
    #expect(note.id.count == 32)
    #expect(try StoreDoctor(directory: directory).examine(at: noon)?.findings == [])
    try FileManager.default.removeItem(atPath: directory)
  }

  @Test func `a store of version 5 gets its index for Related Articles anew`() async throws {
    let file = try #require(
      Bundle.module.url(forResource: "v5", withExtension: "sqlite", subdirectory: "Fixtures"))
    try put(try Data(contentsOf: file))
    do {
      let old = try Connection(path: path, access: .readWrite)
      try old.run(
        "INSERT INTO vector (article_id, terms) VALUES (1, ?)",
        Value.blob(PackedTerms([WeightedTerm("comet", weight: 200)]).bytes))
    }
    let reader = try StoreReader(directory: directory)
    #expect(try reader.documentFrequency(["comet", "none"]) == ["comet": 1, "none": 0])
    #expect(try StoreDoctor(directory: directory).examine(at: noon)?.findings == [])
    try FileManager.default.removeItem(atPath: directory)
  }
}
