internal import Models

/// What a transaction does to the counters of feeds and of the whole store, gathered so that each
/// row is written once. Hidden articles do not count.
///
/// This is the only place that writes counters: whoever changes `status` or `unread` says so here.
struct CountChanges {
  struct Delta {
    var unread = 0
    var total = 0
  }

  private(set) var feeds: [Feed.ID: Delta] = [:]
  private(set) var starred = 0

  mutating func addUnread(_ count: Int, in feed: Feed.ID) {
    feeds[feed, default: Delta()].unread += count
  }

  mutating func addTotal(_ count: Int, in feed: Feed.ID) {
    feeds[feed, default: Delta()].total += count
  }

  mutating func addStarred(_ count: Int) { starred += count }
}

extension Connection {
  /// Writes the changed counters; part of the transaction that changed what they count.
  func apply(_ changes: CountChanges) throws(DatabaseError) {
    var sum = CountChanges.Delta()
    let statement = try prepare(
      "UPDATE feed SET unread = unread + ?, total = total + ? WHERE id = ?")
    for (feed, delta) in changes.feeds where delta.unread != 0 || delta.total != 0 {
      try statement.run(delta.unread, delta.total, feed)
      sum.unread += delta.unread
      sum.total += delta.total
    }
    guard sum.unread != 0 || sum.total != 0 || changes.starred != 0 else { return }
    try run(
      "UPDATE totals SET unread = unread + ?, total = total + ?, starred = starred + ? WHERE id = 1",
      sum.unread, sum.total, changes.starred)
  }
}
