import Comments
import Fetching
import Models
import Storage

/// One attempt to bring a thread up to date.
struct ThreadVisit: Sendable {
  let thread: CommentThread
  let article: Article
  let feed: Feed?
  let stored: Discussion
  let requests: CommentRequests

  private var now: Timestamp { requests.loader.now }
  /// Comments, and bytes of one answer, for a reader who wants everything.
  private static let everything = (comments: 100_000, bytes: 32 * 1024 * 1024)

  /// Whether the source is to be asked now; throws where the reader wants it and it has to wait.
  func isWanted(_ wish: DiscussionWish) throws(LibraryError) -> Bool {
    let state = stored.state
    if let allowed = state.nextAllowed, allowed > now, state.extent != .absent || wish == .whenOld {
      if wish == .whenOld { return false }
      throw .discussionPaused(seconds: Int(allowed.seconds(since: now)), problem: state.problem)
    }
    guard wish == .whenOld else { return true }
    return DiscussionFreshness.isOld(
      state, published: article.headline.date,
      announced: thread.discovery == .feed ? article.discussion.count : nil,
      asked: feed?.lastFetched, now: now)
  }

  /// Asks the source and merges what it gives; tells the thread's name, which may be another one now.
  func run(_ wish: DiscussionWish) async throws(LibraryError) -> CommentThread.ID {
    guard let source = CommentSources.source(of: thread.source) else { throw .noDiscussion }
    var request = ThreadRequest(thread)
    var maximumBytes = CommentAsking.usualBytes
    switch wish {
    case .whenOld, .news:
      if !DiscussionFreshness.needsAll(stored.state, stored: stored.liveCount) {
        request.known = stored.state
      }
    case .everything:
      (request.mostComments, maximumBytes) = Self.everything
    case .more(let id): request.more = id
    }
    let asking = requests.asking(for: feed?.address).taking(maximumBytes)
    let loaded: LoadedComments
    do throws(CommentError) {
      loaded = try await source.load(request, asking: asking)
    } catch {
      try await keep(error)
      throw .discussion(error)
    }
    do {
      if let other = loaded.movedTo {
        try await requests.store.move(thread.id, to: other, of: article.id, at: now)
      }
      try await requests.store.merge(incoming(loaded, request), of: article.id, at: now)
    } catch {
      throw .store(error)
    }
    return loaded.movedTo?.id ?? thread.id
  }

  private func incoming(
    _ loaded: LoadedComments, _ request: ThreadRequest
  ) -> IncomingDiscussion {
    let isPart = request.known != nil || request.more != nil
    var state = stored.state
    state.reported = loaded.reported ?? state.reported
    if request.more == nil { state.fetched = now }
    // What adds to something whole leaves it whole.
    if loaded.problem != nil {
      if request.more == nil { state.extent = .truncated }
    } else if !isPart || loaded.extent == .all && request.more == nil {
      state.extent = loaded.extent
    }
    state.isFlat = loaded.isFlat
    if !loaded.isUnchanged {
      state.cursor = loaded.cursor ?? state.cursor
      state.validators = loaded.validators
    }
    state.problem = loaded.problem?.sentence
    state.nextAllowed = nil
    if case .interrupted(let reason)? = loaded.problem {
      state.nextAllowed = DiscussionFreshness.pause(after: reason, of: thread.source)
        .map { now.advanced(by: $0) }
    }
    var merged = loaded.movedTo ?? thread
    merged.title = loaded.title ?? merged.title
    return IncomingDiscussion(
      merged, comments: loaded.comments, state: state,
      isComplete: loaded.extent == .all && loaded.problem == nil && !loaded.isUnchanged
        && request.more == nil,
      replaces: loaded.problem == nil && !loaded.comments.isEmpty ? request.more : nil)
  }

  /// Keeps why a source gave nothing, and how long it is to be left alone for it.
  private func keep(_ error: CommentError) async throws(LibraryError) {
    guard let pause = DiscussionFreshness.pause(after: error.reason, of: thread.source) else {
      return
    }
    var state = stored.state
    state.nextAllowed = now.advanced(by: pause)
    state.problem = error.sentence
    if case .absent = error.reason { state.extent = .absent }
    do {
      try await requests.store.keep(state, of: thread, for: article.id, at: now)
    } catch {
      throw .store(error)
    }
  }
}
