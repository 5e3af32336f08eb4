internal import Glibc
package import Models

/// Which articles are about one event.
///
/// Articles are joined, the most alike first, as long as those of two groups are alike on average
/// (average-linkage clustering): B-cubed F1 on English stories .92, where joining whatever is linked
/// gives .88. The order in which articles came plays no part.
package enum Stories {
  /// How alike the articles of two groups have to be on average to be of one story.
  private static let likeness = 0.2
  /// Likenesses below count as none.
  private static let leastLikeness = 0.06
  /// After so many days without a word, what comes is another story.
  package static let days = 14.0
  /// Terms of more articles than this, or than a tenth of all, join nothing.
  private static let mostPostings = 500

  /// The groups, each by its articles' places in `articles`, newest first; most are of one article.
  ///
  /// `frequency` says in how many articles of the store terms are, of which there are
  /// `articleCount`.
  package static func groups(
    of articles: [ComparableArticle], frequency: [String: Int], articleCount: Int
  ) -> [[Int]] {
    let order = articles.indices.sorted {
      ComparableArticle.precedes(articles[$0], articles[$1])
    }
    var links = StoryLinks(frequency: frequency, articleCount: articleCount)
    for place in order { links.add(articles[place]) }
    let edges = links.edges(mostPostings: max(mostPostings, articles.count / 10))
    var linkage = AverageLinkage(count: articles.count, edges: edges)
    return linkage.groups(least: likeness).map { $0.map { order[$0] } }
  }

  /// How alike a later article is to those of a story, on average.
  package static func belongs(_ likenesses: [Double]) -> Bool {
    guard !likenesses.isEmpty else { return false }
    return likenesses.reduce(0, +) / Double(likenesses.count) >= likeness
  }

  /// How alike two articles are as parts of one story: by their terms, which is `alike`, less the more
  /// days lie between them; 0 where that is next to nothing, or where names say otherwise.
  static func likeness(
    _ alike: Double, _ one: TermVector, _ other: TermVector, distance: Double, words: Int
  ) -> Double {
    let likeness = min(1, alike) * (1 - distance / days)
    guard likeness >= leastLikeness, Evidence(one, other).isEnough(words: words) else { return 0 }
    return likeness
  }

  /// Days between two articles; none where one has no date.
  static func distance(_ one: Timestamp?, _ other: Timestamp?) -> Double {
    guard let one, let other else { return 0 }
    return Double(max(one, other).seconds(since: min(one, other))) / 86_400
  }
}

/// The likenesses of articles that are near enough in time, found by the terms that they share.
struct StoryLinks {
  struct Edge {
    var one: Int
    var other: Int
    var likeness: Double
  }

  private var space: TermSpace
  private let frequency: [String: Int]
  private var vectors: [TermVector] = []
  private var words: [Int] = []
  private var dates: [Timestamp?] = []

  init(frequency: [String: Int], articleCount: Int) {
    space = TermSpace(articleCount: articleCount)
    self.frequency = frequency
  }

  /// Newest first.
  mutating func add(_ article: ComparableArticle) {
    space.add(space.unknown(article.terms), frequency: frequency)
    vectors.append(space.vector(KnownTerms(article.terms)))
    words.append(article.words)
    dates.append(article.published)
  }

  /// Pairs by rising numbers, the lower first.
  func edges(mostPostings: Int) -> [Edge] {
    var counts = [Int](repeating: 0, count: space.terms.count)
    for vector in vectors { for entry in vector.entries { counts[entry.number] += 1 } }
    var postings = [[(article: Int32, weight: Double)]](repeating: [], count: counts.count)
    var sums = [Double](repeating: 0, count: vectors.count)
    var edges: [Edge] = []
    for (place, vector) in vectors.enumerated() {
      var touched: [Int] = []
      for entry in vector.entries where (2...mostPostings).contains(counts[entry.number]) {
        // The last of them are the nearest in time.
        for posting in postings[entry.number].reversed() {
          let other = Int(posting.article)
          guard distance(place, other) < Stories.days else { break }
          if sums[other] == 0 { touched.append(other) }
          sums[other] += entry.weight * posting.weight
        }
        postings[entry.number].append((Int32(place), entry.weight))
      }
      for other in touched.sorted() {
        let likeness = Stories.likeness(
          sums[other], vector, vectors[other], distance: distance(place, other),
          words: min(words[place], words[other]))
        sums[other] = 0
        if likeness > 0 { edges.append(Edge(one: other, other: place, likeness: likeness)) }
      }
    }
    return edges
  }

  private func distance(_ one: Int, _ other: Int) -> Double {
    Stories.distance(dates[one], dates[other])
  }
}

/// Joins what is most alike on average, again and again; pairs without an edge are not alike at all.
struct AverageLinkage {
  private struct Candidate: Comparable {
    var likeness: Double
    var one: Int
    var other: Int
    /// How often the two had been joined with others when this was reckoned.
    var ages: (Int, Int)

    /// The more alike first, then those of the lower numbers.
    static func < (a: Candidate, b: Candidate) -> Bool {
      if a.likeness != b.likeness { return a.likeness > b.likeness }
      return a.one != b.one ? a.one < b.one : a.other < b.other
    }

    static func == (a: Candidate, b: Candidate) -> Bool {
      a.likeness == b.likeness && a.one == b.one && a.other == b.other
    }
  }

  /// By the lowest number in each; empty where it went into another.
  private var members: [[Int]]
  private var sums: [[Int: Double]]
  private var ages: [Int]
  private var heap = BinaryHeap<Candidate>()

  init(count: Int, edges: [StoryLinks.Edge]) {
    members = (0..<count).map { [$0] }
    sums = [[Int: Double]](repeating: [:], count: count)
    ages = [Int](repeating: 0, count: count)
    for edge in edges {
      sums[edge.one][edge.other] = edge.likeness
      sums[edge.other][edge.one] = edge.likeness
    }
  }

  mutating func groups(least: Double) -> [[Int]] {
    for one in members.indices {
      for other in sums[one].keys.sorted() where other > one { push(one, other, least) }
    }
    while let next = heap.pop() {
      guard ages[next.one] == next.ages.0, ages[next.other] == next.ages.1 else { continue }
      join(next.one, next.other)
      for other in sums[next.one].keys.sorted() {
        push(min(next.one, other), max(next.one, other), least)
      }
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  private mutating func push(_ one: Int, _ other: Int, _ least: Double) {
    guard let sum = sums[one][other] else { return }
    let likeness = sum / Double(members[one].count * members[other].count)
    guard likeness >= least else { return }
    heap.push(
      Candidate(likeness: likeness, one: one, other: other, ages: (ages[one], ages[other])))
  }

  /// Takes the second into the first.
  private mutating func join(_ one: Int, _ other: Int) {
    members[one] += members[other]
    members[other] = []
    let taken = sums[other]
    sums[other] = [:]
    sums[one][other] = nil
    for (third, sum) in taken where third != one {
      sums[one][third, default: 0] += sum
      sums[third][other] = nil
      sums[third][one] = sums[one][third]
    }
    ages[one] += 1
    ages[other] = -1
  }
}
