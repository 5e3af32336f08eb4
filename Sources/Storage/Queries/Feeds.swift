package import Models

extension StoreReader {
  /// All feeds, by title.
  package func feeds() throws(DatabaseError) -> [Feed] {
    try connection.read { () throws(DatabaseError) in try feedsByTitle() }
  }

  /// All feeds, by title. Runs inside a read transaction.
  func feedsByTitle() throws(DatabaseError) -> [Feed] {
    var sections: [Int64: [Section.ID]] = [:]
    let membership = try connection.prepare("SELECT feed_id, section_id FROM feed_section")
    while try membership.step() {
      let section = Section.ID(rawValue: membership.integer(1))
      sections[membership.integer(0), default: []].append(section)
    }
    let statement = try connection.prepare(Self.allFeeds)
    var feeds: [Feed] = []
    while try statement.step() {
      feeds.append(Self.feed(statement, sections: sections[statement.integer(0)] ?? []))
    }
    try leaveAlone(&feeds)
    let keys = feeds.map { $0.title.lowercased() }
    return feeds.indices.sorted { (keys[$0], feeds[$0].id) < (keys[$1], feeds[$1].id) }
      .map { feeds[$0] }
  }

  package func feed(_ id: Feed.ID) throws(DatabaseError) -> Feed? {
    try connection.read { () throws(DatabaseError) in
      let membership = try connection.prepare(
        "SELECT section_id FROM feed_section WHERE feed_id = ?", id)
      var sections: [Section.ID] = []
      while try membership.step() { sections.append(Section.ID(rawValue: membership.integer(0))) }
      let statement = try connection.prepare(Self.allFeeds + " WHERE id = ?", id)
      guard try statement.step() else { return nil }
      var feeds = [Self.feed(statement, sections: sections.sorted())]
      try leaveAlone(&feeds)
      return feeds.first
    }
  }

  /// A feed is paused as long as its host is.
  private func leaveAlone(_ feeds: inout [Feed]) throws(DatabaseError) {
    let pauses = try hostPauses(at: Timestamp(0))
    guard !pauses.isEmpty else { return }
    for index in feeds.indices {
      guard let until = Feed.host(of: feeds[index].address).flatMap({ pauses[$0] }) else {
        continue
      }
      feeds[index].pausedUntil = max(until, feeds[index].pausedUntil ?? until)
    }
  }

  /// The feed with exactly this address.
  package func feed(address: String) throws(DatabaseError) -> Feed.ID? {
    try connection.integer("SELECT id FROM feed WHERE address = ?", address)
      .map { Feed.ID(rawValue: $0) }
  }

  /// All sections in their order, with the sums of the counters of the feeds in them and in the
  /// sections inside them; each feed counts once.
  package func sections() throws(DatabaseError) -> [Section] {
    let names = try connection.prepare("SELECT id, name FROM section ORDER BY position, id")
    var sections: [Section] = []
    var places: [String: Int] = [:]
    while try names.step() {
      places[names.text(1)] = sections.count
      sections.append(Section(id: .init(rawValue: names.integer(0)), name: names.text(1)))
    }
    let members = try connection.prepare(
      """
      SELECT name, feed.id, unread, total FROM feed_section
        JOIN section ON section.id = section_id JOIN feed ON feed.id = feed_id
      """)
    var counted: [Int: Set<Int64>] = [:]
    while try members.step() {
      for place in Section.paths(to: members.text(0)).compactMap({ places[$0] })
      where counted[place, default: []].insert(members.integer(1)).inserted {
        sections[place].unread += members.int(2)
        sections[place].total += members.int(3)
      }
    }
    return sections
  }

