import Comments
import Fetching
import Markup
package import Models
import Storage

extension Library {
  /// An article's threads: those that its feed declares before those that its page, a service or the
  /// reader named.
  package func threads(of id: Article.ID) async throws -> [CommentThread] {
    try await discussed(id).threads
  }

  /// What is stored of a thread of an article; without a name of the first that has comments, else of
  /// the first.
  package func discussion(
    of id: Article.ID, in thread: CommentThread.ID? = nil, at now: Timestamp
  ) async throws -> Discussion {
    try await discussion(of: discussed(id), in: thread, at: now)
  }

  /// As `discussion`, after its source was asked as `wish` says, and what came was merged.
  ///
  /// Whatever comes between, what is stored stays; what came before a failure is merged too.
  package func fetchDiscussion(
    of id: Article.ID, in name: CommentThread.ID? = nil, _ wish: DiscussionWish = .news,
    at now: Timestamp
  ) async throws -> Discussion {
    let discussed = try await discussed(id)
    let stored = try await discussion(of: discussed, in: name, at: now)
    try await heedPauses(at: now)
    return try await bring(
      stored, of: discussed, wish,
      gap: stored.thread?.source.isCautious == true ? commentGap : .zero, at: now)
  }

  /// Whether the source of a stored discussion is asked now as `wish` says; throws where it has to
  /// wait although the reader wants it.
  package func isDue(
    _ stored: Discussion, _ wish: DiscussionWish, at now: Timestamp
  ) async throws -> Bool {
    guard let thread = stored.thread else { return false }
    return try await visit(
      to: thread, of: discussed(stored.article), stored, gap: .zero, at: now
    ).isWanted(wish)
  }

  private func visit(
    to thread: CommentThread, of discussed: Discussed, _ stored: Discussion, gap: Duration,
    budget: CommentBudget? = nil, at now: Timestamp
  ) async throws -> ThreadVisit {
    ThreadVisit(
      thread: thread, article: discussed.article, feed: discussed.feed, stored: stored,
      requests: try await requests(at: now, gap: gap, budget: budget))
  }

  /// Asks the source of a stored discussion as `wish` says; nothing happens while it is being asked
  /// already.
  func bring(
    _ stored: Discussion, of discussed: Discussed, _ wish: DiscussionWish, gap: Duration,
    budget: CommentBudget? = nil, at now: Timestamp
  ) async throws -> Discussion {
    guard let thread = stored.thread else { throw LibraryError.noDiscussion }
    let visit = try await visit(
      to: thread, of: discussed, stored, gap: gap, budget: budget, at: now)
    guard try visit.isWanted(wish) else { return stored }
    try await seeConsent(to: thread, of: discussed)
    guard await commentTurns.begin(thread.id) else { return stored }
    let name: CommentThread.ID
    do {
      name = try await visit.run(wish)
    } catch {
      await commentTurns.end(thread.id)
      throw error
    }
    await commentTurns.end(thread.id)
    return try await discussion(of: self.discussed(discussed.article.id), in: name, at: now)
  }

  func requests(
    at now: Timestamp, gap: Duration, budget: CommentBudget? = nil
  ) async throws -> CommentRequests {
    try await storing { () async throws(DatabaseError) in
      CommentRequests(
        loader: self.loader(at: now), turns: self.commentTurns, store: try self.store, gap: gap,
        budget: budget)
    }
  }

  /// The threads that an address names by its form alone.
  package static func threads(at address: String) -> [CommentThread] {
    ThreadFinder.thread(at: address).map { [$0] } ?? []
  }

  /// The threads that the page at an address declares; only those that nobody else learns of.
  package func threads(onPage address: String, at now: Timestamp) async throws -> [CommentThread] {
    try await heedPauses(at: now)
    let page = try await loader(at: now).page(address, for: address, cameFromPublic: false)
    let article = Article(
      headline: Headline(
        id: Article.ID(rawValue: 0), feed: Feed.ID(rawValue: 0), source: "", title: "", date: now),
      guid: page.address, url: page.address, byline: nil, updated: nil, language: nil, html: "",
      enclosures: [], discussion: DiscussionSignals(), position: 0)
    let finder = ThreadFinder(article, in: address)
    return ThreadFinder.uncovered(finder.declared(in: page.signals) + finder.declared())
      .filter { $0.informs == nil }
  }

