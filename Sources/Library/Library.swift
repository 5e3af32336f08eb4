import Brief
package import Fetching
import Markup
package import Models
import Storage
import Synchronization

/// The user's library: everything that takes time or writes. The one façade that the app sees.
///
/// Safe to use from any thread; several processes may have the same library open.
package final class Library: Sendable {
  package let directory: String
  private let opened = Mutex(Opened())
  let fetcher: Fetcher
  private let settings: Mutex<Manners>
  let commentTurns = CommentTurns()
  /// Between two requests for comments to one host, where nobody waits for them.
  let commentGap: Duration
  private let spread: @Sendable (Feed.ID, Timestamp) -> Double

  /// Connections that are opened when they are first needed: none stands between a start and its
  /// first frame.
  private struct Opened {
    var store: Store?
    var archive: Archive?
  }

  /// The library in `directory`; it is made there where there is none when it is first used.
  ///
  /// `refreshEvery` is how often a feed is asked at most, in seconds.
  package convenience init(directory: String, refreshEvery: Int) {
    self.init(directory: directory, manners: Manners(interval: refreshEvery))
  }

  /// `spread`, from 0 up to 1, says by how much of a tenth of its wait a feed is asked later.
  package init(
    directory: String, manners: Manners, fetcher: Fetcher = Fetcher(),
    spread: (@Sendable (Feed.ID, Timestamp) -> Double)? = nil,
    commentGap: Duration = .seconds(1)
  ) {
    self.directory = directory
    self.fetcher = fetcher
    self.spread = spread ?? Schedule.spread
    settings = Mutex(manners)
    self.commentGap = commentGap
  }

  /// How servers are asked from now on.
  package var manners: Manners {
    get { settings.withLock { $0 } }
    set { settings.withLock { $0 = newValue } }
  }

  /// The schedule of the feed at `address`, which may have an interval of its own.
  func schedule(for address: String) -> Schedule {
    let manners = manners
    let own = manners.rules.settings(for: address).interval
    return Schedule(interval: own ?? manners.interval, spread: spread)
  }

  func loader(at now: Timestamp) -> Loader {
    Loader(fetcher: fetcher, now: now, manners: manners)
  }

  var store: Store {
    get throws(DatabaseError) {
      try opened.withLock { opened throws(DatabaseError) in
        if let store = opened.store { return store }
        let store = try Store(directory: directory)
        opened.store = store
        return store
      }
    }
  }

  var archive: Archive {
    get throws(DatabaseError) {
      try opened.withLock { opened throws(DatabaseError) in
        if let archive = opened.archive { return archive }
        let archive = try Archive(directory: directory)
        opened.archive = archive
        return archive
      }
    }
  }

  /// A connection for one thread: rows for the next frame, and marks that are durable at once.
  package func openDesk() throws(LibraryError) -> LibraryDesk {
    do {
      return try LibraryDesk(directory: directory)
    } catch {
      throw .store(error)
    }
  }

  /// Writes a copy of everything to a new file, as it is at this moment.
  package func backUp(to path: String) async throws(LibraryError) {
    let store = try await storing { () async throws(DatabaseError) in try self.store }
    do {
      try await store.backUp(to: path)
    } catch {
      throw .backup(error)
    }
  }

  /// Unsubscribes; the feed's articles go with it.
  package func unsubscribe(_ feed: Feed.ID) async throws {
    try await storing { () async throws(DatabaseError) in
      try await self.store.remove(feed: feed)
    }
  }

  /// The articles that are closest to one, best first; empty where nothing is close. Of copies of one
  /// text only those that lists show, unless `foldsCopies` is false.
  package func related(
    to article: Article.ID, limit: Int, foldsCopies: Bool = true
  ) async throws -> [RelatedArticle] {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.related(
        to: article, limit: limit, with: foldsCopies ? [] : .copies)
    }
  }

  /// An article's text as it is set (`LibraryDesk.document`), for work in the background.
  package func document(of article: Article) -> Document {
    DocumentBuilder.document(fromHTML: article.bestHTML, base: article.bestAddress)
  }

  /// The sentences that carry an article; nil where its text is too short. Reads nothing.
  package func brief(title: String, document: Document) -> Brief? {
    Brief.make(title: title, document: document)
  }

  /// The nearest row after (or before) a place that is unread, or that matches.
  package func seek(
    in scope: ListScope, from key: ListKey?, isForward: Bool, matching query: Query?
  ) async throws -> (headline: Headline, index: Int)? {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.seek(in: scope, from: key, isForward: isForward, matching: query)
    }
  }

  /// Turns the store's errors into the library's.
  func storing<Value: Sendable>(
    _ work: () async throws(DatabaseError) -> Value
  ) async throws(LibraryError) -> Value {
    do {
      return try await work()
    } catch {
      throw .store(error)
    }
  }
}
