package import Fetching
package import Models

/// A way to find and load the discussion of an article.
package protocol CommentSource: Sendable {
  /// Where the article is discussed, worked out from what is known of it, without asking anybody.
  ///
  /// `feed` is the address of the feed that delivered the article: a feed may point further only
  /// than it stands itself (see `CommentAddress`).
  func thread(for article: Article, in feed: String?) -> CommentThread?

  /// Loads what the source offers of a discussion now, which may be its newest part only.
  ///
  /// `fetch` answers requests as `Fetcher.fetch` does.
  func load(
    _ thread: CommentThread,
    with fetch: @Sendable (Request) async throws(FetchError) -> Response
  ) async throws(CommentError) -> LoadedComments
}

extension CommentSource {
  package func load(
    _ thread: CommentThread, with fetcher: Fetcher
  ) async throws(CommentError) -> LoadedComments {
    try await load(thread) { request async throws(FetchError) in try await fetcher.fetch(request) }
  }
}

/// The sources that are known, those that ask the publisher before all others.
package enum CommentSources {
  package static let all: [any CommentSource] = [FeedComments()]

  /// The first source that knows where the article is discussed.
  package static func first(
    for article: Article, in feed: String?
  ) -> (source: any CommentSource, thread: CommentThread)? {
    for source in all {
      if let thread = source.thread(for: article, in: feed) { return (source, thread) }
    }
    return nil
  }
}