  /// What the source gives of a thread; nothing of it is kept.
  package func read(_ thread: CommentThread, at now: Timestamp) async throws -> Discussion {
    guard let source = CommentSources.source(of: thread.source) else {
      throw LibraryError.noDiscussion
    }
    try await heedPauses(at: now)
    // The reader named the address, so it may be on the reader's own network.
    let asking = try await requests(at: now, gap: .zero).asking(for: thread.page)
    do throws(CommentError) {
      let loaded = try await source.load(ThreadRequest(thread), asking: asking)
      var state = ThreadState()
      state.reported = loaded.reported
      state.fetched = now
      state.extent = loaded.extent
      state.isFlat = loaded.isFlat
      state.problem = loaded.problem?.sentence
      return Discussion(
        article: Article.ID(rawValue: 0), thread: thread, threads: [thread],
        comments: loaded.comments, state: state)
    } catch {
      throw LibraryError.discussion(error)
    }
  }

  /// The text of one comment.
  package func document(of comment: Comment) -> Document {
    DocumentBuilder.document(fromHTML: comment.html)
  }
}

/// An article, the feed that brought it, and where it is discussed.
struct Discussed: Sendable {
  var article: Article
  var feed: Feed?
  var threads: [CommentThread]
}

extension Library {
  func discussed(_ id: Article.ID) async throws -> Discussed {
    let found = try await storing { () async throws(DatabaseError) in
      try await self.archive.discussed(id)
    }
    guard let found else { throw LibraryError.noSuchArticle("\(id.rawValue)") }
    return found
  }

  func discussion(
    of discussed: Discussed, in name: CommentThread.ID?, at now: Timestamp
  ) async throws -> Discussion {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.discussion(of: discussed, in: name, at: now)
    }
  }
}

extension CommentThread.Source {
  /// Small places that ask programs to leave a second between requests, whoever wants them.
  fileprivate var isCautious: Bool { self == .lobsters || self == .reddit }
}

extension Archive {
  func discussed(_ id: Article.ID) throws(DatabaseError) -> Discussed? {
    guard let article = try reader.article(id) else { return nil }
    let feed = try reader.feed(article.headline.feed)
    let declared = ThreadFinder(article, in: feed?.address).declared()
    let known = Set(declared.map(\.id))
    let stored = try reader.threads(of: id).filter { !known.contains($0.id) }
    var threads = ThreadFinder.uncovered(declared + stored)
    // What another thread covers stays until that has come.
    for thread in stored where !threads.contains(where: { $0.id == thread.id }) {
      let cover = threads.first { CommentSources.covers($0, thread) }
      let hasCome =
        try cover.flatMap { (cover) throws(DatabaseError) in try reader.state(of: cover.id) }?
        .fetched != nil
      if !hasCome { threads.append(thread) }
    }
    return Discussed(article: article, feed: feed, threads: threads)
  }

  /// The reader's own words about an article and its passages, at top level, and about the comments
  /// of a thread.
  private func notes(on discussion: Discussion) throws(DatabaseError) -> [Comment] {
    var notes = try reader.notes(of: discussion.article).filter { $0.comment == nil }
    if let thread = discussion.thread { notes += try reader.notes(inThread: thread.id) }
    return notes.map { note in
      note.comment(html: SafeHTML.sanitise(MarkdownHTML.html(note.text), base: nil))
    }
  }

  func discussion(
    of discussed: Discussed, in name: CommentThread.ID?, at now: Timestamp
  ) throws(DatabaseError) -> Discussion {
    let id = discussed.article.id
    var discussion = Discussion(article: id, threads: discussed.threads)
    for thread in discussed.threads where name == nil || thread.id == name {
      let (state, comments) = try reader.stored(thread.id, at: now)
      guard discussion.thread == nil || !comments.isEmpty else { continue }
      (discussion.thread, discussion.state, discussion.comments) = (thread, state, comments)
      if !comments.isEmpty { break }
    }
    discussion.comments += try notes(on: discussion)
    return discussion
  }
}