  /// What a refresh has to know about a feed; nil where the feed is gone from the store.
  package func fetchState(of feed: Feed.ID) throws(DatabaseError) -> FetchState? {
    let statement = try connection.prepare(
      """
      SELECT address, etag, last_modified, body_hash, interval, redirect, redirect_count,
        health, failing_since, failures, failure, last_fetched, next_fetch, validators_address,
        paused_until, quiet_hours, quiet_days, is_confirmed, max_age, redirect_seen
        FROM feed WHERE id = ?
      """, feed)
    guard try statement.step() else { return nil }
    return FetchState(
      address: statement.text(0),
      validators: HTTPValidators(
        etag: statement.optionalText(1), lastModified: statement.optionalText(2)),
      validatorsAddress: statement.optionalText(13),
      bodyHash: statement.isNull(3) ? nil : statement.integer(3),
      interval: statement.optionalInt(4),
      quiet: QuietTimes(
        hours: UInt32(truncatingIfNeeded: statement.integer(15)),
        days: UInt8(truncatingIfNeeded: statement.integer(16))),
      maxAge: statement.optionalInt(18),
      redirect: statement.optionalText(5).map {
        FetchState.Redirect(
          address: $0, seen: statement.int(6), at: statement.optionalTimestamp(19))
      },
      health: Feed.Health(statement, column: 7), failures: statement.int(9),
      lastFetched: statement.optionalTimestamp(11), nextFetch: statement.optionalTimestamp(12),
      pausedUntil: statement.optionalTimestamp(14), isConfirmed: statement.integer(17) != 0)
  }

  /// The feeds that may be asked now, those that waited longest first; not the ones that are gone,
  /// nor those that the reader has yet to confirm.
  package func dueFeeds(at now: Timestamp) throws(DatabaseError) -> [Feed.ID] {
    let statement = try connection.prepare(
      """
      SELECT id FROM feed WHERE health <> \(Feed.Health.goneCode)
        AND is_confirmed AND (next_fetch IS NULL OR next_fetch <= ?) ORDER BY next_fetch, id
      """, now)
    var ids: [Feed.ID] = []
    while try statement.step() { ids.append(Feed.ID(rawValue: statement.integer(0))) }
    return ids
  }

  /// The hosts that asked all their visitors to wait, and until when.
  package func hostPauses(at now: Timestamp) throws(DatabaseError) -> [String: Timestamp] {
    let statement = try connection.prepare(
      "SELECT host, until FROM host_pause WHERE until > ?", now)
    var pauses: [String: Timestamp] = [:]
    while try statement.step() { pauses[statement.text(0)] = Timestamp(statement.integer(1)) }
    return pauses
  }

  private static let allFeeds = """
    SELECT id, address, coalesce(own_title, title, address), site_url, language, unread, total,
      last_fetched, next_fetch, health, failing_since, failures, failure, wait, paused_until, is_confirmed,
      is_unlisted, redirect, redirect_count FROM feed
    """

  private static func feed(_ statement: borrowing Statement, sections: [Section.ID]) -> Feed {
    var feed = Feed(
      id: Feed.ID(rawValue: statement.integer(0)), address: statement.text(1),
      title: statement.text(2), siteURL: statement.optionalText(3),
      language: statement.optionalText(4), sections: sections, unread: statement.int(5),
      total: statement.int(6), health: Feed.Health(statement, column: 9),
      lastFetched: statement.optionalTimestamp(7), nextFetch: statement.optionalTimestamp(8))
    feed.wait = Feed.Wait(rawValue: statement.integer(13)) ?? .interval
    feed.pausedUntil = statement.optionalTimestamp(14)
    feed.isConfirmed = statement.integer(15) != 0
    feed.isUnlisted = statement.integer(16) != 0
    feed.move = statement.optionalText(17).map {
      Feed.Move(address: $0, seen: statement.int(18))
    }
    return feed
  }
}

extension Feed.Health {
  static let okCode: Int64 = 1
  static let failingCode: Int64 = 2
  static let goneCode: Int64 = 3

  /// Reads health, failing_since, failures and failure from four columns in a row.
  fileprivate init(_ statement: borrowing Statement, column: Int32) {
    switch statement.integer(column) {
    case Self.okCode: self = .ok
    case Self.failingCode:
      self = .failing(
        since: Timestamp(statement.integer(column + 1)), attempts: statement.int(column + 2),
        reason: statement.text(column + 3))
    case Self.goneCode: self = .gone
    default: self = .untried
    }
  }
}
