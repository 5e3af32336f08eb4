import FoundationEssentials
import Library
import Models
import TestSupport
import Testing

@Suite struct CopiesTests {
  private struct Item: Encodable {
    var id: String
    var title: String
    var text: String

    enum CodingKeys: String, CodingKey {
      case id, title
      case text = "content_text"
    }
  }

  private struct Contents: Encodable {
    var version = "https://jsonfeed.org/version/1.1"
    var title = "Feed"
    var items: [Item]
  }

  private let stand: Newsstand
  private let notes = (0..<60).map { "word\($0)" }.joined(separator: " ")

  init() throws { stand = try Newsstand() }

  private func take(_ feed: String, _ items: [(title: String, text: String)]) async throws {
    let items = items.map { Item(id: UUID().uuidString, title: $0.title, text: $0.text) }
    _ = try await stand.library.importFile(
      [UInt8](try JSONEncoder().encode(Contents(items: items))),
      address: "https://\(feed).example/feed.json", at: stand.now)
  }

  private func shown() throws -> [String] { try stand.rows().map(\.title).sorted() }

  @Test func `one text of two feeds takes one row`() async throws {
    try await take("one", [("Ferry sails", notes)])
    try await take("two", [("The ferry sails again", "Reuter: " + notes)])
    #expect(try await stand.library.copies().map(\.count) == [2])
    #expect(try shown().count == 1)
  }

  @Test func `what a feed puts under each of its articles makes no copies of them`() async throws {
    try await take("podcast", [("Episode 1", notes), ("Episode 2", notes), ("Episode 3", notes)])
    try await take("network", [("Episode 3, again", notes)])
    #expect(try await stand.library.copies().isEmpty)
    #expect(try shown() == ["Episode 1", "Episode 2", "Episode 3", "Episode 3, again"])
  }

  @Test func `a phrase under a thousand articles of a feed makes no copies of them`() async throws {
    try await take("one", (0..<1_000).map { (title: "Ferry \($0)", text: notes + " nr\($0)") })
    #expect(try await stand.library.copies().isEmpty)
  }

  @Test func `copies part when their text turns out to be a template`() async throws {
    try await take("podcast", [("Episode 1", notes)])
    try await take("network", [("Of the network: 1", notes)])
    try await take("podcast", [("Episode 2", notes)])
    #expect(try await stand.library.copies().map(\.count) == [3])
    #expect(try shown().count == 1)
    try await take("podcast", [("Episode 3", notes)])
    #expect(try await stand.library.copies().isEmpty)
    #expect(try shown() == ["Episode 1", "Episode 2", "Episode 3", "Of the network: 1"])
  }
}
