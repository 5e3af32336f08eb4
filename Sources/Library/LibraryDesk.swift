import FeedParsing
import Markup
package import Models
import Related
import Storage

/// One thread's own way into the library: rows for the next frame, and marks that are durable when
/// the call returns.
///
/// It reads and writes through a connection of its own, so it never waits for a refresh longer than
/// one of its short transactions takes.
package final class LibraryDesk {
  let writer: StateWriter
  private var reader: StoreReader { writer.reader }

  init(directory: String) throws(DatabaseError) {
    writer = try StateWriter(directory: directory)
    writer.reader.makeInterestJudge = InterestProfile.judge
  }

  package func window(_ request: ListRequest) throws(LibraryError) -> ListWindow {
    try storing { () throws(DatabaseError) in try reader.window(request) }
  }

  /// How many rows of the list stand before `key`.
  package func index(of key: ListKey, in scope: ListScope) throws(LibraryError) -> Int {
    try storing { () throws(DatabaseError) in try reader.index(of: key, in: scope) }
  }

  package func article(_ id: Article.ID) throws(LibraryError) -> Article? {
    try storing { () throws(DatabaseError) in try reader.article(id) }
  }

  /// An article's text as it is set, the whole of it where that is here; links are absolute already,
  /// and those to places in the article itself have no number.
  package func document(of article: Article) -> Document {
    DocumentBuilder.document(fromHTML: article.bestHTML, base: article.bestAddress)
  }

  /// What of an article's text is set first: all of it but for a very long one, of which it is
  /// enough that it reaches beyond the place where the reader is.
  package func opening(of article: Article) -> (document: Document, isWhole: Bool) {
    let position = article.bestPosition
    let length = position > 0 ? position + Self.openingMargin : 0
    guard
      let opening = DocumentBuilder.opening(
        ofHTML: article.bestHTML, base: article.bestAddress, length: length)
    else { return (document(of: article), true) }
    return (opening, false)
  }

  /// Scalars that the opening of a text goes on beyond the reader's place: more than a screen, and
  /// more than the last part of it, which is not shown since it may be cut.
  private static let openingMargin = 80_000

  /// What the feed gave of an article.
  package func feedDocument(of article: Article) -> Document {
    DocumentBuilder.document(fromHTML: article.html, base: article.url)
  }

  /// What was changed in an article's text since it came first; its text where nothing was.
  package func changes(of article: Article) throws(LibraryError) -> Document {
    let document = document(of: article)
    let isFull = article.fullText?.hasText == true
    let former = try formerTexts(of: article.id)
    guard let first = former.last(where: { $0.isFull == isFull }) ?? former.last else {
      return document
    }
    let now = first.isFull == isFull ? document : feedDocument(of: article)
    return now.showingChanges(since: DocumentBuilder.document(fromHTML: first.html))
  }

  func carried(_ id: Article.ID) throws(LibraryError) -> CarriedArticle? {
    try storing { () throws(DatabaseError) in try reader.carried(id) }
  }

  /// The threads of an article of which something is stored, with what is.
  func discussions(of id: Article.ID, at now: Timestamp) throws(LibraryError) -> [Discussion] {
    try storing { () throws(DatabaseError) in
      let threads = try reader.threads(of: id)
      var discussions: [Discussion] = []
      for thread in threads {
        let (state, comments) = try reader.stored(thread.id, at: now)
        guard state.fetched != nil || !comments.isEmpty else { continue }
        discussions.append(
          Discussion(article: id, thread: thread, comments: comments, state: state))
      }
      return discussions
    }
  }

  package func feeds() throws(LibraryError) -> [Feed] {
    try storing { () throws(DatabaseError) in try reader.feeds() }
  }

  package func feed(_ id: Feed.ID) throws(LibraryError) -> Feed? {
    try storing { () throws(DatabaseError) in try reader.feed(id) }
  }

  package func sections() throws(LibraryError) -> [Section] {
    try storing { () throws(DatabaseError) in try reader.sections() }
  }

  package func totals() throws(LibraryError) -> (unread: Int, total: Int, starred: Int) {
    let totals = try storing { () throws(DatabaseError) in try reader.totals() }
    return (totals.unread, totals.total, totals.starred)
  }

  /// A number that changes when another connection has written.
  package func changeCounter() throws(LibraryError) -> Int {
    try storing { () throws(DatabaseError) in try reader.changeCounter() }
  }

  /// All tags and how many articles have each, by name.
  package func tags() throws(LibraryError) -> [(name: String, count: Int)] {
    try storing { () throws(DatabaseError) in try reader.tags() }
  }

  /// Carries out what the reader did, so that it can be undone; tells what really changed. With
  /// `learning`, what it says of the reader's interest is remembered.
  @discardableResult
  package func perform(
    _ change: Change, at now: Timestamp, learning: Bool = false
  ) throws(LibraryError) -> Change {
    try storing { () throws(DatabaseError) in
      try writer.perform(change, at: now, learning: learning)
    }
  }

  /// Carries out what a script asked for, which the reader does not undo; tells what changed.
  @discardableResult
  package func apply(_ change: Change, at now: Timestamp) throws(LibraryError) -> Change {
    try storing { () throws(DatabaseError) in try writer.apply(change, at: now) }
  }

  /// Takes back the reader's latest action and tells what that changed; nil where there is none.
  package func undo(
    at now: Timestamp, learning: Bool = false
  ) throws(LibraryError) -> Change? {
    try storing { () throws(DatabaseError) in try writer.undo(at: now, learning: learning) }
  }

  /// Does again what was undone last; nil where there is nothing.
  package func redo(
    at now: Timestamp, learning: Bool = false
  ) throws(LibraryError) -> Change? {
    try storing { () throws(DatabaseError) in try writer.redo(at: now, learning: learning) }
  }

  /// Whether the next undo or redo is too large to be done before a frame.
  package func isNextActionLarge(undoing: Bool) throws(LibraryError) -> Bool {
    try storing { () throws(DatabaseError) in
      try writer.sizeOfNextAction(undoing: undoing) > 500
    }
  }

  /// Keeps where reading stopped, in the whole article or in what the feed gave.
  package func savePosition(
    _ id: Article.ID, _ position: Int, inFullText: Bool = false
  ) throws(LibraryError) {
    try storing { () throws(DatabaseError) in
      try writer.savePosition(id, position, inFullText: inFullText)
    }
  }

  /// What an article was before it was edited, the latest first.
  package func formerTexts(of id: Article.ID) throws(LibraryError) -> [FormerText] {
    try storing { () throws(DatabaseError) in try reader.formerTexts(of: id) }
  }

  /// The reader has left a thread: what is here is not new the next time, some minutes later.
  package func leaveDiscussion(
    _ thread: CommentThread.ID, at now: Timestamp
  ) throws(LibraryError) {
    try storing { () throws(DatabaseError) in try writer.leaveDiscussion(thread, at: now) }
  }

  /// Comments that the reader has seen, or wants to be new again.
  package func mark(
    comments ids: [Comment.ID], of thread: CommentThread.ID, isNew: Bool, at now: Timestamp
  ) throws(LibraryError) {
    try storing { () throws(DatabaseError) in
      try writer.mark(comments: ids, of: thread, isNew: isNew, at: now)
    }
  }

  package func star(
    comment id: Comment.ID, of thread: CommentThread.ID, _ isStarred: Bool
  ) throws(LibraryError) {
    try storing { () throws(DatabaseError) in
      try writer.star(comment: id, of: thread, isStarred)
    }
  }

  /// Whether the reader agrees that a service learns what is read.
  package func keep(
    consent isGiven: Bool, to service: LookupService, at now: Timestamp
  ) throws(LibraryError) {
    try storing { () throws(DatabaseError) in
      try writer.keep(consent: isGiven, to: service, at: now)
    }
  }

  /// Forgets what the reader answered about all services.
  package func forgetConsents() throws(LibraryError) {
    try storing { () throws(DatabaseError) in try writer.forgetConsents() }
  }

  /// Makes all that was done survive a power cut; waits for the disk.
  package func settle() throws(LibraryError) {
    try storing { () throws(DatabaseError) in try writer.settle() }
  }

  /// The rows of these articles, in the order asked for.
  package func headlines(_ ids: [Article.ID]) throws(LibraryError) -> [Headline] {
    try storing { () throws(DatabaseError) in try reader.headlines(ids) }
  }

  /// The other articles that have the same text as one, shown or not, newest first.
  package func copies(of id: Article.ID) throws(LibraryError) -> [Headline] {
    try storing { () throws(DatabaseError) in try reader.copies(of: id) }
  }

  /// The numbers of all articles that lists show and of the copies that are folded away, newest first.
  package func numbers() throws(LibraryError) -> [Article.ID] {
    try storing { () throws(DatabaseError) in
      try reader.articles(from: Timestamp(.min), to: Timestamp(.max), with: .copies)
    }
  }

  /// The feed's own id of an article; nil where there is no such article.
  package func guid(of id: Article.ID) throws(LibraryError) -> String? {
    try storing { () throws(DatabaseError) in try reader.guid(of: id) }
  }

  /// Guids, addresses and bylines of articles.
  package func labels(of ids: [Article.ID]) throws(LibraryError) -> [Article.ID: ArticleLabel] {
    try storing { () throws(DatabaseError) in try reader.labels(ids) }
  }

  /// Calls `body` with the rows of a list, page after page, until it says false.
  package func forEachPage(of scope: ListScope, _ body: ([Headline]) throws -> Bool) throws {
    var request = ListRequest(scope, first: 0, count: 500)
    while true {
      let window = try window(request)
      guard let last = window.rows.last, try body(window.rows) else { return }
      let anchor = window.first + window.rows.count - 1
      request.first = anchor + 1
      request.anchor = ListRequest.Anchor(index: anchor, key: last.key)
    }
  }

  /// The article that a word on the command line means: its number, or the feed's own id.
  ///
  /// `guid:` before the word insists on the feed's id, `number:` on the number. A word that could
  /// mean two articles is refused, so that it never silently changes its meaning.
  package func identify(_ name: String) throws(LibraryError) -> Article.ID {
    if name.hasPrefix("number:"), let number = Int64(name.dropFirst(7)) {
      return Article.ID(rawValue: number)
    }
    let isGUID = name.hasPrefix("guid:")
    let guid = isGUID ? String(name.dropFirst(5)) : name
    var found = try storing { () throws(DatabaseError) in try reader.article(guid: guid) }
    if !isGUID, let number = Int64(name) {
      let id = Article.ID(rawValue: number)
      if !found.contains(id), try self.guid(of: id) != nil { found.append(id) }
    }
    guard let id = found.first else { throw .noSuchArticle(name) }
    guard found.count == 1 else { throw .ambiguousArticle(name, numbers: found.map(\.rawValue)) }
    return id
  }

  /// The subscriptions to web feeds as OPML 2.0, and the titles of all others.
  package func opml() throws(LibraryError) -> (text: String, leftOut: [String]) {
    let names = try Dictionary(sections().map { ($0.id, $0.name) }) { first, _ in first }
    var leftOut: [String] = []
    var entries: [OPMLFeed] = []
    for feed in try feeds() {
      guard WebAddress(feed.address).isWeb else {
        leftOut.append(feed.title)
        continue
      }
      entries.append(
        OPMLFeed(
          address: feed.address, title: feed.title, siteURL: feed.siteURL,
          sections: feed.sections.compactMap { names[$0] }))
    }
    return (OPML.write(feeds: entries), leftOut)
  }
}
