import Models
import Testing

@testable import Storage

/// Feeds that come at the same time share a transaction.
@Suite struct SharingTests {
  private let test: TestStore
  private let first: Feed.ID
  private let second: Feed.ID

  init() async throws {
    test = try TestStore()
    first = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    second = try await test.store.add(feed: "https://b.example/", title: nil, sections: []).id
  }

  private var received: FetchOutcome {
    FetchOutcome(at: noon, .received, validators: HTTPValidators(etag: "\"1\""))
  }

  private func total() throws -> Int { try test.reader().totals().total }

  @Test func `what one brought is there for all once nobody is under way`() async throws {
    var between: Int?
    let result = try await test.store.merge(into: second, at: noon) {
      _ = try? await test.store.merge([article("a")], into: first, at: noon)
      between = try? total()
      return [article("b")]
    }
    #expect(between == 0)
    #expect(result.inserted.count == 1)
    #expect(try total() == 2)
  }

  @Test func `who does not want to wait makes it known`() async throws {
    var between: Int?
    _ = try await test.store.merge(into: second, at: noon) {
      _ = try? await test.store.merge([article("a")], into: first, at: noon)
      try? await test.store.publish()
      between = try? total()
      return [article("b")]
    }
    #expect(between == 1)
  }

  @Test func `beside a reader everything is there at once`() async throws {
    guard let reader = ReaderPresence(directory: test.directory) else {
      Issue.record("nobody can be present")
      return
    }
    var between: Int?
    _ = try await test.store.merge(into: second, at: noon) {
      _ = try? await test.store.merge([article("a")], into: first, at: noon)
      between = try? total()
      return [article("b")]
    }
    #expect(between == 1)
    withExtendedLifetime(reader) {}
  }

  @Test func `validators are not kept of articles that were taken back`() async throws {
    var result = MergeResult()
    await #expect(throws: DatabaseError.self) {
      _ = try await test.store.merge(into: second, at: noon) {
        result = (try? await test.store.merge([article("a")], into: first, at: noon)) ?? result
        try? await test.store.leaveRoom(pages: 4)
        return (0..<200).map { article("b\($0)", text: "\($0) word \(~$0) again \($0 * 7919)") }
      }
    }
    #expect(result.inserted.count == 1)
    await #expect(throws: DatabaseError.self) {
      try await test.store.record(received, for: first, after: result.transactions)
    }
    #expect(try total() == 0)
    try await test.store.leaveRoom(pages: 1_000)
    let again = try await test.store.merge([article("a")], into: first, at: noon)
    try await test.store.record(received, for: first, after: again.transactions)
    #expect(try total() == 1)
    #expect(try await test.store.etags() == ["\"1\""])
  }
}

extension Store {
  /// Makes the disk end so many pages after the database.
  fileprivate func leaveRoom(pages: Int) throws(DatabaseError) {
    let count = try connection.integer("PRAGMA page_count") ?? 0
    _ = try connection.integer("PRAGMA max_page_count = \(count + Int64(pages))")
  }

  fileprivate func etags() throws(DatabaseError) -> [String] {
    let statement = try connection.prepare("SELECT etag FROM feed WHERE etag IS NOT NULL")
    var etags: [String] = []
    while try statement.step() { etags.append(statement.text(0)) }
    return etags
  }
}
