package import Models

/// What became of a wish to subscribe.
package struct Subscription: Hashable, Sendable {
  package var feed: Feed.ID
  /// Where the feed is, which may not be where the reader pointed.
  package var address: String
  package var title: String
  /// False where the feed was subscribed already.
  package var isNew: Bool
  /// How many articles came with it.
  package var articles: Int
}

/// What became of an address that may be a feed or a web page.
package enum Addition: Hashable, Sendable {
  case subscribed(Subscription)
  /// Nothing yet: these belong to the page, and the reader chooses.
  case choice([FeedCandidate])
}
