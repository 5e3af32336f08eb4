import Models
import TestSupport
import Testing

@testable import Storage

@Suite struct RelatedIndexTests {
  let test: TestStore
  let feed: Feed.ID
  let reader: StoreReader

  init() async throws {
    test = try TestStore()
    feed = try await test.store.add(feed: "https://paper.example/f", title: nil, sections: []).id
    reader = try test.reader()
  }

  private func merge(_ articles: [IncomingArticle]) async throws -> MergeResult {
    try await test.store.merge(articles, into: feed, at: noon)
  }

  private func terms(_ words: String...) -> [WeightedTerm] {
    words.enumerated().map { WeightedTerm($1, weight: UInt8(255 - $0)) }
  }

  @Test func `an article's terms come back in their order`() async throws {
    let terms = terms("초전도체", "lk-99", "room\0temperature")
    let id = try await merge([article("a", terms: terms)]).inserted[0]
    #expect(try reader.terms(of: id) == terms)
    #expect(try reader.terms(of: .init(rawValue: 77)).isEmpty)
  }

  @Test func `terms that are empty, too long, twice or too many are left out`() async throws {
    let many = (0..<300).map { WeightedTerm("t\($0)", weight: 1) }
    let long = WeightedTerm(String(repeating: "x", count: 256), weight: 1)
    let id = try await merge([article("a", terms: terms("a", "", "a") + [long] + many)]).inserted[0]
    let kept = try reader.terms(of: id)
    #expect(kept.count <= Limits.terms && kept.first == WeightedTerm("a", weight: 255))
    #expect(try reader.documentFrequency(["a"]) == ["a": 1])
  }

  @Test func `postings over many parts are counted and brought by their numbers`() async throws {
    let articles = (0..<5_000).map { number in
      article(
        "\(number)", terms: terms("all") + (number % 1_000 == 7 ? terms("rare") : []))
    }
    let ids = try await merge(articles).inserted
    #expect(
      try reader.documentFrequency(["all", "rare", "none"]) == ["all": 5_000, "rare": 5, "none": 0])
    let found = try reader.postings(of: ["rare", "all", "none"])
    #expect(found[0].entries.map(\.article) == [7, 1_007, 2_007, 3_007, 4_007].map { ids[$0] })
    #expect(found[0].entries.map(\.weight) == [255, 255, 255, 255, 255])
    #expect(found[1].entries.map(\.article) == ids && found[2].entries.isEmpty)
    #expect(try reader.articleCount == 5_000)
  }

  @Test func `a changed article moves to its new terms`() async throws {
    let ids = try await merge([
      article("a", terms: terms("old", "both")), article("b", terms: terms("old")),
    ]).inserted
    _ = try await merge([article("a", title: "New", terms: terms("both", "new"))])
    #expect(
      try reader.documentFrequency(["old", "both", "new"]) == ["old": 1, "both": 1, "new": 1])
    let found = try reader.postings(of: ["old", "both"])
    #expect(found[0].entries.map(\.article) == [ids[1]])
    #expect(found[1].entries.map(\.weight) == [255])
    #expect(try reader.terms(of: ids[0]) == terms("both", "new"))
  }

  /// What the index says of each term must be what the articles' own terms say, however the articles
  /// came, changed and went.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the index says what the articles do after any changes`(seed: UInt64) async throws {
    var random = SeededRandom(state: seed)
    func words() -> [WeightedTerm] {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        WeightedTerm(
          ["", "x", "é", "한국"].randomElement(using: &random)!
            + "\(Int.random(in: 0...150, using: &random))",
          weight: .random(in: 1...255, using: &random))
      }
    }
    var here: [(id: Article.ID, guid: String)] = []
    for round in 0..<40 {
      switch Int.random(in: 0...3, using: &random) {
      case 0 where !here.isEmpty:
        let changed = Set((0..<30).map { _ in here.randomElement(using: &random)!.guid })
        _ = try await merge(changed.sorted().map { article($0, title: "\(round)", terms: words()) })
      case 1:
        let gone = here.filter { _ in Int.random(in: 0...5, using: &random) == 0 }.map(\.id)
        try await test.store.write { (connection) throws(DatabaseError) in
          try connection.remove(gone, leavingTrace: nil)
        }
        here.removeAll { gone.contains($0.id) }
      default:
        let count = [1, 3, 40, 900].randomElement(using: &random)!
        let new = (0..<count).map { "\(round)-\($0)" }
        let ids = try await merge(new.map { article($0, terms: words()) }).inserted
        here += zip(ids, new).map { ($0, $1) }
      }
    }
    var expected: [String: [Article.ID: UInt8]] = [:]
    for id in here.map(\.id) {
      for term in try reader.terms(of: id) { expected[term.term, default: [:]][id] = term.weight }
    }
    #expect(!expected.isEmpty)
    for term in expected.keys.sorted() + ["none"] {
      let found = try reader.postings(of: [term])[0].entries
      #expect(found.map(\.article) == found.map(\.article).sorted())
      let weights = found.map { ($0.article, $0.weight) }
      #expect(Dictionary(uniqueKeysWithValues: weights) == expected[term] ?? [:])
      #expect(try reader.documentFrequency([term])[term] == expected[term]?.count ?? 0)
    }
  }
}
