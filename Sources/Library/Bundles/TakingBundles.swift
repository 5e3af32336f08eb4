import Comments
import FeedParsing
import Markup
import Models
import Storage

/// Reads a bundle's entries one after the other and sees that they are in order.
struct BundleReading: ~Copyable {
  private var lines: PackedLinesReader
  let head: BundleHead
  private var feeds: Set<String> = []
  private var articles = 0
  private var isAtEnd = false

  init(_ path: String) throws(PackedLinesError) {
    var lines = try PackedLinesReader(path)
    guard let line = try lines.next(), case .head(let head)? = BundleEntry(line) else {
      throw .damaged
    }
    self.lines = lines
    self.head = head
  }

  /// The next entry; nil after the end of a bundle that is whole.
  mutating func next() throws(PackedLinesError) -> BundleEntry? {
    guard let line = try lines.next() else {
      guard isAtEnd else { throw .damaged }
      return nil
    }
    guard !isAtEnd, let entry = BundleEntry(line) else { throw .damaged }
    switch entry {
    case .head: throw .damaged
    case .feed(let feed): feeds.insert(feed.address)
    case .article(let article):
      guard feeds.contains(article.feed) else { throw .damaged }
      articles += 1
    case .fullText, .comments: if articles == 0 { throw .damaged }
    case .end(let count):
      guard count == articles else { throw .damaged }
      isAtEnd = true
    }
    return entry
  }
}

extension ImportRun {
  /// Takes in a bundle, all of it or, where anything in it is wrong, nothing.
  mutating func take(bundle path: String) async throws {
    do {
      var reading = try BundleReading(path)
      var feeds: [BundleFeed] = []
      while let entry = try reading.next() {
        if case .feed(let feed) = entry { feeds.append(feed) }
      }
      try await take(path, feeds)
    } catch let error as PackedLinesError {
      throw LibraryError.bundle(error, path: path)
    }
  }

  private mutating func take(_ path: String, _ feeds: [BundleFeed]) async throws {
    let places = try await subscribe(
      feeds.map { feed in
        ListedFeed(
          source: feed.address, address: feed.address, title: nil, sections: feed.sections)
      })
    var ids: [String: (id: Feed.ID, siteURL: String?)] = [:]
    for (feed, place) in zip(feeds, places) {
      guard let id = place.id else { continue }
      ids[feed.address] = (id, feed.siteURL)
      if place.isNew, let store {
        try await store.introduce(id, title: feed.title, siteURL: feed.siteURL)
      }
    }
    var reading = try BundleReading(path)
    var batch = BundleBatch(library: reading.head.library)
    while let entry = try reading.next() {
      if case .article = entry, batch.isFull {
        try await take(&batch, ids)
      }
      batch.add(entry)
    }
    try await take(&batch, ids)
  }

  private mutating func take(
    _ batch: inout BundleBatch, _ feeds: [String: (id: Feed.ID, siteURL: String?)]
  ) async throws {
    defer { batch = BundleBatch(library: batch.library) }
    guard let store, let archive else { return try await count(batch, feeds) }
    let own = try await store.identity()
    let before = try await batch.standing(in: archive, feeds)
    var state = TakenState()
    for (place, (carried, known)) in zip(batch.articles, before).enumerated() {
      guard let feed = feeds[carried.article.feed] else { continue }
      switch known {
      case .gone: break
      case .new:
        let marks = carried.article.state
        state.articles.append(
          TakenArticle(
            feed: feed.id, article: carried.article.edited(siteURL: feed.siteURL),
            isRead: marks.isRead, isStarred: marks.isStarred, tags: marks.tags.sorted()))
        report.articles += 1
        report.count(marks)
      case .here(let id, _, _, _):
        guard batch.library != own, let mine = try await archive.carried(id) else { continue }
        let merged = carried.merged(with: mine, heard: batch.library, own: own)
        batch.articles[place].note = merged.note
        batch.articles[place].notes = carried.mergedNotes(
          with: mine, heard: batch.library, own: own)
        state.changes += mine.state.changes(to: merged, of: id)
        report.count(merged, since: mine.state)
      }
    }
    try await store.takeOver(state, at: now)
    let after = try await batch.standing(in: archive, feeds)
    for (carried, known) in zip(batch.articles, after) {
      guard case .here(let id, _, _, _) = known else { continue }
      try await complete(id, with: carried, store, archive)
    }
    guard batch.library != own else { return }
    try await store.takeOver(batch.said(of: after), at: now)
  }

  /// How many articles a trial would take in; feeds that are not subscribed have none.
  private mutating func count(
    _ batch: BundleBatch, _ feeds: [String: (id: Feed.ID, siteURL: String?)]
  ) async throws {
    for carried in batch.articles {
      guard let archive, let feed = feeds[carried.article.feed] else {
        report.articles += 1
        continue
      }
      let known = try await archive.known([carried.article.guid], in: feed.id)
      if known == [.new] { report.articles += 1 }
    }
  }

