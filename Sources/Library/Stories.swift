package import Models
import Related
import Storage

extension Library {
  /// The events of these days: groups of articles about one, newest development first; articles that
  /// stand alone are left out. Of copies of one text only those that lists show, unless `foldsCopies`
  /// is false.
  package func stories(
    from start: Timestamp, to end: Timestamp, foldsCopies: Bool = true
  ) async throws -> [Story] {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.stories(from: start, to: end, foldsCopies: foldsCopies)
    }
  }
}

extension Archive {
  /// Copies are grouped as all others are: what is shown of a text may change, its story does not.
  func stories(
    from start: Timestamp, to end: Timestamp, foldsCopies: Bool
  ) throws(DatabaseError) -> [Story] {
    try reader.reading { () throws(DatabaseError) in
      let ids = try reader.articles(from: start, to: end, with: .copies)
      let articles = try reader.relatedArticles(ids, with: .copies)
      let shown = foldsCopies ? Set(try reader.articles(from: start, to: end)) : Set(ids)
      var terms: Set<String> = []
      for article in articles { for term in article.terms.terms { terms.insert(term.term) } }
      let groups = Stories.groups(
        of: articles, frequency: try reader.documentFrequency(Array(terms)),
        articleCount: try reader.articleCount)
      var stories: [Story] = []
      for group in groups {
        let members = group.map { articles[$0].id }.filter { shown.contains($0) }
        guard members.count > 1 else { continue }
        let rows = try reader.headlines(members)
        stories.append(Story(articles: rows.sorted { $0.key < $1.key }))
      }
      return stories.sorted { $0.last != $1.last ? $0.last > $1.last : $0.title < $1.title }
    }
  }
}
