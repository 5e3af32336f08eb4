package import Models
import Related
import Storage

extension Library {
  /// Seconds of the days before a digest in which its stories may have begun.
  static let digestLookback: Int64 = 3 * 86_400

  /// What happened from one moment to another on a page: at most so many stories by weight, and as
  /// many articles that stand alone; only what `query` finds.
  ///
  /// Texts are read of what is on the page alone. Hidden articles are in no digest.
  package func digest(
    of query: Query?, from start: Timestamp, to end: Timestamp, limit: Int = 10
  ) async throws(LibraryError) -> Digest {
    try await storing { () async throws(DatabaseError) in
      let archive = try self.archive
      var digest = try await archive.digest(of: query, from: start, to: end, limit: limit)
      for place in digest.stories.indices where !Task.isCancelled {
        let places = digest.stories[place].tellingPlaces
        let ids = places.map { digest.stories[place].articles[$0].headline.id }
        digest.stories[place].addBrief(of: try await archive.articles(ids), at: places)
      }
      for place in digest.singles.indices where !Task.isCancelled {
        let ids = digest.singles[place].articles.map(\.headline.id)
        digest.singles[place].addBrief(of: try await archive.articles(ids))
      }
      return digest
    }
  }
}

extension Archive {
  /// The texts of these articles; nil for one that has gone meanwhile.
  func articles(_ ids: [Article.ID]) throws(DatabaseError) -> [Article?] {
    var articles: [Article?] = []
    for id in ids { articles.append(try reader.article(id)) }
    return articles
  }

  /// A digest without its briefs.
  func digest(
    of query: Query?, from start: Timestamp, to end: Timestamp, limit: Int
  ) throws(DatabaseError) -> Digest {
    try reader.reading { () throws(DatabaseError) in
      let news = try DigestNews(of: query, from: start, to: end, in: reader)
      let taste = try taste(at: end)
      let weight = DigestWeight(from: start, to: end, taste: taste)
      var digest = Digest(from: start, to: end, query: query?.text)
      digest.isCut = news.isCut
      let recent = news.articles.compactMap { news.rows[$0.id] }
      digest.articleCount = recent.count
      digest.sourceCount = Set(recent.map(\.feed)).count
      let entries = try news.groups(in: reader).compactMap { news.entry(of: $0, weight) }
      let labels = try reader.labels(entries.flatMap { $0.articles.map(\.id) })
      let sorted = entries.map { $0.entry(labels) }.sorted(by: Digest.Entry.precedes)
      digest.stories = Array(sorted.filter { $0.articles.count > 1 }.prefix(limit))
      digest.singles = Array(sorted.filter { $0.articles.count == 1 }.prefix(limit))
      return digest
    }
  }

  /// Articles that say what the reader likes: of each kind the latest.
  private static let likings = 100

  private func taste(at now: Timestamp) throws(DatabaseError) -> DigestTaste {
    let starred = try reader.newestStarred(limit: Self.likings)
    let read = try reader.lastRead(
      since: now.advanced(by: -7 * 86_400), limit: Self.likings)
    let articles = (
      starred: try reader.relatedArticles(starred), read: try reader.relatedArticles(read)
    )
    let terms = (articles.starred + articles.read).terms
    return DigestTaste(
      starred: articles.starred, read: articles.read,
      frequency: try reader.documentFrequency(Array(terms)),
      articleCount: try reader.articleCount)
  }
}

extension Digest.Entry {
  /// The heavier first, then what is newer, then by guid.
  static func precedes(_ a: Digest.Entry, _ b: Digest.Entry) -> Bool {
    if a.weight != b.weight { return a.weight > b.weight }
    guard let one = a.articles.first, let other = b.articles.first else { return false }
    if one.headline.date != other.headline.date { return one.headline.date > other.headline.date }
    return one.guid != other.guid
      ? one.guid < other.guid : one.headline.id < other.headline.id
  }
}
