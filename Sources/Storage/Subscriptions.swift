internal import Models

extension Connection {
  func add(
    feed address: String, title: String?, sections: [String]
  ) throws(DatabaseError) -> (id: Feed.ID, isNew: Bool) {
    // What is known is not inserted in vain: that would count as a change for all readers.
    let known = try integer("SELECT id FROM feed WHERE address = ?", address)
    if known == nil {
      try run(
        "INSERT INTO feed (address, own_title) VALUES (?, ?)", address, Self.shown(title))
    }
    let id = Feed.ID(rawValue: known ?? lastInsertedID)
    try join(id, sections)
    return (id, known == nil)
  }

  func add(_ feed: NewSubscription) throws(DatabaseError) -> (id: Feed.ID, isNew: Bool) {
    let added = try add(feed: feed.address, title: feed.title, sections: feed.sections)
    if added.isNew, feed.isUnlisted { try setUnlisted(true, added.id) }
    if added.isNew, !feed.isConfirmed { try setConfirmed(false, added.id) }
    return added
  }

  /// Gives the feed the reader's own name; nil or blank goes back to the feed's.
  func rename(_ feed: Feed.ID, title: String?) throws(DatabaseError) {
    try run("UPDATE feed SET own_title = ? WHERE id = ?", Self.shown(title), feed)
    try countRevision()
  }

  /// Puts the feed into exactly these sections; a section that is left empty goes away.
  func setSections(_ names: [String], of feed: Feed.ID) throws(DatabaseError) {
    try run("DELETE FROM feed_section WHERE feed_id = ?", feed)
    try join(feed, names)
    try removeEmptySections()
    try countRevision()
  }

  /// A section stays while a feed is in it or in a section inside it.
  func removeEmptySections() throws(DatabaseError) {
    try run(
      """
      DELETE FROM section WHERE NOT EXISTS (
        SELECT 1 FROM feed_section JOIN section AS part ON part.id = section_id
          WHERE part.id = section.id
            OR substr(part.name, 1, length(section.name) + 1) = section.name || '/')
      """)
  }

  private func join(_ feed: Feed.ID, _ sections: [String]) throws(DatabaseError) {
    for name in sections.map(Section.path).compactMap(Self.shown) {
      for path in Section.paths(to: name)
      where try integer("SELECT 1 FROM section WHERE name = ?", path) == nil {
        try run(
          """
          INSERT INTO section (name, position)
            VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM section))
          """, path)
      }
      try run(
        """
        INSERT INTO feed_section (section_id, feed_id)
          SELECT section.id, feed.id FROM section, feed WHERE section.name = ? AND feed.id = ?
          ON CONFLICT DO NOTHING
        """, name, feed)
    }
  }

  func record(_ outcome: FetchOutcome, for feed: Feed.ID) throws(DatabaseError) {
    try run(
      "UPDATE feed SET next_fetch = ?, wait = ?, paused_until = ? WHERE id = ?",
      outcome.nextFetch, outcome.wait.rawValue, outcome.pausedUntil, feed)
    if outcome.result != .unreached {
      try run("UPDATE feed SET last_fetched = ? WHERE id = ?", outcome.at, feed)
    }
    switch outcome.result {
    case .received: try recordSuccess(outcome, for: feed)
    case .unreached: try run("UPDATE feed SET failures = failures + 1 WHERE id = ?", feed)
    case .failed(let reason):
      try run(
        """
        UPDATE feed SET health = ?1, failing_since = coalesce(failing_since, ?2),
          failures = iif(health = ?1, failures + 1, 1), failure = ?3 WHERE id = ?4
        """, Feed.Health.failingCode, outcome.at, Limits.cut(reason), feed)
      if outcome.isByRedirect { try forgetRedirect(of: feed) }
    case .gone: try run("UPDATE feed SET health = ? WHERE id = ?", Feed.Health.goneCode, feed)
    }
  }

