import Models

/// One way through an index to the articles that belong to a query.
///
/// The query's most telling terms bring candidates, which are compared term by term. The nearest of
/// them widen the query by terms of their own, which bring more candidates; then all are ranked.
struct RelatedSearch {
  /// Postings that are looked at, and stretches of the index that are read. Terms that would go
  /// beyond it are left out, whole: which articles came first then plays no part.
  private static let mostPostings = 6_000
  private static let mostStretches = 300
  /// Articles of a stretch.
  private static let stretch = 4_096

  private struct Candidate {
    var article: ComparableArticle
    var terms: KnownTerms
    var vector: TermVector
    /// To the query as it is.
    var likeness: Double
  }

  private let query: ComparableArticle
  private let queryTerms: KnownTerms
  private let excluded: Set<Article.ID>
  private let articleCount: Int
  private var space: TermSpace
  private var frequency: [String: Int] = [:]
  private var origin: [Double] = []
  private var widened: [Double] = []
  private var looked: Set<String> = []
  /// What the postings of each article add up to, by the places that `places` gives the articles.
  private var sums: [(article: Article.ID, sum: Double)] = []
  private var places = NumberTable()
  private var candidates: [Candidate] = []
  private var postings = 0
  private var stretches = 0

  init(_ query: ComparableArticle, _ besides: Set<Article.ID>, articleCount: Int) {
    self.query = query
    queryTerms = KnownTerms(query.terms)
    self.articleCount = articleCount
    excluded = besides.union([query.id])
    space = TermSpace(articleCount: articleCount, doubtsCommonWords: !query.isBrief)
  }

  mutating func find<Index: RelatedIndex>(in index: Index) throws(Index.Failure) {
    try learn(space.unknown(query.terms), from: index)
    origin = space.weights(space.vector(queryTerms))
    try lookUp(
      origin, limit: Ranking.lookups, candidates: Ranking.firstCandidates, in: index)
    let neighbours = nearest()
    let terms = neighbours.flatMap {
      space.unknown($0.article.terms, strongest: Ranking.feedbackTerms)
    }
    try learn(terms, from: index)
    // The space has grown.
    origin += [Double](repeating: 0, count: space.terms.count - origin.count)
    widened = Ranking.widened(
      origin,
      neighbours.map { (space.weights(space.vector($0.terms)), $0.likeness) })
    for place in candidates.indices {
      candidates[place].vector = space.vector(candidates[place].terms)
    }
    try lookUp(
      widened, limit: neighbours.isEmpty ? 0 : Ranking.widenedLookups,
      candidates: Ranking.candidates, in: index)
  }

  /// Learns how frequent terms are.
  private mutating func learn<Index: RelatedIndex>(
    _ terms: [String], from index: Index
  ) throws(Index.Failure) {
    let found = try index.frequency(of: terms)
    frequency.merge(found) { first, _ in first }
    space.add(terms, frequency: found)
  }

  /// Looks up the most telling terms that were not yet, and compares what they bring.
  private mutating func lookUp<Index: RelatedIndex>(
    _ weights: [Double], limit: Int, candidates: Int, in index: Index
  ) throws(Index.Failure) {
    let terms = telling(weights, limit: limit)
    looked.formUnion(terms.map { space.terms[$0.number] })
    let found = try index.postings(of: terms.map { space.terms[$0.number] })
    for (term, entries) in zip(terms, found) {
      for entry in entries { add(term.weight * Double(entry.weight), to: entry.article) }
    }
    let known = Set(self.candidates.map(\.article.id))
    let ids = strongest(candidates).filter { !known.contains($0) && !excluded.contains($0) }
    for article in try index.articles(ids) {
      let terms = KnownTerms(article.terms)
      let vector = space.vector(terms)
      self.candidates.append(
        Candidate(
          article: article, terms: terms, vector: vector, likeness: vector.likeness(origin)))
    }
  }

