import FoundationEssentials
import Models
import Related
import Testing

/// Pairs of made-up articles in six languages: what uses the same words is not about the same thing.
@Suite struct PairsTests {
  private struct Pair: Decodable {
    struct Text: Decodable {
      var title: String
      var text: String
    }

    var name: String
    var language: String
    var kind: String
    var isRelated: Bool
    var first: Text
    var second: Text
  }

  private let pairs: [Pair]
  private let index: MemoryIndex

  init() throws {
    pairs = try JSONDecoder().decode([Pair].self, from: fixture("pairs"))
    index = MemoryIndex(
      pairs.enumerated().flatMap { number, pair in
        [pair.first, pair.second].enumerated().map { place, text in
          comparable(Int64(2 * number + place), title: text.title, text: text.text)
        }
      })
  }

  private func isShown(_ pair: Int) -> Bool {
    let ids = [0, 1].map { Article.ID(rawValue: Int64(2 * pair + $0)) }
    return [(0, 1), (1, 0)].contains { one, other in
      index.articles([ids[one]]).contains { query in
        Ranking.related(to: query, in: index, limit: 20).contains { $0.id == ids[other] }
      }
    }
  }

  @Test func `of sixty pairs that must not be related, fifty and more stay apart`() {
    let joined = pairs.indices.filter { !pairs[$0].isRelated && isShown($0) }
    #expect(pairs.count { !$0.isRelated } == 60)
    #expect(joined.count <= 10, "\(joined.map { pairs[$0].name })")
  }

  @Test(arguments: ["horoscope", "weather", "stock list", "listing"])
  func `columns that say the same every day are related to nothing`(kind: String) {
    let joined = pairs.indices.filter { pairs[$0].kind == kind && isShown($0) }
    #expect(
      pairs.contains { $0.kind == kind } && joined.isEmpty, "\(joined.map { pairs[$0].name })")
  }

  @Test func `of two reports of one event, most find each other`() {
    let found = pairs.indices.filter { pairs[$0].isRelated && isShown($0) }
    let english = found.count { pairs[$0].language == "en" }
    #expect(pairs.count { $0.isRelated && $0.language == "en" } == 24 && english >= 23)
    #expect(found.count >= 33, "\(found.map { pairs[$0].name })")
  }
}
