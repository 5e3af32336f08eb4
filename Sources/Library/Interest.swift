package import Models
import Related
import Storage

/// What the reader opens, stars and skips: remembered here and nowhere else, and only when asked.
extension LibraryDesk {
  /// Remembers that an article was opened.
  package func learnOpened(_ id: Article.ID, at now: Timestamp) throws(LibraryError) {
    try storing { () throws(DatabaseError) in try writer.learnOpened(id, at: now) }
  }

  /// Forgets what the reader was interested in; tells how many events that were.
  package func forgetInterest() throws(LibraryError) -> Int {
    try storing { () throws(DatabaseError) in try writer.forgetInterest() }
  }

  /// What is known of the reader's interest: at most `limit` of the feeds and words that were opened
  /// more often than others, and as many of those that were skipped.
  package func interest(at now: Timestamp, limit: Int) throws(LibraryError) -> InterestSummary {
    let events = try storing { () throws(DatabaseError) in try writer.reader.interestEvents() }
    let profile = InterestProfile(events, at: now)
    var summary = InterestSummary(
      counts: Dictionary(grouping: events, by: \.kind).mapValues(\.count),
      since: events.map(\.at).min(), isEnough: profile != nil, feeds: [], terms: [])
    guard let profile else { return summary }
    let titles = try Dictionary(feeds().map { ($0.id, $0.title) }) { first, _ in first }
    summary.feeds = profile.strongestFeeds.compactMap { feed, weight in
      titles[feed].map { InterestSummary.Entry(name: $0, weight: weight) }
    }
    let headlines = try headlines(events.map(\.article)).map(\.title)
    summary.terms = profile.strongestTerms(of: events, headlines: headlines, limit: limit)
      .map { InterestSummary.Entry(name: $0.term, weight: $0.weight) }
    summary.feeds = Self.first(limit, of: summary.feeds)
    return summary
  }

  /// As many of those that are wanted as of those that are not.
  private static func first(
    _ limit: Int, of entries: [InterestSummary.Entry]
  ) -> [InterestSummary.Entry] {
    var left = [limit, limit]
    return entries.filter { entry in
      let side = entry.weight < 0 ? 0 : 1
      left[side] -= 1
      return left[side] >= 0 && entry.weight != 0
    }
  }
}
