package import Models

/// An article that comes from another reader, and what was done to it there.
package struct TakenArticle: Sendable {
  package var feed: Feed.ID
  /// Made by whoever brings it: several of them may, while there is one store.
  let prepared: PreparedArticle
  package var isRead: Bool
  package var isStarred: Bool
  package var tags: [String]

  package init(
    feed: Feed.ID, article: IncomingArticle, isRead: Bool = false, isStarred: Bool = false,
    tags: [String] = [], packer: borrowing TextPacker = TextPacker()
  ) {
    self.feed = feed
    prepared = PreparedArticle(article, packer)
    self.isRead = isRead
    self.isStarred = isStarred
    self.tags = tags
  }
}

/// What another reader's state changes here.
package struct TakenState: Sendable {
  package var articles: [TakenArticle] = []
  /// Marks on articles that are here already.
  package var changes: [Change] = []
  /// Articles that are not to come, by feed and guid.
  package var gone: [Gone] = []

  package struct Gone: Hashable, Sendable {
    package var feed: Feed.ID
    package var guid: String

    package init(feed: Feed.ID, guid: String) {
      self.feed = feed
      self.guid = guid
    }
  }

  package init() {}
}

extension Store {
  /// Takes in new articles with their marks, marks on those that are here, and what is not to come;
  /// an article that has come or gone meanwhile is passed over.
  ///
  /// After an error, the batches before it are kept. Nothing of it is undone by `undo`.
  package func takeOver(_ state: TakenState, at now: Timestamp) throws(DatabaseError) {
    let step = mergeStep
    var rest = state.articles[...]
    while !rest.isEmpty {
      let taken = try write { (connection) throws(DatabaseError) in
        try connection.takeOver(rest, at: now, step)
      }
      rest = rest.dropFirst(taken)
      try mergeSearchParts(step)
    }
    for change in state.changes {
      var rest = change.articles[...]
      while !rest.isEmpty {
        let part = rest.prefix(Limits.stateBatch)
        rest = rest.dropFirst(Limits.stateBatch)
        try write { (connection) throws(DatabaseError) in
          _ = try connection.set(change.field, change.value, of: part, at: now)
        }
      }
    }
    var gone = state.gone[...]
    while !gone.isEmpty {
      let part = gone.prefix(Limits.stateBatch)
      gone = gone.dropFirst(Limits.stateBatch)
      try write { (connection) throws(DatabaseError) in
        for trace in part { try connection.leaveTrace(guid: trace.guid, in: trace.feed, at: now) }
      }
    }
  }

  /// Keeps what another reader knew of a feed, as far as nothing is known here.
  package func introduce(
    _ feed: Feed.ID, title: String?, siteURL: String?
  ) throws(DatabaseError) {
    try write { (connection) throws(DatabaseError) in
      try connection.run(
        """
        UPDATE feed SET title = coalesce(title, ?), site_url = coalesce(site_url, ?) WHERE id = ?
        """, title.map { Limits.cut($0, to: Limits.title) }, siteURL.map { Limits.cut($0) }, feed)
    }
  }
}

extension Connection {
  /// Takes in as many articles as a step has time for, but at least one; part of the running
  /// transaction. Says how many.
  fileprivate func takeOver(
    _ articles: ArraySlice<TakenArticle>, at now: Timestamp, _ step: MergeStep
  ) throws(DatabaseError) -> Int {
    let end = ContinuousClock.now + step.time
    var taken = 0
    var postings = PostingChanges()
    var counts = CountChanges()
    var inserted: [Article.ID] = []
    var tagged: [String: [Article.ID]] = [:]
    var feed: (id: Feed.ID, isHere: Bool, hasTraces: Bool)?
    for taking in articles {
      if taken > 0, taken == step.articles || .now >= end { break }
      taken += 1
      if feed?.id != taking.feed {
        feed = (taking.feed, try isHere(taking.feed), try hasTraces(of: taking.feed))
      }
      // The feed has gone meanwhile, or the article has.
      guard let feed, feed.isHere,
        feed.hasTraces ? try !isGone(taking.prepared.article, of: feed.id) : true,
        let id = try insert(
          taking.prepared, into: feed.id, isRead: taking.isRead, isStarred: taking.isStarred,
          at: now)
      else { continue }
      postings.add(taking.prepared.terms, of: id)
      inserted.append(id)
      counts.addTotal(1, in: feed.id)
      if !taking.isRead { counts.addUnread(1, in: feed.id) }
      if taking.isStarred { counts.addStarred(1) }
      for tag in taking.tags { tagged[tag, default: []].append(id) }
    }
    try apply(postings)
    try apply(counts)
    for (tag, ids) in tagged.sorted(by: { $0.key < $1.key }) {
      _ = try set(.tag(tag), true, of: ids, at: now)
    }
    try hideNew(inserted, at: now)
    if !inserted.isEmpty { try countRevision() }
    return taken
  }

  private func isHere(_ feed: Feed.ID) throws(DatabaseError) -> Bool {
    try integer("SELECT 1 FROM feed WHERE id = ?", feed) != nil
  }
}
