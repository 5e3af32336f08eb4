import Models
import Related
import Storage
import Threads

/// Reading that may take longer than a frame, on a thread and a connection of its own.
actor Archive {
  let reader: StoreReader
  private nonisolated let executor = SerialThread()

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(directory: String) throws(DatabaseError) {
    reader = try StoreReader(archive: directory)
    reader.makeInterestJudge = InterestProfile.judge
  }

  func seek(
    in scope: ListScope, from key: ListKey?, isForward: Bool, matching query: Query?
  ) throws(DatabaseError) -> (headline: Headline, index: Int)? {
    let found =
      if let query {
        try reader.nextMatch(after: key, forward: isForward, in: scope, matching: query)
      } else {
        try reader.nextUnread(after: key, forward: isForward, in: scope)
      }
    guard let found else { return nil }
    return (found, try reader.index(of: found.key, in: scope))
  }

  /// An article and the address of the feed that brought it.
  func articleAndFeed(
    _ id: Article.ID
  ) throws(DatabaseError) -> (article: Article, feed: String?)? {
    guard let article = try reader.article(id) else { return nil }
    return (article, try reader.feed(article.headline.feed)?.address)
  }

  func hostPauses(at now: Timestamp) throws(DatabaseError) -> [String: Timestamp] {
    try reader.hostPauses(at: now)
  }
}

extension Archive {
  /// The articles that are closest to one, of those that lists show or of others with them.
  func related(
    to id: Article.ID, limit: Int, with unshown: Unshown = []
  ) throws(DatabaseError) -> [RelatedArticle] {
    try reader.reading { () throws(DatabaseError) in
      guard let query = try reader.relatedArticles([id], with: .all).first else {
        return []
      }
      let ranked = try Ranking.related(
        to: query, besides: unshown.contains(.copies) ? [] : try reader.numbersOfCopies(of: id),
        in: StoredTerms(reader: reader, unshown: unshown), limit: limit)
      return try rows(of: ranked, title: try reader.headlines([id]).first?.title ?? "")
    }
  }

  private func rows(
    of ranked: [RankedArticle], title: String
  ) throws(DatabaseError) -> [RelatedArticle] {
    let headlines = try reader.headlines(ranked.map(\.id))
    let rows = Dictionary(headlines.map { ($0.id, $0) }) { first, _ in first }
    let leads = try reader.leads(ranked.map(\.id))
    return ranked.compactMap { found in
      rows[found.id].map { row in
        RelatedArticle(
          headline: row, lead: leads[found.id] ?? "", score: found.score,
          terms: Ranking.reasons(found.terms, headlines: [title, row.title]))
      }
    }
  }
}

/// The store's index for Related Articles as ranking asks it.
struct StoredTerms: RelatedIndex {
  let reader: StoreReader
  let unshown: Unshown

  var articleCount: Int {
    get throws(DatabaseError) { try reader.articleCount }
  }

  func frequency(of terms: [String]) throws(DatabaseError) -> [String: Int] {
    try reader.documentFrequency(terms)
  }

  func postings(
    of terms: [String]
  ) throws(DatabaseError) -> [[(article: Article.ID, weight: UInt8)]] {
    try reader.postings(of: terms).map { $0.entries.map { ($0.article, $0.weight) } }
  }

  func articles(_ ids: [Article.ID]) throws(DatabaseError) -> [ComparableArticle] {
    try reader.relatedArticles(ids, with: unshown)
  }
}
