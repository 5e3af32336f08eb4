internal import Models

/// What is left of articles that retention removed, so that their feed does not bring them back.
///
/// A trace lives as long as the feed lists the article: `gone.listed` says when it last did, to
/// within a week. What a later version of the feed leaves out for a month is forgotten, so that
/// there are never many more traces than the feed has entries.
extension Connection {
  /// `listed` is written again only after so many seconds, because most feeds stay the same.
  fileprivate static var freshness: Int64 { 7 * 86_400 }
  fileprivate static var memory: Int64 { 30 * 86_400 }

  func leaveTrace(
    of id: Article.ID, in feed: Feed.ID, at now: Timestamp
  ) throws(DatabaseError) {
    let guid = try prepare("SELECT guid FROM article WHERE id = ?", id)
    guard try guid.step() else { return }
    try leaveTrace(guid: guid.text(0), in: feed, at: now)
  }

  func leaveTrace(guid: String, in feed: Feed.ID, at now: Timestamp) throws(DatabaseError) {
    try run(
      """
      INSERT OR REPLACE INTO gone (feed_id, guid_hash, listed)
        SELECT id, ?, ? FROM feed WHERE id = ?
      """, Self.hash(guid: Limits.guid(guid)), now, feed)
  }

  /// Whether an article was here and has been removed by the rules of retention.
  func isGone(_ article: IncomingArticle, of feed: Feed.ID) throws(DatabaseError) -> Bool {
    try trace(of: article, in: feed) != nil
  }

  /// Whether any article of a feed is gone: most feeds have none.
  func hasTraces(of feed: Feed.ID) throws(DatabaseError) -> Bool {
    try integer("SELECT 1 FROM gone WHERE feed_id = ? LIMIT 1", feed) != nil
  }

  func isGone(guid: String, of feed: Feed.ID) throws(DatabaseError) -> Bool {
    try integer(
      "SELECT 1 FROM gone WHERE feed_id = ? AND guid_hash = ?", feed, Self.hash(guid: guid)) != nil
  }

  /// When an article that was removed is known to have been listed; nil where it was not removed.
  fileprivate func trace(
    of article: IncomingArticle, in feed: Feed.ID
  ) throws(DatabaseError) -> Timestamp? {
    try integer(
      "SELECT listed FROM gone WHERE feed_id = ? AND guid_hash = ?", feed,
      Self.hash(guid: article.guid)
    ).map { Timestamp($0) }
  }

  fileprivate func hasForgettable(in feed: Feed.ID, at now: Timestamp) throws(DatabaseError) -> Bool
  {
    try integer(
      "SELECT 1 FROM gone WHERE feed_id = ? AND listed < ? LIMIT 1", feed,
      now.advanced(by: -Self.memory)) != nil
  }

  fileprivate func keepTraces(
    of articles: some Collection<IncomingArticle>, in feed: Feed.ID, at now: Timestamp
  ) throws(DatabaseError) {
    let statement = try prepare(
      "UPDATE gone SET listed = ? WHERE feed_id = ? AND guid_hash = ?")
    for article in articles { try statement.run(now, feed, Self.hash(guid: article.guid)) }
  }

  fileprivate func forgetTraces(in feed: Feed.ID, at now: Timestamp) throws(DatabaseError) {
    try run(
      """
      DELETE FROM gone WHERE feed_id = ?1 AND guid_hash IN (
        SELECT guid_hash FROM gone WHERE feed_id = ?1 AND listed < ?2 LIMIT ?3)
      """, feed, now.advanced(by: -Self.memory), Limits.stateBatch)
  }

  private static func hash(guid: String) -> Int64 {
    var hash = GuidHash()
    hash.combine(guid)
    return hash.value
  }
}

extension Store {
  func goneStanding(
    of article: IncomingArticle, in feed: Feed.ID, at now: Timestamp
  ) throws(DatabaseError) -> GoneStanding {
    guard let listed = try connection.trace(of: article, in: feed) else { return .here }
    return listed < now.advanced(by: -Connection.freshness) ? .goneUnnoticed : .gone
  }

  /// Notes which removed articles the feed still lists, and forgets what it has not for long.
  func tend(
    _ listed: [IncomingArticle], in feed: Feed.ID, at now: Timestamp, _ isLast: Bool
  ) throws(DatabaseError) {
    var rest = listed[...]
    while !rest.isEmpty {
      let part = rest.prefix(Limits.stateBatch)
      rest = rest.dropFirst(Limits.stateBatch)
      try write { (connection) throws(DatabaseError) in
        try connection.keepTraces(of: part, in: feed, at: now)
      }
    }
    while isLast, try connection.hasForgettable(in: feed, at: now) {
      try write { (connection) throws(DatabaseError) in
        try connection.forgetTraces(in: feed, at: now)
      }
    }
  }
}

/// Whether retention removed an article that comes in.
enum GoneStanding {
  case here
  case gone
  /// Its trace has to be told that the feed still lists it.
  case goneUnnoticed
}
