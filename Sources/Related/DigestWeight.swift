internal import Glibc
package import Models

/// How much an event weighs in a digest: how many report it, how much, how lately, and what the
/// reader makes of such things.
///
/// Sources count by their logarithm, and so does the number of articles, but a quarter as much and
/// at most four of a source: whoever writes ten times about a thing makes it hardly larger, and five
/// who write once make it more than twice as large. Copies of one text are no sources of their own,
/// and count as articles.
package struct DigestWeight: Sendable {
  /// An article of the event; of copies of one text, one.
  package struct Member: Sendable {
    package var article: ComparableArticle
    package var date: Timestamp
    package var isRead: Bool
    package var isStarred: Bool
    package var copies: Int

    package init(_ article: ComparableArticle, _ headline: Headline) {
      self.article = article
      date = headline.date
      isRead = headline.isRead
      isStarred = headline.isStarred
      copies = headline.copies
    }
  }

  /// What the number of articles counts, and how many articles of a source and copies do.
  private static let size = 0.25
  private static let mostOfSource = 4
  private static let mostCopies = 8
  /// What a thing gains that is all to the reader's liking, or has an article that is starred, and
  /// loses when all of it is read.
  private static let liking = 0.3
  private static let star = 0.25
  private static let read = 0.3
  private static let day = 86_400.0

  private let end: Timestamp
  private let halfLife: Double
  private let taste: DigestTaste

  /// What is a day old weighs half; in a digest of more than two days, what is as old as half of it.
  package init(from start: Timestamp, to end: Timestamp, taste: DigestTaste) {
    self.end = end
    self.taste = taste
    halfLife = max(Self.day, Double(end.seconds(since: start)) / 2)
  }

  /// Above 0 for what has members; comparable in one digest only.
  package func weight(of members: [Member]) -> Double {
    guard !members.isEmpty else { return 0 }
    return coverage(members) * recency(members) * regard(members)
  }

  private func coverage(_ members: [Member]) -> Double {
    var ofSource: [Feed.ID: Int] = [:]
    for member in members { ofSource[member.article.feed, default: 0] += 1 }
    let articles = ofSource.values.reduce(0) { $0 + min($1, Self.mostOfSource) }
    let copies = min(Self.mostCopies, members.reduce(0) { $0 + $1.copies })
    return log2(1 + Double(ofSource.count)) + Self.size * log2(Double(articles + copies))
  }

  private func recency(_ members: [Member]) -> Double {
    average(members) { member in
      exp2(-Double(max(0, end.seconds(since: member.date))) / halfLife)
    }
  }

  private func regard(_ members: [Member]) -> Double {
    let liked = average(members) { taste.liking(of: $0.article) }
    let read = average(members) { $0.isRead ? 1 : 0 }
    let star = members.contains(where: \.isStarred) ? Self.star : 0
    return (1 + Self.liking * liked) * (1 + star) * (1 - Self.read * read)
  }

  private func average(_ members: [Member], _ value: (Member) -> Double) -> Double {
    members.reduce(0) { $0 + value($1) } / Double(members.count)
  }
}

/// What the reader starred and read lately, as feeds and terms.
package struct DigestTaste: Sendable {
  /// A star says as much as so many articles that were read.
  private static let star = 3.0
  /// From so many articles that were read on a liking is a liking.
  private static let enough = 10.0
  /// What the feed counts; the terms count the rest.
  private static let feedShare = 0.4

  private var feeds: [Feed.ID: Double] = [:]
  private var profile: [String: Double] = [:]
  private var own: [Article.ID: Double] = [:]
  private var length = 0.0
  private var points = 0.0
  private let frequency: [String: Int]
  private let articleCount: Int

  /// Likes nothing more than anything else.
  package init() { self.init(starred: [], read: [], frequency: [:], articleCount: 0) }

  /// An article that is among both counts as starred. `frequency` says in how many articles of the
  /// store their terms are, of which there are `articleCount`.
  package init(
    starred: [ComparableArticle], read: [ComparableArticle], frequency: [String: Int],
    articleCount: Int
  ) {
    self.frequency = frequency
    self.articleCount = articleCount
    for article in starred { add(article, Self.star) }
    for article in read { add(article, 1) }
    // In one order, so that the same sum is rounded in the same way.
    length = profile.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
  }

  private mutating func add(_ article: ComparableArticle, _ strength: Double) {
    guard own[article.id] == nil else { return }
    own[article.id] = strength
    points += strength
    feeds[article.feed, default: 0] += strength
    for (term, weight) in vector(of: article) { profile[term, default: 0] += strength * weight }
  }

  /// How much an article is like what the reader stars and reads, 0 to 1; what they did to the
  /// article itself plays no part.
  package func liking(of article: ComparableArticle) -> Double {
    let strength = own[article.id] ?? 0
    let most = max(Self.enough, feeds.values.max() ?? 0)
    let feed = ((feeds[article.feed] ?? 0) - strength) / most
    guard length > 0 else { return Self.feedShare * feed }
    var likeness = 0.0
    for (term, weight) in vector(of: article) {
      guard let liked = profile[term] else { continue }
      likeness += weight * (liked - strength * weight)
    }
    let trust = min(1, points / Self.enough)
    let terms = max(0, min(1, likeness / length)) * trust
    return Self.feedShare * feed + (1 - Self.feedShare) * terms
  }

  /// Of length 1.
  private func vector(of article: ComparableArticle) -> [(term: String, weight: Double)] {
    let weighted = article.terms.terms.map { term in
      let rarity = Ranking.rarity(
        frequency: frequency[term.term] ?? 1, articleCount: articleCount)
      return (term: term.term, weight: Double(term.weight) * rarity)
    }
    let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return length > 0 ? weighted.map { ($0.term, $0.weight / length) } : []
  }
}
