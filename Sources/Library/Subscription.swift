package import Models

/// What became of a wish to subscribe.
package struct Subscription: Hashable, Sendable {
  package var feed: Feed.ID
  package var title: String
  /// False where the feed was subscribed already.
  package var isNew: Bool
  /// How many articles came with it.
  package var articles: Int
}

/// What an import did.
package struct ImportReport: Hashable, Sendable {
  package var added = 0
  package var known = 0
  package var articles = 0
  /// Entries that were left out, one line each with the reason.
  package var refused: [String] = []
}