  /// Numbers of terms and what an occurrence of each counts, most telling first.
  private mutating func telling(
    _ weights: [Double], limit: Int
  ) -> [(number: Int, weight: Double)] {
    let order = weights.indices.filter { weights[$0] > 0 }.sorted {
      weights[$0] != weights[$1] ? weights[$0] > weights[$1] : space.terms[$0] < space.terms[$1]
    }
    var telling: [(number: Int, weight: Double)] = []
    for number in order {
      guard telling.count < limit else { break }
      let term = space.terms[number]
      // Frequencies count the query itself.
      guard let count = frequency[term], count > 1, !looked.contains(term) else { continue }
      let spread = min(count, 1 + articleCount / Self.stretch)
      guard postings + count <= Self.mostPostings, stretches + spread <= Self.mostStretches
      else { continue }
      postings += count
      stretches += spread
      let rarity = Ranking.rarity(frequency: count, articleCount: articleCount)
      telling.append((number, weights[number] * rarity))
    }
    return telling
  }

  private mutating func add(_ value: Double, to article: Article.ID) {
    // Article numbers follow each other; multiplied, they do not meet.
    let key = UInt64(bitPattern: article.rawValue) &* 0x9E37_79B9_7F4A_7C15
    let mixed = key ^ key >> 32
    guard let place = places[mixed] else {
      places.set(sums.count, for: mixed)
      return sums.append((article, value))
    }
    sums[place].sum += value
  }

  /// The articles with the largest sums; none of several with the same sum is left out.
  private func strongest(_ limit: Int) -> [Article.ID] {
    guard sums.count > limit else { return sums.map(\.article) }
    var largest = BinaryHeap<Double>()
    for (place, entry) in sums.enumerated() {
      if place >= limit, let least = largest.first, entry.sum <= least { continue }
      largest.push(entry.sum)
      if place >= limit { _ = largest.pop() }
    }
    let least = largest.first ?? 0
    return Array(sums.filter { $0.sum >= least }.map(\.article).sorted(by: >).prefix(2 * limit))
  }

  private func nearest() -> [Candidate] {
    sorted(candidates) { $0.likeness }.enumerated()
      .filter { Ranking.isNeighbour($0.element.likeness, $0.offset) }.map { $0.element }
  }

  private func sorted(
    _ candidates: [Candidate], by value: (Candidate) -> Double
  ) -> [Candidate] {
    candidates.sorted {
      let (one, other) = (value($0), value($1))
      return one != other ? one > other : ComparableArticle.precedes($0.article, $1.article)
    }
  }

  func ranked(limit: Int) -> [RankedArticle] {
    let own = space.vector(queryTerms)
    var found: [(candidate: Candidate, score: Double)] = []
    for candidate in candidates {
      let isBrief = query.isBrief || candidate.article.isBrief
      let likeness = candidate.vector.likeness(widened)
      guard likeness >= (isBrief ? Ranking.briefFloor : Ranking.floor) else { continue }
      let words = min(query.words, candidate.article.words)
      let evidence = Evidence(own, candidate.vector)
      // Titles may say the same in other words, and meet by a third one.
      let isJoined = evidence.isShared || isBrief && likeness >= Ranking.joinedFloor
      guard isJoined, evidence.isEnough(words: words) else { continue }
      let nearness = Ranking.nearness(query.published, candidate.article.published)
      found.append((candidate, min(1, likeness) * nearness))
    }
    found.sort {
      $0.score != $1.score
        ? $0.score > $1.score
        : ComparableArticle.precedes($0.candidate.article, $1.candidate.article)
    }
    let mixed = Ranking.mixed(
      found, score: { $0.score }, source: { $0.candidate.article.feed })
    return mixed.prefix(limit).map { row in
      let direct = row.candidate.vector.shared(own)
      let shared = direct.isEmpty ? row.candidate.vector.numbers(in: widened) : direct
      return RankedArticle(
        id: row.candidate.article.id, score: row.score, terms: shared.map { space.terms[$0] })
    }
  }
}
