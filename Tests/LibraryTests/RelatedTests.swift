import Library
import Models
import TestSupport
import Testing

@Suite struct RelatedTests {
  private static let bridge: Set = [
    "kestrel-bridge-closes", "how-kestrel-bridge-was-heard", "last-evening-of-the-bridge-players",
    "ferries-fill-the-gap",
  ]

  /// The last part of an article's address, which names it in all three feeds.
  private func name(_ id: Article.ID, _ stand: Newsstand) throws -> String {
    let url = try #require(try stand.desk().article(id)?.url)
    return String(url.split(separator: "/").last ?? "")
  }

  private func neighbours(
    _ name: String, _ stand: Newsstand, limit: Int = 10
  ) async throws -> [RelatedArticle] {
    let row = try #require(try stand.rows().first { try self.name($0.id, stand) == name })
    return try await stand.library.related(to: row.id, limit: limit)
  }

  @Test(arguments: bridge) func `the stories of the bridge find each other and nothing else`(
    article: String
  ) async throws {
    let stand = try Newsstand()
    try await stand.library.fillSampleEdition(at: stand.now)
    let found = try await neighbours(article, stand)
    #expect(
      Set(try found.map { try name($0.headline.id, stand) }) == Self.bridge.subtracting([article]))
    for neighbour in found {
      #expect((0.16...1).contains(neighbour.score))
      #expect(!neighbour.terms.isEmpty)
      #expect(!neighbour.lead.isEmpty)
    }
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    #expect(try await neighbours(article, stand, limit: 1).count == 1)
  }

  @Test func `an article that nothing is close to has silence`() async throws {
    let stand = try Newsstand()
    try await stand.library.fillSampleEdition(at: stand.now)
    let rows = try stand.rows()
    let umbrella = try #require(rows.first { $0.title.hasPrefix("On the Keeping of Umbrellas") })
    #expect(try await stand.library.related(to: umbrella.id, limit: 10).isEmpty)
    #expect(try await neighbours("corrections", stand).isEmpty)
    let nobody = Article.ID(rawValue: 9_999)
    #expect(try await stand.library.related(to: nobody, limit: 10).isEmpty)
  }

  /// Nearly: neighbours widen each of the two in another way.
  @Test func `being related is mutual in the sample edition`() async throws {
    let stand = try Newsstand()
    try await stand.library.fillSampleEdition(at: stand.now)
    var (pairs, oneSided) = (0, 0)
    for row in try stand.rows() {
      for neighbour in try await stand.library.related(to: row.id, limit: 10) {
        let back = try await stand.library.related(to: neighbour.headline.id, limit: 10)
        if !back.contains(where: { $0.headline.id == row.id }) { oneSided += 1 }
        pairs += 1
      }
    }
    #expect(pairs >= 20 && oneSided <= 1)
  }
}
