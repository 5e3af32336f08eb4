package import Models
import Synchronization
import Threads

/// The background's writer: it lives on its own executor, and writes in short transactions, so that
/// a key pressed meanwhile, here or in another process, is kept within milliseconds.
package actor Store {
  let connection: Connection
  private let directory: String
  private let executor = SerialThread()
  var pauses = WritingPauses()
  /// When the transaction began that those who bring feeds share; nil where there is none.
  var sharedSince: ContinuousClock.Instant?
  /// Its number, counted from 1.
  var sharedNumber = 0
  /// Those that were taken back after somebody had been told that they took something in, and why.
  var takenBack: [Int: DatabaseError] = [:]
  /// What is written to the index for Related Articles at its end.
  var sharedPostings = PostingChanges()
  /// Those who bring feeds and have not been let in yet.
  nonisolated let queue = Atomic<Int>(0)

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Opens the store in `directory`, making or migrating it where needed.
  package init(directory: String) throws(DatabaseError) {
    self.directory = directory
    connection = try Connection.open(directory: directory, as: .store)
  }

  /// Subscribes to a feed. One that is there already keeps its title and gains the sections.
  package func add(
    feed address: String, title: String?, sections: [String]
  ) throws(DatabaseError) -> (id: Feed.ID, isNew: Bool) {
    let added = try write { (connection) throws(DatabaseError) in
      try connection.add(feed: address, title: title, sections: sections)
    }
    if !added.isNew, !sections.isEmpty { try refold(textsOf: [added.id]) }
    return added
  }

  /// Subscribes to the feeds of a list, some hundred at a time; answers in their order. Whether a
  /// feed is listed or confirmed is set for new ones only.
  package func add(
    _ feeds: [NewSubscription]
  ) throws(DatabaseError) -> [(id: Feed.ID, isNew: Bool)] {
    var added: [(id: Feed.ID, isNew: Bool)] = []
    var rest = feeds[...]
    while !rest.isEmpty {
      let part = rest.prefix(Limits.stateBatch)
      rest = rest.dropFirst(Limits.stateBatch)
      added += try write { (connection) throws(DatabaseError) in
        var added: [(id: Feed.ID, isNew: Bool)] = []
        for feed in part { added.append(try connection.add(feed)) }
        return added
      }
    }
    let moved = zip(feeds, added).filter { !$1.isNew && !$0.sections.isEmpty }.map { $1.id }
    try refold(textsOf: Set(moved))
    return added
  }

  /// Unsubscribes, and removes the feed's articles with everything the reader did to them; notes
  /// stay.
  package func remove(feed: Feed.ID) throws(DatabaseError) {
    var isDone = false
    while !isDone {
      let step = mergeStep
      isDone = try write { (connection) throws(DatabaseError) in
        let articles = try connection.articles(of: feed, limit: step.removed)
        try connection.remove(articles, leavingTrace: nil)
        guard articles.isEmpty else { return false }
        try connection.run("DELETE FROM interest WHERE feed_id = ?", feed)
        try connection.run("DELETE FROM feed WHERE id = ?", feed)
        try connection.removeEmptySections()
        return true
      }
      try mergeSearchParts(step)
    }
  }

  /// Gives the feed the reader's own name; nil or blank goes back to the feed's.
  package func rename(feed: Feed.ID, title: String?) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.rename(feed, title: title)
    }
  }

  /// Puts the feed into exactly these sections; a section that is left empty goes away.
  package func setSections(_ names: [String], of feed: Feed.ID) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.setSections(names, of: feed)
    }
    try refold(textsOf: [feed])
  }

  /// Moves a feed to the address that it is permanently redirected to; false where another feed
  /// has that address already, and then nothing changes.
  package func adoptAddress(_ address: String, for feed: Feed.ID) throws(DatabaseError) -> Bool {
    try write { (connection) throws(DatabaseError) in
      try connection.adopt(address: address, for: feed)
    }
  }

  /// Says that the reader means a feed that would run a program, or takes that back.
  package func setConfirmed(_ isConfirmed: Bool, feed: Feed.ID) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.setConfirmed(isConfirmed, feed)
    }
  }

  /// Takes the reader's word that a feed is meant, even if it would run a program or was gone.
  package func confirm(feed: Feed.ID) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      guard
        try connection.integer(
          "SELECT 1 FROM feed WHERE id = ? AND (NOT is_confirmed OR health = ?)", feed,
          Feed.Health.goneCode) != nil
      else { return }
      try connection.setConfirmed(true, feed)
      try connection.revive(feed)
    }
  }

  /// Leaves a feed out of the drawer, or shows it again.
  package func setUnlisted(_ isUnlisted: Bool, feed: Feed.ID) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.setUnlisted(isUnlisted, feed)
    }
  }

  /// Leaves all feeds of a host alone until then, whoever asks.
  package func pause(host: String, until: Timestamp, at now: Timestamp) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.forgetPauses(before: now)
      try connection.pause(host: host, until: until)
    }
  }

  /// Leaves one feed alone until then, since the host that it leads to asks all for time.
  package func leaveAlone(_ feed: Feed.ID, until: Timestamp) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.run("UPDATE feed SET paused_until = ? WHERE id = ?", until, feed)
    }
  }

  /// Marks everything in the list read, and tells what was unread before.
  package func markAllRead(
    _ scope: ListScope, at now: Timestamp
  ) throws(DatabaseError) -> Change {
    try write { (connection) throws(DatabaseError) in
      let change = try connection.markAllRead(scope, at: now)
      try connection.record(change, at: now)
      return change
    }
  }

  /// Makes what was written until now survive a power cut, as far as nobody reads older pages.
  package func settle() throws(DatabaseError) {
    try publish()
    try connection.settle()
  }

  /// Carries out and records a change of any size, all of it or nothing; tells what changed.
  @discardableResult
  package func perform(
    _ change: Change, at now: Timestamp, learning: Bool = false
  ) throws(DatabaseError) -> Change {
    try write { (connection) throws(DatabaseError) in
      try connection.perform(change, at: now, learning: learning)
    }
  }

  /// Takes back the latest action, however large; nil where there is none.
  package func undo(
    at now: Timestamp, learning: Bool = false
  ) throws(DatabaseError) -> Change? {
    try write { (connection) throws(DatabaseError) in
      try connection.undo(at: now, learning: learning)
    }
  }

  /// Does again what was undone last, however large; nil where there is nothing.
  package func redo(
    at now: Timestamp, learning: Bool = false
  ) throws(DatabaseError) -> Change? {
    try write { (connection) throws(DatabaseError) in
      try connection.redo(at: now, learning: learning)
    }
  }

  /// Makes these the rules for what lists do not show, and applies them to what is there, some
  /// hundred articles at a time; nothing happens where they are the rules already.
  package func setHideRules(_ rules: [String], at now: Timestamp) throws(DatabaseError) {
    guard try connection.hideRules() != rules else { return }
    try write { (connection) throws(DatabaseError) in try connection.setHideRules(rules) }
    let hidden = try connection.hidden()
    let condition = try connection.hidingCondition(at: now)
    var wanted: ArticleSet =
      if let condition {
        try connection.members(of: condition, with: .all)
      } else {
        ArticleSet()
      }
    for id in try connection.mutedArticles().ids { wanted.insert(id.rawValue) }
    try setHidden(true, wanted.subtracting(hidden))
    try setHidden(false, hidden.subtracting(wanted))
  }

  private func setHidden(_ isHidden: Bool, _ articles: ArticleSet) throws(DatabaseError) {
    var rest = articles.ids[...]
    while !rest.isEmpty {
      let part = rest.prefix(Limits.stateBatch)
      rest = rest.dropFirst(Limits.stateBatch)
      try write { (connection) throws(DatabaseError) in
        try connection.setHidden(isHidden, part)
      }
    }
  }
}

extension Store {
  /// How much one transaction does that takes articles in.
  var mergeStep: MergeStep { ReaderPresence.isFelt(in: directory) ? .besideReaders : .alone }

  /// What was written to the search index, or deleted from it, is merged into it by and by.
  func mergeSearchParts(_ step: MergeStep = .besideReaders) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in try connection.mergeSearchParts(step) }
  }

  func write<Result>(
    _ body: (borrowing Connection) throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    try publish()
    pauses.begin()
    defer { pauses.end() }
    return try connection.write { () throws(DatabaseError) in try body(connection) }
  }
}
