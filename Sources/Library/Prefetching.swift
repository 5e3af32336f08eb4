import Comments
import Models
import Storage

extension Library {
  /// Discussions that are fetched with the articles of one feed at most.
  private static let prefetchedDiscussions = 10

  /// Fetches the discussions of the newest of these articles that have comments, one after the
  /// other, and says how many did not come.
  func prefetchDiscussions(
    of articles: [Article.ID], within budget: CommentBudget, at now: Timestamp
  ) async -> Int {
    let newest = try? await archive.newestDiscussed(
      of: articles, limit: Self.prefetchedDiscussions)
    return await prefetch(newest ?? [], within: budget, at: now)
  }

  /// Brings the discussions up to date of what the reader starred or opened lately.
  func prefetchFollowedDiscussions(within budget: CommentBudget, at now: Timestamp) async -> Int {
    let followed = try? await archive.followedDiscussions(at: now, limit: CommentBudget.requests)
    return await prefetch(followed ?? [], within: budget, at: now)
  }

  private func prefetch(
    _ articles: [Article.ID], within budget: CommentBudget, at now: Timestamp
  ) async -> Int {
    var missing = 0
    for article in articles where !Task.isCancelled && !budget.isSpent {
      do {
        try await bringDiscussion(of: article, within: budget, .whenOld, at: now)
      } catch LibraryError.noDiscussion {
        continue
      } catch {
        missing += 1
      }
    }
    return missing
  }

  /// Fetches the first of an article's threads that its own feed declares and that may be asked
  /// without the reader: a second after the last request to the same host, and never a place that
  /// asks programs to stay away.
  @discardableResult
  func bringDiscussion(
    of id: Article.ID, within budget: CommentBudget?, _ wish: DiscussionWish, at now: Timestamp
  ) async throws -> Discussion {
    let discussed = try await discussed(id)
    guard let thread = discussed.threads.first(where: \.mayBePrefetched) else {
      throw LibraryError.noDiscussion
    }
    let stored = try await discussion(of: discussed, in: thread.id, at: now)
    return try await bring(
      stored, of: discussed, wish, gap: commentGap, budget: budget, at: now)
  }
}

extension CommentThread {
  fileprivate var mayBePrefetched: Bool {
    discovery == .feed && source != .lobsters && source != .reddit
  }
}

extension Archive {
  func followedDiscussions(at now: Timestamp, limit: Int) throws(DatabaseError) -> [Article.ID] {
    try reader.followedDiscussions(at: now, limit: limit)
  }

  /// The newest of these articles of which their feeds do not say that nobody commented on them.
  func newestDiscussed(
    of articles: [Article.ID], limit: Int
  ) throws(DatabaseError) -> [Article.ID] {
    try reader.headlines(articles).filter { $0.comments != 0 }
      .sorted { $0.key < $1.key }.prefix(limit).map(\.id)
  }
}
