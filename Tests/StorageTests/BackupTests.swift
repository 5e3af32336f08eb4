import Foundation
import Models
import Testing

@testable import Storage

@Suite struct BackupTests {
  @Test func `a backup holds everything of one moment while others write`() async throws {
    let test = try TestStore()
    let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
    let ids = try await test.store.merge([article("first")], into: feed, at: noon).inserted
    try test.writer().apply(Change(.starred, true, ids), at: noon)
    let other = try Store(directory: test.directory)
    let background = Background {
      for number in 0..<20 {
        let articles = (0..<20).map { article("\(number)-\($0)") }
        _ = try await other.merge(articles, into: feed, at: noon)
      }
    }
    let copy = test.directory + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    try await test.store.backUp(to: copy + "/library.db")
    try await background.end()

    #expect(try FileManager.default.contentsOfDirectory(atPath: copy) == ["library.db"])
    let restored = try StoreReader(directory: copy)
    let totals = try restored.totals()
    #expect(totals.starred == 1)
    #expect(totals.total % 20 == 1)
    let checkup = try StoreDoctor(directory: copy).examine(at: noon)
    #expect(checkup?.findings == [])
  }

  @Test func `a backup replaces nothing`() async throws {
    let test = try TestStore()
    let path = test.directory + "/mine"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    await #expect(throws: BackupError.exists(path: path)) { try await test.store.backUp(to: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
  }

  @Test func `a backup that cannot be written leaves nothing behind`() async throws {
    let test = try TestStore()
    let before = try FileManager.default.contentsOfDirectory(atPath: test.directory).sorted()
    await #expect(throws: BackupError.self) {
      try await test.store.backUp(to: test.directory + "/nowhere/copy.db")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: test.directory).sorted() == before)
  }
}