  private func recordSuccess(
    _ outcome: FetchOutcome, for feed: Feed.ID
  ) throws(DatabaseError) {
    try run(
      """
      UPDATE feed SET health = ?, failing_since = NULL, failures = 0, failure = NULL WHERE id = ?
      """, Feed.Health.okCode, feed)
    if !outcome.isByRedirect {
      try run(
        """
        UPDATE feed SET redirect_count = iif(redirect IS ?1, redirect_count + 1, 1),
          redirect = ?1, redirect_seen = ?2 WHERE id = ?3
        """, outcome.permanentAddress, outcome.at, feed)
      if outcome.permanentAddress == nil { try forgetRedirect(of: feed) }
    }
    try run(
      """
      UPDATE feed SET body_hash = coalesce(?, body_hash), title = coalesce(?, title),
        site_url = coalesce(?, site_url), language = coalesce(?, language),
        interval = coalesce(?, interval), max_age = coalesce(?, max_age) WHERE id = ?
      """, outcome.bodyHash, Self.shown(outcome.title), outcome.siteURL.map { Limits.cut($0) },
      outcome.language.map { Limits.cut($0) }, outcome.interval, outcome.maxAge, feed)
    if let quiet = outcome.quiet {
      try run(
        "UPDATE feed SET quiet_hours = ?, quiet_days = ? WHERE id = ?", Int64(quiet.hours),
        Int64(quiet.days), feed)
    }
    guard let validators = outcome.validators else { return }
    try run(
      "UPDATE feed SET etag = ?, last_modified = ?, validators_address = ? WHERE id = ?",
      validators.etag, validators.lastModified, outcome.validatorsAddress, feed)
  }

  /// Moves a feed to the address that it is permanently redirected to; false where another feed
  /// has that address already, and then nothing changes.
  func adopt(address: String, for feed: Feed.ID) throws(DatabaseError) -> Bool {
    let before = try prepare("SELECT address FROM feed WHERE id = ?", feed)
    let former = try before.step() ? before.text(0) : nil
    before.reset()
    try run(
      """
      UPDATE OR IGNORE feed SET address = ?, redirect = NULL, redirect_count = 0,
        redirect_seen = NULL WHERE id = ?
      """, address, feed)
    guard changes > 0 else { return false }
    try run(
      "UPDATE annotation SET feed = ? WHERE article_id IS NULL AND feed = ?", address, former)
    return true
  }

  private func forgetRedirect(of feed: Feed.ID) throws(DatabaseError) {
    try run(
      "UPDATE feed SET redirect = NULL, redirect_count = 0, redirect_seen = NULL WHERE id = ?",
      feed)
  }

  /// Asks a feed again that had said it was gone; others are left as they are.
  func revive(_ feed: Feed.ID) throws(DatabaseError) {
    try run(
      """
      UPDATE feed SET health = 0, next_fetch = NULL, failing_since = NULL, failures = 0,
        failure = NULL WHERE id = ? AND health = ?
      """, feed, Feed.Health.goneCode)
  }

  /// Says that the reader means a feed that would run a program, or takes that back.
  func setConfirmed(_ isConfirmed: Bool, _ feed: Feed.ID) throws(DatabaseError) {
    try run("UPDATE feed SET is_confirmed = ? WHERE id = ?", isConfirmed ? 1 : 0, feed)
    try countRevision()
  }

  /// Leaves a feed out of the drawer, or shows it again.
  func setUnlisted(_ isUnlisted: Bool, _ feed: Feed.ID) throws(DatabaseError) {
    try run("UPDATE feed SET is_unlisted = ? WHERE id = ?", isUnlisted ? 1 : 0, feed)
    try countRevision()
  }

  /// Leaves a whole host alone until then; an earlier end of its pause gives way to a later one.
  func pause(host: String, until: Timestamp) throws(DatabaseError) {
    try run(
      """
      INSERT INTO host_pause (host, until) VALUES (?1, ?2)
        ON CONFLICT (host) DO UPDATE SET until = max(until, ?2)
      """, host, until)
  }

  /// Forgets the pauses that are over.
  func forgetPauses(before now: Timestamp) throws(DatabaseError) {
    try run("DELETE FROM host_pause WHERE until <= ?", now)
  }

  /// A name worth showing, nil where there is none.
  private static func shown(_ name: String?) -> String? {
    guard let name = name.map({ String($0.trimmed) }), !name.isEmpty else { return nil }
    return Limits.cut(name, to: Limits.title)
  }
}

/// A feed of somebody's list.
package struct NewSubscription: Hashable, Sendable {
  package var address: String
  package var title: String?
  package var sections: [String]
  package var isUnlisted: Bool
  package var isConfirmed: Bool

  package init(
    address: String, title: String? = nil, sections: [String] = [], isUnlisted: Bool = false,
    isConfirmed: Bool = true
  ) {
    self.address = address
    self.title = title
    self.sections = sections
    self.isUnlisted = isUnlisted
    self.isConfirmed = isConfirmed
  }
}
