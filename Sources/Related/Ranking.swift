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
  /// How many terms of an article are looked up.
  package static let lookups = 12
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
    return max(Logarithm.natural(articles / Double(max(1, frequency))), 0) + 1
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

  /// The `limit` articles with the largest sums over all postings, largest first.
  package static func preselect(postings: [QueryPostings], limit: Int = 60) -> [Article.ID] {
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
  /// occurring once. Of articles with one title only the newest is kept, none with the query's.
  package static func rank(
    query: RelatedCandidate, candidates: [RelatedCandidate],
    documentFrequency: [String: Int], articleCount: Int, limit: Int
  ) -> [RankedArticle] {
    var space = TermSpace(documentFrequency: documentFrequency, articleCount: articleCount)
    let origin = space.vector(query.terms)
    let others = TitleFolding.distinct(candidates, besides: query)
    let vectors = others.map { space.vector($0.terms) }
    let direct = vectors.map { origin.dot($0) }
    let widened = widened(origin, vectors, direct, query.titleOnly ? titleFloor : floor)
    var found: [(index: Int, score: Double)] = []
    for (index, candidate) in others.enumerated() where direct[index] > 0 {
      let cosine = widened.dot(vectors[index])
      guard cosine >= (query.titleOnly || candidate.titleOnly ? titleFloor : floor) else {
        continue
      }
      found.append((index, min(1, cosine) * nearness(query.date, candidate.date)))
    }
    found.sort {
      $0.score != $1.score ? $0.score > $1.score : others[$0.index].id > others[$1.index].id
    }
    return found.prefix(max(0, limit)).map {
      let joined = space.joined(origin, vectors[$0.index])
      return RankedArticle(id: others[$0.index].id, score: $0.score, terms: joined)
    }
  }

  /// The query drawn towards its nearest neighbours that are near enough to be shown.
  private static func widened(
    _ origin: TermVector, _ vectors: [TermVector], _ direct: [Double], _ floor: Double
  ) -> TermVector {
    let nearest = direct.indices.sorted { direct[$0] > direct[$1] }.prefix(feedbackArticles)
    var sum = origin
    for index in nearest where direct[index] >= floor {
      sum.add(vectors[index], times: feedback * direct[index])
    }
    return sum.normalised
  }

  /// 1 for articles of one moment, down to one half for those that are far apart.
  private static func nearness(_ a: Timestamp?, _ b: Timestamp?) -> Double {
    guard let a, let b else { return 1 }
    let distance = Double(max(a, b).seconds(since: min(a, b)))
    return 0.5 + 0.5 * Logarithm.half(toThe: distance / halfLife)
  }
}
