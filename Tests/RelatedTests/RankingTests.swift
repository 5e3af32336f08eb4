import Models
import Related
import Testing

struct RankingTests {
  private let day: Int64 = 86_400

  private func article(
    _ id: Int64, _ title: String, _ text: String, date: Int64? = nil, titleOnly: Bool = false
  ) -> RelatedCandidate {
    RelatedCandidate(
      id: Article.ID(rawValue: id), terms: Terms.terms(title: title, text: text),
      date: date.map { Timestamp($0) }, titleOnly: titleOnly, title: title)
  }

  private func rank(
    _ query: RelatedCandidate, _ candidates: [RelatedCandidate], limit: Int = 10
  ) -> [RankedArticle] {
    var frequency: [String: Int] = [:]
    for article in candidates + [query] {
      for term in article.terms { frequency[term.term, default: 0] += 1 }
    }
    return Ranking.rank(
      query: query, candidates: candidates, documentFrequency: frequency,
      articleCount: candidates.count + 1, limit: limit)
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
    #expect(found.allSatisfy { (1...3).contains($0.terms.count) })
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

  @Test func `copies are shown once, as the newest`() {
    let text = "Rescuers dig in the Alfama after the earthquake at night"
    let found = rank(
      article(1, "Earthquake in Lisbon", quake, date: 0),
      [
        article(2, "Lisbon digs!", text, date: 1), article(3, "Lisbon digs", text, date: 3),
        article(4, "LISBON DIGS", text, date: 2),
      ])
    #expect(found.map { $0.id.rawValue } == [3])
  }

  @Test func `a copy of the query is not shown, another text under its headline is`() {
    let found = rank(
      article(1, "Earthquake in Lisbon", quake),
      [
        article(2, "Earthquake in Lisbon!", quake),
        article(
          3, "Earthquake in Lisbon", "The city counts its dead; schools stay shut, trains stand"),
        article(1, "Earthquake in Lisbon", quake),
      ])
    #expect(found.map { $0.id.rawValue } == [3])
  }

  @Test func `titles alone must be more alike`() {
    let one = article(1, "Budget vote delayed again in the Senate", "", titleOnly: true)
    let far = article(2, "Rain in the north, snow in the south, Senate closed", "", titleOnly: true)
    let near = article(3, "Senate delays budget vote", "", titleOnly: true)
    #expect(rank(one, [far, near]).map { $0.id.rawValue } == [3])
  }

  @Test func `pairs of syllables are shown as the words they come from`() {
    let found = rank(
      article(1, "대통령 탄핵 심판", "헌법재판소가 대통령 탄핵 심판을 시작했다"),
      [article(2, "헌법재판소 심판", "헌법재판소가 대통령 탄핵 심판 일정을 정했다")])
    #expect(found.first?.terms.contains("헌법재판소") == true)
    #expect(found.first?.terms.allSatisfy { !$0.contains("_") } == true)
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

struct CandidateTests {
  @Test func `the most telling terms are looked up, those of one article alone are not`() {
    let query = [
      WeightedTerm("common", weight: 255), WeightedTerm("rare", weight: 255),
      WeightedTerm("lonely", weight: 255), WeightedTerm("unknown", weight: 255),
      WeightedTerm("weak", weight: 20),
    ]
    let terms = Ranking.candidateTerms(
      of: query, documentFrequency: ["common": 9000, "rare": 3, "lonely": 1, "weak": 3],
      articleCount: 30_000)
    #expect(terms == ["rare", "common", "weak"])
  }

  @Test func `at most so many terms are looked up`() {
    let query = (0..<100).map { WeightedTerm("t\($0)", weight: 100) }
    let frequency = Dictionary(uniqueKeysWithValues: query.map { ($0.term, 2) })
    let terms = Ranking.candidateTerms(of: query, documentFrequency: frequency, articleCount: 0)
    #expect(terms.count == Ranking.lookups)
  }

  @Test func `articles with the largest sums are taken first`() {
    let a = Article.ID(rawValue: 1)
    let b = Article.ID(rawValue: 2)
    let c = Article.ID(rawValue: 3)
    let postings = [
      QueryPostings(
        weight: 2, entries: [.init(id: a, weight: 100), .init(id: b, weight: 255)]),
      QueryPostings(weight: 1, entries: [.init(id: a, weight: 255), .init(id: c, weight: 255)]),
    ]
    #expect(Ranking.preselect(postings: postings) == [b, a, c])
    #expect(Ranking.preselect(postings: postings, limit: 1) == [b])
    #expect(Ranking.preselect(postings: []) == [])
  }

  @Test func `a rarer term is more telling, and none counts for nothing`() {
    let common = Ranking.rarity(frequency: 10_000, articleCount: 100)
    let rare = Ranking.rarity(frequency: 2, articleCount: 100)
    #expect(rare > common && common >= 1)
    #expect(Ranking.rarity(frequency: 1_000_000, articleCount: 5) == 1)
    #expect(Ranking.rarity(frequency: 0, articleCount: 0) > rare)
  }
}
