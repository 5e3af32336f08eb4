package import Models
import Related
import Storage

extension Library {
  /// The events of these days: groups of articles about one, newest development first; articles that
  /// stand alone are left out. Copies of a text count once and come after it.
  package func stories(
    from start: Timestamp, to end: Timestamp
  ) async throws -> [Story] {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.stories(from: start, to: end)
    }
  }
}

extension Archive {
  func stories(from start: Timestamp, to end: Timestamp) throws(DatabaseError) -> [Story] {
    try reader.reading { () throws(DatabaseError) in
      let articles = try reader.relatedArticles(try reader.articles(from: start, to: end))
      var terms: Set<String> = []
      for article in articles { for term in article.terms.terms { terms.insert(term.term) } }
      let groups = Stories.groups(
        of: articles, frequency: try reader.documentFrequency(Array(terms)),
        articleCount: try reader.articleCount)
      var stories: [Story] = []
      for group in groups where group.count > 1 {
        let rows = try reader.headlines(group.map { articles[$0].id })
        stories.append(Story(articles: rows.sorted { $0.key < $1.key }))
      }
      return stories.sorted { $0.last != $1.last ? $0.last > $1.last : $0.title < $1.title }
    }
  }
}
