import Fetching
package import Models
import Storage

/// The user's library: everything that takes time or writes. The one façade that the app sees.
///
/// Safe to use from any thread; several processes may have the same library open.
package final class Library: Sendable {
  package let directory: String
  let store: Store
  let archive: Archive
  let fetcher: Fetcher
  let schedule: Schedule

  /// Opens the library in `directory` and makes it where there is none.
  ///
  /// `refreshEvery` is how often a feed is asked at most, in seconds.
  package init(directory: String, refreshEvery: Int) throws(LibraryError) {
    self.directory = directory
    do {
      store = try Store(directory: directory)
      archive = try Archive(directory: directory)
    } catch {
      throw .store(error)
    }
    fetcher = Fetcher()
    schedule = Schedule(interval: refreshEvery)
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
    let visits = due.map { feed in
      FeedVisit(
        feed: feed.id, title: feed.title, state: feed.state, store: store, loader: loader,
        schedule: schedule)
    }
    return try await storing { () async throws(DatabaseError) in
      let result = try await Refresh.run(visits, progress: progress)
      if !visits.isEmpty {
        _ = try await self.store.prune(retention, at: now)
        try await self.store.settle()
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
