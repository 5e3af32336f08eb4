/// A feed that a refresh left alone, and why.
package struct FeedSkip: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The server said 410.
    case gone
    /// It waits for the reader's word, since it would run this program.
    case unconfirmed(program: String)
    /// Its server asked for time.
    case paused(until: Timestamp)
    /// The host asks all its visitors to wait.
    case hostPaused(String, until: Timestamp)
    /// It was asked a moment ago.
    case tooSoon(asked: Timestamp, until: Timestamp)
  }

  package var feed: Feed.ID
  package var title: String
  package var reason: Reason

  package init(feed: Feed.ID, title: String, reason: Reason) {
    self.feed = feed
    self.title = title
    self.reason = reason
  }
}
