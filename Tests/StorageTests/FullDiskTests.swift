import Models
import Testing

@testable import Storage

extension Store {
  /// Lets the database grow by so many pages only, as a full disk would.
  fileprivate func leaveRoom(pages: Int64) throws {
    let count = try connection.integer("PRAGMA page_count") ?? 0
    try connection.run("PRAGMA max_page_count = \(count + pages)")
  }
}

@Test func `a full disk loses nothing that was there and the store goes on after it`() async throws
{
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  _ = try await test.store.merge([article("before")], into: feed, at: noon)
  let reader = try test.reader()
  try await test.store.leaveRoom(pages: 40)
  let many = (0..<1_000).map { article("\($0)", text: String(repeating: "word ", count: 200)) }
  var failure: DatabaseError?
  do { _ = try await test.store.merge(many, into: feed, at: noon) } catch { failure = error }
  #expect(failure?.reason == .full)
  #expect(
    try reader.connection.integer("SELECT count(*) FROM article") == Int64(try reader.articleCount))
  #expect(try reader.article(guid: "before").count == 1)
  #expect(try reader.connection.integer("SELECT count(*) FROM pragma_integrity_check") == 1)

  try await test.store.leaveRoom(pages: 1_000_000)
  let rest = try await test.store.merge(many, into: feed, at: noon)
  #expect(try reader.articleCount == 1_001)
  #expect(rest.updated.isEmpty)
}
