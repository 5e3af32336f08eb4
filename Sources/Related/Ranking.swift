internal import Glibc
package import Models

/// Which articles belong to an article: cosine of term weights, nearer in time first.
///
/// The way: `candidateTerms` says which terms to look up, `preselect` picks from their postings
/// the articles whose terms to load, `rank` compares.
package enum Ranking {
  /// Cosine below which nothing is said. English news of 1,500 characters: 999 of 1,000 above are
  /// right.
  package static let floor = 0.16
  /// The same where one of the two is little more than a title (Korean short texts: four out of
  /// five above are right).
  package static let titleFloor = 0.22
  /// How many terms such an item must share: one word in common is chance.
  private static let leastShared = 2
  /// How many terms of an article are looked up.
  package static let lookups = 14
  /// Rarity is reckoned as in a store of at least so many articles: scores keep their meaning
  /// while a store grows.
  private static let leastArticles = 20_000
  private static let halfLife = 14.0 * 86_400
  /// How much the nearest articles add to the query, times their similarity, and how many do.
  private static let feedback = 0.5
  private static let feedbackArticles = 3

  /// ln(N / df) + 1: how telling a term is that occurs in `frequency` articles.
  package static func rarity(frequency: Int, articleCount: Int) -> Double {
    let articles = Double(max(articleCount, leastArticles))
    return max(log(articles / Double(max(1, frequency))), 0) + 1
  }

  /// What an occurrence of the term elsewhere counts for `preselect`.
  package static func weight(
    of term: WeightedTerm, documentFrequency: Int, articleCount: Int
  ) -> Double {
    let rarity = rarity(frequency: documentFrequency, articleCount: articleCount)
    return Double(term.weight) / 255 * rarity * rarity
  }

  /// The terms of a query to look up postings for, most telling first, at most `lookups`.
  ///
  /// Terms that no other article has are left out: frequencies count the query itself.
  package static func candidateTerms(
    of query: [WeightedTerm], documentFrequency: [String: Int], articleCount: Int
  ) -> [String] {
    query.compactMap { term -> (term: String, weight: Double)? in
      guard let frequency = documentFrequency[term.term], frequency > 1 else { return nil }
      let rarity = rarity(frequency: frequency, articleCount: articleCount)
      return (term.term, Double(term.weight) * rarity)
    }
    .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
    .prefix(lookups).map { $0.term }
  }

  /// The `limit` articles with the largest sums over all postings, largest first. From 32 on, more
  /// candidates found no more of what belongs together.
  package static func preselect(postings: [QueryPostings], limit: Int = 40) -> [Article.ID] {
    var sums: [Article.ID: Double] = [:]
    for posting in postings {
      for entry in posting.entries {
        sums[entry.id, default: 0] += posting.weight * Double(entry.weight)
      }
    }
    return sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key > $1.key }
      .prefix(limit).map { $0.key }
  }

  /// The candidates that belong to `query`, best first, at most `limit`.
  ///
  /// `documentFrequency` should know the candidates' terms too; what it does not know counts as
  /// occurring once. Copies of the query are left out, and of copies only the newest is kept.
  package static func rank(
    query: RelatedCandidate, candidates: [RelatedCandidate],
    documentFrequency: [String: Int], articleCount: Int, limit: Int
  ) -> [RankedArticle] {
    // In one order, or sums and ties would depend on the order given.
    let candidates = candidates.sorted { $0.id > $1.id }
    var space = TermSpace(documentFrequency: documentFrequency, articleCount: articleCount)
    let queryVector = space.vector(query.terms)
    let vectors = candidates.map { space.vector($0.terms) }
    let origin = space.weights(queryVector)
    let direct = vectors.map { $0.cosine(origin) }
    let distinct = TitleFolding.distinct(candidates, vectors, besides: query, direct, in: space)
    let widened = widened(origin, distinct.map { (vectors[$0], direct[$0]) })
    var found: [(index: Int, score: Double)] = []
    for index in distinct where direct[index] > 0 {
      let candidate = candidates[index]
      let isShort = query.titleOnly || candidate.titleOnly
      let cosine = vectors[index].cosine(widened)
      guard cosine >= (isShort ? titleFloor : floor) else { continue }
      if isShort, space.shared(origin, vectors[index]).count < leastShared { continue }
      found.append((index, min(1, cosine) * nearness(query.date, candidate.date)))
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
    return found.prefix(max(0, limit)).map {
      let candidate = candidates[$0.index]
      let shared = space.shared(origin, vectors[$0.index])
      let words = JoinedTerms.readable(shared, headlines: [query.title, candidate.title])
      return RankedArticle(id: candidate.id, score: $0.score, terms: words)
    }
  }

  /// The query's weights drawn towards its nearest neighbours, if these are near enough to be
  /// shown; of length 1.
  private static func widened(
    _ origin: [Double], _ others: [(vector: TermVector, cosine: Double)]
  ) -> [Double] {
    var sum = origin
    for other in others.sorted(by: { $0.cosine > $1.cosine }).prefix(feedbackArticles)
    where other.cosine >= floor {
      for (number, weight) in other.vector.entries {
        sum[number] += feedback * other.cosine * weight
      }
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? sum.map { $0 / length } : sum
  }

  /// 1 for articles of one moment, down to one half for those that are far apart.
  private static func nearness(_ a: Timestamp?, _ b: Timestamp?) -> Double {
    guard let a, let b else { return 1 }
    let distance = Double(max(a, b).seconds(since: min(a, b)))
    return 0.5 + 0.5 * exp2(-distance / halfLife)
  }
}
