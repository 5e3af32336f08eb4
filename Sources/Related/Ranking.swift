internal import Glibc
package import Models

/// Which articles belong to an article: likeness of term weights, nearer in time first.
package enum Ranking {
  /// Likeness below which nothing is said.
  package static let floor = 0.16
  /// The same where one of the two is little more than a title.
  package static let briefFloor = 0.08
  /// The same where the two have no term in common, but each has some with a third one.
  static let joinedFloor = 0.14
  /// How many terms of an article are looked up.
  static let lookups = 24
  /// How many more for its nearest neighbours.
  static let widenedLookups = 12
  /// Articles that are compared term by term: more found no more of what belongs together.
  static let candidates = 48
  /// Of these, those among which the nearest are looked for before.
  static let firstCandidates = 24
  /// Rarity is reckoned as in a store of at least so many articles: scores keep their meaning
  /// while a store grows.
  private static let leastArticles = 20_000
  /// Rarity of a usual term, by which likenesses are about between 0 and 1.
  static let usualRarity = 9.0
  private static let halfLife = 14.0 * 86_400
  /// How much the nearest articles add to the query, times their likeness, how many do, how near
  /// they have to be, and with how many of their terms.
  private static let feedback = 1.5
  private static let feedbackArticles = 3
  private static let feedbackFloor = 0.2
  static let feedbackTerms = 32
  /// An article of another source comes before one of the same source as the last, where it is so
  /// nearly as close.
  private static let asClose = 0.97

  /// ln(N / df) + 1: how telling a term is that occurs in `frequency` articles, or in `leastShare` of
  /// all, where that is more.
  package static func rarity(
    frequency: Int, leastShare: Double = 0, articleCount: Int
  ) -> Double {
    let articles = Double(max(articleCount, leastArticles))
    return max(log(articles / max(1, Double(frequency), leastShare * articles)), 0) + 1
  }

  /// The articles that belong to `query`, best first, at most `limit`; not `query` itself, nor any of
  /// `besides`.
  package static func related<Index: RelatedIndex>(
    to query: ComparableArticle, besides: Set<Article.ID> = [], in index: Index, limit: Int
  ) throws(Index.Failure) -> [RankedArticle] {
    guard limit > 0, !query.terms.isEmpty else { return [] }
    var search = RelatedSearch(query, besides, articleCount: try index.articleCount)
    try search.find(in: index)
    return search.ranked(limit: limit)
  }

  /// 1 for articles of one moment, down to one half for those that are far apart.
  package static func nearness(_ a: Timestamp?, _ b: Timestamp?) -> Double {
    guard let a, let b else { return 1 }
    let distance = Double(max(a, b).seconds(since: min(a, b)))
    return 0.5 + 0.5 * exp2(-distance / halfLife)
  }

  /// The two or three words that say most about why two articles were joined; `terms` come
  /// strongest first.
  package static func reasons(_ terms: [String], headlines: [String]) -> [String] {
    JoinedTerms.readable(terms, headlines: headlines)
  }

  /// Moves articles so that, where others are as close, no source comes twice in a row.
  static func mixed<Row>(
    _ ranked: [Row], score: (Row) -> Double, source: (Row) -> Feed.ID
  ) -> [Row] {
    var rest = ranked
    var mixed: [Row] = []
    while let first = rest.first {
      let last = mixed.last.map(source)
      let next = rest.firstIndex {
        source($0) != last && score($0) >= score(first) * asClose
      }
      mixed.append(rest.remove(at: next ?? 0))
    }
    return mixed
  }

  /// A query drawn towards its nearest neighbours, of length 1.
  static func widened(
    _ origin: [Double], _ neighbours: [(weights: [Double], likeness: Double)]
  ) -> [Double] {
    var sum = origin
    for neighbour in neighbours {
      for (number, weight) in neighbour.weights.enumerated() where weight > 0 {
        sum[number] += feedback * neighbour.likeness * weight
      }
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? sum.map { $0 / length } : sum
  }

  static func isNeighbour(_ likeness: Double, _ place: Int) -> Bool {
    place < feedbackArticles && likeness >= feedbackFloor
  }
}
