import Models
import Related
import Testing

struct RankingTests {
  private let day: Int64 = 86_400

  private func article(
    _ id: Int64, _ title: String, _ text: String, date: Int64? = nil, feed: Int64 = 1
  ) -> ComparableArticle {
    ComparableArticle(
      id: Article.ID(rawValue: id), feed: Feed.ID(rawValue: feed), identity: id,
      published: date.map { Timestamp($0) },
      words: text.isEmpty ? 0 : 100, terms: PackedTerms(Terms.terms(title: title, text: text)))
  }

  private func rank(
    _ query: ComparableArticle, _ candidates: [ComparableArticle], limit: Int = 10
  ) -> [RankedArticle] {
    Ranking.related(
      to: query, in: MemoryIndex(candidates.filter { $0.id != query.id } + [query]), limit: limit)
  }

  private let quake = "A strong earthquake shook Lisbon at night; rescuers dig in the Alfama"

  @Test func `the same story comes first, another is not shown`() {
    let found = rank(
      article(1, "Earthquake in Lisbon", quake),
      [
        article(2, "Chess title for Ding", "The final game ended after nine hours of play"),
        article(3, "Lisbon digs", "Rescuers dig in the Alfama after the earthquake at night"),
        article(4, "Portugal mourns", "After the earthquake in Lisbon the country mourns its dead"),
      ])
    #expect(found.map { $0.id.rawValue } == [3, 4])
    #expect(found.allSatisfy { $0.score >= Ranking.floor && $0.score <= 1 })
    #expect(found[0].terms.contains("rescuers") || found[0].terms.contains("alfama"))
    #expect(found.allSatisfy { !$0.terms.isEmpty })
  }

  @Test func `nearer in time is nearer`() {
    let text = "Rescuers dig in the Alfama after the earthquake at night"
    let found = rank(
      article(1, "Earthquake in Lisbon", quake, date: 100 * day),
      [
        article(2, "Lisbon a year ago", text + " today", date: 0),
        article(3, "Lisbon yesterday", text + " now", date: 99 * day),
        article(4, "Lisbon some day", text + " once"),
      ])
    #expect(found.last?.id.rawValue == 2)
    #expect((found.last?.score ?? 0) * 1.9 < (found.first?.score ?? 0) * 1.1)
  }

  @Test func `titles alone must be more alike`() {
    let one = article(1, "Budget vote delayed again in the Senate", "")
    let far = article(2, "Rain in the north, snow in the south, all roads closed again", "")
    let near = article(3, "Senate delays budget vote", "")
    #expect(rank(one, [far, near]).map { $0.id.rawValue } == [3])
  }

  @Test func `pairs of syllables are shown as the words they come from`() {
    let found = rank(
      article(1, "대통령 탄핵 심판", "헌법재판소가 대통령 탄핵 심판을 시작했다"),
      [article(2, "헌법재판소 심판", "헌법재판소가 대통령 탄핵 심판 일정을 정했다")])
    let reasons = Ranking.reasons(
      found.first?.terms ?? [], headlines: ["대통령 탄핵 심판", "헌법재판소 심판"])
    #expect((1...3).contains(reasons.count) && reasons.contains("헌법재판소"))
    #expect(reasons.allSatisfy { !$0.contains("_") })
  }

  @Test func `limits hold and nothing in gives nothing`() {
    let many = (2..<40).map { article($0, "Lisbon \($0)", quake + " \($0)") }
    let query = article(1, "Earthquake in Lisbon", quake)
    #expect(rank(query, many, limit: 5).count == 5)
    #expect(rank(query, many, limit: 0).isEmpty)
    #expect(rank(query, many, limit: -1).isEmpty)
    #expect(rank(query, []).isEmpty)
    #expect(rank(article(1, "", ""), many).isEmpty)
    #expect(rank(query, [article(2, "", "")]).isEmpty)
  }

  @Test func `the rank of two articles does not depend on the order they are given in`() {
    let many = (2..<12).map { article($0, "Lisbon \($0)", quake + " word\($0 % 4)") }
    let query = article(1, "Earthquake in Lisbon", quake)
    #expect(rank(query, many) == rank(query, Array(many.reversed())))
  }
}

struct RarityTests {
  @Test func `a rarer term is more telling, and none counts for nothing`() {
    let common = Ranking.rarity(frequency: 10_000, articleCount: 100)
    let rare = Ranking.rarity(frequency: 2, articleCount: 100)
    #expect(rare > common && common >= 1)
    #expect(Ranking.rarity(frequency: 1_000_000, articleCount: 5) == 1)
    #expect(Ranking.rarity(frequency: 0, articleCount: 0) > rare)
  }

  @Test func `a word of the vocabulary is never rare`() {
    let rare = Ranking.rarity(frequency: 1, leastShare: 0.005, articleCount: 10)
    #expect(rare == Ranking.rarity(frequency: 100, articleCount: 10))
  }
}
