import Models
import Storage

/// What an import asks about articles that may be here already.
extension Archive {
  /// The feeds that are subscribed under these addresses.
  func feeds(addresses: [String]) throws(DatabaseError) -> [String: Feed.ID] {
    var feeds: [String: Feed.ID] = [:]
    for address in addresses { feeds[address] = try reader.feed(address: address) }
    return feeds
  }

  func known(_ guids: [String], in feed: Feed.ID) throws(DatabaseError) -> [KnownArticle] {
    try reader.known(guids, in: feed)
  }

  func guidsByAddress(in feed: Feed.ID) throws(DatabaseError) -> [String: String] {
    try reader.guidsByAddress(in: feed)
  }

  func takenAway(
    _ field: Change.Field, after moment: Timestamp
  ) throws(DatabaseError) -> Set<Article.ID> {
    try reader.takenAway(field, after: moment)
  }
}
