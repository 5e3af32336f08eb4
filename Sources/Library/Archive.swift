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
    reader = try StoreReader(directory: directory)
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

  func discussion(of id: Article.ID) throws(DatabaseError) -> Discussion {
    try reader.discussion(of: id)
  }

  /// The feeds that a refresh asks, with what is known of each; left out are those that are gone,
  /// those that wait for the reader's word, and those whose server asked to be left alone for now.
  func feedsToVisit(
    _ target: RefreshTarget, at now: Timestamp
  ) throws(DatabaseError) -> [(id: Feed.ID, title: String, state: FetchState)] {
    let wanted: Set<Feed.ID>? =
      switch target {
      case .due: Set(try reader.dueFeeds(at: now))
      case .now(let feeds): feeds.map { Set($0) }
      }
    var found: [(Feed.ID, String, FetchState)] = []
    for feed in try reader.feeds() where wanted?.contains(feed.id) ?? true {
      guard feed.health != .gone, feed.isConfirmed, let state = try reader.fetchState(of: feed.id)
      else { continue }
      if let pause = state.pausedUntil, pause > now { continue }
      found.append((feed.id, feed.title, state))
    }
    return found
  }
}

extension Archive {
  /// How many of the newest articles about a term are looked at.
  private static let postingsLimit = 1_000

  /// Ranks the neighbours of an article: few postings, fewer vectors, then exact.
  func related(to id: Article.ID, limit: Int) throws(DatabaseError) -> [RelatedArticle] {
    guard let article = try reader.headlines([id]).first else { return [] }
    let query = RelatedCandidate(
      id: id, terms: try reader.terms(of: id), date: article.date,
      titleOnly: article.words < 30, title: article.title)
    let count = try reader.articleCount
    let frequency = try reader.documentFrequency(query.terms.map(\.term))
    let telling = Ranking.candidateTerms(
      of: query.terms, documentFrequency: frequency, articleCount: count)
    let weights = Dictionary(query.terms.map { ($0.term, $0) }) { first, _ in first }
    let postings = try reader.postings(of: telling, limit: Self.postingsLimit).compactMap { found in
      weights[found.term].map { term in
        QueryPostings(
          weight: Ranking.weight(
            of: term, documentFrequency: found.documentFrequency, articleCount: count),
          entries: found.entries.map { .init(id: $0.article, weight: $0.weight) })
      }
    }
    let candidates = Ranking.preselect(postings: postings).filter { $0 != id }
    return try rank(query, candidates, count, limit)
  }

  private func rank(
    _ query: RelatedCandidate, _ ids: [Article.ID], _ count: Int, _ limit: Int
  ) throws(DatabaseError) -> [RelatedArticle] {
    let headlines = try reader.headlines(ids)
    let vectors = try reader.vectors(of: ids)
    let terms = Set(vectors.values.joined().map(\.term))
    let frequency = try reader.estimatedFrequency(Array(terms))
    let candidates = headlines.map { row in
      RelatedCandidate(
        id: row.id, terms: vectors[row.id] ?? [], date: row.date, titleOnly: row.words < 30,
        title: row.title)
    }
    let ranked = Ranking.rank(
      query: query, candidates: candidates, documentFrequency: frequency, articleCount: count,
      limit: limit)
    let rows = Dictionary(headlines.map { ($0.id, $0) }) { first, _ in first }
    let leads = try reader.leads(ranked.map(\.id))
    return ranked.compactMap { found in
      rows[found.id].map {
        RelatedArticle(
          headline: $0, lead: leads[found.id] ?? "", score: found.score, terms: found.terms)
      }
    }
  }
}