  /// Gives an article what is not here of it.
  private func complete(
    _ id: Article.ID, with carried: BundleBatch.Carried, _ store: Store, _ archive: Archive
  ) async throws {
    if let text = carried.fullText {
      let here = try await archive.completeness(of: [id]).first
      if here?.hasFullText == false {
        try await store.keep(
          Editing.fullText(cleaning: text, title: carried.article.title), of: id)
      }
    }
    guard !carried.discussions.isEmpty, let known = try await archive.articleAndFeed(id) else {
      return
    }
    let finder = ThreadFinder(known.article, in: known.feed)
    let declared = finder.declared().first
    for discussion in carried.discussions {
      guard let incoming = discussion.incoming(declared: declared), finder.permits(incoming.thread)
      else { continue }
      try await store.merge(
        incoming, of: id, at: discussion.fetched ?? carried.article.published)
    }
  }
}

/// Articles of a bundle that are taken in together.
struct BundleBatch {
  struct Carried {
    var article: BundleArticle
    var fullText: FullText?
    var discussions: [BundleDiscussion] = []
    /// The note as it is to be; the bundle's own where the article is new.
    var note: String
    /// The same of notes on passages and comments.
    var notes: (kept: [Note], gone: [Note])
  }

  private static let size = 100
  private static let bytes = 8 << 20

  let library: String
  var articles: [Carried] = []
  private var weight = 0

  init(library: String) { self.library = library }

  var isFull: Bool { articles.count >= Self.size || weight >= Self.bytes }

  mutating func add(_ entry: BundleEntry) {
    switch entry {
    case .head, .feed, .end: break
    case .article(let article):
      articles.append(
        Carried(
          article: article, note: article.state.note, notes: (kept: article.notes, gone: [])))
      weight += article.html.utf8.count
    case .fullText(let text):
      articles[articles.count - 1].fullText = text
      weight += text.html.utf8.count
    case .comments(let discussion):
      articles[articles.count - 1].discussions.append(discussion)
      weight += discussion.comments.reduce(0) { $0 + $1.html.utf8.count }
    }
  }

  /// What is known here of each.
  func standing(
    in archive: Archive, _ feeds: [String: (id: Feed.ID, siteURL: String?)]
  ) async throws(DatabaseError) -> [KnownArticle] {
    var standing: [KnownArticle] = []
    for carried in articles {
      guard let feed = feeds[carried.article.feed]?.id else {
        standing.append(.gone)
        continue
      }
      standing += try await archive.known([carried.article.guid], in: feed)
    }
    return standing
  }

  /// What the library that made the bundle said of those that are here.
  func said(of known: [KnownArticle]) -> [TakenCarried] {
    zip(articles, known).compactMap { carried, known in
      guard case .here(let id, _, _, _) = known else { return nil }
      return TakenCarried(
        article: id, note: carried.note, notes: carried.notes, position: carried.article.position,
        fullPosition: carried.article.fullPosition, library: library,
        said: carried.article.state.json.text)
    }
  }
}

extension BundleBatch.Carried {
  /// What the state here becomes; `own` is the name of this library.
  fileprivate func merged(
    with mine: CarriedArticle, heard library: String, own: String
  ) -> CarriedState {
    mine.state.merged(
      with: article.state, heardBefore: mine.heard[library].flatMap { CarriedState(text: $0) },
      theyHeard: article.heard[own])
  }

  fileprivate func mergedNotes(
    with mine: CarriedArticle, heard library: String, own: String
  ) -> (kept: [Note], gone: [Note]) {
    let heard = mine.heard[library].flatMap { CarriedState(text: $0) }
    return CarriedNotes.merged(
      mine.article.notes.carried, with: article.notes, heardBefore: heard?.notes ?? [:],
      theyHeard: article.heard[own]?.notes ?? [:])
  }
}

extension CarriedState {
  /// The marks that make this state that one.
  fileprivate func changes(to other: CarriedState, of id: Article.ID) -> [Change] {
    var changes: [Change] = []
    if isRead != other.isRead { changes.append(Change(.read, other.isRead, [id])) }
    if isStarred != other.isStarred { changes.append(Change(.starred, other.isStarred, [id])) }
    changes += other.tags.subtracting(tags).sorted().map { Change(.tag($0), true, [id]) }
    return changes + tags.subtracting(other.tags).sorted().map { Change(.tag($0), false, [id]) }
  }
}

extension ImportReport {
  fileprivate mutating func count(
    _ state: CarriedState, since before: CarriedState = CarriedState()
  ) {
    if state.isRead, !before.isRead { read += 1 }
    if state.isStarred, !before.isStarred { starred += 1 }
    if !state.tags.subtracting(before.tags).isEmpty { tagged += 1 }
  }
}

extension Archive {
  func carried(_ id: Article.ID) throws(DatabaseError) -> CarriedArticle? {
    try reader.carried(id)
  }
}
