package import Fetching
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
  let schedule: Schedule

  /// Connections that are opened when they are first needed: none stands between a start and its
  /// first frame.
  private struct Opened {
    var store: Store?
    var archive: Archive?
  }

  /// The library in `directory`; it is made there where there is none when it is first used.
  ///
  /// `refreshEvery` is how often a feed is asked at most, in seconds.
  package init(directory: String, refreshEvery: Int, fetcher: Fetcher = Fetcher()) {
    self.directory = directory
    self.fetcher = fetcher
    schedule = Schedule(interval: refreshEvery)
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

  /// Fetches what `target` names and reports after every feed, then removes what `retention` does
  /// not keep; ends early when the task is cancelled, keeping what has come by then.
  @discardableResult
  package func refresh(
    _ target: RefreshTarget, keeping retention: Retention = Retention(), at now: Timestamp,
    progress: @escaping @Sendable (RefreshProgress) -> Void
  ) async throws -> RefreshProgress {
    let due = try await storing { () async throws(DatabaseError) in
      try await self.archive.feedsToVisit(target, at: now)
    }
    let loader = Loader(fetcher: fetcher, now: now)
    return try await storing { () async throws(DatabaseError) in
      let store = try self.store
      let visits = due.map { feed in
        FeedVisit(
          feed: feed.id, title: feed.title, state: feed.state, store: store, loader: loader,
          schedule: schedule)
      }
      let result = try await Refresh.run(visits, progress: progress)
      if !visits.isEmpty {
        _ = try await store.prune(retention, at: now)
        try await store.settle()
      }
      return result
    }
  }

  /// The articles that are closest to one, best first; empty where nothing is close.
  package func related(to article: Article.ID, limit: Int) async throws -> [RelatedArticle] {
    try await storing { () async throws(DatabaseError) in
      try await self.archive.related(to: article, limit: limit)
    }
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
