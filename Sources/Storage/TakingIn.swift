package import Models
import Synchronization

/// What feeds bring.
extension Store {
  /// Takes in what a feed gave: new articles with their search and related index, and changed ones
  /// without touching what the reader did or their date. Of two with one guid the first counts.
  ///
  /// Nothing is written for articles that are as before. After an error, what was published before
  /// it is kept. A long feed may come in portions: what retention removed is forgotten only when the
  /// feed no longer lists it, which only the last portion tells.
  ///
  /// `articles` makes them, which should take less than a second: the store may wait for them
  /// before it ends a transaction.
  package nonisolated func merge(
    into feed: Feed.ID, at now: Timestamp, isLast: Bool = true,
    _ articles: () async -> [IncomingArticle]
  ) async throws(DatabaseError) -> MergeResult {
    announce()
    // Made by whoever asks: several of them may, while there is one store.
    let packer = TextPacker()
    let prepared = await articles().map { PreparedArticle($0, packer) }
    return try await merge(prepared, into: feed, at: now, isLast)
  }

  /// The same for articles that are made already.
  package nonisolated func merge(
    _ articles: [IncomingArticle], into feed: Feed.ID, at now: Timestamp, isLast: Bool = true
  ) async throws(DatabaseError) -> MergeResult {
    try await merge(into: feed, at: now, isLast: isLast) { articles }
  }

  private func merge(
    _ articles: [PreparedArticle], into feed: Feed.ID, at now: Timestamp, _ isLast: Bool
  ) throws(DatabaseError) -> MergeResult {
    try serve { () throws(DatabaseError) in
      try takeIn(articles, from: feed, at: now, isLast)
    }
  }

  private func takeIn(
    _ articles: [PreparedArticle], from feed: Feed.ID, at now: Timestamp, _ isLast: Bool
  ) throws(DatabaseError) -> MergeResult {
    var result = MergeResult()
    let (news, gone) = try look(at: articles, of: feed, at: now)
    var rest = news[...]
    let step = mergeStep
    while !rest.isEmpty {
      let part = try share(step) { (connection, postings) throws(DatabaseError) in
        guard try connection.integer("SELECT 1 FROM feed WHERE id = ?", feed) != nil else {
          // Unsubscribed meanwhile, here or in another process.
          return (result: MergeResult(), taken: rest.count)
        }
        return try connection.merge(rest, into: feed, at: now, step, &postings)
      }
      result.inserted += part.result.inserted
      result.updated += part.result.updated
      if sharedSince != nil { result.transactions.insert(sharedNumber) }
      rest = rest.dropFirst(part.taken)
      if !step.isShared { try mergeSearchParts(step) }
    }
    try tend(gone, in: feed, at: now, isLast)
    return result
  }

  /// Keeps what an attempt to fetch brought; after the merge of its articles, which went into these
  /// `transactions`. Where one of them could not be ended, nothing is kept: validators without the
  /// articles would hide them for good.
  package nonisolated func record(
    _ outcome: FetchOutcome, for feed: Feed.ID, after transactions: Set<Int> = []
  ) async throws(DatabaseError) {
    announce()
    try await keep(outcome, for: feed, transactions)
  }

  private func keep(
    _ outcome: FetchOutcome, for feed: Feed.ID, _ transactions: Set<Int>
  ) throws(DatabaseError) {
    try serve { () throws(DatabaseError) in
      for number in transactions { if let error = takenBack[number] { throw error } }
      try share(mergeStep) { (connection, _) throws(DatabaseError) in
        try connection.record(outcome, for: feed)
      }
    }
  }

  /// The articles that are new or changed, each guid once, within the store's limits, and those
  /// that were removed, as far as that has to be noted; found without the write lock.
  private func look(
    at articles: [PreparedArticle], of feed: Feed.ID, at now: Timestamp
  ) throws(DatabaseError) -> (news: [PreparedArticle], gone: [IncomingArticle]) {
    try connection.read { () throws(DatabaseError) in
      var guids: Set<String> = []
      var news: [PreparedArticle] = []
      var gone: [IncomingArticle] = []
      for prepared in articles where guids.insert(prepared.article.guid).inserted {
        switch try connection.standing(of: prepared, in: feed) {
        case .same: break
        case .changed, .recounted: news.append(prepared)
        case .new:
          switch try goneStanding(of: prepared.article, in: feed, at: now) {
          case .here: news.append(prepared)
          case .gone: break
          case .goneUnnoticed: gone.append(prepared.article)
          }
        }
      }
      return (news, gone)
    }
  }
}

/// Transactions that several feeds share.
extension Store {
  /// To be called by whoever is about to bring something, before the store is asked.
  fileprivate nonisolated func announce() { queue.add(1, ordering: .relaxed) }

  /// Lets one in who was announced.
  ///
  /// Where nobody reads, one transaction takes in what comes within a moment: feeds bring articles
  /// for the same pages of the indexes, and each part of the search index has to be merged with the
  /// others. It ends when nobody is announced any more. A feed's validators are always in the same
  /// one as its articles, or in a later one after that one has ended well: what is lost on the way
  /// is fetched again.
  fileprivate func serve<Result>(
    _ body: () throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    let left = queue.subtract(1, ordering: .relaxed).newValue
    let result: Result
    do throws(DatabaseError) {
      result = try body()
    } catch {
      try? publish()
      throw error
    }
    let isOver = sharedSince.map { $0.duration(to: .now) > MergeStep.alone.time } ?? false
    if left == 0 || isOver { try publish() }
    return result
  }

  /// Writes in the shared transaction, or, where readers would wait for it, in one of its own.
  fileprivate func share<Result>(
    _ step: MergeStep,
    _ body: (borrowing Connection, inout PostingChanges) throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    guard step.isShared else {
      return try write { (connection) throws(DatabaseError) in
        var postings = PostingChanges()
        let result = try body(connection, &postings)
        try connection.apply(postings)
        return result
      }
    }
    if sharedSince == nil {
      pauses.begin()
      try connection.run("BEGIN IMMEDIATE")
      sharedSince = .now
      sharedNumber += 1
    }
    do throws(DatabaseError) {
      return try body(connection, &sharedPostings)
    } catch {
      takeBackShared(error)
      throw error
    }
  }

  /// Makes what has been taken in part of the store, for everybody to see.
  package func publish() throws(DatabaseError) {
    guard sharedSince != nil else { return }
    do throws(DatabaseError) {
      try connection.apply(sharedPostings)
      try connection.mergeSearchParts(.alone)
      try connection.run("COMMIT")
    } catch {
      takeBackShared(error)
      throw error
    }
    endSharing()
  }

  private func takeBackShared(_ error: DatabaseError) {
    // SQLite may have rolled back by itself.
    if connection.isInTransaction { try? connection.run("ROLLBACK") }
    takenBack[sharedNumber] = error
    endSharing()
  }

  private func endSharing() {
    sharedSince = nil
    sharedPostings = PostingChanges()
    pauses.end()
  }
}
