import Models
import Storage
import Testing

@Test func `a small store knows exactly how frequent a term is`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let articles = (0..<30).map { number in
    IncomingArticle(
      guid: "\(number)", title: "t", terms: number < 7 ? [WeightedTerm("comet", weight: 255)] : [])
  }
  _ = try await test.store.merge(articles, into: feed, at: noon)
  #expect(try test.reader().estimatedFrequency(["comet", "none"]) == ["comet": 7, "none": 0])
}

@Test func `a large store judges frequency by one full segment`() async throws {
  let test = try TestStore()
  let feed = try await test.store.add(feed: "https://a.example/", title: nil, sections: []).id
  let articles = (0..<9_000).map { number in
    IncomingArticle(
      guid: "\(number)", title: "t",
      terms: number % 10 == 0 ? [WeightedTerm("comet", weight: 255)] : [])
  }
  _ = try await test.store.merge(articles, into: feed, at: noon)
  let estimate = try test.reader().estimatedFrequency(["comet", "none"])
  #expect((800...1_200).contains(try #require(estimate["comet"])))
  #expect(try #require(estimate["none"]) < 10)
}
